// Formulas of rules are written for the first cell of their first area. When that cell is no longer theirs, they are
// written anew for the one that is first then.
import { copyFormula } from '../formula/move.ts';
import { type Area, COLUMN_LIMIT, ROW_LIMIT } from './address.ts';
import { type Shift, shiftArea, subtract } from './area.ts';
import { type ConditionalFormat, mapConditionFormulas } from './conditionalFormat.ts';
import { mapFormulas, type Validation } from './validation.ts';

type Rewrite = (formula: string) => string;

/** Takes cells away from rules; those left without any are dropped. */
export function withoutCells<R extends ConditionalFormat | Validation>(
  rules: readonly R[],
  holes: readonly Area[],
): R[] {
  for (const rule of rules) {
    const left = holes.reduce<readonly Area[]>(
      (areas, hole) => areas.flatMap((area) => subtract(area, hole)),
      rule.areas,
    );
    rebase(rule, left);
    rule.areas = left;
  }
  return rules.filter(({ areas }) => areas.length > 0);
}

/** Before cells are deleted: rules whose first cell goes away are based on the first that stays. */
export function rebaseBefore(
  rules: readonly (ConditionalFormat | Validation)[],
  shift: Shift,
): void {
  if (shift.kind === 'insert') return;
  for (const rule of rules) {
    const left = rule.areas.flatMap((area) => {
      const isAffected = shiftArea(area, shift) !== area;
      return isAffected ? subtract(area, band(shift)) : [area];
    });
    rebase(rule, left);
  }
}

/** The deleted cells, as long across as the sheet: areas affected at all lie within. */
function band({ axis, area }: Shift): Area {
  return axis === 'rows'
    ? { ...area, column: 0, columns: COLUMN_LIMIT }
    : { ...area, row: 0, rows: ROW_LIMIT };
}

function rebase(rule: ConditionalFormat | Validation, left: readonly Area[]): void {
  const [before] = rule.areas;
  const [after] = left;
  if (!before || !after) return;
  const rows = after.row - before.row;
  const columns = after.column - before.column;
  if (rows !== 0 || columns !== 0) rewrite(rule, (formula) => copyFormula(formula, rows, columns));
}

export function rewrite(rule: ConditionalFormat | Validation, change: Rewrite): void {
  if ('condition' in rule) rule.condition = mapConditionFormulas(rule.condition, change);
  else rule.rule = rule.rule && mapFormulas(rule.rule, change);
}
