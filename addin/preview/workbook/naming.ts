// Defined names: finding them and what they refer to.
import { absoluteAreaName, parseAddress, sheetPrefix } from './address.ts';
import { hostError } from './hostError.ts';
import { findSheet } from './sheets.ts';
import type { NamedItem, Place, Sheet, Workbook } from './workbook.ts';

export function findName(
  workbook: Workbook,
  name: string,
  scope: Sheet | undefined,
): NamedItem | undefined {
  const wanted = name.toUpperCase();
  return workbook.names.find((item) => item.scope === scope && item.name.toUpperCase() === wanted);
}

export interface NewName {
  readonly name: string;
  readonly scope: Sheet | undefined;
  /** Cells, or a formula; a formula that is a plain reference becomes cells. */
  readonly refersTo: Place | string;
  readonly comment: string;
}

export function addName(
  workbook: Workbook,
  { name, scope, refersTo, comment }: NewName,
): NamedItem {
  const isAllowed = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && !parseAddress(name);
  if (!isAllowed || name.length > 255) throw hostError('InvalidArgument');
  if (findName(workbook, name, scope)) throw hostError('ItemAlreadyExists');
  const item: NamedItem = {
    name,
    scope,
    refersTo: resolved(workbook, refersTo),
    comment,
    isVisible: true,
  };
  workbook.names.push(item);
  return item;
}

export function resolved(workbook: Workbook, refersTo: Place | string): Place | string {
  if (typeof refersTo !== 'string') return { sheet: refersTo.sheet, areas: refersTo.areas };
  const formula = refersTo.startsWith('=') ? refersTo : `=${refersTo}`;
  const address = parseAddress(formula.slice(1));
  const sheet =
    address?.sheetName === undefined ? undefined : findSheet(workbook, address.sheetName);
  return address && sheet ? { sheet, areas: [address.area] } : formula;
}

export function formulaOf({ refersTo }: NamedItem): string {
  if (typeof refersTo === 'string') return refersTo;
  const [area] = refersTo.areas;
  if (!area || refersTo.sheet.isDeleted) return '=#REF!';
  return `=${sheetPrefix(refersTo.sheet.name)}${absoluteAreaName(area)}`;
}
