// Reads a department's sheet as it stands: one or two syncs, whatever its size.
import type { Line } from '#domain/indicator.ts';
import { ok, refuse } from '#domain/result.ts';
import { inExcel } from './inExcel.ts';
import { type KeyedRows, keyedRows } from './keyedRows.ts';
import { mergedCells, type QueuedMerges, queueMerges } from './mergedCells.ts';
import type { OwnSheet } from './recognise.ts';
import { cellOf, type ReadColumns } from './sheetColumns.ts';
import { type ReadSheet, readTarget } from './sheetTarget.ts';
import type { SheetReadout, SheetRow, WorkbookProblem, WorkbookResult } from './workbook.ts';

export interface ReadResult {
  readonly readout: SheetReadout;
  readonly own: OwnSheet;
}

type RowStates = OfficeExtension.ClientResult<Excel.RowProperties[]>;

interface RowExtras {
  readonly states: RowStates;
  readonly merges: QueuedMerges;
}

export function readSheet(
  lines: readonly Line[],
  knownId: string | null,
): WorkbookResult<ReadResult> {
  return inExcel(async (context) => {
    const target = await readTarget(context, knownId, queueRows);
    if (!target.ok) return target;
    const { sheet, extra } = target.value;
    const { block, columns } = sheet;
    const keys = lines.map(({ key }) => key);
    if (!columns) return refuse({ kind: 'MissingRows', lines: keys });
    const rows = keyedRows(block, columns.key);
    const problem = rowsProblem(keys, rows, columns) ?? mergesProblem(rows, columns, extra);
    if (problem) return refuse(problem);
    const readout: SheetReadout = {
      identity: sheet.identity,
      sheetName: sheet.worksheet.name,
      confirmations: sheet.part?.confirmations ?? new Map(),
      rows: keys.flatMap((key) => sheetRow(key, { rows, columns, sheet, extra })),
    };
    return ok({ readout, own: sheet });
  });
}

function queueRows(used: Excel.Range): RowExtras {
  return { states: used.getRowProperties({ rowHidden: true }), merges: queueMerges(used) };
}

/** `undefined` where every line has exactly one row. */
export function rowsProblem(
  keys: readonly string[],
  rows: KeyedRows,
  columns: ReadColumns,
): WorkbookProblem | undefined {
  const duplicates = keys.flatMap((line) => {
    const found = rows.get(line) ?? [];
    if (found.length < 2) return [];
    return [{ line, cells: found.map((row) => cellOf(row, columns.value)) }];
  });
  if (duplicates.length > 0) return { kind: 'DuplicateRows', rows: duplicates };
  const missing = keys.filter((key) => !rows.has(key));
  return missing.length > 0 ? { kind: 'MissingRows', lines: missing } : undefined;
}

function mergesProblem(
  rows: KeyedRows,
  columns: ReadColumns,
  { merges }: RowExtras,
): WorkbookProblem | undefined {
  const cells = mergedCells(merges, { rows: new Set([...rows.values()].flat()), columns });
  return cells.length > 0 ? { kind: 'MergedCells', cells } : undefined;
}

interface Found {
  readonly rows: KeyedRows;
  readonly columns: ReadColumns;
  readonly sheet: ReadSheet;
  readonly extra: RowExtras;
}

function sheetRow(line: string, { rows, columns, sheet, extra }: Found): readonly SheetRow[] {
  const [row] = rows.get(line) ?? [];
  if (row === undefined) return [];
  const { block } = sheet;
  const remark = block.at({ row, column: columns.remark }).value;
  const state = extra.states.value[row - block.firstRow];
  return [
    {
      line,
      value: block.at({ row, column: columns.value }),
      status: block.at({ row, column: columns.status }),
      remark: typeof remark === 'string' ? remark : String(remark),
      cell: cellOf(row, columns.value),
      hidden: state?.rowHidden === true,
    },
  ];
}
