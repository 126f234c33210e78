// Suggestions as tests compare them: `AGR.GRAIN.AREA 4.95→3.95 DigitMistyped`, cells joined by commas.
import { Decimal } from '#domain/decimal.ts';
import type { Figures } from '#domain/figure.ts';
import { numberFigure } from '#domain/figure.ts';
import type { SheetContext } from '#domain/form.ts';
import type { RepairReason, Suggestion } from '#domain/repairing/suggestion.ts';
import { suggestRepairs } from '#domain/repairing/suggestRepairs.ts';
import { allFindings } from '../lastYear/allFindings.ts';

export function suggested(context: SheetContext, figures: Figures): readonly Suggestion[] {
  return suggestRepairs({ context, figures, findings: allFindings(context, figures) });
}

export function toldSuggestion({ cells, reason }: Suggestion): string {
  const changes = cells.map(({ line, from, to }) => `${line} ${from ?? '·'}→${to ?? '·'}`);
  return `${changes.join(', ')} ${toldReason(reason)}`;
}

function toldReason(reason: RepairReason): string {
  switch (reason.kind) {
    case 'ScaleTen':
    case 'OtherUnit':
      return [reason.kind, reason.factor, reason.unit].filter((part) => part !== null).join(' ');
    case 'Shifted':
      return `Shifted ${reason.direction}`;
    case 'Several':
      return reason.reasons.map(toldReason).join('+');
    case 'Fraction':
    case 'SignTurned':
    case 'Implied':
    case 'Transposed':
    case 'DigitDropped':
    case 'DigitAdded':
    case 'DigitMistyped':
    case 'Swapped':
      return reason.kind;
  }
}

/** The sheet after one click. */
export function applied(figures: Figures, { cells }: Suggestion): Figures {
  const changed = new Map(figures);
  for (const { line, to } of cells) {
    if (to === null) changed.delete(line);
    else changed.set(line, numberFigure(new Decimal(to)));
  }
  return changed;
}
