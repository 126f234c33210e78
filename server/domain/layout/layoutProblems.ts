// What can be said against a layout before it is kept.
import type { Indicator } from '../indicator.ts';
import type { Units } from '../unit.ts';
import type { ReportLayout } from './layout.ts';

/** All that a layout of the office may speak of. */
export interface LayoutVocabulary {
  readonly sections: ReadonlySet<string>;
  /** Keys of lines, those of totals that nobody types included. */
  readonly lines: ReadonlySet<string>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly units: Units;
}

export type LayoutProblem =
  | { readonly kind: 'NameUnusable'; readonly name: string }
  | { readonly kind: 'TooMuch' }
  | { readonly kind: 'SectionUnknown'; readonly section: string }
  | { readonly kind: 'SectionTwice'; readonly section: string }
  | { readonly kind: 'TitleUnusable'; readonly section: string }
  | { readonly kind: 'LineUnknown'; readonly section: string; readonly line: string }
  | { readonly kind: 'LineTwice'; readonly section: string; readonly line: string }
  | { readonly kind: 'IndicatorUnknown'; readonly code: string }
  | { readonly kind: 'IndicatorTwice'; readonly code: string }
  | { readonly kind: 'UnitUnknown'; readonly code: string; readonly unit: string }
  | {
      readonly kind: 'UnitOfOtherKind';
      readonly code: string;
      readonly unit: string;
      readonly own: string;
    }
  | { readonly kind: 'DecimalsOutOfRange'; readonly code: string; readonly decimals: number }
  | { readonly kind: 'FiguresHidden' };

const longestName = 40;
const longestTitle = 60;
const mostEntries = 5_000;
const mostDecimals = 10;

export function* layoutProblems(
  layout: ReportLayout,
  vocabulary: LayoutVocabulary,
): Generator<LayoutProblem> {
  const { name, sections, units } = layout;
  const entries = sections.length + units.length + sections.flatMap(({ lines }) => lines).length;
  if (entries > mostEntries) return yield { kind: 'TooMuch' };
  if (!isUsable(name, longestName)) yield { kind: 'NameUnusable', name };
  yield* sectionProblems(layout, vocabulary);
  yield* unitProblems(layout, vocabulary);
  if (layout.hiddenColumns.includes('thisPeriod')) yield { kind: 'FiguresHidden' };
}

function* sectionProblems(
  { sections }: ReportLayout,
  vocabulary: LayoutVocabulary,
): Generator<LayoutProblem> {
  const met = { sections: new Set<string>(), lines: new Set<string>() };
  for (const { name: section, title, lines } of sections) {
    if (!vocabulary.sections.has(section)) yield { kind: 'SectionUnknown', section };
    if (met.sections.has(section)) yield { kind: 'SectionTwice', section };
    if (title !== null && !isUsable(title, longestTitle)) yield { kind: 'TitleUnusable', section };
    met.sections.add(section);
    for (const line of lines) {
      if (!vocabulary.lines.has(line)) yield { kind: 'LineUnknown', section, line };
      if (met.lines.has(line)) yield { kind: 'LineTwice', section, line };
      met.lines.add(line);
    }
  }
}

function* unitProblems(
  { units }: ReportLayout,
  vocabulary: LayoutVocabulary,
): Generator<LayoutProblem> {
  const met = new Set<string>();
  for (const { code, unit, decimals } of units) {
    const own = vocabulary.indicators.get(code)?.unit;
    const chosen = vocabulary.units.get(unit);
    if (!own) yield { kind: 'IndicatorUnknown', code };
    else if (!chosen) yield { kind: 'UnitUnknown', code, unit };
    else if (chosen.kind !== own.kind)
      yield { kind: 'UnitOfOtherKind', code, unit, own: own.symbol };
    if (met.has(code)) yield { kind: 'IndicatorTwice', code };
    if (!Number.isInteger(decimals) || decimals < 0 || decimals > mostDecimals)
      yield { kind: 'DecimalsOutOfRange', code, decimals };
    met.add(code);
  }
}

function isUsable(text: string, longest: number): boolean {
  return text.trim() !== '' && text.length <= longest;
}
