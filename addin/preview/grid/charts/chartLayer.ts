// The charts of the active sheet, drawn above the cells in every quadrant and clipped by it.
import type { Chart } from '../../workbook/chart.ts';
import type { Box } from '../../workbook/placing.ts';
import type { Sheet } from '../../workbook/workbook.ts';
import { type Geometry, pixels } from '../geometry.ts';
import type { Stage } from '../stage.ts';
import { chartDrawing } from './chartDrawing.ts';

export interface ChartLayer {
  readonly draw: (sheet: Sheet, geometry: Geometry) => void;
}

export function createChartLayer({ quadrants }: Stage): ChartLayer {
  const layers = quadrants.filter(({ kind }) => kind === 'cells');
  let drawn: SVGElement[] = [];
  return {
    draw: (sheet, geometry) => {
      for (const old of drawn) old.remove();
      drawn = sheet.charts.flatMap((chart) => {
        const box = chartBox(chart, geometry);
        if (box.width < 2 || box.height < 2) return [];
        return layers
          .filter(({ clip }) => clip.style.display !== 'none')
          .map(({ layer }) => {
            const drawing = chartDrawing(chart, box);
            drawing.classList.add('chart');
            drawing.style.left = `${box.left}px`;
            drawing.style.top = `${box.top}px`;
            layer.append(drawing);
            return drawing;
          });
      });
    },
  };
}

/** In pixels, by the rows and columns as they are laid out now. */
export function chartBox({ areas, inset }: Chart, { rows, columns }: Geometry): Box {
  const [area] = areas;
  if (!area) return { left: 0, top: 0, width: 0, height: 0 };
  const edge = (line: Geometry['rows'], index: number, points: number) =>
    line.offset(index) + Math.min(pixels(points), line.size(index));
  const left = edge(columns, area.column, inset.left);
  const top = edge(rows, area.row, inset.top);
  const right = edge(columns, area.column + area.columns - 1, inset.right);
  const bottom = edge(rows, area.row + area.rows - 1, inset.bottom);
  return { left, top, width: right - left, height: bottom - top };
}
