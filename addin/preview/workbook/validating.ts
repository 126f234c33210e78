// Which rule a cell has, and whether what it holds obeys it.
import { type Area, parseAddress } from './address.ts';
import { intersection, isSameArea, subtract } from './area.ts';
import { calculate, valueAt } from './calculating.ts';
import { existingCells } from './cells.ts';
import { type CellValue, isCellError } from './cellValue.ts';
import { compares } from './comparing.ts';
import { displayText } from './displayText.ts';
import { demandPermission } from './protection.ts';
import { withoutCells } from './rebasing.ts';
import { findSheet } from './sheets.ts';
import type { Validation, ValidationRule } from './validation.ts';
import {
  addValidation,
  changeTerms,
  extendValidation,
  type Terms,
  validationLike,
  validationsTouching,
} from './validationIndex.ts';
import { announce, type Sheet } from './workbook.ts';

/** The one validation that governs the whole area; undefined for none, null for several. */
export function validationOf(sheet: Sheet, area: Area): Validation | undefined | null {
  const touching = validationsTouching(sheet, area);
  const [first] = touching;
  if (!first) return undefined;
  const left = first.areas.reduce<readonly Area[]>(
    (rest, hole) => rest.flatMap((part) => subtract(part, hole)),
    [area],
  );
  return touching.length === 1 && left.length === 0 ? first : null;
}

export function clearValidation(sheet: Sheet, area: Area): void {
  demandPermission(sheet, undefined);
  const isTouched = validationsTouching(sheet, area).length > 0;
  if (isTouched) sheet.validations = withoutCells(sheet.validations, [area]);
  announce(sheet.workbook, { kind: 'Repaint' });
}

/** Changes the area's validation, leaving what other cells shared with it. */
export function changeValidation(sheet: Sheet, area: Area, change: Partial<Terms>): void {
  const before = validationOf(sheet, area) ?? undefined;
  const kept: Terms = before ?? {
    rule: undefined,
    prompt: undefined,
    alert: undefined,
    ignoreBlanks: true,
  };
  const next = { ...kept, ...change };
  const alike = validationLike(sheet, next);
  const isOwn = before?.areas.length === 1 && before.areas.some((a) => isSameArea(a, area));
  if (isOwn && (!alike || alike === before)) {
    demandPermission(sheet, undefined);
    changeTerms(sheet, before, next);
    announce(sheet.workbook, { kind: 'Repaint' });
    return;
  }
  clearValidation(sheet, area);
  if (alike && alike.areas.length > 0) extendValidation(sheet, alike, area);
  else addValidation(sheet, { ...next, areas: [area] });
}

/** Whether a value obeys the rule at a cell. What is in the cell now does not matter. */
export function isValid(
  validation: Validation,
  value: CellValue,
  at: { readonly sheet: Sheet; readonly row: number; readonly column: number },
): boolean {
  const { rule, ignoreBlanks, areas } = validation;
  const [first] = areas;
  if (!rule || !first || (value === '' && ignoreBlanks)) return true;
  const place = {
    sheet: at.sheet,
    movedRows: at.row - first.row,
    movedColumns: at.column - first.column,
  };
  const worth = (operand: string | number | undefined) => {
    if (typeof operand === 'string' && operand.startsWith('=')) return calculate(operand, place);
    return Number(operand ?? 0);
  };
  switch (rule.kind) {
    case 'wholeNumber':
      return Number.isInteger(value) && compares(Number(value), rule.comparison, worth);
    case 'decimal':
      return typeof value === 'number' && compares(value, rule.comparison, worth);
    case 'textLength':
      return compares(isCellError(value) ? 0 : String(value).length, rule.comparison, worth);
    case 'list':
      return listOptions(at.sheet, rule).includes(isCellError(value) ? value.error : String(value));
    case 'custom':
      return isTrue(calculate(rule.formula, place));
  }
}

function isTrue(value: CellValue): boolean {
  return value === true || (typeof value === 'number' && value !== 0);
}

/** The texts a list offers: written out with commas, or those of a range. */
export function listOptions(
  sheet: Sheet,
  rule: Extract<ValidationRule, { readonly kind: 'list' }>,
): readonly string[] {
  if (!rule.source.startsWith('=')) return rule.source.split(',').map((option) => option.trim());
  const address = parseAddress(rule.source.slice(1));
  if (!address) return [];
  const name = address.sheetName;
  const home = name === undefined ? sheet : findSheet(sheet.workbook, name);
  if (!home) return [];
  const texts = [...existingCells(home, address.area)].map(
    ([r, c]) => displayText(home, r, c).text,
  );
  return texts.filter((text) => text !== '');
}

/** True if all cells obey, false if none does, null if some do. */
export function areaValidity(sheet: Sheet, area: Area): boolean | null {
  const verdicts = new Set<boolean>();
  const governed = sheet.validations.flatMap((validation) =>
    validation.areas.flatMap((part) => {
      const shared = intersection(part, area);
      return shared ? [{ validation, shared }] : [];
    }),
  );
  const count = governed.reduce((sum, { shared }) => sum + shared.rows * shared.columns, 0);
  if (count < area.rows * area.columns) verdicts.add(true);
  for (const { validation, shared } of governed) {
    for (let row = shared.row; row < shared.row + Math.min(shared.rows, 10_000); row += 1) {
      for (let column = shared.column; column < shared.column + shared.columns; column += 1) {
        verdicts.add(isValid(validation, valueAt(sheet, row, column), { sheet, row, column }));
      }
    }
  }
  if (verdicts.size === 2) return null;
  return !verdicts.has(false);
}
