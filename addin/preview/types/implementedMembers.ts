// The public members that this host implements, read from the very types it works with.
import { workbookObject } from '../api/workbookType.ts';
import { type HostType, implementedTypes } from '../host/hostObject.ts';
import { createWorkbook, estimateText } from '../workbook/createWorkbook.ts';

/** Class names, each with the names of its members. */
export type ImplementedMembers = ReadonlyMap<string, ReadonlySet<string>>;

/** Events of `Worksheet` and of the collection of worksheets; see `host/subscriptions.ts`. */
const EVENTS: Readonly<Record<string, readonly string[]>> = {
  Workbook: ['onSelectionChanged'],
  Worksheet: ['onActivated', 'onChanged', 'onDeactivated', 'onSelectionChanged'],
  WorksheetCollection: [
    'onActivated',
    'onAdded',
    'onChanged',
    'onDeactivated',
    'onDeleted',
    'onSelectionChanged',
  ],
};

/** Members that office.js itself makes of others. */
const MADE_BY_LIBRARY: Readonly<Record<string, readonly string[]>> = {
  RequestContext: ['application', 'runtime', 'workbook'],
  WorksheetChangedEventArgs: ['getRange', 'getRangeOrNullObject'],
};

export function implementedMembers(): ImplementedMembers {
  // Making a workbook makes all types.
  const workbook = createWorkbook({ name: '', fontName: '', measureText: estimateText });
  workbookObject(workbook, { isOn: true });
  const members = new Map<string, Set<string>>();
  const add = (className: string, names: readonly string[]) => {
    const known = members.get(className) ?? new Set();
    for (const name of names) known.add(name);
    members.set(className, known);
  };
  for (const [name, type] of implementedTypes()) add(name, namesOf(type));
  for (const [name, events] of Object.entries(EVENTS)) add(name, events);
  for (const [name, made] of Object.entries(MADE_BY_LIBRARY)) add(name, made);
  return members;
}

function namesOf(type: HostType<unknown>): readonly string[] {
  const { properties = {}, objects = {}, methods = {} } = type;
  const names = [properties, objects, methods].flatMap((group) => Object.keys(group));
  const ofCollection = [type.items && 'items', type.item && 'getItem'];
  return [...names, ...ofCollection.filter((name) => name !== undefined)].filter(
    (name) => !name.startsWith('_'),
  );
}
