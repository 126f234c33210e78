// RangeBorderCollection: edges are the outer cells' lines, insides the lines between cells.
import { hostType } from '../host/hostObject.ts';
import type { Area } from '../workbook/address.ts';
import { drawLine, lineAt } from '../workbook/formatting.ts';
import { hostError } from '../workbook/hostError.ts';
import { demandPermission } from '../workbook/protection.ts';
import { LINE_STYLES, LINE_WEIGHTS, type Line, type Side } from '../workbook/style.ts';
import type { Place } from '../workbook/workbook.ts';
import { asColor, oneOf } from './argument.ts';

interface BorderPlace {
  readonly side: Side;
  /** The cells of an area that bear the line; undefined if there are none. */
  readonly part: (area: Area) => Area | undefined;
}

const BORDERS: Readonly<Record<string, BorderPlace>> = {
  EdgeTop: { side: 'top', part: (area) => ({ ...area, rows: 1 }) },
  EdgeBottom: {
    side: 'bottom',
    part: (area) => ({ ...area, row: area.row + area.rows - 1, rows: 1 }),
  },
  EdgeLeft: { side: 'left', part: (area) => ({ ...area, columns: 1 }) },
  EdgeRight: {
    side: 'right',
    part: (area) => ({ ...area, column: area.column + area.columns - 1, columns: 1 }),
  },
  InsideHorizontal: {
    side: 'bottom',
    part: (area) => (area.rows > 1 ? { ...area, rows: area.rows - 1 } : undefined),
  },
  InsideVertical: {
    side: 'right',
    part: (area) => (area.columns > 1 ? { ...area, columns: area.columns - 1 } : undefined),
  },
  DiagonalDown: { side: 'diagonalDown', part: (area) => area },
  DiagonalUp: { side: 'diagonalUp', part: (area) => area },
};

interface Border {
  readonly place: Place;
  readonly index: string;
}

function bordered({ place, index }: Border): { readonly place: Place; readonly side: Side } {
  const border = BORDERS[index];
  if (!border) throw hostError('InvalidArgument');
  const areas = place.areas.flatMap((area) => border.part(area) ?? []);
  return { place: { sheet: place.sheet, areas }, side: border.side };
}

/** Lines of the first few hundred cells tell for all; null where they differ. */
function commonLine<K extends keyof Line>(border: Border, key: K): Line[K] | null {
  const { place, side } = bordered(border);
  const found = new Set<Line[K]>();
  for (const { row, column, rows, columns } of place.areas) {
    for (let r = row; r < row + Math.min(rows, 500); r += 1) {
      for (let c = column; c < column + Math.min(columns, 100); c += 1) {
        found.add(lineAt(place.sheet, r, c, side)[key]);
      }
    }
  }
  const [first] = found;
  return found.size === 1 && first !== undefined ? first : null;
}

function draw(border: Border, change: Partial<Line>): void {
  demandPermission(border.place.sheet, 'allowFormatCells');
  const { place, side } = bordered(border);
  drawLine(place, side, change);
}

const rangeBorder = hostType<Border>({
  name: 'RangeBorder',
  identity: ({ index }) => ({ _Id: index }),
  properties: {
    sideIndex: { get: ({ index }) => index },
    style: {
      get: (border) => commonLine(border, 'style'),
      set: (border, value) => {
        draw(border, { style: oneOf(LINE_STYLES)(value) });
      },
    },
    color: {
      get: (border) => commonLine(border, 'color'),
      set: (border, value) => {
        draw(border, { color: asColor(value) });
      },
    },
    weight: {
      get: (border) => commonLine(border, 'weight'),
      set: (border, value) => {
        draw(border, { weight: oneOf(LINE_WEIGHTS)(value) });
      },
    },
  },
});

export const borders = hostType<Place>({
  name: 'RangeBorderCollection',
  properties: { count: { get: () => Object.keys(BORDERS).length } },
  items: (place) => Object.keys(BORDERS).map((index) => rangeBorder({ place, index })),
  item: (place, key) =>
    typeof key === 'string' && key in BORDERS ? rangeBorder({ place, index: key }) : null,
  methods: {
    getItemAt: (place, [position]) => {
      const index = Object.keys(BORDERS)[Number(position)];
      if (index === undefined) throw hostError('InvalidArgument');
      return rangeBorder({ place, index });
    },
  },
});
