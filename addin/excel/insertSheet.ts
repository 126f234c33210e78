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
    const worksheet = await quietly(context, () => {
      return layOut(context.workbook.worksheets.add(sheetName), layout).load('id');
    });
    const part = printPart({ ...layout, worksheet: worksheet.id });
    context.workbook.customXmlParts.add(part);
    await context.sync();
    return ok({ sheetName, existed: false, worksheetId: worksheet.id });
  });
}

function layOut(worksheet: Excel.Worksheet, layout: SheetLayout): Excel.Worksheet {
  const rows = planSheet(layout.context.form.lines, layout.locale);
  writeCells(worksheet, sheetCells(layout, rows));
  styleSheet(worksheet, layout, rows);
  validate(worksheet, layout, rows);
  addHiddenText(worksheet, identityName, printIdentity(layout));
  for (const column of readColumns) {
    addHiddenCell(worksheet, column, worksheet.getCell(headerRow, at(column)));
  }
  worksheet.activate();
  const first = rows.findIndex(({ kind }) => kind === 'line');
  worksheet.getCell(firstTableRow + Math.max(first, 0), at('value')).select();
  return worksheet;
}

function validate(
  worksheet: Excel.Worksheet,
  { context, locale }: SheetLayout,
  rows: readonly SheetPlanRow[],
): void {
  for (const [index, row] of rows.entries()) {
    if (row.kind === 'heading') continue;
    const cell = worksheet.getCell(firstTableRow + index, at('value'));
    validateFigure(cell, { line: row.line, previous: context.previous.get(row.line.key), locale });
  }
  for (const { from, count } of lineBlocks(rows)) {
    const cells = worksheet.getRangeByIndexes(firstTableRow + from, at('status'), count, 1);
    offerStatuses(cells, locale);
  }
}
