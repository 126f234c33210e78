// A conditional format as a target of the API, and the look that most kinds give.
import { hostType, type Property } from '../host/hostObject.ts';
import type {
  ConditionalFormat,
  ConditionalLook,
  ConditionalRule,
} from '../workbook/conditionalFormat.ts';
import { hostError } from '../workbook/hostError.ts';
import { demandPermission } from '../workbook/protection.ts';
import { UNDERLINES } from '../workbook/style.ts';
import { announce, type Sheet } from '../workbook/workbook.ts';
import { asBoolean, asColor, oneOf } from './argument.ts';

export interface Rule {
  readonly sheet: Sheet;
  readonly rule: ConditionalFormat;
}

export function repaint({ sheet }: Rule): void {
  announce(sheet.workbook, { kind: 'Repaint' });
}

function look<K extends keyof ConditionalLook>(
  key: K,
  read: (value: unknown) => NonNullable<ConditionalLook[K]>,
): Property<Rule> {
  return {
    get: ({ rule }) => rule.look[key] ?? null,
    set: (target, value) => {
      demandPermission(target.sheet, 'allowFormatCells');
      target.rule.look = { ...target.rule.look, [key]: read(value) };
      repaint(target);
    },
  };
}

function withoutFill(target: Rule): void {
  const { fill: _, ...rest } = target.rule.look;
  target.rule.look = rest;
  repaint(target);
}

const conditionalFill = hostType<Rule>({
  name: 'ConditionalRangeFill',
  properties: { color: look('fill', asColor) },
  methods: { clear: withoutFill },
});

const conditionalFont = hostType<Rule>({
  name: 'ConditionalRangeFont',
  properties: {
    color: look('fontColor', asColor),
    bold: look('bold', asBoolean),
    italic: look('italic', asBoolean),
    strikethrough: look('strikethrough', asBoolean),
    underline: look('underline', oneOf(UNDERLINES)),
  },
});

export const conditionalLook = hostType<Rule>({
  name: 'ConditionalRangeFormat',
  objects: { fill: conditionalFill, font: conditionalFont },
});

export type Kind = ConditionalRule['kind'];
export type Of<K extends Kind> = Extract<ConditionalRule, { readonly kind: K }>;

export function conditionOf<K extends Kind>({ rule }: Rule, kind: K): Of<K> {
  const { condition } = rule;
  if (condition.kind !== kind) throw hostError('InvalidOperation');
  return condition as Of<K>;
}

export function change(target: Rule, condition: ConditionalRule): void {
  demandPermission(target.sheet, 'allowFormatCells');
  target.rule.condition = condition;
  repaint(target);
}

/** The `rule` of a kind, which is set and read as a whole. */
export function wholeRule<K extends Kind>(
  kind: K,
  shown: (condition: Of<K>) => unknown,
  read: (value: unknown) => ConditionalRule,
): Property<Rule> {
  return {
    get: (target) => shown(conditionOf(target, kind)),
    set: (target, value) => {
      conditionOf(target, kind);
      change(target, read(value));
    },
  };
}
