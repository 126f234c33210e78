// The sheet a step is about. A check, its marks and the submission that follows belong to one sheet,
// also when the person has meanwhile moved on to another one.
import { ok, type Result, refuse } from '#domain/result.ts';
import { type CellBlock, type QueuedBlock, queueBlock } from './cellBlock.ts';
import { parseMarker } from './identityText.ts';
import { type OwnSheet, recognise } from './recognise.ts';
import { findMarker, locateColumns, type ReadColumns } from './sheetColumns.ts';
import { type FoundWorksheet, queueSurvey, type Survey } from './survey.ts';
import type { WorkbookProblem } from './workbook.ts';

export interface ReadSheet extends OwnSheet {
  readonly block: CellBlock;
  /** `null` where the person deleted one of them. */
  readonly columns: ReadColumns | null;
}

type Queue<Extra> = (used: Excel.Range) => Extra;

export interface Target<Extra> {
  readonly sheet: ReadSheet;
  readonly extra: Extra;
}

/**
 * Reads the active sheet if it is ours, else the one named by `knownId`, else the only one there is.
 * `queue` loads more of the same cells. One sync, or two where there are several sheets of ours.
 */
export async function readTarget<Extra>(
  context: Excel.RequestContext,
  knownId: string | null,
  queue: Queue<Extra>,
): Promise<Result<Target<Extra>, WorkbookProblem>> {
  const queued = queueSurvey(context);
  const active = queueUsed(context.workbook.worksheets.getActiveWorksheet(), queue);
  await context.sync();
  const surveyed = queued.read();
  const { activeId, worksheets } = surveyed;
  const chosen = choose(worksheets, { activeId, knownId, isOurs: hasMarker(active.block) });
  if (!chosen) return refuse({ kind: 'NotOurSheet' });
  const isActive = chosen.id === activeId;
  const used = isActive ? active : queueUsed(context.workbook.worksheets.getItem(chosen.id), queue);
  const parts = queued.readParts();
  if (parts.isPending || !isActive) await context.sync();
  const survey = { ...surveyed, parts: parts.read() };
  const sheet = ownSheet(chosen, used.block, survey);
  return sheet.ok ? ok({ sheet: sheet.value, extra: used.extra }) : sheet;
}

interface QueuedCells<Extra> {
  readonly block: QueuedBlock;
  readonly extra: Extra;
}

function queueUsed<Extra>(worksheet: Excel.Worksheet, queue: Queue<Extra>): QueuedCells<Extra> {
  const used = worksheet.getUsedRangeOrNullObject(true);
  return { block: queueBlock(used), extra: queue(used) };
}

function hasMarker(queued: QueuedBlock): boolean {
  return findMarker(queued.read()) !== undefined;
}

interface Candidates {
  readonly activeId: string;
  readonly knownId: string | null;
  /** Whether the active sheet's cells came from one of ours. */
  readonly isOurs: boolean;
}

function choose(
  worksheets: readonly FoundWorksheet[],
  { activeId, knownId, isOurs }: Candidates,
): FoundWorksheet | undefined {
  const active = worksheets.find(({ id }) => id === activeId);
  if (active && (active.named || isOurs)) return active;
  const known = worksheets.find(({ id }) => id === knownId);
  if (known) return known;
  const [only, ...others] = worksheets.filter(({ named }) => named);
  return others.length === 0 ? only : undefined;
}

function ownSheet(
  worksheet: FoundWorksheet,
  queued: QueuedBlock,
  survey: Survey,
): Result<ReadSheet, WorkbookProblem> {
  const block = queued.read();
  const place = findMarker(block);
  const marker = place ? parseMarker(block.at(place).value) : null;
  const own = recognise(worksheet, marker, survey);
  if (!own.ok) return own;
  return ok({ ...own.value, block, columns: locateColumns(worksheet, block) });
}
