// Lays a department's sheet out on a worksheet of its own. Nothing else in the workbook is touched.
import { ok } from '#domain/result.ts';
import { writeCells } from './cellContent.ts';
import { addHiddenCell, addHiddenText } from './hiddenNames.ts';
import { printPart } from './identityPart.ts';
import { printIdentity } from './identityText.ts';
import { changeInExcel, quietly } from './inExcel.ts';
import { offerStatuses, validateFigure } from './inputValidation.ts';
import { originalSheet } from './recognise.ts';
import { firstTableRow, headerRow, sheetCells } from './sheetCells.ts';
import { readColumns } from './sheetColumns.ts';
import { freeSheetName } from './sheetName.ts';
import { planSheet, type SheetPlanRow } from './sheetPlan.ts';
import { at, lineBlocks, styleSheet } from './sheetStyle.ts';
import { identityName, surveyWorkbook } from './survey.ts';

import type { SheetLayout, WorkbookResult } from './workbook.ts';

export interface InsertedSheet {
  readonly sheetName: string;
  readonly existed: boolean;
  readonly worksheetId: string;
}

export function insertSheet(layout: SheetLayout): WorkbookResult<InsertedSheet> {
  return changeInExcel<InsertedSheet>(async (context) => {
    const survey = await surveyWorkbook(context);
    const existing = originalSheet(layout.identity, survey);
    if (existing) {
      context.workbook.worksheets.getItem(existing.id).activate();
      await context.sync();
      return ok({ sheetName: existing.name, existed: true, worksheetId: existing.id });
    }
    const taken = survey.worksheets.map(({ name }) => name);
    const sheetName = freeSheetName(`${layout.reporterName} ${layout.periodName}`, taken);
    const worksheet = await layOut(context, sheetName, layout);
    const part = printPart({ ...layout, worksheet: worksheet.id });
    context.workbook.customXmlParts.add(part);
    await context.sync();
    return ok({ sheetName, existed: false, worksheetId: worksheet.id });
  });
}

/** Rows that go out in one request: with the help of each it comes to about 1 MB. */
const rowsAtOnce = 1000;

/** What tells the sheet to be ours comes last: one that was cut short is not taken for a whole one. */
async function layOut(
  context: Excel.RequestContext,
  sheetName: string,
  layout: SheetLayout,
): Promise<Excel.Worksheet> {
  const rows = planSheet(layout.context.form.lines, layout.locale);
  const cells = sheetCells(layout, rows);
  const write = (worksheet: Excel.Worksheet, first: number) => {
    const end = Math.min(cells.length, first + rowsAtOnce);
    writeCells(worksheet, cells.slice(first, end), first);
    if (first === 0) styleSheet(worksheet, layout, rows);
    validate(worksheet, layout, { rows, first: first - firstTableRow, end: end - firstTableRow });
    if (end === cells.length) finish(worksheet, layout, rows);
  };
  const worksheet = await quietly(context, () => {
    const added = context.workbook.worksheets.add(sheetName).load('id');
    write(added, 0);
    return added;
  });
  for (let first = rowsAtOnce; first < cells.length; first += rowsAtOnce) {
    await quietly(context, () => {
      write(worksheet, first);
    });
  }
  return worksheet;
}

function finish(
  worksheet: Excel.Worksheet,
  layout: SheetLayout,
  rows: readonly SheetPlanRow[],
): void {
  for (const { from, count } of lineBlocks(rows)) {
    const cells = worksheet.getRangeByIndexes(firstTableRow + from, at('status'), count, 1);
    offerStatuses(cells, layout.locale);
  }
  addHiddenText(worksheet, identityName, printIdentity(layout));
  for (const column of readColumns) {
    addHiddenCell(worksheet, column, worksheet.getCell(headerRow, at(column)));
  }
  worksheet.activate();
  const line = rows.findIndex(({ kind }) => kind === 'line');
  worksheet.getCell(firstTableRow + Math.max(line, 0), at('value')).select();
}

interface RowsOfTable {
  readonly rows: readonly SheetPlanRow[];
  readonly first: number;
  readonly end: number;
}

function validate(
  worksheet: Excel.Worksheet,
  { context, locale }: SheetLayout,
  { rows, first, end }: RowsOfTable,
): void {
  for (let index = Math.max(0, first); index < Math.min(rows.length, end); index += 1) {
    const row = rows[index];
    if (row?.kind !== 'line') continue;
    // Untracked at once: letting go of thousands of ranges at the end takes office.js minutes.
    const cell = worksheet.getCell(firstTableRow + index, at('value')).untrack();
    validateFigure(cell, { line: row.line, previous: context.previous.get(row.line.key), locale });
  }
}
