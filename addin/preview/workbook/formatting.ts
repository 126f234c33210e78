// Giving looks to areas, and reading them back: one value where all cells agree, else null.
import type { Area } from './address.ts';
import { COLUMN_LIMIT, ROW_LIMIT } from './address.ts';
import { cellAt, ensureCell, ensureTrack, existingCells, styleAt } from './cells.ts';
import { type Line, NO_LINE, type Side, type Style } from './style.ts';
import { announce, type Place, type Sheet } from './workbook.ts';

type StyleChange = (style: Style) => Style;

/** Applies a change to every cell of the place; cells that looked alike share the new style too. */
export function restyle({ sheet, areas }: Place, change: StyleChange): void {
  const made = new Map<Style, Style>();
  const changed: StyleChange = (style) => {
    const known = made.get(style) ?? change(style);
    made.set(style, known);
    return known;
  };
  for (const area of areas) restyleArea(sheet, area, changed);
  announce(sheet.workbook, { kind: 'Repaint' });
}

function restyleArea(sheet: Sheet, area: Area, change: StyleChange): void {
  const { row, column, rows, columns } = area;
  if (rows === ROW_LIMIT || columns === COLUMN_LIMIT) {
    restyleTracks(sheet, area, change);
    for (const [, , cell] of existingCells(sheet, area)) cell.style = change(cell.style);
    return;
  }
  for (let r = row; r < row + rows; r += 1) {
    for (let c = column; c < column + columns; c += 1) {
      const cell = ensureCell(sheet, r, c);
      cell.style = change(cell.style);
    }
  }
}

/** Whole rows and columns keep their look on the track, so that cells made later take it. */
function restyleTracks(
  sheet: Sheet,
  { row, column, rows, columns }: Area,
  change: StyleChange,
): void {
  if (rows === ROW_LIMIT && columns === COLUMN_LIMIT) {
    sheet.style = change(sheet.style);
    for (const tracks of [sheet.rowTracks, sheet.columnTracks]) {
      for (const track of tracks.values()) if (track.style) track.style = change(track.style);
    }
  } else if (rows === ROW_LIMIT) {
    for (let c = column; c < column + columns; c += 1) {
      for (const [r, track] of sheet.rowTracks) if (track.style) ensureCell(sheet, r, c);
      const track = ensureTrack(sheet.columnTracks, c);
      track.style = change(track.style ?? sheet.style);
    }
  } else {
    for (let r = row; r < row + rows; r += 1) {
      for (const [c, track] of sheet.columnTracks) if (track.style) ensureCell(sheet, r, c);
      const track = ensureTrack(sheet.rowTracks, r);
      track.style = change(track.style ?? sheet.style);
    }
  }
}

/** What all cells have in common, null where they differ. */
export function common<T>(place: Place, of: (style: Style) => T): T | null {
  let first: { readonly value: T } | undefined;
  for (const style of stylesOf(place)) {
    const value = of(style);
    if (first && first.value !== value) return null;
    first ??= { value };
  }
  return first ? first.value : null;
}

/** Every style in the place once; for big areas the cells that do not exist count as one. */
function stylesOf({ sheet, areas }: Place): ReadonlySet<Style> {
  const styles = new Set<Style>();
  for (const area of areas) {
    let count = 0;
    for (const [, , cell] of existingCells(sheet, area)) {
      styles.add(cell.style);
      count += 1;
    }
    if (count === area.rows * area.columns) continue;
    for (const style of tracksStyles(sheet, area)) styles.add(style);
  }
  return styles;
}

function* tracksStyles(sheet: Sheet, area: Area): Generator<Style> {
  const { row, column } = area;
  const rows = Math.min(area.rows, 1000);
  const columns = Math.min(area.columns, 100);
  for (let r = row; r < row + rows; r += 1) {
    for (let c = column; c < column + columns; c += 1) {
      if (!cellAt(sheet, r, c)) yield styleAt(sheet, r, c);
    }
  }
}

const NEIGHBOURS = {
  top: { side: 'bottom', rows: -1, columns: 0 },
  bottom: { side: 'top', rows: 1, columns: 0 },
  left: { side: 'right', rows: 0, columns: -1 },
  right: { side: 'left', rows: 0, columns: 1 },
} as const;

/** The line on one side of a cell, drawn by the cell itself or by its neighbour. */
export function lineAt(sheet: Sheet, row: number, column: number, side: Side): Line {
  const own = styleAt(sheet, row, column)[side];
  if (own && own.style !== 'None') return own;
  if (side === 'diagonalDown' || side === 'diagonalUp') return NO_LINE;
  const next = NEIGHBOURS[side];
  if (row + next.rows < 0 || column + next.columns < 0) return NO_LINE;
  return styleAt(sheet, row + next.rows, column + next.columns)[next.side] ?? NO_LINE;
}

/** Draws a line along one side of every cell, and takes it from the neighbours, who share it. */
export function drawLine(place: Place, side: Side, change: Partial<Line>): void {
  restyle(place, (style) => ({
    ...style,
    [side]: changedLine(style[side] ?? NO_LINE, change),
  }));
  if (change.style !== 'None' || side === 'diagonalDown' || side === 'diagonalUp') return;
  const next = NEIGHBOURS[side];
  for (const area of place.areas) {
    for (const [, , cell] of existingCells(place.sheet, movedBy(area, next))) {
      if (cell.style[next.side]) cell.style = { ...cell.style, [next.side]: NO_LINE };
    }
  }
}

/** A colour or weight alone makes a line appear where there was none. */
function changedLine(line: Line, change: Partial<Line>): Line {
  const style = change.style ?? (line.style === 'None' ? 'Continuous' : line.style);
  return { ...line, ...change, style };
}

function movedBy(
  area: Area,
  { rows, columns }: { readonly rows: number; readonly columns: number },
) {
  return { ...area, row: area.row + rows, column: area.column + columns };
}
