// How the consolidated tables look when they are laid out for the first time. Refreshing leaves it all alone.
import type { Locale } from '#domain/locale.ts';
import { columnName } from './a1.ts';
import { keyColumn, type ReportColumn, reportColumns } from './reportColumns.ts';
import { reportLabels } from './reportLabels.ts';
import { outlineSections } from './reportOutline.ts';
import type { ReportPlanRow } from './reportPlan.ts';
import { colourStates } from './reportState.ts';
import { rowRuns } from './rowRuns.ts';
import { colours, drawGrid, fonts, setPrint, writeTitle } from './tableStyle.ts';

/** Widths are points. */
const columnStyles: Readonly<
  Record<ReportColumn, { readonly width: number; readonly alignment: 'Left' | 'Center' | 'Right' }>
> = {
  name: { width: 168, alignment: 'Left' },
  member: { width: 84, alignment: 'Left' },
  unit: { width: 52, alignment: 'Center' },
  thisPeriod: { width: 78, alignment: 'Right' },
  lastPeriod: { width: 78, alignment: 'Right' },
  growth: { width: 84, alignment: 'Right' },
  growthPercent: { width: 74, alignment: 'Right' },
  plan: { width: 66, alignment: 'Right' },
  completionPercent: { width: 56, alignment: 'Right' },
  coverage: { width: 42, alignment: 'Center' },
  state: { width: 68, alignment: 'Center' },
};
export const reportHeaderRow = 2;

/** Points; Excel's own height for this font leaves the rows too close to read across. */
const lineHeight = 18;

/** Few ranges, however many lines: columns as a whole, then what is no line. */
export function styleReport(
  worksheet: Excel.Worksheet,
  rows: readonly ReportPlanRow[],
  locale: Locale,
): void {
  const width = reportColumns.length;
  worksheet.showGridlines = false;
  worksheet.freezePanes.freezeRows(reportHeaderRow + 1);
  const all = worksheet.getRangeByIndexes(0, 0, rows.length, width).format;
  all.font.name = fonts.body;
  all.font.size = 10.5;
  all.verticalAlignment = 'Center';
  worksheet.getRangeByIndexes(0, keyColumn, rows.length, 1).columnHidden = true;
  const table = rows.findIndex(({ kind }) => kind === 'notes') - reportHeaderRow;
  styleColumns(worksheet, table);
  drawGrid(worksheet.getRangeByIndexes(reportHeaderRow, 0, table, width));
  for (const { kind, from, count } of rowRuns(rows)) {
    if (kind !== 'line') styleRows(worksheet.getRangeByIndexes(from, 0, count, width), kind);
  }
  const state = { row: reportHeaderRow + 1, column: reportColumns.indexOf('state') };
  const states = worksheet.getRangeByIndexes(state.row, state.column, table - 1, 1);
  colourStates(states, state, locale);
  outlineSections(worksheet, rows);
  setPrint(worksheet, { headerRow: reportHeaderRow, footer: reportLabels[locale].footer });
  // Whole columns, so that rows which come later are printed too, and the key is not.
  worksheet.pageLayout.setPrintArea(`A:${columnName(width - 1)}`);
}

function styleColumns(worksheet: Excel.Worksheet, count: number): void {
  worksheet.getRangeByIndexes(reportHeaderRow, 0, count, 1).format.rowHeight = lineHeight;
  for (const [index, column] of reportColumns.entries()) {
    const cells = worksheet.getRangeByIndexes(reportHeaderRow, index, count, 1);
    cells.format.columnWidth = columnStyles[column].width;
    styleLineCells(cells, column);
  }
}

function styleRows(cells: Excel.Range, kind: Exclude<ReportPlanRow['kind'], 'line'>): void {
  const { format } = cells;
  switch (kind) {
    case 'title':
      writeTitle(cells);
      return;
    case 'subtitle':
      format.horizontalAlignment = 'CenterAcrossSelection';
      format.font.color = colours.quiet;
      format.rowHeight = 22;
      return;
    case 'header':
      format.font.name = fonts.heading;
      format.font.bold = true;
      format.font.color = colours.text;
      format.fill.color = colours.header;
      format.horizontalAlignment = 'Center';
      format.rowHeight = 26;
      return;
    case 'section':
      format.font.name = fonts.heading;
      format.font.bold = true;
      format.fill.color = colours.section;
      format.borders.getItem('InsideVertical').style = 'None';
      format.rowHeight = 20;
      return;
    case 'notes':
    case 'note':
      format.font.size = 9;
      format.font.color = colours.quiet;
  }
}

/** Of the figures, this period's stands out; the rest is there to compare it with. */
function styleLineCells({ format }: Excel.Range, column: ReportColumn): void {
  format.horizontalAlignment = columnStyles[column].alignment;
  if (column === 'thisPeriod') format.font.bold = true;
  if (column === 'lastPeriod') format.font.color = colours.quiet;
}

/** Inserted rows take after the one above them, which may be a heading. */
export function styleInsertedCells(
  cells: Excel.Range,
  column: ReportColumn,
  kind: ReportPlanRow['kind'],
): void {
  const { format } = cells;
  format.fill.clear();
  format.font.name = fonts.body;
  format.font.bold = false;
  if (kind === 'line') styleLineCells(cells, column);
  else styleRows(cells, kind);
}
