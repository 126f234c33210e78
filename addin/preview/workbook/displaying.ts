// What a cell looks like with conditional formats applied.
import { hasCell } from './area.ts';
import { valueAt } from './calculating.ts';
import { styleAt } from './cells.ts';
import type { ConditionalFormat, ConditionalLook, ScaleStop } from './conditionalFormat.ts';
import { applies, limitValue } from './conditions.ts';
import type { Style } from './style.ts';
import type { Sheet } from './workbook.ts';

/** A bar in a cell. */
export interface ShownBar {
  readonly color: string;
  /** How much of the cell's width it takes. */
  readonly share: number;
  readonly isAlone: boolean;
}

/** The style with what conditional formats change; the first rule to name a property wins. */
export function displayStyle(sheet: Sheet, row: number, column: number): Style {
  const style = styleAt(sheet, row, column);
  const looks: ConditionalLook[] = [];
  for (const rule of sheet.conditionalFormats) {
    if (!applies(rule, sheet, row, column)) continue;
    looks.push(lookAt(rule, sheet, row, column));
    if (rule.stopIfTrue) break;
  }
  return looks.length === 0 ? style : Object.assign({}, style, ...looks.toReversed());
}

function lookAt(rule: ConditionalFormat, sheet: Sheet, row: number, column: number) {
  const { condition, look } = rule;
  if (condition.kind !== 'colorScale') return look;
  const stops = condition.stops.map((stop) => ({
    ...stop,
    at: limitValue(sheet, rule, stop),
  }));
  return { fill: colorAt(Number(valueAt(sheet, row, column)), stops) };
}

function colorAt(value: number, stops: readonly (ScaleStop & { readonly at: number })[]): string {
  const above = stops.findIndex(({ at }) => value <= at);
  const [first] = stops;
  const last = stops.at(-1);
  if (above === 0 && first) return first.color;
  const [low, high] = [stops[above - 1], stops[above]];
  if (!low || !high) return last?.color ?? '#FFFFFF';
  const share = high.at === low.at ? 1 : (value - low.at) / (high.at - low.at);
  return mixed(low.color, high.color, share);
}

function mixed(one: string, other: string, share: number): string {
  const parts = [1, 3, 5].map((start) => {
    const [from, to] = [one, other].map((color) =>
      Number.parseInt(color.slice(start, start + 2), 16),
    );
    const part = Math.round((from ?? 0) + ((to ?? 0) - (from ?? 0)) * share);
    return part.toString(16).padStart(2, '0');
  });
  return `#${parts.join('')}`.toUpperCase();
}

/** The bar of the first rule that draws one, unless a rule before it stops. */
export function barAt(sheet: Sheet, row: number, column: number): ShownBar | undefined {
  for (const rule of sheet.conditionalFormats) {
    const { condition } = rule;
    const isBar = condition.kind === 'dataBar';
    if (!isBar && !rule.stopIfTrue) continue;
    if (!rule.areas.some((area) => hasCell(area, row, column))) continue;
    if (!applies(rule, sheet, row, column)) continue;
    if (!isBar) return undefined;
    const low = limitValue(sheet, rule, condition.lower);
    const high = limitValue(sheet, rule, condition.upper);
    const value = Number(valueAt(sheet, row, column));
    const share = high > low ? (value - low) / (high - low) : 0;
    return {
      color: condition.color,
      share: Math.min(1, Math.max(0, share)),
      isAlone: condition.isBarOnly,
    };
  }
  return undefined;
}
