// Range and RangeAreas as types of the host.
import { type Arguments, type HostObject, type HostType, hostType } from '../host/hostObject.ts';
import type { Place } from '../workbook/workbook.ts';
import { conditionalFormatType } from './conditionalFormats.ts';
import { dataValidation } from './dataValidation.ts';
import type { Links } from './links.ts';
import { addressOf, rangeProperties } from './range.ts';
import { clear, insert, rangeActions, sort } from './rangeActions.ts';
import { rangeFormat } from './rangeFormat.ts';
import { neighbour, neighbours } from './rangeNeighbours.ts';

export function rangeType(links: Links): HostType<Place> {
  return {
    name: 'Range',
    keep,
    properties: rangeProperties,
    objects: {
      ...parts(links),
      sort: hostType<Place>({ name: 'RangeSort', methods: { apply: sort } }),
    },
    methods: {
      ...rangeActions,
      insert: (place, args) => links.range(insert(place, args)),
      ...neighbourMethods(links),
    },
  };
}

export function rangeAreasType(links: Links): HostType<Place> {
  const areasOf = ({ sheet, areas }: Place) =>
    areas.map((area) => links.range({ sheet, areas: [area] }));
  const rangeCollection = hostType<Place>({
    name: 'RangeCollection',
    items: areasOf,
    methods: {
      getCount: ({ areas }) => areas.length,
      getItemAt: (place, [index]) => areasOf(place)[Number(index)] ?? null,
    },
  });
  return {
    name: 'RangeAreas',
    keep,
    properties: {
      address: { get: addressOf },
      areaCount: { get: ({ areas }) => areas.length },
      cellCount: {
        get: ({ areas }) => areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0),
      },
    },
    objects: { ...parts(links), areas: rangeCollection },
    methods: { clear },
  };
}

function parts(links: Links) {
  return {
    worksheet: ({ sheet }: Place) => links.worksheet(sheet),
    format: rangeFormat,
    dataValidation,
    conditionalFormats: conditionalFormatType(links),
  };
}

function neighbourMethods({ range }: Links) {
  const methods: Record<string, (place: Place, args: Arguments) => HostObject | null> = {};
  for (const [name, find] of Object.entries(neighbours)) {
    methods[name] = (place, args) => {
      const found = neighbour(place, find, args);
      return found && range(found);
    };
  }
  return methods;
}

/** While the add-in holds on to it, the place moves with its cells. */
function keep(place: Place, isKept: boolean): void {
  const { tracked } = place.sheet.workbook;
  if (isKept) tracked.add(place);
  else tracked.delete(place);
}
