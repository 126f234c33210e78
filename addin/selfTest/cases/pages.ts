// How a sheet is printed.
import { type ContractCase, reference } from '../contractCase.ts';

const layout = reference('PageLayout');

export const pageCases: readonly ContractCase[] = [
  {
    name: 'orientation, paper and centring are kept',
    basis: layout,
    run: async (context, sheet) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = 'Landscape';
      pageLayout.paperSize = 'A4';
      pageLayout.centerHorizontally = true;
      pageLayout.load('orientation,paperSize,centerHorizontally');
      await context.sync();
      return [pageLayout.orientation, pageLayout.paperSize, pageLayout.centerHorizontally];
    },
    expected: ['Landscape', 'A4', true],
  },
  {
    name: 'title rows and print area are ranges',
    basis: layout,
    run: async (context, sheet) => {
      sheet.pageLayout.setPrintTitleRows('$1:$2');
      sheet.pageLayout.setPrintArea('A1:C9');
      const rows = sheet.pageLayout.getPrintTitleRowsOrNullObject().load('address');
      const area = sheet.pageLayout.getPrintAreaOrNullObject().load('address');
      await context.sync();
      return [rows.address.split('!')[1], area.address.split('!')[1]];
    },
    expected: ['1:2', 'A1:C9'],
  },
  {
    name: 'fitting to one page wide',
    basis: reference('PageLayoutZoomOptions'),
    run: async (context, sheet) => {
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.load('zoom');
      await context.sync();
      return sheet.pageLayout.zoom.horizontalFitToPages;
    },
    expected: 1,
  },
  {
    name: 'footers are kept with their codes',
    basis: reference('HeaderFooter'),
    run: async (context, sheet) => {
      const footer = sheet.pageLayout.headersFooters.defaultForAllPages;
      footer.centerFooter = '第 &P 页 共 &N 页';
      footer.load('centerFooter');
      await context.sync();
      return footer.centerFooter;
    },
    expected: '第 &P 页 共 &N 页',
  },
];
