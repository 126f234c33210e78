// Which of the add-in's event handlers are registered, and what they are told when the workbook changes.
import { areaName, sheetPrefix } from '../workbook/address.ts';
import { plainValue, valueType } from '../workbook/cellValue.ts';
import type { Sheet, WorkbookEvent } from '../workbook/workbook.ts';

/** By the name between `_Register` and `Event`. */
const EVENT_TYPES: Readonly<Record<string, number>> = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
};

/** For handlers on the collection of worksheets. */
export const WORKBOOK_TARGET = 'Workbook';

export interface FiredEvent {
  readonly type: number;
  readonly target: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface Subscriptions {
  readonly register: (target: string, method: string) => boolean;
  readonly clear: () => void;
  /** One event per registered target; none while the add-in has events switched off. */
  readonly fired: (event: WorkbookEvent) => readonly FiredEvent[];
  readonly count: () => number;
}

/** Whether the add-in wants events: `context.runtime.enableEvents`. */
export interface EventSwitch {
  isOn: boolean;
}

export function createSubscriptions(eventSwitch: EventSwitch): Subscriptions {
  const counts = new Map<string, number>();
  const keyOf = (type: number, target: string) => `${type}|${target}`;
  return {
    register: (target, method) => {
      const match = /^_(R|Unr)egister(\w+)Event$/.exec(method);
      const type = EVENT_TYPES[match?.[2] ?? ''];
      if (!match || type === undefined) return false;
      const key = keyOf(type, target);
      const count = (counts.get(key) ?? 0) + (match[1] === 'R' ? 1 : -1);
      if (count > 0) counts.set(key, count);
      else counts.delete(key);
      return true;
    },
    clear: () => {
      counts.clear();
    },
    fired: (event) => {
      const described = eventSwitch.isOn ? describe(event) : undefined;
      if (!described) return [];
      const { type, sheet, payload } = described;
      return [sheet.id, WORKBOOK_TARGET]
        .filter((target) => counts.has(keyOf(type, target)))
        .map((target) => ({ type, target, payload }));
    },
    count: () => counts.size,
  };
}

interface Described {
  readonly type: number;
  readonly sheet: Sheet;
  readonly payload: Readonly<Record<string, unknown>>;
}

function describe(event: WorkbookEvent): Described | undefined {
  switch (event.kind) {
    case 'Repaint':
      return undefined;
    case 'Changed':
      return { type: 10, sheet: event.sheet, payload: changePayload(event) };
    case 'SelectionChanged': {
      const payload = { worksheetId: event.sheet.id, address: areaName(event.area) };
      return { type: 14, sheet: event.sheet, payload };
    }
    case 'Activated':
    case 'Deactivated':
      return simple(event.kind === 'Activated' ? 11 : 12, event.sheet, {});
    case 'Added':
    case 'Deleted':
      return simple(event.kind === 'Added' ? 13 : 15, event.sheet, { source: 'Local' });
  }
}

function simple(type: number, sheet: Sheet, more: Readonly<Record<string, unknown>>): Described {
  return { type, sheet, payload: { worksheetId: sheet.id, ...more } };
}

function changePayload(event: Extract<WorkbookEvent, { readonly kind: 'Changed' }>) {
  const { sheet, area, changeType, single } = event;
  const address = areaName(area);
  const details = single && {
    valueBefore: plainValue(single.before),
    valueAfter: plainValue(single.after),
    valueTypeBefore: valueType(single.before),
    valueTypeAfter: valueType(single.after),
  };
  return {
    worksheetId: sheet.id,
    address,
    changeType,
    source: 'Local',
    referenceId: `${sheetPrefix(sheet.name)}${address}`,
    shiftDirection: 'None',
    triggerSource: 'Unknown',
    ...details,
  };
}
