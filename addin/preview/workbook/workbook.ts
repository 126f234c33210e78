// The workbook of the preview: plain mutable records. Functions beside this file change them; each
// says so through `announce`, so that the grid repaints and the add-in's events fire.
import type { Area } from './address.ts';
import type { Anchored } from './area.ts';
import type { CellValue } from './cellValue.ts';
import type { Chart } from './chart.ts';
import type { ConditionalFormat } from './conditionalFormat.ts';
import type { DocumentProperties } from './documentProperties.ts';
import type { PageLayout } from './pageLayout.ts';
import type { Permission } from './protection.ts';
import type { Style } from './style.ts';
import type { Validation } from './validation.ts';

export interface Place extends Anchored {
  readonly sheet: Sheet;
}

export interface Cell {
  /** The constant, or the last result of the formula. */
  value: CellValue;
  formula: string | undefined;
  style: Style;
  /** The calculation that made `value`; -1 asks for a fresh one. */
  calculated: number;
}

/** A row or a column. Sizes are points; undefined is the default, for rows the automatic height. */
export interface Track {
  size: number | undefined;
  isHidden: boolean;
  style: Style | undefined;
}

export interface Sheet {
  readonly id: string;
  readonly workbook: Workbook;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  tabColor: string;
  showGridlines: boolean;
  showHeadings: boolean;
  style: Style;
  rowHeight: number;
  columnWidth: number;
  frozen: { readonly rows: number; readonly columns: number };
  selection: Selection;
  permissions: ReadonlySet<Permission> | undefined;
  protectionOptions: Readonly<Record<string, unknown>>;
  password: string | undefined;
  conditionalFormats: ConditionalFormat[];
  validations: Validation[];
  merges: Anchored[];
  charts: Chart[];
  isDeleted: boolean;
  readonly pageLayout: PageLayout;
  cells: Map<number, Cell>;
  rowTracks: Map<number, Track>;
  columnTracks: Map<number, Track>;
}

export interface Selection {
  readonly area: Area;
  readonly row: number;
  readonly column: number;
}

export interface NamedItem {
  readonly name: string;
  /** The sheet it belongs to; undefined for the whole workbook. */
  readonly scope: Sheet | undefined;
  /** Cells, or a formula that is not a plain reference. */
  refersTo: Place | string;
  comment: string;
  isVisible: boolean;
}

export interface Table {
  readonly id: string;
  readonly place: Place;
  name: string;
  style: string;
  showsBandedRows: boolean;
  showsBandedColumns: boolean;
  showsFilterButton: boolean;
}

export interface CustomXmlPart {
  readonly id: string;
  xml: string;
}

export interface Workbook {
  readonly name: string;
  readonly sheets: Sheet[];
  active: Sheet;
  readonly names: NamedItem[];
  readonly tables: Table[];
  readonly customXmlParts: CustomXmlPart[];
  readonly settings: Map<string, unknown>;
  /** Of `Office.context.document.settings`, as JSON texts. */
  readonly documentSettings: Map<string, string>;
  readonly properties: DocumentProperties;
  /** Ranges the add-in holds on to over several batches. */
  readonly tracked: Set<Place>;
  readonly calculation: Calculation;
  readonly listeners: Set<(event: WorkbookEvent) => void>;
  readonly style: Style;
  /** Width of a text in points; the browser measures, tests may estimate. */
  readonly measureText: (text: string, style: Style) => number;
  lastId: number;
}

export interface Calculation {
  mode: 'Automatic' | 'AutomaticExceptTables' | 'Manual';
  /** Counts up whenever formulas are to be worked out afresh. */
  revision: number;
  isSuspended: boolean;
}

export type ChangeType =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted';

export type WorkbookEvent =
  | { readonly kind: 'Repaint' }
  | {
      readonly kind: 'Changed';
      readonly sheet: Sheet;
      readonly area: Area;
      readonly changeType: ChangeType;
      /** Known for a single cell only, as in Excel. */
      readonly single?: { readonly before: CellValue; readonly after: CellValue };
    }
  | { readonly kind: 'SelectionChanged'; readonly sheet: Sheet; readonly area: Area }
  | { readonly kind: 'Activated' | 'Deactivated' | 'Added' | 'Deleted'; readonly sheet: Sheet };

export function announce(workbook: Workbook, event: WorkbookEvent): void {
  for (const listener of workbook.listeners) listener(event);
}

/** Contents changed: formulas are out of date, unless calculation waits to be asked. */
export function announceChange(event: Extract<WorkbookEvent, { readonly kind: 'Changed' }>): void {
  const { workbook } = event.sheet;
  const { calculation } = workbook;
  if (calculation.mode !== 'Manual' && !calculation.isSuspended) calculation.revision += 1;
  announce(workbook, event);
}
