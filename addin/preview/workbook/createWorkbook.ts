// A new workbook with one empty sheet.
import { emptyDocumentProperties } from './documentProperties.ts';
import { newSheet } from './sheets.ts';
import { defaultStyle, type Style } from './style.ts';
import type { Workbook } from './workbook.ts';

export interface WorkbookOptions {
  readonly name: string;
  readonly fontName: string;
  readonly measureText: (text: string, style: Style) => number;
}

export function createWorkbook({ name, fontName, measureText }: WorkbookOptions): Workbook {
  const base = {
    name,
    sheets: [],
    names: [],
    tables: [],
    customXmlParts: [],
    settings: new Map(),
    documentSettings: new Map(),
    properties: emptyDocumentProperties(),
    tracked: new Set(),
    calculation: { mode: 'Automatic', revision: 0, isSuspended: false },
    listeners: new Set(),
    style: defaultStyle(fontName),
    measureText,
    lastId: 0,
  } satisfies Omit<Workbook, 'active'>;
  // A sheet knows its workbook and a workbook its active sheet; one of the two must come second.
  const workbook = base as Omit<Workbook, 'active'> as Workbook;
  workbook.active = newSheet(workbook, 'Sheet1');
  workbook.sheets.push(workbook.active);
  return workbook;
}

/** Without a browser: about half the font size for a Latin letter, all of it for a Chinese one. */
export function estimateText(text: string, { fontSize }: Style): number {
  const wide = text.match(/[\u2e80-\uffff]/g)?.length ?? 0;
  return fontSize * (wide + (text.length - wide) * 0.55);
}
