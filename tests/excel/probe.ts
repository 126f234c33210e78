// The page that stands in for the pane: nothing but the workbook, within reach of the tests.

import type { Finding } from '#domain/finding.ts';
import type { Severity } from '#domain/rules/rule.ts';
import { excelWorkbook } from '../../addin/excel/excelWorkbook.ts';
import { displayLanguage, onRibbonCommand, whenOfficeReady } from '../../addin/excel/office.ts';
import type { PulledReport, PullOptions } from '../../addin/excel/pulledReport.ts';
import type { SheetLayout } from '../../addin/excel/workbook.ts';
import { grainLayout, grainLines } from './grainSheet.ts';

function finding(line: string, severity: Severity): Finding {
  return { code: 'REQUIRED_MISSING', severity, line, operands: [], detail: { kind: 'Required' } };
}

/** What stands in the active sheet, or in the one named: `text` as it shows. */
async function cellsOf(
  property: 'values' | 'text' | 'formulas' | 'numberFormat',
  sheet?: string,
): Promise<readonly (readonly unknown[])[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const worksheet = sheet ? worksheets.getItem(sheet) : worksheets.getActiveWorksheet();
    const used = worksheet.getUsedRange().load(property);
    await context.sync();
    return used[property];
  });
}

async function sheetNames(): Promise<readonly string[]> {
  return Excel.run(async (context) => {
    const worksheets = context.workbook.worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map(({ name }) => name);
  });
}

/** What the person does in Excel while the pane looks on: Excel's own calls, in one batch. */
async function byHand(
  act: (worksheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Promise<void> {
  await Excel.run(async (context) => {
    act(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
  });
}

/** Lays the small sheet out anew, in a workbook that has none of ours. */
async function layOut(change?: Partial<SheetLayout>): Promise<void> {
  const inserted = await probe.workbook.insertSheet(grainLayout(change));
  if (!inserted.ok) throw new Error(JSON.stringify(inserted.error));
}

/** Pulls as the pane does; all on one sheet unless told otherwise. */
function pull(report: PulledReport, options?: Partial<PullOptions>) {
  const usual = { locale: 'zh-CN', arrangement: 'oneSheet' } as const;
  return probe.workbook.pullReport(report, { ...usual, ...options });
}

/** An empty workbook, and a pane that knows nothing: quicker than loading the page anew. */
async function startAfresh(): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets, customXmlParts } = context.workbook;
    worksheets.load('items/id');
    customXmlParts.load('items/id');
    const fresh = worksheets.add('fresh');
    fresh.activate();
    await context.sync();
    for (const worksheet of worksheets.items) worksheet.delete();
    for (const part of customXmlParts.items) part.delete();
    fresh.name = 'Sheet1';
    await context.sync();
  });
  probe.workbook = excelWorkbook();
}

const probe = {
  workbook: excelWorkbook(),
  ready: whenOfficeReady(),
  displayLanguage,
  onRibbonCommand,
  grainLayout,
  grainLines,
  finding,
  cellsOf,
  sheetNames,
  byHand,
  layOut,
  pull,
  startAfresh,
};

declare global {
  interface Window {
    probe: typeof probe;
  }
}

window.probe = probe;
