// How a sheet is printed. Kept as told; nothing here is drawn. Margins are points.
import type { Anchored } from './area.ts';

export const PAPER_SIZES = [
  'Letter',
  'Legal',
  'A3',
  'A4',
  'A5',
  'B4',
  'B5',
  'Folio',
  'Tabloid',
] as const;

export const MARGINS = [
  'topMargin',
  'bottomMargin',
  'leftMargin',
  'rightMargin',
  'headerMargin',
  'footerMargin',
] as const;

export const HEADERS_FOOTERS = [
  'leftHeader',
  'centerHeader',
  'rightHeader',
  'leftFooter',
  'centerFooter',
  'rightFooter',
] as const;

export interface Zoom {
  readonly scale?: number;
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
}

export interface PageLayout extends Record<(typeof MARGINS)[number], number> {
  orientation: 'Portrait' | 'Landscape';
  paperSize: (typeof PAPER_SIZES)[number];
  centerHorizontally: boolean;
  centerVertically: boolean;
  blackAndWhite: boolean;
  draftMode: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  printOrder: 'DownThenOver' | 'OverThenDown';
  zoom: Zoom;
  printArea: Anchored | undefined;
  titleRows: Anchored | undefined;
  titleColumns: Anchored | undefined;
  readonly headersFooters: Record<(typeof HEADERS_FOOTERS)[number], string>;
}

export function defaultPageLayout(): PageLayout {
  return {
    orientation: 'Portrait',
    paperSize: 'A4',
    centerHorizontally: false,
    centerVertically: false,
    blackAndWhite: false,
    draftMode: false,
    printGridlines: false,
    printHeadings: false,
    printOrder: 'DownThenOver',
    zoom: { scale: 100 },
    topMargin: 54,
    bottomMargin: 54,
    leftMargin: 50.4,
    rightMargin: 50.4,
    headerMargin: 21.6,
    footerMargin: 21.6,
    printArea: undefined,
    titleRows: undefined,
    titleColumns: undefined,
    headersFooters: {
      leftHeader: '',
      centerHeader: '',
      rightHeader: '',
      leftFooter: '',
      centerFooter: '',
      rightFooter: '',
    },
  };
}
