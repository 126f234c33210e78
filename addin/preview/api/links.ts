// Range and Worksheet lead to each other and to names and tables. Whoever needs one of them takes it from here,
// handed in, so that no file imports one that imports it.
import type { HostObject } from '../host/hostObject.ts';
import type { Place, Sheet } from '../workbook/workbook.ts';

export interface Links {
  readonly range: (place: Place) => HostObject;
  readonly rangeAreas: (place: Place) => HostObject;
  readonly worksheet: (sheet: Sheet) => HostObject;
}
