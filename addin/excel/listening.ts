// Being told that cells or the selection changed: a hint to look again, never the truth itself.
import { ok } from '#domain/result.ts';
import { inExcel } from './inExcel.ts';

type Handlers = (workbook: Excel.Workbook) => readonly {
  readonly remove: () => void;
  readonly context: OfficeExtension.ClientRequestContext;
}[];

/** Edits of the person's; our own writes are not reported. */
export function onEdited(listener: () => void): () => void {
  return listen(({ worksheets }) => [worksheets.onChanged.add(told(listener))]);
}

/** Also where another worksheet is activated. */
export function onSelectionChanged(listener: () => void): () => void {
  return listen(({ worksheets }) => [
    worksheets.onSelectionChanged.add(told(listener)),
    worksheets.onActivated.add(told(listener)),
  ]);
}

function told(listener: () => void): () => Promise<void> {
  return async () => {
    listener();
  };
}

/** Where Excel refuses to listen nothing is lost but freshness, so the problem is not told. */
function listen(add: Handlers): () => void {
  const added = inExcel(async (context) => {
    const handlers = add(context.workbook);
    await context.sync();
    return ok(handlers);
  });
  return () => {
    void stop(added);
  };
}

async function stop(added: ReturnType<typeof inExcel<ReturnType<Handlers>>>): Promise<void> {
  const handlers = await added;
  if (!handlers.ok || !handlers.value[0]) return;
  await inExcel(async (context) => {
    for (const handler of handlers.value) handler.remove();
    await context.sync();
    return ok(null);
  }, handlers.value[0].context);
}
