// A state's colour in the tables: conditional formats of our own, so that it follows the word in the cell and lies over
// whatever the person fills the cell with. They compare words that no one else compares: that is their tag.
import type { FigureState } from '#domain/consolidation/consolidation.ts';
import type { Locale } from '#domain/locale.ts';
import { describeState } from '#domain/words/consolidation.ts';
import { cellName } from './a1.ts';

const tag = '"huibao.state"="huibao.state"';

/** Complete figures need no colour. Weight and slant tell the rest apart where colours do not. */
const looks: Readonly<Partial<Record<FigureState, (font: Excel.ConditionalRangeFont) => void>>> = {
  conflict: alarming,
  undefined: alarming,
  unmergeable: alarming,
  missing: waiting,
  partial: waiting,
  notAvailable: waiting,
  includedElsewhere: quiet,
  notApplicable: quiet,
};

function alarming(font: Excel.ConditionalRangeFont): void {
  font.color = '#9C0006';
  font.bold = true;
}

function waiting(font: Excel.ConditionalRangeFont): void {
  font.color = '#7F4F00';
}

function quiet(font: Excel.ConditionalRangeFont): void {
  font.color = '#595959';
  font.italic = true;
}

/** `first` is the place of the first of `cells`. */
export function colourStates(
  cells: Excel.Range,
  first: { readonly row: number; readonly column: number },
  locale: Locale,
): void {
  for (const [state, look] of Object.entries(looks)) {
    const word = describeState(state as FigureState, locale);
    const format = cells.conditionalFormats.add('Custom').custom;
    format.rule.formula = `=AND(${tag},LEFT(${cellName(first)},${word.length})="${word}")`;
    look(format.format.font);
  }
}
