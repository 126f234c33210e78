// A subordinate office's sealed figures as the sheet it submits to the office above: the same lines, in that form's units.
import { parseDecimal, printDecimal, roundTo } from '../decimal.ts';
import type { Form } from '../form.ts';
import type { Line } from '../indicator.ts';
import type { SentFigure } from '../submitting/content.ts';
import type { Units } from '../unit.ts';
import { convert } from '../unit.ts';
import type { SealedFigure, SealedFigures } from './snapshot.ts';

/**
 * Lines that the form does not ask are left out; lines that were not sealed, or are in a unit of another kind, stay
 * blank, so that checking the sheet names them. The remark says where a figure comes from.
 */
export function snapshotSheet(
  sealed: SealedFigures,
  digest: string,
  { form, units }: { readonly form: Form; readonly units: Units },
): readonly SentFigure[] {
  const figures = new Map(sealed.figures.map((figure) => [figure.line, figure]));
  const origin = `${sealed.office} ${sealed.period} 封存${sealed.n} ${digest.slice(0, 16)}`;
  return form.lines.flatMap((line) => {
    const figure = figures.get(line.key);
    const value = figure ? valueFor(line, figure, units) : null;
    const status = value === null ? (figure?.status ?? null) : null;
    if (!figure || (value === null && status === null)) return [];
    const isPartial = figure.reported < figure.expected;
    const coverage = isPartial ? ` 部分汇总 ${figure.reported}/${figure.expected}` : '';
    return [{ line: line.key, value, status, cell: null, remark: `${origin}${coverage}` }];
  });
}

function valueFor({ indicator }: Line, figure: SealedFigure, units: Units): string | null {
  const value = figure.value === null ? null : parseDecimal(figure.value);
  const unit = units.get(figure.unit);
  if (!value || unit?.kind !== indicator.unit.kind) return null;
  return printDecimal(roundTo(convert(value, unit, indicator.unit), indicator.decimals));
}
