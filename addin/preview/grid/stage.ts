// The panes of the grid: headings, and four quadrants of cells that frozen rows and columns divide.
import type { Messages } from '../messages.ts';
import { element } from './element.ts';
import type { Geometry } from './geometry.ts';

export interface Quadrant {
  readonly kind: 'cells' | 'rowHeadings' | 'columnHeadings';
  readonly isRowFrozen: boolean;
  readonly isColumnFrozen: boolean;
  readonly clip: HTMLElement;
  /** Moves against the scrolling; what lies in it has the sheet's coordinates. */
  readonly layer: HTMLElement;
  readonly drawn: Map<string, HTMLElement>;
}

export interface Stage {
  readonly scroller: HTMLElement;
  readonly stage: HTMLElement;
  readonly corner: HTMLElement;
  readonly quadrants: readonly Quadrant[];
  readonly layOut: (geometry: Geometry) => void;
}

export function createStage(messages: Messages): Stage {
  const corner = element('div', { class: 'corner' });
  const quadrants = [
    quadrant('cells', false, false),
    quadrant('cells', true, false),
    quadrant('cells', false, true),
    quadrant('cells', true, true),
    quadrant('columnHeadings', true, false),
    quadrant('columnHeadings', true, true),
    quadrant('rowHeadings', false, true),
    quadrant('rowHeadings', true, true),
  ];
  const clips = quadrants.map(({ clip }) => clip);
  const stage = element('div', { class: 'stage', role: 'grid', 'aria-label': messages.grid }, [
    ...clips,
    corner,
  ]);
  const sizer = element('div', { class: 'sizer' }, [stage]);
  const scroller = element('div', { class: 'scroller' }, [sizer]);
  const layOut = (geometry: Geometry) => {
    sizer.style.width = `${geometry.headerWidth + geometry.columns.total}px`;
    sizer.style.height = `${geometry.headerHeight + geometry.rows.total}px`;
    stage.style.width = `${scroller.clientWidth}px`;
    stage.style.height = `${scroller.clientHeight}px`;
    stage.setAttribute('aria-rowcount', String(geometry.rows.count));
    stage.setAttribute('aria-colcount', String(geometry.columns.count));
    corner.style.width = `${geometry.headerWidth}px`;
    corner.style.height = `${geometry.headerHeight}px`;
    for (const one of quadrants) place(one, geometry, scroller);
  };
  return { scroller, stage, corner, quadrants, layOut };
}

function quadrant(kind: Quadrant['kind'], isRowFrozen: boolean, isColumnFrozen: boolean): Quadrant {
  const layer = element('div', { class: 'layer', role: 'row' });
  const clip = element('div', { class: `quadrant ${kind}`, role: 'rowgroup' }, [layer]);
  return { kind, isRowFrozen, isColumnFrozen, clip, layer, drawn: new Map() };
}

function place(
  { kind, isRowFrozen, isColumnFrozen, clip }: Quadrant,
  geometry: Geometry,
  scroller: HTMLElement,
): void {
  const frozenHeight = geometry.rows.offset(geometry.frozenRows);
  const frozenWidth = geometry.columns.offset(geometry.frozenColumns);
  const isColumnHeadings = kind === 'columnHeadings';
  const isRowHeadings = kind === 'rowHeadings';
  const top = isColumnHeadings ? 0 : geometry.headerHeight + (isRowFrozen ? 0 : frozenHeight);
  const left = isRowHeadings ? 0 : geometry.headerWidth + (isColumnFrozen ? 0 : frozenWidth);
  const fullHeight = isRowFrozen ? frozenHeight : scroller.clientHeight - top;
  const fullWidth = isColumnFrozen ? frozenWidth : scroller.clientWidth - left;
  const height = isColumnHeadings ? geometry.headerHeight : fullHeight;
  const width = isRowHeadings ? geometry.headerWidth : fullWidth;
  Object.assign(clip.style, {
    top: `${top}px`,
    left: `${left}px`,
    width: `${Math.max(0, width)}px`,
    height: `${Math.max(0, height)}px`,
    display: width > 0 && height > 0 ? '' : 'none',
  });
  clip.classList.toggle('frozenRows', isRowFrozen && !isColumnHeadings);
  clip.classList.toggle('frozenColumns', isColumnFrozen && !isRowHeadings);
}
