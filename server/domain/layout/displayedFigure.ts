// A consolidated figure told in the unit it is shown in. Conversion is exact and comes before the one rounding.
import type { ConsolidatedFigure, Source } from '../consolidation/consolidation.ts';
import { numberFigure } from '../figure.ts';
import type { Display } from './layout.ts';

export function displayedFigure(figure: ConsolidatedFigure, display: Display): ConsolidatedFigure {
  const { line, value, sources, conflict, discrepancies } = figure;
  if (display.unit === line.indicator.unit && display.decimals === line.indicator.decimals)
    return figure;
  const { unit, decimals, shown } = display;
  const told = (source: Source): Source =>
    source.line === line.key && source.figure.kind === 'number'
      ? { ...source, figure: numberFigure(shown(source.figure.value)) }
      : source;
  return {
    ...figure,
    line: { ...line, indicator: { ...line.indicator, unit, decimals } },
    value: value && shown(value),
    sources: sources.map(told),
    conflict: conflict.map(told),
    discrepancies: discrepancies.map(({ source, typed, recomputed }) => ({
      source: told(source),
      typed: shown(typed),
      recomputed: shown(recomputed),
    })),
  };
}
