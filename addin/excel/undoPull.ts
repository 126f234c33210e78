// Takes the last pull back: cells that still hold what it wrote, rows and sheets that no one has worked on since.
import { ok } from '#domain/result.ts';
import { isUntouched } from './addedSheets.ts';
import { changeInExcel } from './inExcel.ts';
import type { UndoOutcome } from './pulledReport.ts';
import type { PullRecord } from './pullRecord.ts';
import { reportColumns } from './reportColumns.ts';
import { planRestoring } from './restoreReport.ts';
import { sendPieces, smallPiece } from './slices.ts';
import { type FoundWorksheet, queueSurvey } from './survey.ts';
import { usedBlocks } from './usedBlocks.ts';
import type { WorkbookResult } from './workbook.ts';

export function undoPull(record: PullRecord): WorkbookResult<UndoOutcome> {
  return changeInExcel(async (context) => ok(await takeBack(context, record, isUntouched)));
}

/** Three syncs, and more only where there is more than one request should hold. `isRemovable`: of a sheet that was added. */
export async function takeBack(
  context: Excel.RequestContext,
  record: PullRecord,
  isRemovable: typeof isUntouched,
): Promise<UndoOutcome> {
  const { worksheets } = context.workbook;
  const queued = queueSurvey(context);
  await context.sync();
  const { worksheets: found, visibleIds } = queued.read();
  const refreshed = present(record.refreshed, found);
  const added = present(record.added, found);
  const both = [...refreshed, ...added].map(({ id }) => worksheets.getItem(id));
  const blocks = await usedBlocks(context, both, cellCount(record));
  const restored = refreshed.map((sheet, index) => {
    const [worksheet, block] = [both[index], blocks[index]];
    if (!worksheet || !block) throw new Error('Every sheet was read');
    return planRestoring({ ...sheet, worksheet, block });
  });
  const untouched = added.filter(({ recorded }, index) => {
    const block = blocks[refreshed.length + index];
    return block !== undefined && isRemovable(recorded, block);
  });
  const isLast = visibleIds.every((id) => untouched.some((sheet) => sheet.id === id));
  const deleted = isLast ? untouched.slice(1) : untouched;
  await sendPieces(
    context,
    [
      ...restored.flatMap(({ pieces }) => pieces),
      ...deleted.map(({ id }) =>
        smallPiece(() => {
          worksheets.getItem(id).delete();
        }),
      ),
    ],
    {},
  );
  return {
    restored: restored.reduce((sum, { count }) => sum + count, 0),
    kept: restored.flatMap(({ kept }) => kept),
    removedSheets: deleted.map(({ name }) => name),
    keptSheets: added.filter((sheet) => !deleted.includes(sheet)).map(({ name }) => name),
  };
}

interface Present<Recorded> extends FoundWorksheet {
  readonly recorded: Recorded;
}

/** Sheets that someone deleted need no undoing. */
function present<Recorded extends { readonly worksheetId: string }>(
  sheets: readonly Recorded[],
  found: readonly FoundWorksheet[],
): readonly Present<Recorded>[] {
  return sheets.flatMap((recorded) => {
    const worksheet = found.find(({ id }) => id === recorded.worksheetId);
    return worksheet ? [{ ...worksheet, recorded }] : [];
  });
}

function cellCount({ refreshed, added }: PullRecord): number {
  const rows = added.reduce((sum, { contents }) => sum + contents.length, 0);
  const known = refreshed.reduce((sum, { rowCount }) => sum + rowCount, 0);
  return (rows + known) * (reportColumns.length + 1);
}
