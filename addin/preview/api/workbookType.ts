// Workbook, the root of everything, and the links between the classes below it.
import { type HostObject, hostType } from '../host/hostObject.ts';
import { type EventSwitch, WORKBOOK_TARGET } from '../host/subscriptions.ts';
import { cellArea } from '../workbook/area.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { application, runtime } from './application.ts';
import { asText, placeOfText } from './argument.ts';
import { customXmlParts } from './customXmlParts.ts';
import { documentProperties } from './documentProperties.ts';
import type { Links } from './links.ts';
import { names } from './names.ts';
import { rangeAreasType, rangeType } from './rangeType.ts';
import { settings } from './settings.ts';
import { tables } from './tables.ts';
import { worksheets } from './worksheets.ts';
import { worksheetType } from './worksheetType.ts';

export function workbookObject(workbook: Workbook, eventSwitch: EventSwitch): HostObject {
  const links = linkTypes();
  const { range, rangeAreas } = links;
  const allNames = names(links);
  const allTables = tables(links);
  return hostType<Workbook>({
    name: 'Workbook',
    eventTarget: () => WORKBOOK_TARGET,
    properties: { name: { get: ({ name }) => name } },
    objects: {
      worksheets: worksheets(links),
      names: (own) => allNames({ workbook: own, sheet: undefined }),
      tables: (own) => allTables({ workbook: own, sheet: undefined }),
      settings,
      customXmlParts,
      properties: documentProperties,
      application,
      _Runtime: () => runtime(eventSwitch),
    },
    methods: {
      getSelectedRange: ({ active }) => range({ sheet: active, areas: [active.selection.area] }),
      getSelectedRanges: ({ active }) =>
        rangeAreas({ sheet: active, areas: [active.selection.area] }),
      getActiveCell: ({ active }) => {
        const { row, column } = active.selection;
        return range({ sheet: active, areas: [cellArea(row, column)] });
      },
      /** For `getRange` of an event's arguments. */
      _GetRangeForEventByReferenceId: ({ active }, [id]) => range(placeOfText(asText(id), active)),
    },
  })(workbook);
}

/** Each type is made when it is first asked for, by then all three are known. */
function linkTypes(): Links {
  const links: Links = {
    range: (place) => range(place),
    rangeAreas: (place) => rangeAreas(place),
    worksheet: (sheet) => worksheet(sheet),
  };
  const range = hostType(rangeType(links));
  const rangeAreas = hostType(rangeAreasType(links));
  const worksheet = hostType(worksheetType(links));
  return links;
}
