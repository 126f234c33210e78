// What a person sends, and the one text that stands for it: equal content has equal text, whatever the order it came in.
import type { Figure, FigureStatus } from '../figure.ts';
import { figureText, parseFigure } from '../figure.ts';
import type { Form } from '../form.ts';
import type { Result } from '../result.ts';
import { ok, refuse } from '../result.ts';

export interface SentFigure {
  readonly line: string;
  readonly value: string | null;
  readonly status: FigureStatus | null;
  readonly cell: string | null;
  readonly remark: string | null;
}

export interface SentSheet {
  readonly period: string;
  readonly form: string;
  readonly formVersion: number;
  readonly basedOn: number;
  readonly figures: readonly SentFigure[];
  readonly explanations: readonly { readonly rule: string; readonly text: string }[];
}

export interface SubmittedFigure {
  readonly line: string;
  readonly figure: Figure;
  readonly cell: string | null;
  readonly remark: string | null;
}

/** Nobody reads more, and the answer to a large mistake should not be large. */
const mostNamed = 20;
const mostFigures = 10_000;
const longest = { cell: 64, remark: 1_000, explanation: 2_000, rule: 200 };

/**
 * The figures in the order of the form, or the lines that cannot be figures at all: unknown to the form, given twice,
 * no plain decimal, with a text that PostgreSQL could not keep. These are faults of a program, not of a person.
 */
export function sentFigures(
  sent: SentSheet,
  form: Form,
): Result<readonly SubmittedFigure[], readonly string[]> {
  if (sent.figures.length > mostFigures || sent.explanations.length > mostFigures) {
    return refuse(sent.figures.slice(0, mostNamed).map(({ line }) => line));
  }
  const known = new Map(form.lines.map(({ key }, position) => [key, position]));
  const seen = new Set<string>();
  const wrong: string[] = [];
  const figures: SubmittedFigure[] = [];
  for (const { line, value, status, cell, remark } of sent.figures) {
    const figure = parseFigure({ value, status });
    const isKept = isStorable(cell, longest.cell) && isStorable(remark, longest.remark);
    if (!figure || !isKept || !known.has(line) || seen.has(line)) wrong.push(line);
    else figures.push({ line, figure, cell, remark: remark === '' ? null : remark });
    seen.add(line);
  }
  const explained = new Set<string>();
  for (const { rule, text } of sent.explanations) {
    const isKept = isStorable(text, longest.explanation) && isStorable(rule, longest.rule);
    if (!isKept || explained.has(rule)) wrong.push(rule);
    explained.add(rule);
  }
  if (wrong.length > 0) return refuse(wrong.slice(0, mostNamed));
  return ok(figures.sort((a, b) => (known.get(a.line) ?? 0) - (known.get(b.line) ?? 0)));
}

/** No NUL and no lone surrogate: neither can be kept and given back unchanged. */
function isStorable(text: string | null, length: number): boolean {
  return (
    text === null || (text.length <= length && !text.includes('\u0000') && text.isWellFormed())
  );
}

/** Stable JSON: fixed order of fields, figures in the order of the form, explanations by rule. */
export function canonicalContent(sent: SentSheet, figures: readonly SubmittedFigure[]): string {
  const { period, form, formVersion, basedOn, explanations } = sent;
  return JSON.stringify({
    period,
    form,
    formVersion,
    basedOn,
    figures: figures.map(({ line, figure, cell, remark }) => {
      const { value, status } = figureText(figure);
      return { line, value, status, cell, remark };
    }),
    explanations: explanations
      .map(({ rule, text }) => ({ rule, text }))
      .sort((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)),
  });
}

/** What a version's hash is made of: its content, and who sent it for whom, when and as which version. */
export function canonicalVersion(version: {
  readonly office: string;
  readonly reporter: string;
  readonly account: string;
  readonly n: number;
  readonly receivedAt: string;
  readonly content: string;
}): string {
  const { office, reporter, account, n, receivedAt, content } = version;
  return `{"office":${JSON.stringify(office)},"reporter":${JSON.stringify(reporter)},"account":${JSON.stringify(account)},"n":${n},"receivedAt":${JSON.stringify(receivedAt)},"content":${content}}`;
}
