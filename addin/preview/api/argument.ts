// Arguments as they come from the wire: checked, since what Excel refuses must be refused here too.
import { isHostObject } from '../host/hostObject.ts';
import { type Area, parseAddress } from '../workbook/address.ts';
import { hostError } from '../workbook/hostError.ts';
import { findName } from '../workbook/naming.ts';
import { findSheet } from '../workbook/sheets.ts';
import type { Place, Sheet, Workbook } from '../workbook/workbook.ts';

export function asText(value: unknown): string {
  if (typeof value !== 'string') throw hostError('InvalidArgument');
  return value;
}

export function asBoolean(value: unknown): boolean {
  if (typeof value !== 'boolean') throw hostError('InvalidArgument');
  return value;
}

export function asNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw hostError('InvalidArgument');
  return value;
}

export function asSize(value: unknown): number {
  const size = asNumber(value);
  if (size < 0) throw hostError('InvalidArgument');
  return size;
}

export function asWhole(value: unknown): number {
  const number = asNumber(value);
  if (!Number.isInteger(number)) throw hostError('InvalidArgument');
  return number;
}

/** Omitted arguments arrive as null. */
export function optional<T>(value: unknown, read: (value: unknown) => T): T | undefined {
  return value === null || value === undefined ? undefined : read(value);
}

export function oneOf<const T extends string>(choices: readonly T[]): (value: unknown) => T {
  return (value) => {
    const choice = choices.find((name) => name === value);
    if (choice === undefined) throw hostError('InvalidArgument', `Not supported: ${String(value)}`);
    return choice;
  };
}

/** `#RRGGBB` in capitals; names of colours are understood as in HTML. */
export function asColor(value: unknown): string {
  const text = asText(value).trim();
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (hex !== undefined) return `#${hex.toUpperCase()}`;
  const named = NAMED_COLORS[text.toLowerCase()];
  if (named === undefined) throw hostError('InvalidArgument', `No such colour: ${text}`);
  return named;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000FF',
  gray: '#808080',
  green: '#008000',
  orange: '#FFA500',
  purple: '#800080',
  red: '#FF0000',
  white: '#FFFFFF',
  yellow: '#FFFF00',
};

/** An object with known keys only: an option that is not understood must not pass in silence. */
export function asRecord(value: unknown, keys: readonly string[]): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw hostError('InvalidArgument');
  }
  const unknown = Object.keys(value).find((key) => !keys.includes(key));
  if (unknown !== undefined) throw hostError('InvalidArgument', `Not supported: ${unknown}`);
  return value as Record<string, unknown>;
}

/** A Range or RangeAreas handed over as an object. */
export function asPlace(value: unknown): Place {
  if (!isHostObject(value) || !/^Range(Areas)?$/.test(value.type.name)) {
    throw hostError('InvalidArgument');
  }
  return value.target as Place;
}

/** A Range, an address, or a name that refers to cells. */
export function rangeArgument(value: unknown, sheet: Sheet): Place {
  if (isHostObject(value)) return asPlace(value);
  return placeOfText(asText(value), sheet);
}

export function placeOfText(text: string, sheet: Sheet): Place {
  const address = parseAddress(text);
  if (!address) return namedPlace(text, sheet);
  const { sheetName, area } = address;
  const home = sheetName === undefined ? sheet : findSheet(sheet.workbook, sheetName);
  if (!home) throw hostError('InvalidArgument');
  return { sheet: home, areas: [area] };
}

function namedPlace(name: string, sheet: Sheet): Place {
  const item = findName(sheet.workbook, name, sheet) ?? findName(sheet.workbook, name, undefined);
  if (!item || typeof item.refersTo === 'string') throw hostError('InvalidArgument');
  return { sheet: item.refersTo.sheet, areas: item.refersTo.areas };
}

/** The one area of a range, which may have been deleted meanwhile. */
export function areaOf({ sheet, areas }: Place): Area {
  const [area] = areas;
  if (!area || sheet.isDeleted) throw hostError('InvalidReference');
  return area;
}

export function textKey(key: unknown): string {
  return typeof key === 'number' ? String(key) : asText(key);
}

export function sheetByKey(workbook: Workbook, key: unknown): Sheet | undefined {
  return findSheet(workbook, textKey(key));
}
