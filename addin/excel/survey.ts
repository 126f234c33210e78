// Which worksheets of the workbook are ours. Everything is loaded in the caller's first sync; only
// where several sheets of ours lie in one workbook do their XML parts need a second one.
import { type HiddenNames, readHiddenNames } from './hiddenNames.ts';
import { type IdentityPart, parsePart, partNamespace } from './identityPart.ts';
import { type KeptIdentity, parseIdentity } from './identityText.ts';

export interface FoundWorksheet extends HiddenNames {
  readonly id: string;
  readonly name: string;
  /** What its hidden name says it is. */
  readonly named: KeptIdentity | null;
}

export interface FoundPart extends IdentityPart {
  readonly id: string;
}

export interface Survey {
  readonly activeId: string;
  readonly worksheets: readonly FoundWorksheet[];
  readonly visibleIds: readonly string[];
  readonly parts: readonly FoundPart[];
}

export interface QueuedSurvey {
  /** What is known after one sync. */
  readonly read: () => Omit<Survey, 'parts'>;
  /** The parts, where one sync was enough. Otherwise queues the rest and gives the way to read it. */
  readonly readParts: () => { readonly isPending: boolean; readonly read: () => Survey['parts'] };
}

export const identityName = 'sheet';

export function queueSurvey(context: Excel.RequestContext): QueuedSurvey {
  const { worksheets, customXmlParts } = context.workbook;
  worksheets.load(
    'items/id,items/name,items/visibility,items/names/items/name,items/names/items/formula',
  );
  const active = worksheets.getActiveWorksheet().load('id');
  const parts = customXmlParts.getByNamespace(partNamespace).load('items/id');
  const onlyText = parts.getOnlyItemOrNullObject().getXml();
  return {
    read: () => ({
      activeId: active.id,
      worksheets: worksheets.items.map(foundWorksheet),
      visibleIds: worksheets.items
        .filter(({ visibility }) => visibility === 'Visible')
        .map(({ id }) => id),
    }),
    readParts: () => {
      const { items } = parts;
      const isPending = items.length > 1;
      const texts = isPending ? items.map((part) => part.getXml()) : [onlyText];
      return { isPending, read: () => items.flatMap(({ id }, at) => foundPart(id, texts[at])) };
    },
  };
}

/** One or two syncs; what the caller queued before comes along in the first. */
export async function surveyWorkbook(context: Excel.RequestContext): Promise<Survey> {
  const queued = queueSurvey(context);
  await context.sync();
  const parts = queued.readParts();
  if (parts.isPending) await context.sync();
  return { ...queued.read(), parts: parts.read() };
}

export function foundWorksheet({ id, name, names }: Excel.Worksheet): FoundWorksheet {
  const hidden = readHiddenNames(names.items);
  const text = hidden.texts.get(identityName);
  return { id, name, ...hidden, named: text === undefined ? null : parseIdentity(text) };
}

function foundPart(
  id: string,
  text: OfficeExtension.ClientResult<string> | undefined,
): readonly FoundPart[] {
  const part = text?.value ? parsePart(text.value) : null;
  return part ? [{ id, ...part }] : [];
}
