// The frame around the selected cells, drawn in every quadrant and clipped by it.
import type { Area } from '../workbook/address.ts';
import { cellArea } from '../workbook/area.ts';
import { mergeAt } from '../workbook/merging.ts';
import type { Sheet } from '../workbook/workbook.ts';
import { element } from './element.ts';
import type { Geometry } from './geometry.ts';
import type { Stage } from './stage.ts';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function boxOf({ row, column, rows, columns }: Area, geometry: Geometry): Box {
  const left = geometry.columns.offset(column);
  const top = geometry.rows.offset(row);
  return {
    left,
    top,
    width: geometry.columns.offset(column + columns) - left,
    height: geometry.rows.offset(row + rows) - top,
  };
}

export interface SelectionFrame {
  readonly draw: (sheet: Sheet, geometry: Geometry) => void;
}

export function createSelectionFrame({ quadrants }: Stage): SelectionFrame {
  const frames = quadrants
    .filter(({ kind }) => kind === 'cells')
    .map(({ layer }) => {
      // The active cell throws the shade that covers the rest of the selection.
      const hole = element('div', { class: 'activeCell' });
      const frame = element('div', { class: 'selection' }, [hole]);
      layer.append(frame);
      return { frame, hole };
    });
  return {
    draw: (sheet, geometry) => {
      const box = boxOf(sheet.selection.area, geometry);
      const active = boxOf(activeArea(sheet), geometry);
      for (const { frame, hole } of frames) {
        fit(frame, box);
        fit(hole, { ...active, left: active.left - box.left, top: active.top - box.top });
      }
    },
  };
}

/** The cell typing goes to, as large as it is merged. */
export function activeArea(sheet: Sheet): Area {
  const { row, column } = sheet.selection;
  return mergeAt(sheet, row, column) ?? cellArea(row, column);
}

function fit(target: HTMLElement, { left, top, width, height }: Box): void {
  Object.assign(target.style, {
    left: `${left - 1}px`,
    top: `${top - 1}px`,
    width: `${width + 1}px`,
    height: `${height + 1}px`,
  });
}
