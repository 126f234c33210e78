// A figure as the pane shows it: grouped digits, or the word of its status.
import type { Figure } from '#domain/figure.ts';
import { figureText } from '#domain/figure.ts';
import { memberName } from '#domain/indicator.ts';
import type { Locale } from '#domain/locale.ts';
import { statusWord } from '#domain/reading/marks.ts';
import type { ReportRow } from '../api/api.ts';

export function describeFigure(figure: Figure | undefined, locale: Locale): string | null {
  if (!figure) return null;
  const { value, status } = figureText(figure);
  return status === null ? groupedDigits(value ?? '') : statusWord(status, locale);
}

/** `12345.6` → `12,345.6`. Text in, text out: a figure is never a JavaScript number. */
export function groupedDigits(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** `粮食播种面积·小春`, of a row of the consolidated tables. */
export function rowName({ name, member }: Pick<ReportRow, 'name' | 'member'>): string {
  return member === null ? name : `${name}·${memberName(member)}`;
}
