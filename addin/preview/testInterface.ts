// `window.preview`: how the demo player and the browser tests look into the workbook, type like a person, and make
// the host fail.
import type { Faults, RequestCounts, Requests } from './host/requests.ts';
import type { Command } from './ribbon.ts';
import { type Address, parseAddress } from './workbook/address.ts';
import { valueAt } from './workbook/calculating.ts';
import { plainValue } from './workbook/cellValue.ts';
import { displayStyle } from './workbook/displaying.ts';
import { displayText } from './workbook/displayText.ts';
import { selectArea } from './workbook/selecting.ts';
import { findSheet } from './workbook/sheets.ts';
import { setHidden } from './workbook/sizes.ts';
import { type SortKey, sortRows } from './workbook/sorting.ts';
import { deleteCells, insertCells } from './workbook/structure.ts';
import type { Style } from './workbook/style.ts';
import { type TypingOutcome, typeInto } from './workbook/typing.ts';
import type { Sheet, Workbook } from './workbook/workbook.ts';
import { formulaAt } from './workbook/writing.ts';

export interface SeenCell {
  readonly value: string | number | boolean;
  readonly formula: string | number | boolean;
  readonly text: string;
  /** With conditional formats applied, as one sees it. */
  readonly style: Style;
}

/** Addresses are A1 texts; without a sheet's name they mean the active sheet. */
export interface Preview {
  readonly workbook: Workbook;
  readonly cell: (address: string) => SeenCell;
  /** The sheet's used cells as they show, row by row. */
  readonly texts: (address: string) => readonly (readonly string[])[];
  /** Types into a cell, data validation and protection included. */
  readonly type: (address: string, text: string) => TypingOutcome;
  readonly select: (address: string) => void;
  readonly insert: (address: string, axis: 'rows' | 'columns') => void;
  readonly remove: (address: string, axis: 'rows' | 'columns') => void;
  readonly sort: (address: string, keys: readonly SortKey[]) => void;
  readonly hide: (address: string, axis: 'rows' | 'columns', isHidden: boolean) => void;
  /** Presses a button of the ribbon; false if the pane does not listen yet. */
  readonly runCommand: (command: Command) => boolean;
  readonly faults: Faults;
  /** Excel starts again under the pane: handlers and kept ranges are gone. */
  readonly restartHost: () => void;
  /** The pane's frame goes blank, as when the browser drops it; `reloadPane` brings it back. */
  readonly dropPane: () => void;
  readonly reloadPane: () => void;
  readonly requests: RequestCounts;
  /** How many objects and events the add-in holds on to. */
  readonly held: () => { readonly references: number; readonly handlers: number };
}

export interface PreviewParts {
  readonly workbook: Workbook;
  readonly requests: Requests;
  readonly runCommand: (command: Command) => boolean;
  readonly restartHost: () => void;
  readonly dropPane: () => void;
  readonly reloadPane: () => void;
  readonly held: Preview['held'];
}

export function createPreview({ workbook, requests, ...others }: PreviewParts): Preview {
  const at = (text: string) => {
    const address = parseAddress(text);
    const sheet = address && sheetOf(workbook, address);
    if (!address || !sheet) throw new Error(`No such cells: ${text}`);
    return { sheet, area: address.area, row: address.area.row, column: address.area.column };
  };
  return {
    workbook,
    cell: (address) => {
      const { sheet, row, column } = at(address);
      return {
        value: plainValue(valueAt(sheet, row, column)),
        formula: formulaAt(sheet, row, column),
        text: displayText(sheet, row, column).text,
        style: displayStyle(sheet, row, column),
      };
    },
    texts: (address) => {
      const { sheet, area } = at(address);
      return Array.from({ length: area.rows }, (_, r) =>
        Array.from(
          { length: area.columns },
          (_unused, c) => displayText(sheet, area.row + r, area.column + c).text,
        ),
      );
    },
    type: (address, text) => {
      const { sheet, row, column } = at(address);
      return typeInto({ sheet, row, column, text });
    },
    select: (address) => {
      const { sheet, area } = at(address);
      selectArea(sheet, area);
    },
    insert: (address, axis) => {
      const { sheet, area } = at(address);
      insertCells(sheet, area, axis);
    },
    remove: (address, axis) => {
      const { sheet, area } = at(address);
      deleteCells(sheet, area, axis);
    },
    sort: (address, keys) => {
      const { sheet, area } = at(address);
      sortRows(sheet, area, keys);
    },
    hide: (address, axis, isHidden) => {
      const { sheet, area } = at(address);
      setHidden(sheet, area, axis, isHidden);
    },
    faults: requests.faults,
    requests: requests.counts,
    ...others,
  };
}

function sheetOf(workbook: Workbook, { sheetName }: Address): Sheet | undefined {
  return sheetName === undefined ? workbook.active : findSheet(workbook, sheetName);
}

declare global {
  interface Window {
    preview: Preview;
  }
}
