import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { restyle } from '../../addin/preview/workbook/formatting.ts';
import { mergeArea } from '../../addin/preview/workbook/merging.ts';
import { addName } from '../../addin/preview/workbook/naming.ts';
import { protect } from '../../addin/preview/workbook/protection.ts';
import { addSheet } from '../../addin/preview/workbook/sheets.ts';
import { setHidden, setSize } from '../../addin/preview/workbook/sizes.ts';
import { addTable, renameTable } from '../../addin/preview/workbook/tables.ts';
import { changeValidation } from '../../addin/preview/workbook/validating.ts';
import type { Sheet, Workbook } from '../../addin/preview/workbook/workbook.ts';
import { openWorkbook } from '../../addin/preview/xlsx/openWorkbook.ts';
import { readParts } from '../../addin/preview/xlsx/packageParts.ts';
import { writeWorkbook } from '../../addin/preview/xlsx/writeWorkbook.ts';
import { areaAt, emptyWorkbook, put, read } from './emptyWorkbook.ts';

function filled(): Workbook {
  const workbook = emptyWorkbook();
  const sheet = workbook.active;
  const look = (address: string, change: Partial<Sheet['style']>) => {
    restyle({ sheet, areas: [areaAt(address)] }, (style) => ({ ...style, ...change }));
  };
  sheet.name = '农业 2021';
  put(sheet, {
    A1: '2021年工作指标统计表',
    'A3:C5': [
      ['指标', '本期数', '备注'],
      ['粮食 <总产量> & "小春"', 3.95, ''],
      ['合计', '=SUM(B4:B4)*2', '=1/0'],
    ],
  });
  look('A1', { bold: true, fontSize: 22, fontName: '宋体', horizontal: 'CenterAcrossSelection' });
  look('B4:B5', { numberFormat: '#,##0.00', fill: '#FFF2CC', locked: false });
  look('A3:C3', {
    bottom: { style: 'Continuous', weight: 'Medium', color: '#BFBFBF' },
    wrap: true,
  });
  setSize(sheet, areaAt('A:A'), 'columns', 180);
  setSize(sheet, areaAt('1:1'), 'rows', 36);
  setHidden(sheet, areaAt('7:7'), 'rows', true);
  mergeArea(sheet, areaAt('A8:B9'), false);
  renameTable(addTable(sheet, areaAt('A3:C5')), '指标表');
  changeValidation(sheet, areaAt('B4:B5'), {
    rule: { kind: 'decimal', comparison: { operator: 'GreaterThanOrEqualTo', formula1: 0 } },
    prompt: { showPrompt: true, title: '口径', message: '万吨' },
    alert: { showAlert: true, style: 'Warning', title: '提示', message: '请核对' },
  });
  changeValidation(sheet, areaAt('C4:C5'), {
    rule: { kind: 'list', source: '不适用,暂无', inCellDropDown: true },
  });
  sheet.conditionalFormats = [
    {
      id: 'mark',
      areas: [areaAt('B4:B5'), areaAt('A4')],
      condition: { kind: 'custom', formula: '=$B4>3' },
      look: { fill: '#FDE7E9', fontColor: '#A80000', bold: true },
      stopIfTrue: true,
    },
    {
      id: 'scale',
      areas: [areaAt('B4:B5')],
      condition: {
        kind: 'colorScale',
        stops: [
          { type: 'LowestValue', color: '#F8696B' },
          { type: 'Number', value: 3, color: '#FFEB84' },
          { type: 'HighestValue', color: '#63BE7B' },
        ],
      },
      look: {},
      stopIfTrue: false,
    },
    {
      id: 'between',
      areas: [areaAt('C4')],
      condition: {
        kind: 'cellValue',
        comparison: { operator: 'Between', formula1: 1, formula2: '=$B$4' },
      },
      look: { bold: true },
      stopIfTrue: false,
    },
    {
      id: 'bar',
      areas: [areaAt('C5')],
      condition: {
        kind: 'dataBar',
        color: '#638EC6',
        lower: { type: 'LowestValue' },
        upper: { type: 'HighestValue' },
        isBarOnly: false,
      },
      look: {},
      stopIfTrue: false,
    },
  ];
  sheet.frozen = { rows: 3, columns: 1 };
  sheet.tabColor = '#70AD47';
  sheet.pageLayout.orientation = 'Landscape';
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  sheet.pageLayout.titleRows = { areas: [areaAt('3:3')] };
  sheet.pageLayout.headersFooters.centerFooter = '第 &P 页 共 &N 页';
  addName(workbook, {
    name: 'sheet',
    scope: sheet,
    refersTo: '="form=a&b"',
    comment: '',
  }).isVisible = false;
  addName(workbook, {
    name: '小春',
    scope: undefined,
    refersTo: { sheet, areas: [areaAt('B4')] },
    comment: '',
  });
  workbook.customXmlParts.push({ id: '{1}', xml: '<a xmlns="urn:huibao"><b>小春</b></a>' });
  protect(sheet, { allowFormatCells: true, allowSort: true }, undefined);
  addSheet(workbook, '第二张').visibility = 'Hidden';
  return workbook;
}

