// How a sheet is printed, ours and the file's. The file counts margins in inches.
import type { HeaderFooter, NamedRange, PageSetup } from 'hucre';
import { absoluteAreaName, parseAddress, sheetPrefix } from '../workbook/address.ts';
import type { Anchored } from '../workbook/area.ts';
import { PAPER_SIZES, type PageLayout } from '../workbook/pageLayout.ts';
import type { Sheet } from '../workbook/workbook.ts';

const POINTS_PER_INCH = 72;
const FILE_PAPERS = ['letter', 'legal', 'a3', 'a4', 'a5', 'b4', 'b5', 'tabloid'] as const;

export function filePage(layout: PageLayout): PageSetup {
  const { zoom, orientation } = layout;
  const isFitted = zoom.horizontalFitToPages !== undefined || zoom.verticalFitToPages !== undefined;
  const paperSize = FILE_PAPERS.find((name) => name === layout.paperSize.toLowerCase());
  const inches = (points: number) => points / POINTS_PER_INCH;
  return {
    ...(paperSize && { paperSize }),
    orientation: orientation === 'Landscape' ? 'landscape' : 'portrait',
    ...(isFitted && {
      fitToPage: true,
      fitToWidth: zoom.horizontalFitToPages ?? 0,
      fitToHeight: zoom.verticalFitToPages ?? 0,
    }),
    ...(!isFitted && zoom.scale !== undefined && { scale: zoom.scale }),
    margins: {
      top: inches(layout.topMargin),
      bottom: inches(layout.bottomMargin),
      left: inches(layout.leftMargin),
      right: inches(layout.rightMargin),
      header: inches(layout.headerMargin),
      footer: inches(layout.footerMargin),
    },
    horizontalCentered: layout.centerHorizontally,
    verticalCentered: layout.centerVertically,
  };
}

/** hucre would write these without the quotes that a sheet's name may need, and Excel would call the file damaged. */
export function printNames({ name, pageLayout }: Sheet): readonly NamedRange[] {
  const { printArea, titleRows, titleColumns } = pageLayout;
  const written = (...parts: readonly (Anchored | undefined)[]) =>
    parts
      .flatMap((part) => part?.areas ?? [])
      .map((area) => sheetPrefix(name) + absoluteAreaName(area))
      .join(',');
  return [
    { name: '_xlnm.Print_Area', range: written(printArea), scope: name },
    { name: '_xlnm.Print_Titles', range: written(titleColumns, titleRows), scope: name },
  ].filter(({ range }) => range !== '');
}

export function fileHeaderFooter({ headersFooters }: PageLayout): HeaderFooter {
  const { leftHeader, centerHeader, rightHeader, leftFooter, centerFooter, rightFooter } =
    headersFooters;
  return {
    oddHeader: sections(leftHeader, centerHeader, rightHeader),
    oddFooter: sections(leftFooter, centerFooter, rightFooter),
  };
}

function sections(left: string, center: string, right: string): string {
  return [left && `&L${left}`, center && `&C${center}`, right && `&R${right}`].join('');
}

export function layOutFromFile(
  layout: PageLayout,
  page: PageSetup | undefined,
  headerFooter: HeaderFooter | undefined,
): void {
  if (page) setPage(layout, page);
  const header = partsOf(headerFooter?.oddHeader ?? '');
  const footer = partsOf(headerFooter?.oddFooter ?? '');
  Object.assign(layout.headersFooters, {
    leftHeader: header.L,
    centerHeader: header.C,
    rightHeader: header.R,
    leftFooter: footer.L,
    centerFooter: footer.C,
    rightFooter: footer.R,
  });
}

function setPage(layout: PageLayout, page: PageSetup): void {
  const { margins = {} } = page;
  const anchored = (text: string | undefined) => {
    const area = text === undefined ? undefined : parseAddress(text)?.area;
    return area && { areas: [area] };
  };
  layout.orientation = page.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.paperSize =
    PAPER_SIZES.find((name) => name.toLowerCase() === page.paperSize) ?? layout.paperSize;
  layout.centerHorizontally = page.horizontalCentered ?? false;
  layout.centerVertically = page.verticalCentered ?? false;
  for (const [name, inches] of Object.entries(margins)) {
    Object.assign(layout, { [`${name}Margin`]: inches * POINTS_PER_INCH });
  }
  if (page.fitToPage) {
    layout.zoom = {
      ...(page.fitToWidth && { horizontalFitToPages: page.fitToWidth }),
      ...(page.fitToHeight && { verticalFitToPages: page.fitToHeight }),
    };
  } else layout.zoom = { scale: page.scale ?? 100 };
  layout.printArea = anchored(page.printArea);
  layout.titleRows = anchored(page.printTitlesRow);
  layout.titleColumns = anchored(page.printTitlesColumn);
}

function partsOf(text: string): { readonly L: string; readonly C: string; readonly R: string } {
  const found = [...text.matchAll(/&([LCR])(.*?)(?=&[LCR]|$)/gs)];
  const of = (side: string) => found.find(([, name]) => name === side)?.[2] ?? '';
  return { L: of('L'), C: of('C'), R: of('R') };
}
