// How the consolidated tables look when they are laid out for the first time. Refreshing leaves it all alone.
import type { Locale } from '#domain/locale.ts';
import { keyColumn, type ReportColumn, reportColumns } from './reportColumns.ts';
import { reportLabels } from './reportLabels.ts';
import type { ReportPlanRow } from './reportPlan.ts';
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
  for (const [index, column] of reportColumns.entries()) {
    const cells = worksheet.getRangeByIndexes(0, index, rows.length, 1);
    cells.format.columnWidth = columnStyles[column].width;
  }
  const table = rows.findIndex(({ kind }) => kind === 'notes') - reportHeaderRow;
  drawGrid(worksheet.getRangeByIndexes(reportHeaderRow, 0, table, width));
  for (const [index, row] of rows.entries()) {
    styleRow(worksheet.getRangeByIndexes(index, 0, 1, width), row.kind);
  }
  setPrint(worksheet, { headerRow: reportHeaderRow, footer: reportLabels[locale].footer });
}

function styleRow(cells: Excel.Range, kind: ReportPlanRow['kind']): void {
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
    case 'line':
      format.rowHeight = 18;
      for (const [index, column] of reportColumns.entries()) {
        styleLineCell(cells.getCell(0, index), column);
      }
      return;
    case 'notes':
    case 'note':
      format.font.size = 9;
      format.font.color = colours.quiet;
  }
}

/** Of the figures, this period's stands out; the rest is there to compare it with. */
function styleLineCell({ format }: Excel.Range, column: ReportColumn): void {
  format.horizontalAlignment = columnStyles[column].alignment;
  if (column === 'thisPeriod') format.font.bold = true;
  if (column === 'lastPeriod') format.font.color = colours.quiet;
}

/** An inserted row takes after the one above it, which may be a heading. */
export function styleInsertedCell(
  cell: Excel.Range,
  column: ReportColumn,
  kind: ReportPlanRow['kind'],
): void {
  const { format } = cell;
  format.fill.clear();
  format.font.name = fonts.body;
  format.font.bold = false;
  if (kind === 'line') styleLineCell(cell, column);
  else styleRow(cell, kind);
}