async function reopened(workbook: Workbook): Promise<Workbook> {
  // Custom XML needs the browser's parser; the package is looked at below.
  workbook.customXmlParts.splice(0);
  const again = emptyWorkbook();
  await openWorkbook(again, await writeWorkbook(workbook));
  return again;
}

const shape = ({ sheets, names, tables }: Workbook) => ({
  names: names.map(({ name, isVisible, scope }) => [name, isVisible, scope?.name]),
  tables: tables.map(({ name, place, style }) => [name, place.areas, style]),
  sheets: sheets.map((sheet) => ({
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    frozen: sheet.frozen,
    merges: sheet.merges,
    validations: sheet.validations.map(({ areas, rule }) => ({ areas, rule })),
    rules: sheet.conditionalFormats.map(({ areas, condition, look, stopIfTrue }) => [
      areas,
      condition,
      look,
      stopIfTrue,
    ]),
    permissions: sheet.permissions && [...sheet.permissions],
    page: [
      sheet.pageLayout.orientation,
      sheet.pageLayout.zoom,
      sheet.pageLayout.titleRows,
      sheet.pageLayout.headersFooters.centerFooter,
      sheet.pageLayout.leftMargin,
    ],
    widths: [...sheet.columnTracks].map(([column, { size }]) => [column, size]),
    rows: [...sheet.rowTracks].map(([row, { size, isHidden }]) => [row, size, isHidden]),
    cells: new Map([...sheet.cells].map(([key, { style, formula }]) => [key, { style, formula }])),
  })),
});

it('comes back from an .xlsx file as it went in', async () => {
  const workbook = filled();
  const again = await reopened(workbook);
  expect(shape(again)).toEqual(shape(workbook));
  const [sheet] = again.sheets;
  if (!sheet) throw new Error('No sheet came back.');
  expect(['A4', 'B4', 'B5', 'C5'].map((address) => read(sheet, address))).toEqual([
    '粮食 <总产量> & "小春"',
    3.95,
    7.9,
    '#DIV/0!',
  ]);
});

it('carries custom XML parts and hidden names in the package', async () => {
  const { customXml, hiddenNames } = readParts(await writeWorkbook(filled()));
  expect(customXml).toEqual([expect.stringContaining('<b>小春</b>')]);
  expect([...hiddenNames]).toEqual(['sheet']);
});

it('quotes a sheet in the names for printing where its own name needs it', async () => {
  const { 'xl/workbook.xml': xml = new Uint8Array() } = unzipSync(await writeWorkbook(filled()));
  expect(strFromU8(xml)).toContain(">'农业 2021'!$3:$3<");
});
