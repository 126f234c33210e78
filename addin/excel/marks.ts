// How findings look in the cells: conditional formats of our own, one per severity. They lie over the
// person's formats and leave nothing behind when they are taken away.
import type { Finding } from '#domain/finding.ts';
import { ok, type Result, refuse } from '#domain/result.ts';
import type { Severity } from '#domain/rules/rule.ts';
import { changeInExcel, quietly } from './inExcel.ts';
import { cellOf } from './sheetColumns.ts';
import { queueSheetRows, type SheetRows } from './sheetRows.ts';
import type { WorkbookProblem, WorkbookResult } from './workbook.ts';

/** Weight and slant tell the severities apart where colours do not. */
const looks: Readonly<Record<Severity, (format: Excel.ConditionalRangeFormat) => void>> = {
  error: ({ fill, font }) => {
    fill.color = '#FFC7CE';
    font.color = '#9C0006';
    font.bold = true;
  },
  warning: ({ fill, font }) => {
    fill.color = '#FFE699';
    font.color = '#7F4F00';
    font.italic = true;
  },
  info: ({ fill, font }) => {
    fill.color = '#DDEBF7';
    font.color = '#1F4E79';
  },
};
const gravestFirst: readonly Severity[] = ['error', 'warning', 'info'];

/** Always true, and recognisable as ours: no one else compares these words. */
const tag = '"huibao"="huibao"';

function taggedFormula(severity: Severity): string {
  return `=AND(${tag},"${severity}"="${severity}")`;
}

/** Excel may give the formula back with other blanks or capitals. */
function isTagged(formula: string): boolean {
  return formula.replaceAll(/\s/g, '').toLowerCase().includes(tag);
}

export function markFindings(
  findings: readonly Finding[],
  knownId: string | null,
): WorkbookResult<{ readonly marked: number }> {
  return changeMarks(knownId, (sheet) => {
    const cells = markedCells(findings, sheet);
    for (const [severity, addresses] of cells) addMark(sheet.worksheet, severity, addresses);
    return { marked: [...cells.values()].flat().length };
  });
}

export function clearMarks(knownId: string | null): WorkbookResult<null> {
  return changeMarks(knownId, () => null);
}

/** Takes the marks away that are there, then lets `mark` set new ones: two syncs, three where others' rules must be told from ours. */
function changeMarks<Value>(
  knownId: string | null,
  mark: (sheet: SheetRows) => Value,
): WorkbookResult<Value> {
  return changeInExcel(async (context) => {
    const queued = queueSheetRows(context, knownId);
    const { protection } = queued.worksheet;
    protection.load('protected,options');
    const formats = queued.worksheet.getRange().conditionalFormats.load('items/id,items/type');
    await context.sync();
    const sheet = queued.read();
    if (!sheet.ok) return sheet;
    const refusal = formattable(protection);
    if (!refusal.ok) return refusal;
    const custom = formats.items.filter(({ type }) => type === 'Custom');
    for (const format of custom) format.custom.rule.load('formula');
    if (custom.length > 0) await context.sync();
    const written = await quietly(context, () => {
      for (const format of custom) if (isTagged(format.custom.rule.formula)) format.delete();
      return mark(sheet.value);
    });
    return ok(written);
  });
}

function formattable(protection: Excel.WorksheetProtection): Result<null, WorkbookProblem> {
  const isAllowed = !protection.protected || protection.options.allowFormatCells === true;
  return isAllowed ? ok(null) : refuse({ kind: 'SheetProtected' });
}

/** Input cells by the gravest finding on their line. */
function markedCells(
  findings: readonly Finding[],
  { rows, columns }: SheetRows,
): ReadonlyMap<Severity, readonly string[]> {
  const marked = new Map<Severity, readonly string[]>();
  const done = new Set<string>();
  for (const severity of gravestFirst) {
    const lines = findings.flatMap((f) => (f.severity === severity ? [f.line] : []));
    const fresh = [...new Set(lines)].filter((line) => !done.has(line) && rows.has(line));
    for (const line of fresh) done.add(line);
    const cells = fresh.flatMap((line) => rows.get(line) ?? []);
    if (cells.length > 0)
      marked.set(
        severity,
        cells.map((row) => cellOf(row, columns.value)),
      );
  }
  return marked;
}

/** Excel takes addresses of up to 8192 characters, which is about a thousand cells. */
const cellsAtOnce = 1000;

function addMark(
  worksheet: Excel.Worksheet,
  severity: Severity,
  addresses: readonly string[],
): void {
  for (let at = 0; at < addresses.length; at += cellsAtOnce) {
    const cells = worksheet.getRanges(addresses.slice(at, at + cellsAtOnce).join(','));
    const format = cells.conditionalFormats.add('Custom');
    format.custom.rule.formula = taggedFormula(severity);
    looks[severity](format.custom.format);
  }
}
