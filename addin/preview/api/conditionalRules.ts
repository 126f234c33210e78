// The kinds of conditional formats: what each says, and what a new one says before it is told.
import { type HostObject, hostType } from '../host/hostObject.ts';
import {
  type ConditionalRule,
  PRESETS,
  RANKINGS,
  TEXT_OPERATORS,
} from '../workbook/conditionalFormat.ts';
import { hostError, notImplemented } from '../workbook/hostError.ts';
import type { Comparison } from '../workbook/validation.ts';
import { asNumber, asRecord, asText, oneOf, optional } from './argument.ts';
import {
  change,
  conditionalLook,
  conditionOf,
  type Kind,
  type Rule,
  wholeRule,
} from './conditionalLook.ts';
import { colorScale, dataBar } from './conditionalScales.ts';

const customRule = hostType<Rule>({
  name: 'ConditionalFormatRule',
  properties: {
    formula: {
      get: (target) => conditionOf(target, 'custom').formula,
      set: (target, value) => {
        const formula = asText(value);
        const written = formula.startsWith('=') ? formula : `=${formula}`;
        change(target, { kind: 'custom', formula: written });
      },
    },
  },
});

const OPERATORS = {
  Between: 'Between',
  NotBetween: 'NotBetween',
  EqualTo: 'EqualTo',
  NotEqualTo: 'NotEqualTo',
  GreaterThan: 'GreaterThan',
  LessThan: 'LessThan',
  GreaterThanOrEqual: 'GreaterThanOrEqualTo',
  LessThanOrEqual: 'LessThanOrEqualTo',
} as const satisfies Readonly<Record<string, Comparison['operator']>>;

const asOperator = oneOf(Object.keys(OPERATORS) as (keyof typeof OPERATORS)[]);

function shownOperator(operator: Comparison['operator']): string {
  return operator.replace(/(Than)OrEqualTo$/, '$1OrEqual');
}

/** Operands come as texts, `=…` or `5`. */
function operand(value: unknown): string | number {
  if (typeof value === 'number') return value;
  const text = asText(value);
  return text.startsWith('=') ? text : asNumber(Number(text || Number.NaN));
}

function readCellValue(value: unknown): ConditionalRule {
  const { formula1, formula2, operator } = asRecord(value, ['formula1', 'formula2', 'operator']);
  return {
    kind: 'cellValue',
    comparison: {
      operator: OPERATORS[asOperator(operator)],
      formula1: operand(formula1),
      formula2: optional(formula2, operand),
    },
  };
}

function readText(value: unknown): ConditionalRule {
  const { operator, text } = asRecord(value, ['operator', 'text']);
  return { kind: 'text', operator: oneOf(TEXT_OPERATORS)(operator), text: asText(text) };
}

function readPreset(value: unknown): ConditionalRule {
  const criterion = asText(asRecord(value, ['criterion'])['criterion']);
  const known = PRESETS.find((name) => name === criterion);
  if (!known) throw notImplemented(`ConditionalFormatPresetCriterion.${criterion}`);
  return { kind: 'preset', criterion: known };
}

function readRanking(value: unknown): ConditionalRule {
  const { rank, type } = asRecord(value, ['rank', 'type']);
  const number = asNumber(rank);
  if (number < 1 || number > 1000) throw hostError('InvalidArgument');
  return { kind: 'ranking', type: oneOf(RANKINGS)(type), rank: number };
}

const KINDS: Readonly<
  Record<string, { readonly kind: Kind; readonly make: (rule: Rule) => HostObject }>
> = {
  custom: {
    kind: 'custom',
    make: hostType<Rule>({
      name: 'CustomConditionalFormat',
      objects: { rule: customRule, format: conditionalLook },
    }),
  },
  cellValue: {
    kind: 'cellValue',
    make: hostType<Rule>({
      name: 'CellValueConditionalFormat',
      properties: {
        rule: wholeRule(
          'cellValue',
          ({ comparison: { operator, formula1, formula2 } }) => ({
            operator: shownOperator(operator),
            formula1: String(formula1),
            ...(formula2 !== undefined && { formula2: String(formula2) }),
          }),
          readCellValue,
        ),
      },
      objects: { format: conditionalLook },
    }),
  },
  textComparison: {
    kind: 'text',
    make: hostType<Rule>({
      name: 'TextConditionalFormat',
      properties: {
        rule: wholeRule('text', ({ operator, text }) => ({ operator, text }), readText),
      },
      objects: { format: conditionalLook },
    }),
  },
  preset: {
    kind: 'preset',
    make: hostType<Rule>({
      name: 'PresetCriteriaConditionalFormat',
      properties: { rule: wholeRule('preset', ({ criterion }) => ({ criterion }), readPreset) },
      objects: { format: conditionalLook },
    }),
  },
  topBottom: {
    kind: 'ranking',
    make: hostType<Rule>({
      name: 'TopBottomConditionalFormat',
      properties: { rule: wholeRule('ranking', ({ rank, type }) => ({ rank, type }), readRanking) },
      objects: { format: conditionalLook },
    }),
  },
  dataBar: { kind: 'dataBar', make: dataBar },
  colorScale: {
    kind: 'colorScale',
    make: colorScale,
  },
};

/** `custom` and `customOrNullObject`, and so on for every kind. */
export const kindObjects: Readonly<Record<string, (rule: Rule) => HostObject | null>> =
  Object.fromEntries(
    Object.entries(KINDS).flatMap(([name, { kind, make }]) => [
      [
        name,
        (target: Rule) => {
          conditionOf(target, kind);
          return make(target);
        },
      ],
      [
        `${name}OrNullObject`,
        (target: Rule) => (target.rule.condition.kind === kind ? make(target) : null),
      ],
    ]),
  );

/** By Excel's names of types: what a new one says before it is told anything. */
export const NEW_CONDITIONS: Readonly<Record<string, ConditionalRule>> = {
  Custom: { kind: 'custom', formula: '=FALSE' },
  CellValue: { kind: 'cellValue', comparison: { operator: 'EqualTo', formula1: '=""' } },
  ContainsText: { kind: 'text', operator: 'Contains', text: '' },
  PresetCriteria: { kind: 'preset', criterion: 'Errors' },
  TopBottom: { kind: 'ranking', type: 'TopItems', rank: 10 },
  DataBar: {
    kind: 'dataBar',
    color: '#638EC6',
    lower: { type: 'Automatic' },
    upper: { type: 'Automatic' },
    isBarOnly: false,
  },
  ColorScale: {
    kind: 'colorScale',
    stops: [
      { type: 'LowestValue', color: '#F8696B' },
      { type: 'Percentile', value: 50, color: '#FFEB84' },
      { type: 'HighestValue', color: '#63BE7B' },
    ],
  },
};

export function typeName({ kind }: ConditionalRule): string {
  return Object.entries(NEW_CONDITIONS).find(([, made]) => made.kind === kind)?.[0] ?? '';
}
