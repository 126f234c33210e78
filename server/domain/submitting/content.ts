// What a person sends, and the one text that stands for it: equal content has equal text, whatever the order it came in.
import type { Figure, FigureStatus } from '../figure.ts';
import { figureText, parseFigure } from '../figure.ts';
import type { Form } from '../form.ts';
import type { Line } from '../indicator.ts';
import { type Confirmation, confirmedFigure } from '../reading/confirmation.ts';
import type { Result } from '../result.ts';
import { ok, refuse } from '../result.ts';
import type { Units } from '../unit.ts';

export interface SentFigure {
  readonly line: string;
  readonly value: string | null;
  readonly status: FigureStatus | null;
  readonly cell: string | null;
  readonly remark: string | null;
  /** What the filler was asked about the cell and confirmed; absent where nothing was. */
  readonly confirmed?: Confirmation | null;
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
  readonly confirmed: Confirmation | null;
}

/** Nobody reads more, and the answer to a large mistake should not be large. */
const mostNamed = 20;
const mostFigures = 10_000;
const longest = { cell: 64, remark: 1_000, explanation: 2_000, rule: 200 };

/**
 * The figures in the order of the form, or the lines that cannot be figures at all: unknown to the form, given twice,
 * no plain decimal, with a text that PostgreSQL could not keep, confirmed as what its cell did not say. These are faults
 * of a program, not of a person.
 */
export function sentFigures(
  sent: SentSheet,
  { form, units }: { readonly form: Form; readonly units: Units },
): Result<readonly SubmittedFigure[], readonly string[]> {
  if (sent.figures.length > mostFigures || sent.explanations.length > mostFigures) {
    return refuse(sent.figures.slice(0, mostNamed).map(({ line }) => line));
  }
  const known = new Map(form.lines.map((line, position) => [line.key, { line, position }]));
  const seen = new Set<string>();
  const wrong: string[] = [];
  const figures: SubmittedFigure[] = [];
  for (const each of sent.figures) {
    const { line } = each;
    const asked = known.get(line)?.line;
    const figure = asked && !seen.has(line) ? submittedFigure(each, asked, units) : null;
    if (figure) figures.push(figure);
    else wrong.push(line);
    seen.add(line);
  }
  const explained = new Set<string>();
  for (const { rule, text } of sent.explanations) {
    const isKept = isStorable(text, longest.explanation) && isStorable(rule, longest.rule);
    if (!isKept || explained.has(rule)) wrong.push(rule);
    explained.add(rule);
  }
  if (wrong.length > 0) return refuse(wrong.slice(0, mostNamed));
  const place = ({ line }: SubmittedFigure) => known.get(line)?.position ?? 0;
  return ok(figures.sort((a, b) => place(a) - place(b)));
}

function submittedFigure(sent: SentFigure, asked: Line, units: Units): SubmittedFigure | null {
  const { line, value, status, cell, remark, confirmed = null } = sent;
  const figure = parseFigure({ value, status });
  const isKept = isStorable(cell, longest.cell) && isStorable(remark, longest.remark);
  if (!figure || !isKept) return null;
  const known = confirmed && confirmedFigure(confirmed, asked, units);
  if (confirmed && !(known && figureText(known).value === value)) return null;
  return { line, figure, cell, remark: remark === '' ? null : remark, confirmed };
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
    figures: figures.map(({ line, figure, cell, remark, confirmed }) => {
      const { value, status } = figureText(figure);
      // Only where there is one: what was hashed before there were any still has the same text.
      return {
        line,
        value,
        status,
        cell,
        remark,
        ...(confirmed && { confirmed: inOrder(confirmed) }),
      };
    }),
    explanations: explanations
      .map(({ rule, text }) => ({ rule, text }))
      .sort((a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)),
  });
}

function inOrder({ codes, raw, numberFormat }: Confirmation): Confirmation {
  return { codes, raw, numberFormat };
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
