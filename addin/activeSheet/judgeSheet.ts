// The active sheet, read anew and judged with the server's own rules. Never trusts an event or an earlier reading.

import { type Firing, isFiring } from '#domain/checking/ruleFirings.ts';
import type { Figures } from '#domain/figure.ts';
import type { Finding } from '#domain/finding.ts';
import type { Explanations } from '#domain/form.ts';
import type { Confirmations } from '#domain/reading/readSheet.ts';
import type { Suggestion } from '#domain/repairing/suggestion.ts';
import { suggestRepairs } from '#domain/repairing/suggestRepairs.ts';
import type { Result } from '#domain/result.ts';
import { ok, refuse } from '#domain/result.ts';
import type { Api, Sheet } from '../api/api.ts';
import type { ApiProblem } from '../api/apiProblem.ts';
import type { SheetIdentity, SheetRow, Workbook, WorkbookProblem } from '../excel/workbook.ts';
import { isSameSlot } from './isSameSlot.ts';
import { judgeRows } from './judgeRows.ts';

export interface JudgedSheet {
  readonly identity: SheetIdentity;
  readonly sheetName: string;
  readonly sheet: Sheet;
  readonly figures: Figures;
  /** Readings that the filler confirmed and that still stand in their cells. */
  readonly confirmed: Confirmations;
  readonly findings: readonly Finding[];
  /** What wrong figures probably should be, likeliest first. */
  readonly suggestions: readonly Suggestion[];
  readonly explanations: Explanations;
  /** What rules have remarked since the sheet was last sent, also what was mended since. */
  readonly fired: readonly Firing[];
  readonly rows: ReadonlyMap<string, SheetRow>;
}

export type SheetProblem =
  | { readonly kind: 'NoSheet' }
  | { readonly kind: 'NotYours' }
  | { readonly kind: 'OldForm'; readonly mine: number; readonly current: number }
  | { readonly kind: 'Workbook'; readonly problem: WorkbookProblem }
  | { readonly kind: 'Api'; readonly problem: ApiProblem };

export interface JudgePorts {
  readonly workbook: Pick<Workbook, 'activeSheet' | 'readSheet'>;
  readonly sheetOf: Api['sheet'];
  readonly explanationsOf: (identity: SheetIdentity) => Explanations;
  /** Takes note of what rules remark, and gives all there was. */
  readonly noteFirings: (identity: SheetIdentity, firings: readonly Firing[]) => readonly Firing[];
}

export async function judgeSheet(ports: JudgePorts): Promise<Result<JudgedSheet, SheetProblem>> {
  const active = await ports.workbook.activeSheet();
  if (!active.ok) return refuse({ kind: 'Workbook', problem: active.error });
  if (!active.value) return refuse({ kind: 'NoSheet' });
  const { period, form, formVersion: mine, reporter } = active.value;

  const fetched = await ports.sheetOf({ period, form });
  if (!fetched.ok) return refuse({ kind: 'Api', problem: fetched.error });
  const sheet = fetched.value;
  if (!sheet || sheet.reporter.id !== reporter) return refuse({ kind: 'NotYours' });
  const current = sheet.context.form.version;
  if (current !== mine) return refuse({ kind: 'OldForm', mine, current });

  const read = await ports.workbook.readSheet(sheet.context.form.lines);
  if (!read.ok) return refuse({ kind: 'Workbook', problem: read.error });
  const { identity, sheetName, rows: list, confirmations } = read.value;
  // The person may have gone to another sheet while the server was being asked.
  if (!isSameSlot(identity, active.value)) return refuse({ kind: 'NoSheet' });
  const rows = new Map(list.map((row) => [row.line, row]));
  const explanations = ports.explanationsOf(identity);
  const result = judgeRows(sheet.context, rows, { explanations, confirmations });
  const suggestions = suggestRepairs({ context: sheet.context, ...result });
  const firings = result.findings.filter(isFiring).map(({ code, line }) => ({ rule: code, line }));
  const fired = ports.noteFirings(identity, firings);
  return ok({ identity, sheetName, sheet, explanations, fired, rows, suggestions, ...result });
}
