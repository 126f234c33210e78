// Data bars and colour scales.
import { hostType, type Property } from '../host/hostObject.ts';
import {
  type ConditionalRule,
  LIMIT_TYPES,
  type ScaleLimit,
  type ScaleStop,
} from '../workbook/conditionalFormat.ts';
import { notImplemented } from '../workbook/hostError.ts';
import { asBoolean, asColor, asNumber, asRecord, asText, oneOf, optional } from './argument.ts';
import { change, conditionOf, type Of, type Rule, wholeRule } from './conditionalLook.ts';

/** Limits come as texts, `50` or `=50`; those that refer to cells are left out. */
function constant(value: unknown): number {
  return asNumber(Number(asText(value).replace(/^=/, '') || Number.NaN));
}

function readLimit(value: unknown): ScaleLimit {
  const { type, formula } = asRecord(value, ['type', 'formula', 'color']);
  if (type === 'Formula') throw notImplemented('ConditionalFormatRuleType.Formula');
  return { type: oneOf(LIMIT_TYPES)(type), value: optional(formula, constant) };
}

function shownLimit({ type, value }: ScaleLimit): Readonly<Record<string, unknown>> {
  return { type, ...(value !== undefined && { formula: String(value) }) };
}

function readStop(value: unknown): ScaleStop {
  const { color } = asRecord(value, ['type', 'formula', 'color']);
  return { ...readLimit(value), color: asColor(color) };
}

function readStops(value: unknown): ConditionalRule {
  const { minimum, midpoint, maximum } = asRecord(value, ['minimum', 'midpoint', 'maximum']);
  const middle = optional(midpoint, readStop);
  const stops = [readStop(minimum), ...(middle ? [middle] : []), readStop(maximum)];
  return { kind: 'colorScale', stops };
}

function shownStops({ stops }: Of<'colorScale'>): unknown {
  const shown = stops.map((stop) => ({ ...shownLimit(stop), color: stop.color }));
  const [minimum, middle] = shown;
  const midpoint = shown.length > 2 ? { midpoint: middle } : {};
  return { minimum, ...midpoint, maximum: shown.at(-1) };
}

/** One field of a data bar. */
function barField<F extends 'color' | 'lower' | 'upper' | 'isBarOnly'>(
  name: F,
  shown: (value: Of<'dataBar'>[F]) => unknown,
  read: (value: unknown) => Of<'dataBar'>[F],
): Property<Rule> {
  return {
    get: (target) => shown(conditionOf(target, 'dataBar')[name]),
    set: (target, value) => {
      change(target, { ...conditionOf(target, 'dataBar'), [name]: read(value) });
    },
  };
}

const same = <T>(value: T): T => value;

export const dataBar = hostType<Rule>({
  name: 'DataBarConditionalFormat',
  properties: {
    lowerBoundRule: barField('lower', shownLimit, readLimit),
    upperBoundRule: barField('upper', shownLimit, readLimit),
    showDataBarOnly: barField('isBarOnly', same, asBoolean),
  },
  objects: {
    positiveFormat: hostType<Rule>({
      name: 'ConditionalDataBarPositiveFormat',
      properties: { fillColor: barField('color', same, asColor) },
    }),
  },
});

export const colorScale = hostType<Rule>({
  name: 'ColorScaleConditionalFormat',
  properties: {
    criteria: wholeRule('colorScale', shownStops, readStops),
    threeColorScale: { get: (target) => conditionOf(target, 'colorScale').stops.length > 2 },
  },
});
