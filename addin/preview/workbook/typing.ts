// What a person types into a cell: as the API writes, but data validation and locked cells may refuse.
import { cellArea } from './area.ts';
import { valueAt } from './calculating.ts';
import { ensureCell } from './cells.ts';
import { isEditable } from './protection.ts';
import { isValid } from './validating.ts';
import type { ValidationAlert } from './validation.ts';
import { validationAt } from './validationIndex.ts';
import { announceChange, type Sheet } from './workbook.ts';
import { putInput } from './writing.ts';

export type TypingOutcome =
  | { readonly kind: 'Typed' }
  | { readonly kind: 'Protected' }
  /** The rule says no. With a style other than Stop the person may insist. */
  | { readonly kind: 'Invalid'; readonly alert: ValidationAlert };

const PLAIN_ALERT: ValidationAlert = { showAlert: true, style: 'Stop', title: '', message: '' };

export interface Typing {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Answers "yes" to the question a warning asks. */
  readonly isInsisting?: boolean;
}

export function typeInto({ sheet, row, column, text, isInsisting = false }: Typing): TypingOutcome {
  const area = cellArea(row, column);
  if (!isEditable(sheet, area)) return { kind: 'Protected' };
  const before = valueAt(sheet, row, column);
  const kept = { ...ensureCell(sheet, row, column) };
  putInput(sheet, row, column, entered(text, kept.style.numberFormat));
  const alert = isInsisting ? undefined : refusal(sheet, row, column);
  if (alert) {
    Object.assign(ensureCell(sheet, row, column), kept);
    return { kind: 'Invalid', alert };
  }
  const single = {
    before,
    get after() {
      return valueAt(sheet, row, column);
    },
  };
  announceChange({ kind: 'Changed', sheet, area, changeType: 'RangeEdited', single });
  return { kind: 'Typed' };
}

/** In a percentage cell a person means percent: 5 is 5%. */
function entered(text: string, numberFormat: string): string {
  const isPercentage = numberFormat.includes('%') && /^[-+]?\d+(\.\d*)?$|^[-+]?\.\d+$/.test(text);
  return isPercentage ? `${text}%` : text;
}

function refusal(sheet: Sheet, row: number, column: number): ValidationAlert | undefined {
  const validation = validationAt(sheet, row, column);
  const alert = validation?.alert ?? PLAIN_ALERT;
  if (!validation || !alert.showAlert) return undefined;
  const value = valueAt(sheet, row, column);
  return isValid(validation, value, { sheet, row, column }) ? undefined : alert;
}
