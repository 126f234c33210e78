// WorksheetCollection.
import { type HostObject, hostType } from '../host/hostObject.ts';
import { WORKBOOK_TARGET } from '../host/subscriptions.ts';
import { addSheet } from '../workbook/sheets.ts';
import type { Sheet, Workbook } from '../workbook/workbook.ts';
import { asBoolean, asText, optional, sheetByKey } from './argument.ts';
import type { Links } from './links.ts';

export function worksheets({ worksheet }: Links): (workbook: Workbook) => HostObject {
  const find = (workbook: Workbook, key: unknown) => {
    const sheet = sheetByKey(workbook, key);
    return sheet ? worksheet(sheet) : null;
  };
  /** Those a person can see, or all. */
  const among = ({ sheets }: Workbook, visibleOnly: unknown): readonly Sheet[] =>
    optional(visibleOnly, asBoolean)
      ? sheets.filter(({ visibility }) => visibility === 'Visible')
      : sheets;
  const orNull = (sheet: Sheet | undefined) => (sheet ? worksheet(sheet) : null);
  return hostType<Workbook>({
    name: 'WorksheetCollection',
    eventTarget: () => WORKBOOK_TARGET,
    items: ({ sheets }) => sheets.map(worksheet),
    item: find,
    methods: {
      add: (workbook, [name]) => worksheet(addSheet(workbook, optional(name, asText))),
      getActiveWorksheet: ({ active }) => worksheet(active),
      getCount: (workbook, [visibleOnly]) => among(workbook, visibleOnly).length,
      getFirst: (workbook, [visibleOnly]) => orNull(among(workbook, visibleOnly)[0]),
      getLast: (workbook, [visibleOnly]) => orNull(among(workbook, visibleOnly).at(-1)),
      getItemOrNullObject: (workbook, [key]) => find(workbook, key),
    },
  });
}
