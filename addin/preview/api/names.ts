// NamedItemCollection of a workbook or of one sheet.
import { type HostObject, hostType } from '../host/hostObject.ts';
import { calculate } from '../workbook/calculating.ts';
import { plainValue, valueType } from '../workbook/cellValue.ts';
import { hostError } from '../workbook/hostError.ts';
import { addName, findName, formulaOf, resolved } from '../workbook/naming.ts';
import type { NamedItem, Place, Sheet, Workbook } from '../workbook/workbook.ts';
import { asBoolean, asPlace, asText, optional, textKey } from './argument.ts';
import type { Links } from './links.ts';
import { addressOf } from './range.ts';

interface Named {
  readonly workbook: Workbook;
  readonly item: NamedItem;
}

export interface NameScope {
  readonly workbook: Workbook;
  readonly sheet: Sheet | undefined;
}

function result({ workbook, item }: Named) {
  const sheet = item.scope ?? workbook.active;
  return calculate(formulaOf(item), { sheet, movedRows: 0, movedColumns: 0 });
}

/** The cells it refers to, unless they are gone. */
function placeOf({ item: { refersTo } }: Named): Place | undefined {
  if (typeof refersTo === 'string' || refersTo.areas.length === 0) return undefined;
  return refersTo.sheet.isDeleted ? undefined : { sheet: refersTo.sheet, areas: refersTo.areas };
}

function typeOf(named: Named): string {
  if (placeOf(named)) return 'Range';
  const type = valueType(result(named));
  return type === 'Empty' ? 'String' : type;
}

function namedItem(links: Links): (named: Named) => HostObject {
  const { range, worksheet } = links;
  return hostType<Named>({
    name: 'NamedItem',
    identity: ({ item }) => ({ _Id: item.name }),
    properties: {
      name: { get: ({ item }) => item.name },
      comment: {
        get: ({ item }) => item.comment,
        set: ({ item }, value) => {
          item.comment = asText(value);
        },
      },
      visible: {
        get: ({ item }) => item.isVisible,
        set: ({ item }, value) => {
          item.isVisible = asBoolean(value);
        },
      },
      formula: {
        get: ({ item }) => formulaOf(item),
        set: ({ workbook, item }, value) => {
          item.refersTo = resolved(workbook, asText(value));
        },
      },
      value: {
        get: (named) => {
          const place = placeOf(named);
          return place ? addressOf(place) : plainValue(result(named));
        },
      },
      type: { get: typeOf },
      scope: { get: ({ item }) => (item.scope ? 'Worksheet' : 'Workbook') },
    },
    objects: {
      worksheet: ({ item }) => {
        if (!item.scope) throw hostError('InvalidOperation');
        return worksheet(item.scope);
      },
      worksheetOrNullObject: ({ item }) => (item.scope ? worksheet(item.scope) : null),
    },
    methods: {
      getRange: (named) => {
        const place = placeOf(named);
        if (!place) throw hostError('InvalidArgument');
        return range(place);
      },
      getRangeOrNullObject: (named) => {
        const place = placeOf(named);
        return place ? range(place) : null;
      },
      delete: ({ workbook, item }) => {
        workbook.names.splice(workbook.names.indexOf(item), 1);
      },
    },
  });
}

export function names(links: Links): (scope: NameScope) => HostObject {
  const make = namedItem(links);
  const find = ({ workbook, sheet }: NameScope, key: unknown) => {
    const item = findName(workbook, textKey(key), sheet);
    return item ? make({ workbook, item }) : null;
  };
  const itemsOf = ({ workbook, sheet }: NameScope) =>
    workbook.names.filter(({ scope }) => scope === sheet).map((item) => make({ workbook, item }));
  return hostType<NameScope>({
    name: 'NamedItemCollection',
    items: itemsOf,
    item: find,
    methods: {
      add: ({ workbook, sheet }, [name, reference, comment]) => {
        const refersTo = typeof reference === 'string' ? reference : asPlace(reference);
        const note = optional(comment, asText) ?? '';
        const added = { name: asText(name), scope: sheet, refersTo, comment: note };
        return make({ workbook, item: addName(workbook, added) });
      },
      getCount: (scope) => itemsOf(scope).length,
      getItemOrNullObject: (scope, [key]) => find(scope, key),
    },
  });
}
