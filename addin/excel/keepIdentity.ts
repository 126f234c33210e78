// Writes what a sheet stands on, what was sent but not answered and what was confirmed: into the XML
// part, and the identity into the hidden name as well. One sync where the sheet was read before.
import type { Confirmations } from '#domain/reading/readSheet.ts';
import { ok, type Result } from '#domain/result.ts';
import { addHiddenText, changeHiddenText } from './hiddenNames.ts';
import { printPart } from './identityPart.ts';
import { printIdentity } from './identityText.ts';
import { changeInExcel } from './inExcel.ts';
import type { OwnSheet } from './recognise.ts';
import { readTarget } from './sheetTarget.ts';
import { identityName } from './survey.ts';
import type { IdentityChange, WorkbookProblem, WorkbookResult } from './workbook.ts';

export interface KnownSheet {
  readonly worksheetId: string;
  /** As last read; `null` where the sheet was only laid out. */
  readonly own: OwnSheet | null;
}

export function keepIdentity(
  known: KnownSheet | null,
  change: IdentityChange,
): WorkbookResult<OwnSheet> {
  return changeInExcel(async (context) => {
    const found = known?.own ? ok(known.own) : await findOwn(context, known);
    if (!found.ok) return found;
    const own = changed(found.value, change);
    const { identity, locale, part } = own;
    const worksheet = context.workbook.worksheets.getItem(own.worksheet.id);
    const kept = {
      identity,
      locale,
      worksheet: own.worksheet.id,
      confirmations: confirmationsAfter(part, change),
    };
    const xml = printPart(kept);
    if (own.worksheet.named) changeHiddenText(worksheet, identityName, printIdentity(own));
    else addHiddenText(worksheet, identityName, printIdentity(own));
    const { customXmlParts } = context.workbook;
    if (part) customXmlParts.getItem(part.id).setXml(xml);
    const added = part ? null : customXmlParts.add(xml).load('id');
    await context.sync();
    const id = part?.id ?? added?.id ?? '';
    return ok({
      ...own,
      worksheet: { ...own.worksheet, named: { identity, locale } },
      part: { id, ...kept },
    });
  });
}

async function findOwn(
  context: Excel.RequestContext,
  known: KnownSheet | null,
): Promise<Result<OwnSheet, WorkbookProblem>> {
  const target = await readTarget(context, known?.worksheetId ?? null, () => null);
  return target.ok ? ok(target.value.sheet) : target;
}

function changed(own: OwnSheet, { unsent, basedOn }: IdentityChange): OwnSheet {
  const { identity } = own;
  return {
    ...own,
    identity: {
      ...identity,
      unsent: unsent === undefined ? identity.unsent : unsent,
      basedOn: basedOn ?? identity.basedOn,
    },
  };
}

function confirmationsAfter(
  part: OwnSheet['part'],
  { confirmed = new Map() }: IdentityChange,
): Confirmations {
  const all = new Map([...(part?.confirmations ?? []), ...confirmed]);
  return new Map(
    [...all].flatMap(([line, confirmation]) => (confirmation ? [[line, confirmation]] : [])),
  );
}
