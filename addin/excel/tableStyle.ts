// What the department's sheets and the consolidated tables have in common to the eye.

/** Fonts every Chinese Windows and Mac has; elsewhere Excel puts the nearest one in their place. */
export const fonts = { body: '宋体', heading: '黑体' } as const;

export const colours = {
  header: '#DCE6F1',
  section: '#EEF3F8',
  input: '#FFF9DC',
  line: '#8C8C8C',
  text: '#000000',
  quiet: '#7F7F7F',
  warning: '#C00000',
} as const;

/** Centred over the table without merging, so that rows can still be sorted and selected by column. */
export function writeTitle(cells: Excel.Range): void {
  const { format } = cells;
  format.horizontalAlignment = 'CenterAcrossSelection';
  format.rowHeight = 38;
  format.font.name = fonts.body;
  format.font.size = 22;
  format.font.bold = true;
}

const edges = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;

export function drawGrid(cells: Excel.Range): void {
  for (const edge of edges) {
    const border = cells.format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = colours.line;
  }
}

export interface Printing {
  readonly headerRow: number;
  /** Excel's own codes stand in it: `第 &P 页 共 &N 页`. */
  readonly footer: string;
}

/** A4 landscape, as wide as one page, with the header on each. Margins are points. */
export function setPrint(worksheet: Excel.Worksheet, { headerRow, footer }: Printing): void {
  const { pageLayout } = worksheet;
  pageLayout.paperSize = Excel.PaperType.a4;
  pageLayout.orientation = 'Landscape';
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = 36;
  pageLayout.rightMargin = 36;
  pageLayout.topMargin = 48;
  pageLayout.bottomMargin = 48;
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintTitleRows(`$${headerRow + 1}:$${headerRow + 1}`);
  pageLayout.headersFooters.defaultForAllPages.centerFooter = footer;
}
