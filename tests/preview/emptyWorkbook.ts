// Workbooks for tests that need no browser.
import { parseAddress } from '../../addin/preview/workbook/address.ts';
import { valueAt } from '../../addin/preview/workbook/calculating.ts';
import { plainValue } from '../../addin/preview/workbook/cellValue.ts';
import { createWorkbook, estimateText } from '../../addin/preview/workbook/createWorkbook.ts';
import type { Sheet, Workbook } from '../../addin/preview/workbook/workbook.ts';
import { writeBlock } from '../../addin/preview/workbook/writing.ts';

export function emptyWorkbook(): Workbook {
  return createWorkbook({ name: 'Test.xlsx', fontName: '等线', measureText: estimateText });
}

export function areaAt(address: string) {
  const parsed = parseAddress(address);
  if (!parsed) throw new Error(`No address: ${address}`);
  return parsed.area;
}

export function put(sheet: Sheet, contents: Readonly<Record<string, unknown>>): void {
  for (const [address, content] of Object.entries(contents)) {
    writeBlock(sheet, areaAt(address), content, 'test');
  }
}

export function read(sheet: Sheet, address: string): string | number | boolean {
  const { row, column } = areaAt(address);
  return plainValue(valueAt(sheet, row, column));
}
