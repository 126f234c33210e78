// Worksheet.
import { type Arguments, type HostType, type Property } from '../host/hostObject.ts';
import { type Area, parseAddress } from '../workbook/address.ts';
import { isOnSheet, WHOLE_SHEET } from '../workbook/area.ts';
import { usedArea } from '../workbook/cells.ts';
import { hostError } from '../workbook/hostError.ts';
import {
  activateSheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  setVisibility,
} from '../workbook/sheets.ts';
import { announce, type Place, type Sheet } from '../workbook/workbook.ts';
import { asBoolean, asColor, asText, asWhole, oneOf, optional, placeOfText } from './argument.ts';
import { charts } from './charts.ts';
import { freezePanes } from './freezePanes.ts';
import type { Links } from './links.ts';
import { names } from './names.ts';
import { pageLayout } from './pageLayout.ts';
import { sheetProtection } from './sheetProtection.ts';
import { tables } from './tables.ts';

function shown(key: 'showGridlines' | 'showHeadings'): Property<Sheet> {
  return {
    get: (sheet) => sheet[key],
    set: (sheet, value) => {
      sheet[key] = asBoolean(value);
      announce(sheet.workbook, { kind: 'Repaint' });
    },
  };
}

const properties: Readonly<Record<string, Property<Sheet>>> = {
  id: { get: ({ id }) => id },
  name: {
    get: ({ name }) => name,
    set: (sheet, value) => {
      renameSheet(sheet, asText(value));
    },
  },
  position: {
    get: (sheet) => sheet.workbook.sheets.indexOf(sheet),
    set: (sheet, value) => {
      moveSheet(sheet, asWhole(value));
    },
  },
  visibility: {
    get: ({ visibility }) => visibility,
    set: (sheet, value) => {
      setVisibility(sheet, oneOf(['Visible', 'Hidden', 'VeryHidden'])(value));
    },
  },
  tabColor: {
    get: ({ tabColor }) => tabColor,
    set: (sheet, value) => {
      sheet.tabColor = value === '' ? '' : asColor(value);
      announce(sheet.workbook, { kind: 'Repaint' });
    },
  },
  showGridlines: shown('showGridlines'),
  showHeadings: shown('showHeadings'),
  standardHeight: { get: ({ rowHeight }) => rowHeight },
};

function areaAt([row, column, rows, columns]: readonly unknown[]): Area {
  const area = {
    row: asWhole(row),
    column: asWhole(column),
    rows: asWhole(rows),
    columns: asWhole(columns),
  };
  if (!isOnSheet(area)) throw hostError('InvalidArgument');
  return area;
}

/** An address may repeat the sheet's own name, and no other. */
function placeOn(sheet: Sheet, text: string): Place {
  const place = placeOfText(text, sheet);
  const isElsewhere = place.sheet !== sheet && parseAddress(text) !== undefined;
  if (isElsewhere) throw hostError('InvalidArgument');
  return place;
}

function used(sheet: Sheet, [valuesOnly]: Arguments): Area | undefined {
  return usedArea(sheet, optional(valuesOnly, asBoolean) ?? false);
}

export function worksheetType(links: Links): HostType<Sheet> {
  const { range, rangeAreas } = links;
  const at = (sheet: Sheet, area: Area) => range({ sheet, areas: [area] });
  return {
    name: 'Worksheet',
    identity: ({ id }) => ({ Id: id }),
    eventTarget: ({ id }) => id,
    properties,
    aliases: { gridlines: 'showGridlines', headings: 'showHeadings' },
    objects: {
      charts: charts(links),
      names: (sheet) => names(links)({ workbook: sheet.workbook, sheet }),
      tables: (sheet) => tables(links)({ workbook: sheet.workbook, sheet }),
      freezePanes: freezePanes(links),
      pageLayout: pageLayout(links),
      protection: sheetProtection,
    },
    methods: {
      activate: activateSheet,
      delete: deleteSheet,
      getRange: (sheet, [address]) => {
        const text = optional(address, asText);
        return text ? range(placeOn(sheet, text)) : at(sheet, WHOLE_SHEET);
      },
      getRanges: (sheet, [addresses]) => {
        const texts = (optional(addresses, asText) ?? '').split(',').filter((text) => text !== '');
        const areas = texts.flatMap((text) => placeOn(sheet, text.trim()).areas);
        return rangeAreas({ sheet, areas: areas.length > 0 ? areas : [WHOLE_SHEET] });
      },
      getRangeByIndexes: (sheet, args) => at(sheet, areaAt(args)),
      getCell: (sheet, [row, column]) => at(sheet, areaAt([row, column, 1, 1])),
      getUsedRange: (sheet, args) => at(sheet, used(sheet, args) ?? areaAt([0, 0, 1, 1])),
      getUsedRangeOrNullObject: (sheet, args) => {
        const area = used(sheet, args);
        return area ? at(sheet, area) : null;
      },
    },
  };
}
