// Data validation, ours and that of the file.
import type { DataValidation } from 'hucre';
import { type Area, areaName, parseAddress } from '../workbook/address.ts';
import {
  VALIDATION_OPERATORS,
  type Validation,
  type ValidationRule,
} from '../workbook/validation.ts';

export const OPERATORS = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
} as const;

const COMPARED = { wholeNumber: 'whole', decimal: 'decimal', textLength: 'textLength' } as const;

/** Areas of a rule as the file lists them: with blanks between. */
export function areasText(areas: readonly Area[]): string {
  return areas.map(areaName).join(' ');
}

export function areasOf(text: string): readonly Area[] {
  return text.split(' ').flatMap((part) => parseAddress(part)?.area ?? []);
}

/** Formulas stand in the file without their `=`. */
export function bare(formula: string | number): string {
  return String(formula).replace(/^=/, '');
}

export function fileValidation(validation: Validation): DataValidation | undefined {
  const { rule, prompt, alert, ignoreBlanks, areas } = validation;
  if (!rule) return undefined;
  return {
    ...fileRule(rule),
    range: areasText(areas),
    allowBlank: ignoreBlanks,
    showInputMessage: prompt?.showPrompt ?? false,
    inputTitle: prompt?.title ?? '',
    inputMessage: prompt?.message ?? '',
    showErrorMessage: alert?.showAlert ?? true,
    errorTitle: alert?.title ?? '',
    errorMessage: alert?.message ?? '',
    errorStyle: (alert?.style.toLowerCase() ?? 'stop') as 'stop' | 'warning' | 'information',
  };
}

function fileRule(rule: ValidationRule): Pick<DataValidation, 'type'> & Partial<DataValidation> {
  switch (rule.kind) {
    case 'list':
      return rule.source.startsWith('=')
        ? { type: 'list', formula1: bare(rule.source) }
        : { type: 'list', values: rule.source.split(',') };
    case 'custom':
      return { type: 'custom', formula1: bare(rule.formula) };
    case 'wholeNumber':
    case 'decimal':
    case 'textLength': {
      const { operator, formula1, formula2 } = rule.comparison;
      return {
        type: COMPARED[rule.kind],
        operator: OPERATORS[operator],
        formula1: bare(formula1),
        ...(formula2 !== undefined && { formula2: bare(formula2) }),
      };
    }
  }
}

/** Undefined for dates and times, which the preview has no rules for. */
export function validationFromFile(from: DataValidation): Validation | undefined {
  const rule = ruleFromFile(from);
  if (!rule) return undefined;
  return {
    rule,
    areas: areasOf(from.range),
    ignoreBlanks: from.allowBlank ?? false,
    prompt: {
      showPrompt: from.showInputMessage ?? false,
      title: from.inputTitle ?? '',
      message: from.inputMessage ?? '',
    },
    alert: {
      showAlert: from.showErrorMessage ?? false,
      style: ({ warning: 'Warning', information: 'Information', stop: 'Stop' } as const)[
        from.errorStyle ?? 'stop'
      ],
      title: from.errorTitle ?? '',
      message: from.errorMessage ?? '',
    },
  };
}

function ruleFromFile(from: DataValidation): ValidationRule | undefined {
  const formula1 = from.formula1 ?? '';
  if (from.type === 'list') {
    const source = from.values?.join(',') ?? /^"(.*)"$/s.exec(formula1)?.[1] ?? `=${formula1}`;
    return { kind: 'list', source, inCellDropDown: true };
  }
  if (from.type === 'custom') return { kind: 'custom', formula: `=${formula1}` };
  const kind = (['wholeNumber', 'decimal', 'textLength'] as const).find(
    (name) => COMPARED[name] === from.type,
  );
  if (!kind) return undefined;
  const operator = VALIDATION_OPERATORS.find(
    (name) => OPERATORS[name] === (from.operator ?? 'between'),
  );
  const second = from.formula2 === undefined ? {} : { formula2: operand(from.formula2) };
  return {
    kind,
    comparison: { operator: operator ?? 'Between', formula1: operand(formula1), ...second },
  };
}

export function operand(text: string): string | number {
  return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : `=${text}`;
}
