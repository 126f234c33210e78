// ConditionalFormatCollection: newest first, as Excel puts them.

import { hostType } from '../host/hostObject.ts';
import { intersection } from '../workbook/area.ts';
import type { ConditionalFormat } from '../workbook/conditionalFormat.ts';
import { hostError, notImplemented } from '../workbook/hostError.ts';
import { demandPermission } from '../workbook/protection.ts';
import { withoutCells } from '../workbook/rebasing.ts';
import { announce, type Place, type Sheet } from '../workbook/workbook.ts';
import { asBoolean, asText, asWhole } from './argument.ts';
import { type Rule, repaint } from './conditionalLook.ts';
import { kindObjects, NEW_CONDITIONS, typeName } from './conditionalRules.ts';
import type { Links } from './links.ts';

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
      type: { get: ({ rule }) => typeName(rule.condition) },
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
    objects: kindObjects,
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
  const condition = NEW_CONDITIONS[asText(type)];
  if (!condition) throw notImplemented(`ConditionalFormatType.${String(type)}`);
  sheet.workbook.lastId += 1;
  const id = `{${String(sheet.workbook.lastId).padStart(8, '0')}-0000-4000-A000-000000000000}`;
  const rule: ConditionalFormat = { id, areas, condition, look: {}, stopIfTrue: false };
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
