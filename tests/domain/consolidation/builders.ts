// Small builders for consolidation tests: lines, versions and figures as short as a table row.
import { consolidate } from '#domain/consolidation/consolidate.ts';
import type {
  ConsolidatedFigure,
  Consolidation,
  CountedFigure,
  CountedVersion,
  Reporter,
} from '#domain/consolidation/consolidation.ts';
import { Decimal, printDecimal } from '#domain/decimal.ts';
import type { Figure, FigureStatus } from '#domain/figure.ts';
import { figureStatuses, numberFigure, statusFigure } from '#domain/figure.ts';
import type { Indicator, Line } from '#domain/indicator.ts';
import { lineKey } from '#domain/indicator.ts';
import { unit } from '#domain/unit.ts';

export const units = {
  count: unit('件', 'count', '1'),
  percent: unit('%', 'percent', '1'),
  price: unit('元/公斤', 'price', '1'),
  weight: unit('万公斤', 'weight', '10000'),
  area: unit('亩', 'area', '10000/15'),
  bigArea: unit('万亩', 'area', '100000000/15'),
  money: unit('万元', 'amount', '10000'),
};

type LineOptions = Partial<
  Omit<Indicator, 'code'> & Pick<Line, 'member' | 'section' | 'qualifier' | 'printed'>
>;

export function line(code: string, options: LineOptions = {}): Line {
  const { member = null, section = '一', qualifier = 'exact', printed = true, ...rest } = options;
  const indicator: Indicator = {
    code,
    name: code,
    unit: units.count,
    decimals: 0,
    merge: 'sum',
    nature: 'flow',
    signed: false,
    definition: null,
    components: [],
    ...rest,
  };
  return {
    key: lineKey(code, member),
    indicator,
    member,
    section,
    required: true,
    qualifier,
    printed,
  };
}

export function reporter(id: string): Reporter {
  return { id, name: id };
}

export function figure(text: string): Figure {
  const status = figureStatuses.find((one: FigureStatus) => one === text);
  return status ? statusFigure(status) : numberFigure(new Decimal(text));
}

export function figures(texts: Readonly<Record<string, string>>): ReadonlyMap<string, Figure> {
  return new Map(Object.entries(texts).map(([key, text]) => [key, figure(text)]));
}

export function version(
  by: string,
  texts: Readonly<Record<string, string>>,
  overrides: Partial<CountedVersion> = {},
): CountedVersion {
  const counted = [...figures(texts)].map(([key, one]): [string, CountedFigure] => [
    key,
    { figure: one, cell: 'C7', remark: null },
  ]);
  return {
    submission: `${by}-1`,
    reporter: reporter(by),
    form: 'form',
    n: 1,
    provisional: false,
    by: { name: `${by} filler` },
    receivedAt: '2022-01-05T08:00:00Z',
    figures: new Map(counted),
    explanations: new Map(),
    ...overrides,
  };
}

/** Everyone is expected to report every line. */
export function everyone(lines: readonly Line[], ...ids: readonly string[]) {
  return new Map(lines.map(({ key }) => [key, ids.map(reporter)]));
}

/** Consolidates what `ids` are expected to report; a reporter without an entry is missing. */
export function merge(
  lines: readonly Line[],
  given: Readonly<Record<string, Readonly<Record<string, string>> | null>>,
): Consolidation {
  const versions = Object.entries(given).flatMap(([by, texts]) =>
    texts ? version(by, texts) : [],
  );
  return consolidate({ lines, assignments: everyone(lines, ...Object.keys(given)), versions });
}

export function figureIn(consolidation: Consolidation, key: string): ConsolidatedFigure {
  const found = consolidation.figures.get(key);
  if (!found) throw new Error(`no figure ${key}`);
  return found;
}

/** `value state`, with the value to twelve digits at most: `12.5 complete`, `- conflict`. */
export function brief({ value, state }: ConsolidatedFigure): string {
  return `${value ? printDecimal(value.toSignificantDigits(12)) : '-'} ${state}`;
}

/** Everything a figure says, as text: two consolidations are equal when these are. */
export function fingerprint({ figures: all }: Consolidation): string {
  return JSON.stringify(
    [...all].map(([key, { line: _line, computedFrom, ...one }]) => [
      key,
      { ...one, computedFrom: computedFrom.map((from) => from.key) },
    ]),
  );
}
