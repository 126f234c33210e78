// Selecting, resizing and asking for menus with the pointer.
import type { Geometry } from './geometry.ts';
import type { Stage } from './stage.ts';

export interface Hit {
  readonly part: 'cell' | 'row' | 'column' | 'corner';
  readonly row: number;
  readonly column: number;
}

export interface PointerCommands {
  readonly press: (hit: Hit, extend: boolean) => void;
  readonly drag: (hit: Hit) => void;
  readonly edit: (hit: Hit) => void;
  readonly menu: (hit: Hit, event: MouseEvent) => void;
  readonly resize: (column: number, pixels: number) => void;
  readonly fit: (column: number) => void;
}

export function handlePointer(
  { stage, scroller }: Stage,
  geometryNow: () => Geometry,
  commands: PointerCommands,
): void {
  const hitOf = (event: MouseEvent) => hitAt(event, stage, scroller, geometryNow());
  stage.addEventListener('pointerdown', (event) => {
    if (isControl(event)) return;
    const column = resizedColumn(event);
    if (column !== undefined) startResize(event, stage, { column, geometryNow, commands });
    else if (event.button === 0) startSelecting(event, stage, hitOf, commands);
    else commands.press(hitOf(event), false);
  });
  // A browser tells of no `dblclick` where the cell was drawn anew between the two presses, as selecting it does.
  stage.addEventListener('mousedown', (event) => {
    if (isControl(event)) return;
    event.preventDefault();
    if (event.button !== 0 || event.detail !== 2) return;
    const column = resizedColumn(event);
    if (column !== undefined) commands.fit(column);
    else commands.edit(hitOf(event));
  });
  stage.addEventListener('contextmenu', (event) => {
    event.preventDefault();
    commands.menu(hitOf(event), event);
  });
}

function isControl({ target }: Event): boolean {
  return target instanceof HTMLElement && target.closest('button, [role=listbox]') !== null;
}

function resizedColumn(event: Event): number | undefined {
  const handle = event.target instanceof HTMLElement ? event.target.dataset['resize'] : undefined;
  return handle === undefined ? undefined : Number(handle);
}

function hitAt(
  event: MouseEvent,
  stage: HTMLElement,
  scroller: HTMLElement,
  geometry: Geometry,
): Hit {
  const bounds = stage.getBoundingClientRect();
  const x = event.clientX - bounds.left - geometry.headerWidth;
  const y = event.clientY - bounds.top - geometry.headerHeight;
  const isFrozenX = x < geometry.columns.offset(geometry.frozenColumns);
  const isFrozenY = y < geometry.rows.offset(geometry.frozenRows);
  const column = geometry.columns.at(Math.max(0, x + (isFrozenX ? 0 : scroller.scrollLeft)));
  const row = geometry.rows.at(Math.max(0, y + (isFrozenY ? 0 : scroller.scrollTop)));
  if (x < 0 && y < 0) return { part: 'corner', row, column };
  if (x < 0) return { part: 'row', row, column };
  return { part: y < 0 ? 'column' : 'cell', row, column };
}

function startSelecting(
  event: PointerEvent,
  stage: HTMLElement,
  hitOf: (event: MouseEvent) => Hit,
  commands: PointerCommands,
): void {
  commands.press(hitOf(event), event.shiftKey);
  follow(event, stage, (moved) => {
    commands.drag(hitOf(moved));
  });
}

interface Resizing {
  readonly column: number;
  readonly geometryNow: () => Geometry;
  readonly commands: PointerCommands;
}

function startResize(event: PointerEvent, stage: HTMLElement, resizing: Resizing): void {
  const { column, geometryNow, commands } = resizing;
  const width = geometryNow().columns.size(column);
  follow(event, stage, (moved) => {
    commands.resize(column, Math.max(4, width + moved.clientX - event.clientX));
  });
}

/** Until the button is released, also outside of the grid. */
function follow(
  start: PointerEvent,
  stage: HTMLElement,
  onMove: (event: PointerEvent) => void,
): void {
  const isFar = (event: PointerEvent) =>
    Math.abs(event.clientX - start.clientX) + Math.abs(event.clientY - start.clientY) > 3;
  let isDragging = false;
  const move = (event: PointerEvent) => {
    isDragging ||= isFar(event);
    if (!isDragging) return;
    if (!stage.hasPointerCapture(event.pointerId)) stage.setPointerCapture(event.pointerId);
    onMove(event);
  };
  const end = () => {
    stage.removeEventListener('pointermove', move);
  };
  stage.addEventListener('pointermove', move);
  addEventListener('pointerup', end, { once: true });
}
