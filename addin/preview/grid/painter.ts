// Draws what can be seen, and nothing else; while scrolling, elements still in view are kept.
import { columnName } from '../workbook/address.ts';
import { intersection } from '../workbook/area.ts';
import { mergeAt } from '../workbook/merging.ts';
import type { Sheet } from '../workbook/workbook.ts';
import { cellElement } from './cellElement.ts';
import { element } from './element.ts';
import type { Geometry } from './geometry.ts';
import type { Quadrant, Stage } from './stage.ts';

/** Cells left of the view whose text may reach into it. */
const OVERSCAN = 8;

interface Span {
  readonly first: number;
  readonly last: number;
}

export interface Scene {
  readonly sheet: Sheet;
  readonly geometry: Geometry;
}

export function paintQuadrants(stage: Stage, scene: Scene, isFresh: boolean): void {
  for (const quadrant of stage.quadrants) {
    if (isFresh) empty(quadrant);
    if (quadrant.clip.style.display === 'none') continue;
    scrollLayer(quadrant, stage.scroller, scene.geometry);
    const rows = visibleRows(quadrant, stage.scroller, scene.geometry);
    const columns = visibleColumns(quadrant, stage.scroller, scene.geometry);
    switch (quadrant.kind) {
      case 'cells':
        paintCells(quadrant, scene, rows, columns);
        break;
      case 'rowHeadings':
        paintRowHeadings(quadrant, scene, rows);
        break;
      case 'columnHeadings':
        paintColumnHeadings(quadrant, scene, columns);
        break;
    }
  }
}

function empty({ drawn }: Quadrant): void {
  for (const old of drawn.values()) old.remove();
  drawn.clear();
}

function scrollLayer(
  { layer, isRowFrozen, isColumnFrozen, kind }: Quadrant,
  scroller: HTMLElement,
  geometry: Geometry,
): void {
  const y = geometry.rows.offset(geometry.frozenRows) + scroller.scrollTop;
  const x = geometry.columns.offset(geometry.frozenColumns) + scroller.scrollLeft;
  const top = isRowFrozen ? 0 : -y;
  const left = isColumnFrozen || kind === 'rowHeadings' ? 0 : -x;
  layer.style.transform = `translate(${left}px, ${top}px)`;
}

function visibleRows({ isRowFrozen }: Quadrant, scroller: HTMLElement, geometry: Geometry): Span {
  const { rows, frozenRows, headerHeight } = geometry;
  if (isRowFrozen) return { first: 0, last: frozenRows - 1 };
  const start = rows.offset(frozenRows) + scroller.scrollTop;
  const first = Math.max(frozenRows, rows.at(start));
  return { first, last: rows.at(scroller.scrollTop + scroller.clientHeight - headerHeight) };
}

function visibleColumns(
  { isColumnFrozen }: Quadrant,
  scroller: HTMLElement,
  geometry: Geometry,
): Span {
  const { columns, frozenColumns, headerWidth } = geometry;
  if (isColumnFrozen) return { first: 0, last: frozenColumns - 1 };
  const start = columns.offset(frozenColumns) + scroller.scrollLeft;
  const first = Math.max(frozenColumns, columns.at(start) - OVERSCAN);
  return { first, last: columns.at(scroller.scrollLeft + scroller.clientWidth - headerWidth) };
}

function paintCells(quadrant: Quadrant, scene: Scene, rows: Span, columns: Span): void {
  const { sheet, geometry } = scene;
  const wanted = new Map<string, () => HTMLElement>();
  const want = (row: number, column: number) => {
    wanted.set(`${row},${column}`, () => cellElement({ sheet, row, column }, geometry));
  };
  for (let row = rows.first; row <= rows.last; row += 1) {
    if (geometry.rows.size(row) === 0) continue;
    for (let column = columns.first; column <= columns.last; column += 1) {
      if (geometry.columns.size(column) > 0 && !mergeAt(sheet, row, column)) want(row, column);
    }
  }
  for (const { areas } of sheet.merges) {
    for (const area of areas)
      if (intersection(area, areaOf(rows, columns))) want(area.row, area.column);
  }
  keepOnly(quadrant, wanted);
}

function areaOf(rows: Span, columns: Span) {
  return {
    row: rows.first,
    column: columns.first,
    rows: rows.last - rows.first + 1,
    columns: columns.last - columns.first + 1,
  };
}

function paintRowHeadings(quadrant: Quadrant, { sheet, geometry }: Scene, rows: Span): void {
  const { area } = sheet.selection;
  const wanted = new Map<string, () => HTMLElement>();
  for (let row = rows.first; row <= rows.last; row += 1) {
    const height = geometry.rows.size(row);
    if (height === 0) continue;
    const isSelected = row >= area.row && row < area.row + area.rows;
    wanted.set(`${row},${isSelected}`, () => {
      const heading = element(
        'div',
        { role: 'rowheader', class: headingClass(isSelected), 'data-row': row },
        [String(row + 1)],
      );
      Object.assign(heading.style, {
        top: `${geometry.rows.offset(row)}px`,
        height: `${height}px`,
        width: `${geometry.headerWidth}px`,
      });
      return heading;
    });
  }
  keepOnly(quadrant, wanted);
}

function paintColumnHeadings(quadrant: Quadrant, { sheet, geometry }: Scene, columns: Span): void {
  const { area } = sheet.selection;
  const wanted = new Map<string, () => HTMLElement>();
  for (let column = columns.first; column <= columns.last; column += 1) {
    const width = geometry.columns.size(column);
    if (width === 0) continue;
    const isSelected = column >= area.column && column < area.column + area.columns;
    wanted.set(`${column},${isSelected}`, () => {
      const heading = element(
        'div',
        { role: 'columnheader', class: headingClass(isSelected), 'data-column': column },
        [columnName(column), element('i', { class: 'resizer', 'data-resize': column })],
      );
      Object.assign(heading.style, {
        left: `${geometry.columns.offset(column)}px`,
        width: `${width}px`,
        height: `${geometry.headerHeight}px`,
      });
      return heading;
    });
  }
  keepOnly(quadrant, wanted);
}

function headingClass(isSelected: boolean): string {
  return isSelected ? 'heading selected' : 'heading';
}

function keepOnly(
  { layer, drawn }: Quadrant,
  wanted: ReadonlyMap<string, () => HTMLElement>,
): void {
  for (const [key, old] of drawn) {
    if (wanted.has(key)) continue;
    old.remove();
    drawn.delete(key);
  }
  const fresh: HTMLElement[] = [];
  for (const [key, make] of wanted) {
    if (drawn.has(key)) continue;
    const made = make();
    drawn.set(key, made);
    fresh.push(made);
  }
  layer.prepend(...fresh);
}
