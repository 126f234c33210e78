// Puts what an .xlsx file holds into the workbook, in place of everything that was there. Only what the preview knows is
// taken over; the file itself stays as it is.
import { type Sheet as FileSheet, readXlsx } from 'hucre';
import { type Area, parseAddress } from '../workbook/address.ts';
import { ensureCell, ensureTrack } from '../workbook/cells.ts';
import type { CellValue } from '../workbook/cellValue.ts';
import { cellError, ERROR_CODES } from '../workbook/cellValue.ts';
import { addPart } from '../workbook/customXml.ts';
import { addName } from '../workbook/naming.ts';
import { newSheet } from '../workbook/sheets.ts';
import { announce, type Sheet, type Workbook } from '../workbook/workbook.ts';
import { styleFromFile } from './cellStyle.ts';
import { conditionalFormatFromFile } from './fileConditions.ts';
import { layOutFromFile } from './filePage.ts';
import { permissionsFromFile } from './fileProtection.ts';
import { validationFromFile } from './fileRules.ts';
import { readParts } from './packageParts.ts';
import { pointsOf } from './writeWorkbook.ts';

export async function openWorkbook(workbook: Workbook, file: Uint8Array): Promise<void> {
  const read = await readXlsx(file, { readStyles: true });
  const { customXml, hiddenNames } = readParts(file);
  const sheets = read.sheets.map((from) => sheetFromFile(workbook, from));
  if (sheets.length === 0) throw new Error('The file has no sheets.');
  for (const sheet of workbook.sheets.splice(0)) sheet.isDeleted = true;
  workbook.names.splice(0);
  workbook.tables.splice(0);
  workbook.customXmlParts.splice(0);
  workbook.sheets.push(...sheets);
  for (const [index, { tables = [] }] of read.sheets.entries()) {
    const sheet = sheets[index];
    if (sheet) addTables(sheet, tables);
  }
  workbook.active = workbook.sheets[read.activeSheet ?? 0] ?? workbook.active;
  for (const { name, range, scope, comment } of read.namedRanges ?? []) {
    const home = workbook.sheets.find((sheet) => sheet.name === scope);
    const item = addName(workbook, {
      name,
      scope: home,
      refersTo: `=${range}`,
      comment: comment ?? '',
    });
    item.isVisible = !hiddenNames.has(name);
  }
  for (const xml of customXml) addPart(workbook, xml);
  workbook.calculation.revision += 1;
  announce(workbook, { kind: 'Repaint' });
}

function sheetFromFile(workbook: Workbook, from: FileSheet): Sheet {
  const sheet = newSheet(workbook, from.name);
  if (from.veryHidden) sheet.visibility = 'VeryHidden';
  else if (from.hidden) sheet.visibility = 'Hidden';
  const { tabColor, showGridLines, showRowColHeaders } = from.view ?? {};
  sheet.tabColor = tabColor?.rgb === undefined ? '' : `#${tabColor.rgb.slice(-6)}`;
  sheet.showGridlines = showGridLines ?? true;
  sheet.showHeadings = showRowColHeaders ?? true;
  sheet.frozen = { rows: from.freezePane?.rows ?? 0, columns: from.freezePane?.columns ?? 0 };
  sheet.permissions = permissionsFromFile(from.protection);
  fillTracks(sheet, from);
  fillCells(sheet, from);
  sheet.merges = (from.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    areas: [
      {
        row: startRow,
        column: startCol,
        rows: endRow - startRow + 1,
        columns: endCol - startCol + 1,
      },
    ],
  }));
  sheet.validations = (from.dataValidations ?? []).flatMap((one) => validationFromFile(one) ?? []);
  const rules = (from.conditionalRules ?? []).toSorted((a, b) => a.priority - b.priority);
  sheet.conditionalFormats = rules.flatMap((rule, index) => {
    const id = `${sheet.id.slice(1, 9)}-${index}`;
    return conditionalFormatFromFile(rule, id) ?? [];
  });
  layOutFromFile(sheet.pageLayout, from.pageSetup, from.headerFooter);
  return sheet;
}

function fillTracks(sheet: Sheet, from: FileSheet): void {
  for (const [column, { width, hidden, style }] of (from.columns ?? []).entries()) {
    const track = ensureTrack(sheet.columnTracks, column);
    if (width !== undefined) track.size = pointsOf(width);
    track.isHidden = hidden ?? false;
    if (style) track.style = styleFromFile(sheet.style, style);
  }
  for (const [row, { height, hidden }] of from.rowDefs ?? []) {
    const track = ensureTrack(sheet.rowTracks, row);
    track.size = height;
    track.isHidden = hidden ?? false;
  }
}

function fillCells(sheet: Sheet, from: FileSheet): void {
  for (const [row, values] of from.rows.entries()) {
    for (const [column, value] of values.entries()) {
      if (value !== null) ensureCell(sheet, row, column).value = valueFromFile(value);
    }
  }
  const looks = new Map<string, Sheet['style']>();
  for (const [key, read] of from.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const cell = ensureCell(sheet, row, column);
    const look = JSON.stringify(read.style);
    cell.style = looks.get(look) ?? styleFromFile(sheet.style, read.style);
    looks.set(look, cell.style);
    cell.value = valueFromFile(read.formulaResult ?? read.value, read.type === 'error');
    if (read.formula !== undefined) cell.formula = `=${read.formula}`;
  }
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

function valueFromFile(value: string | number | boolean | Date | null, isError = false): CellValue {
  if (value === null) return '';
  if (value instanceof Date) return (value.getTime() - EPOCH) / DAY;
  const code = isError ? ERROR_CODES.find((one) => one === value) : undefined;
  return code === undefined ? value : cellError(code);
}

function addTables(sheet: Sheet, tables: NonNullable<FileSheet['tables']>): void {
  const { workbook } = sheet;
  for (const table of tables) {
    const area: Area | undefined = table.range ? parseAddress(table.range)?.area : undefined;
    if (!area) continue;
    workbook.lastId += 1;
    workbook.tables.push({
      id: String(workbook.lastId),
      place: { sheet, areas: [area] },
      name: table.displayName ?? table.name,
      style: table.style ?? '',
      showsBandedRows: table.showRowStripes ?? true,
      showsBandedColumns: table.showColumnStripes ?? false,
      showsFilterButton: table.showAutoFilter ?? true,
    });
  }
}
