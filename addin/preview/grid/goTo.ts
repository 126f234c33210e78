// Going where the name box says: an address, on another sheet perhaps, or a name.
import { parseAddress } from '../workbook/address.ts';
import { findName } from '../workbook/naming.ts';
import { selectArea } from '../workbook/selecting.ts';
import { findSheet } from '../workbook/sheets.ts';
import type { Place, Workbook } from '../workbook/workbook.ts';
import type { View } from './view.ts';

export function goTo(workbook: Workbook, view: View, text: string): void {
  const place = addressedPlace(workbook, text) ?? namedPlace(workbook, text);
  const [area] = place?.areas ?? [];
  if (!place || !area) return;
  selectArea(place.sheet, area);
  view.reveal(area.row, area.column);
}

function addressedPlace(workbook: Workbook, text: string): Place | undefined {
  const address = parseAddress(text);
  if (!address) return undefined;
  const { sheetName, area } = address;
  const sheet = sheetName === undefined ? workbook.active : findSheet(workbook, sheetName);
  return sheet && { sheet, areas: [area] };
}

function namedPlace(workbook: Workbook, text: string): Place | undefined {
  const item = findName(workbook, text, workbook.active) ?? findName(workbook, text, undefined);
  return typeof item?.refersTo === 'string' ? undefined : item?.refersTo;
}
