// What the grid shows of which sheet: its geometry, worked out when something changed, and where it is scrolled to.
import type { Workbook } from '../workbook/workbook.ts';
import { type Geometry, geometryOf } from './geometry.ts';
import { revealCell } from './scrolling.ts';
import type { Stage } from './stage.ts';

export interface View {
  readonly geometry: () => Geometry;
  /** The sheet changed; its rows and columns may lie elsewhere now. */
  readonly outdate: () => void;
  /** Shows the active sheet, where it was last scrolled to; true if it is another than before. */
  readonly follow: () => boolean;
  readonly reveal: (row: number, column: number) => void;
}

export function createView(workbook: Workbook, stage: Stage): View {
  const { scroller } = stage;
  const scrolled = new Map<string, { readonly top: number; readonly left: number }>();
  let shown = workbook.active;
  let kept: Geometry | undefined;
  const geometry = () => {
    if (kept) return kept;
    kept = geometryOf(workbook.active);
    stage.layOut(kept);
    return kept;
  };
  const follow = () => {
    if (shown === workbook.active) return false;
    scrolled.set(shown.id, { top: scroller.scrollTop, left: scroller.scrollLeft });
    shown = workbook.active;
    kept = undefined;
    geometry();
    scroller.scrollTo(scrolled.get(shown.id) ?? { top: 0, left: 0 });
    return true;
  };
  return {
    geometry,
    outdate: () => {
      kept = undefined;
    },
    follow,
    reveal: (row, column) => {
      follow();
      const { rows, columns } = geometry();
      // Beyond the end of what was laid out so far.
      if (row >= rows.count - 1 || column >= columns.count - 1) kept = undefined;
      revealCell(scroller, geometry(), { row, column });
    },
  };
}
