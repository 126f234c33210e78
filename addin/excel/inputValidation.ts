// Data validation of the input cells: it helps while typing and forbids nothing, since what stands in
// a cell is judged by our own check, which knows 3.5亿 and pasted cells too.

import { type Figure, figureStatuses, figureText } from '#domain/figure.ts';
import type { Line } from '#domain/indicator.ts';
import type { Locale } from '#domain/locale.ts';
import { statusWord } from '#domain/reading/marks.ts';
import { isDiscrete } from '#domain/unit.ts';
import { sheetLabels } from './sheetLabels.ts';

const titleLength = 32;
const messageLength = 255;
const limit = 999_999_999_999_999;

export interface AskedLine {
  readonly line: Line;
  readonly previous: Figure | undefined;
  readonly locale: Locale;
}

export function validateFigure(cell: Excel.Range, { line, previous, locale }: AskedLine): void {
  const { indicator } = line;
  const labels = sheetLabels[locale];
  const between: Excel.BasicDataValidation = {
    formula1: indicator.signed ? -limit : 0,
    formula2: limit,
    operator: 'Between',
  };
  const isWhole = isDiscrete(indicator.unit) && indicator.decimals === 0;
  cell.dataValidation.rule = isWhole ? { wholeNumber: between } : { decimal: between };
  cell.dataValidation.errorAlert = {
    style: 'Information',
    title: labels.unusual,
    message: labels.unusualMessage(indicator.unit.symbol),
    showAlert: true,
  };
  const title = cut(indicator.name, titleLength);
  const message = cut(promptText(line, previous, locale), messageLength);
  cell.dataValidation.prompt = { title, message, showPrompt: true };
}

function promptText({ indicator }: Line, previous: Figure | undefined, locale: Locale): string {
  const labels = sheetLabels[locale];
  const then = previous && figureText(previous);
  const shown = then?.value ?? (then?.status ? statusWord(then.status, locale) : null);
  const definition =
    indicator.definition === null ? [] : [labels.definition + indicator.definition];
  const lastYear = shown === null ? [] : [labels.previous + shown];
  // The definition comes last: it is what may be cut.
  return [labels.unit + indicator.unit.symbol, ...lastYear, ...definition].join('\n');
}

export function offerStatuses(cells: Excel.Range, locale: Locale): void {
  const source = figureStatuses.map((status) => statusWord(status, locale)).join(',');
  cells.dataValidation.rule = { list: { inCellDropDown: true, source } };
  cells.dataValidation.errorAlert = {
    style: 'Information',
    title: sheetLabels[locale].unusual,
    message: source.replaceAll(',', ' / '),
    showAlert: true,
  };
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}
