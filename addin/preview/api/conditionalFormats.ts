// ConditionalFormatCollection: custom formulas, newest first, as Excel puts them.

import type { Property } from '../host/hostObject.ts';
import { hostType } from '../host/hostObject.ts';
import { intersection } from '../workbook/area.ts';
import type { ConditionalFormat, ConditionalLook } from '../workbook/conditionalFormat.ts';
import { hostError, notImplemented } from '../workbook/hostError.ts';
import { demandPermission } from '../workbook/protection.ts';
import { withoutCells } from '../workbook/rebasing.ts';
import { UNDERLINES } from '../workbook/style.ts';
import { announce, type Place, type Sheet } from '../workbook/workbook.ts';
import { asBoolean, asColor, asText, asWhole, oneOf } from './argument.ts';
import type { Links } from './links.ts';

interface Rule {
  readonly sheet: Sheet;
  readonly rule: ConditionalFormat;
}

function repaint({ sheet }: Rule): void {
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

const conditionalRule = hostType<Rule>({
  name: 'ConditionalFormatRule',
  properties: {
    formula: {
      get: ({ rule }) => rule.formula,
      set: (target, value) => {
        demandPermission(target.sheet, 'allowFormatCells');
        const formula = asText(value);
        target.rule.formula = formula.startsWith('=') ? formula : `=${formula}`;
        repaint(target);
      },
    },
  },
});

const custom = hostType<Rule>({
  name: 'CustomConditionalFormat',
  objects: {
    rule: conditionalRule,
    format: hostType<Rule>({
      name: 'ConditionalRangeFormat',
      objects: { fill: conditionalFill, font: conditionalFont },
    }),
  },
});

function reprioritize({ sheet, rule }: Rule, priority: number): void {
  const rules = sheet.conditionalFormats;
  if (priority < 0 || priority >= rules.length) throw hostError('InvalidArgument');
  rules.splice(rules.indexOf(rule), 1);
  rules.splice(priority, 0, rule);
}

/** The type needs Range and RangeAreas, and those need the type: it is made once both are there. */
export function conditionalFormatType({ range, rangeAreas }: Links) {
  const conditionalFormat = hostType<Rule>({
    name: 'ConditionalFormat',
    identity: ({ rule }) => ({ Id: rule.id }),
    properties: {
      id: { get: ({ rule }) => rule.id },
      type: { get: () => 'Custom' },
      priority: {
        get: ({ sheet, rule }) => sheet.conditionalFormats.indexOf(rule),
        set: (target, value) => {
          reprioritize(target, asWhole(value));
          repaint(target);
        },
      },
      stopIfTrue: {
        get: ({ rule }) => rule.stopIfTrue,
        set: (target, value) => {
          target.rule.stopIfTrue = asBoolean(value);
          repaint(target);
        },
      },
    },
    objects: { custom, customOrNullObject: custom },
    methods: {
      delete: ({ sheet, rule }) => {
        demandPermission(sheet, 'allowFormatCells');
        removeRules(sheet, (other) => other === rule);
      },
      getRange: ({ sheet, rule }) => {
        if (rule.areas.length !== 1) throw hostError('InvalidOperation');
        return range({ sheet, areas: rule.areas });
      },
      getRangeOrNullObject: ({ sheet, rule }) =>
        rule.areas.length === 1 ? range({ sheet, areas: rule.areas }) : null,
      getRanges: ({ sheet, rule }) => rangeAreas({ sheet, areas: rule.areas }),
    },
  });
  const itemsOf = ({ sheet, areas }: Place) =>
    sheet.conditionalFormats
      .filter((rule) => rule.areas.some((own) => areas.some((area) => intersection(own, area))))
      .map((rule) => conditionalFormat({ sheet, rule }));
  const find = (place: Place, id: unknown) =>
    itemsOf(place).find(({ target }) => (target as Rule).rule.id === id) ?? null;
  return hostType<Place>({
    name: 'ConditionalFormatCollection',
    items: itemsOf,
    item: find,
    methods: {
      add: (place, [type]) => conditionalFormat(addRule(place, type)),
      clearAll: clearRules,
      getCount: (place) => itemsOf(place).length,
      getItemOrNullObject: (place, [id]) => find(place, id),
      getItemAt: (place, [index]) => {
        const item = itemsOf(place)[asWhole(index)];
        if (!item) throw hostError('InvalidArgument');
        return item;
      },
    },
  });
}

function addRule({ sheet, areas }: Place, type: unknown): Rule {
  demandPermission(sheet, 'allowFormatCells');
  if (type !== 'Custom') throw notImplemented(`ConditionalFormatType.${String(type)}`);
  sheet.workbook.lastId += 1;
  const id = `{${String(sheet.workbook.lastId).padStart(8, '0')}-0000-4000-A000-000000000000}`;
  const rule: ConditionalFormat = { id, areas, formula: '=FALSE', look: {}, stopIfTrue: false };
  sheet.conditionalFormats.unshift(rule);
  return { sheet, rule };
}

/** Rules that reach beyond the place keep the rest of their cells. */
function clearRules({ sheet, areas }: Place): void {
  demandPermission(sheet, 'allowFormatCells');
  sheet.conditionalFormats = withoutCells(sheet.conditionalFormats, areas);
  announce(sheet.workbook, { kind: 'Repaint' });
}

function removeRules(sheet: Sheet, isGone: (rule: ConditionalFormat) => boolean): void {
  sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => !isGone(rule));
  announce(sheet.workbook, { kind: 'Repaint' });
}
