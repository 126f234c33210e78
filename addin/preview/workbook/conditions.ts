// Whether a conditional format applies to a cell, and how far a cell reaches on a scale. What depends on all cells of a
// rule is worked out once per calculation.
import { hasCell } from './area.ts';
import { calculate, valueAt } from './calculating.ts';
import { existingCells } from './cells.ts';
import { type CellValue, isCellError, plainValue } from './cellValue.ts';
import { compares } from './comparing.ts';
import type { ConditionalFormat, ScaleLimit } from './conditionalFormat.ts';
import { displayText } from './displayText.ts';
import type { Sheet } from './workbook.ts';

export function applies(
  rule: ConditionalFormat,
  sheet: Sheet,
  row: number,
  column: number,
): boolean {
  const [first] = rule.areas;
  if (!first || !rule.areas.some((area) => hasCell(area, row, column))) return false;
  const place = { sheet, movedRows: row - first.row, movedColumns: column - first.column };
  const { condition } = rule;
  const value = valueAt(sheet, row, column);
  switch (condition.kind) {
    case 'custom':
      return isTrue(calculate(condition.formula, place));
    case 'cellValue': {
      const worth = (operand: string | number | undefined) =>
        typeof operand === 'string' && operand.startsWith('=')
          ? calculate(operand, place)
          : Number(operand ?? 0);
      return compares(value, condition.comparison, worth);
    }
    case 'text':
      return textApplies(displayText(sheet, row, column).text, condition);
    case 'preset':
      return presetApplies(value, condition.criterion, statisticsOf(sheet, rule));
    case 'ranking':
      return rankingApplies(value, condition, statisticsOf(sheet, rule).numbers);
    case 'dataBar':
    case 'colorScale':
      return typeof value === 'number';
  }
}

function isTrue(value: CellValue): boolean {
  return value === true || (typeof value === 'number' && value !== 0);
}

type Condition<K> = Extract<ConditionalFormat['condition'], { readonly kind: K }>;

function textApplies(shown: string, { operator, text }: Condition<'text'>): boolean {
  if (text === '') return false;
  const [whole, part] = [shown.toLowerCase(), text.toLowerCase()];
  switch (operator) {
    case 'Contains':
      return whole.includes(part);
    case 'NotContains':
      return !whole.includes(part);
    case 'BeginsWith':
      return whole.startsWith(part);
    case 'EndsWith':
      return whole.endsWith(part);
  }
}

function presetApplies(
  value: CellValue,
  criterion: Condition<'preset'>['criterion'],
  { counts, average }: Statistics,
): boolean {
  const isBlank = typeof value === 'string' && value.trim() === '';
  switch (criterion) {
    case 'Blanks':
      return isBlank;
    case 'NonBlanks':
      return !isBlank;
    case 'Errors':
      return isCellError(value);
    case 'NonErrors':
      return !isCellError(value);
    case 'DuplicateValues':
      return value !== '' && (counts.get(sameness(value)) ?? 0) > 1;
    case 'UniqueValues':
      return value !== '' && counts.get(sameness(value)) === 1;
    case 'AboveAverage':
      return typeof value === 'number' && value > average;
    case 'BelowAverage':
      return typeof value === 'number' && value < average;
  }
}

function rankingApplies(
  value: CellValue,
  { type, rank }: Condition<'ranking'>,
  sorted: readonly number[],
): boolean {
  if (typeof value !== 'number' || sorted.length === 0) return false;
  const isShare = type.endsWith('Percent');
  const wanted = isShare ? Math.floor((sorted.length * rank) / 100) : rank;
  const count = Math.min(sorted.length, Math.max(1, wanted));
  return type.startsWith('Top')
    ? value >= (sorted[sorted.length - count] ?? value)
    : value <= (sorted[count - 1] ?? value);
}

interface Statistics {
  readonly revision: number;
  readonly areas: ConditionalFormat['areas'];
  /** Sorted. */
  readonly numbers: readonly number[];
  readonly average: number;
  readonly counts: ReadonlyMap<string, number>;
}

const kept = new WeakMap<ConditionalFormat, Statistics>();

function statisticsOf(sheet: Sheet, rule: ConditionalFormat): Statistics {
  const { revision } = sheet.workbook.calculation;
  const known = kept.get(rule);
  if (known?.revision === revision && known.areas === rule.areas) return known;
  const numbers: number[] = [];
  const counts = new Map<string, number>();
  for (const area of rule.areas) {
    for (const [row, column] of existingCells(sheet, area)) {
      const value = valueAt(sheet, row, column);
      if (typeof value === 'number') numbers.push(value);
      if (value !== '') counts.set(sameness(value), (counts.get(sameness(value)) ?? 0) + 1);
    }
  }
  numbers.sort((one, other) => one - other);
  const average = numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);
  const fresh = { revision, areas: rule.areas, numbers, average, counts };
  kept.set(rule, fresh);
  return fresh;
}

/** Texts that differ only in capitals count as the same. */
function sameness(value: CellValue): string {
  return String(plainValue(value)).toLowerCase();
}

/** The number at which a scale or a bar begins or ends. */
export function limitValue(sheet: Sheet, rule: ConditionalFormat, limit: ScaleLimit): number {
  const { numbers } = statisticsOf(sheet, rule);
  const [low = 0] = numbers;
  const high = numbers.at(-1) ?? 0;
  const { type, value = 0 } = limit;
  switch (type) {
    case 'LowestValue':
      return low;
    case 'HighestValue':
      return high;
    case 'Automatic':
      return limit === upperOf(rule) ? Math.max(0, high) : Math.min(0, low);
    case 'Number':
      return value;
    case 'Percent':
      return low + ((high - low) * value) / 100;
    case 'Percentile':
      return numbers[Math.round(((numbers.length - 1) * value) / 100)] ?? 0;
  }
}

function upperOf({ condition }: ConditionalFormat): ScaleLimit | undefined {
  return condition.kind === 'dataBar' ? condition.upper : undefined;
}
