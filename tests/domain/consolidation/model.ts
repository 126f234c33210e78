// A consolidation as one would do it by hand, on whole hundredths (BigInt) and without anything of the domain, so that
// the two can only agree by being right.

/** Hundredths, or a status, or `null` for a blank. */
export type Cell = bigint | 'NOT_APPLICABLE' | 'NOT_AVAILABLE' | 'INCLUDED_ELSEWHERE' | null;
export type Sheet = Readonly<Record<string, Cell>>;

interface Fraction {
  readonly above: bigint;
  readonly below: bigint;
}

/** By line: the value to thirty decimals, cut off, or `-`. */
export function modelOf(sheets: readonly Sheet[]): Readonly<Record<string, string>> {
  const column = (key: string) => sheets.map((sheet) => sheet[key] ?? null);
  const numbers = (key: string) => column(key).filter((cell) => typeof cell === 'bigint');
  const sole = (values: readonly bigint[]) => (values.length === 1 ? values[0] : undefined);
  const sorted = (key: string) => numbers(key).sort((a, b) => (a < b ? -1 : 1));
  return {
    SUM: hundredths(total(numbers('SUM'))),
    LATEST: hundredths(sole([...new Set(numbers('LATEST'))])),
    MAX: hundredths(sorted('MAX').at(-1)),
    MIN: hundredths(sorted('MIN')[0]),
    NONE: hundredths(sole(numbers('NONE'))),
    RATE: cutOff(rate(sheets)),
    PRICE: cutOff(price(sheets)),
  };
}

function rate(sheets: readonly Sheet[]): Fraction | undefined {
  const isOpen = (cell: Cell | undefined) => typeof cell !== 'bigint' && !isSaid(cell);
  const paired = sheets.filter((sheet) => !isOpen(sheet['ABOVE']) && !isOpen(sheet['BELOW']));
  const ofAll = (key: string) =>
    total(paired.map((sheet) => sheet[key]).filter((cell) => typeof cell === 'bigint'));
  const above = ofAll('ABOVE');
  const below = ofAll('BELOW');
  return above === undefined || below === undefined ? undefined : { above: above * 100n, below };
}

function isSaid(cell: Cell | undefined): boolean {
  return cell === 'NOT_APPLICABLE' || cell === 'INCLUDED_ELSEWHERE';
}

function price(sheets: readonly Sheet[]): Fraction {
  let above = 0n;
  let below = 0n;
  for (const { PRICE: unitPrice, WEIGHT: weight } of sheets) {
    if (typeof unitPrice !== 'bigint' || typeof weight !== 'bigint') continue;
    above += unitPrice * weight;
    below += weight * 100n;
  }
  return { above, below };
}

function total(values: readonly bigint[]): bigint | undefined {
  return values.length === 0 ? undefined : values.reduce((a, b) => a + b);
}

function hundredths(value: bigint | undefined): string {
  return cutOff(value === undefined ? undefined : { above: value, below: 100n });
}

function cutOff(fraction: Fraction | undefined): string {
  if (fraction === undefined || fraction.below === 0n) return '-';
  const scaled = (fraction.above * 10n ** 30n) / fraction.below;
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(31, '0');
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, -30)}.${digits.slice(-30)}`;
}

/** Half away from zero, to tenths. */
export function tenths(value: bigint): string {
  const size = value < 0n ? -value : value;
  const rounded = (size + 5n) / 10n;
  return `${value < 0n && rounded > 0n ? '-' : ''}${rounded / 10n}.${rounded % 10n}`;
}

export interface Filed {
  readonly sheet: Sheet;
  readonly fate: 'pending' | 'accepted' | 'returned' | 'withdrawn' | 'reopened';
}

/** What counts after `steps` of a history, told by walking through it: each version is filed, then meets its fate. */
export function standing(history: readonly Filed[], steps: number): Sheet {
  let counts: Sheet = {};
  let left = steps;
  for (const { sheet, fate } of history) {
    left -= 1;
    for (const decision of decisionsOn[fate]) {
      left -= 1;
      if (left < 0) continue;
      if (decision === 'Accepted') counts = sheet;
      if (decision === 'Reopened') counts = {};
    }
  }
  return counts;
}

export const decisionsOn = {
  pending: [],
  accepted: ['Accepted'],
  returned: ['Returned'],
  withdrawn: ['Withdrawn'],
  reopened: ['Accepted', 'Reopened'],
} as const;
