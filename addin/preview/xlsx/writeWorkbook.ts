// The workbook as an .xlsx file, by hucre: zero dependencies, writes styles, tables, validation, conditional formats and
// page set-up; what it lacks is added to the package afterwards. Diagonal lines and settings are not written.
import { type Cell, type CellValue, type WriteSheet, writeXlsx } from 'hucre';
import { areaName } from '../workbook/address.ts';
import { WHOLE_SHEET } from '../workbook/area.ts';
import { valueAt } from '../workbook/calculating.ts';
import { existingCells } from '../workbook/cells.ts';
import { isCellError, plainValue } from '../workbook/cellValue.ts';
import { formulaOf } from '../workbook/naming.ts';
import { widthOf } from '../workbook/sizes.ts';
import { tableArea } from '../workbook/tables.ts';
import type { Sheet, Table, Workbook } from '../workbook/workbook.ts';
import { fileStyle } from './cellStyle.ts';
import { fileChart } from './fileChart.ts';
import { fileConditionalRule } from './fileConditions.ts';
import { fileHeaderFooter, filePage, printNames } from './filePage.ts';
import { fileProtection } from './fileProtection.ts';
import { fileValidation } from './fileRules.ts';
import { addParts } from './packageParts.ts';

export async function writeWorkbook(workbook: Workbook): Promise<Uint8Array> {
  const { sheets, names, style } = workbook;
  const file = await writeXlsx({
    sheets: sheets.map(fileSheet),
    activeSheet: sheets.indexOf(workbook.active),
    defaultFont: { name: style.fontName, size: style.fontSize },
    namedRanges: [
      ...names.map((item) => ({
        name: item.name,
        range: formulaOf(item).slice(1),
        ...(item.scope && { scope: item.scope.name }),
        ...(item.comment !== '' && { comment: item.comment }),
      })),
      ...sheets.flatMap(printNames),
    ],
  });
  return addParts(file, {
    customXml: workbook.customXmlParts.map(({ xml }) => xml),
    hiddenNames: new Set(names.filter(({ isVisible }) => !isVisible).map(({ name }) => name)),
  });
}

function fileSheet(sheet: Sheet): WriteSheet {
  const { frozen, pageLayout, tabColor } = sheet;
  return {
    name: sheet.name,
    // Rows without cells are only written, hidden or high, where there is a row at all.
    rows: Array.from({ length: Math.max(-1, ...sheet.rowTracks.keys()) + 1 }, () => []),
    cells: new Map(
      [...existingCells(sheet, WHOLE_SHEET)].map(([row, column]) => [
        `${row},${column}`,
        fileCell(sheet, row, column),
      ]),
    ),
    columns: fileColumns(sheet),
    rowDefs: new Map(
      [...sheet.rowTracks].map(([row, { size, isHidden }]) => [
        row,
        { hidden: isHidden, ...(size !== undefined && { height: size }) },
      ]),
    ),
    merges: sheet.merges.flatMap(({ areas }) =>
      areas.map(({ row, column, rows, columns }) => ({
        startRow: row,
        startCol: column,
        endRow: row + rows - 1,
        endCol: column + columns - 1,
      })),
    ),
    dataValidations: sheet.validations.flatMap((validation) => fileValidation(validation) ?? []),
    conditionalRules: sheet.conditionalFormats.map(fileConditionalRule),
    tables: sheet.workbook.tables.filter(({ place }) => place.sheet === sheet).map(fileTable),
    charts: sheet.charts.map(fileChart),
    pageSetup: filePage(pageLayout),
    headerFooter: fileHeaderFooter(pageLayout),
    view: {
      showGridLines: sheet.showGridlines,
      showRowColHeaders: sheet.showHeadings,
      ...(tabColor !== '' && { tabColor: { rgb: tabColor.slice(1) } }),
    },
    ...(frozen.rows + frozen.columns > 0 && { freezePane: frozen }),
    ...(sheet.permissions && { protection: fileProtection(sheet.permissions) }),
    hidden: sheet.visibility === 'Hidden',
    veryHidden: sheet.visibility === 'VeryHidden',
  };
}

function fileCell(sheet: Sheet, row: number, column: number): Partial<Cell> {
  const cell = [...existingCells(sheet, { row, column, rows: 1, columns: 1 })][0]?.[2];
  const value = valueAt(sheet, row, column);
  const plain: CellValue = value === '' ? null : plainValue(value);
  const style = fileStyle(cell?.style ?? sheet.style);
  if (cell?.formula === undefined) return { value: plain, style };
  // An error as the kept result would be written as a text; without one it is worked out on opening.
  const known = isCellError(value) ? {} : { formulaResult: plain };
  return { value: plain, style, formula: cell.formula.slice(1), ...known };
}

const PIXELS_PER_POINT = 96 / 72;
/** Of a digit of the usual font, and what a cell has at both sides together. */
const DIGIT = 7;
const PADDING = 5;

function fileColumns(sheet: Sheet): NonNullable<WriteSheet['columns']> {
  const last = Math.max(-1, ...sheet.columnTracks.keys());
  return Array.from({ length: last + 1 }, (_, column) => {
    const track = sheet.columnTracks.get(column);
    return {
      width: charactersOf(widthOf(sheet, column)),
      hidden: track?.isHidden ?? false,
      ...(track?.style && { style: fileStyle(track.style) }),
    };
  });
}

export function charactersOf(points: number): number {
  return Math.max(0, Math.round(((points * PIXELS_PER_POINT - PADDING) / DIGIT) * 100) / 100);
}

export function pointsOf(characters: number): number {
  return Math.round(((characters * DIGIT + PADDING) / PIXELS_PER_POINT) * 4) / 4;
}

function fileTable(table: Table): NonNullable<WriteSheet['tables']>[number] {
  const area = tableArea(table.place);
  return {
    name: table.name,
    displayName: table.name,
    range: areaName(area),
    columns: Array.from({ length: area.columns }, (_, index) => ({
      name: String(plainValue(valueAt(table.place.sheet, area.row, area.column + index))),
    })),
    style: table.style,
    showRowStripes: table.showsBandedRows,
    showColumnStripes: table.showsBandedColumns,
    showAutoFilter: table.showsFilterButton,
  };
}
