// Charts: adding, finding, placing, and what they plot.
import { type ContractCase, guessed, guide, reference } from '../contractCase.ts';

const collection = reference('ChartCollection');
const chart = reference('Chart');
const article = guide('excel/excel-add-ins-charts');

const GRAIN = [
  ['乡镇', '本期', '上年同期'],
  ['甲镇', 12, 10],
  ['乙镇', 8, 9],
  ['丙镇', 5, 4],
];

function addChart(
  sheet: Excel.Worksheet,
  type: Excel.ChartType | 'ColumnClustered' | 'Pie' | 'Line' = 'ColumnClustered',
): Excel.Chart {
  const range = sheet.getRange('A1:C4');
  range.values = GRAIN;
  return sheet.charts.add(type as Excel.ChartType, range, 'Columns' as Excel.ChartSeriesBy);
}

export const chartCases: readonly ContractCase[] = [
  {
    name: 'a chart is added with one series per column, named by the headings',
    basis: article,
    run: async (context, sheet) => {
      const { series } = addChart(sheet);
      series.load('items/name');
      await context.sync();
      return series.items.map(({ name }) => name);
    },
    expected: ['本期', '上年同期'],
  },
  {
    name: 'with rows as series, the first column names them',
    basis: reference('ChartSeriesBy'),
    run: async (context, sheet) => {
      const range = sheet.getRange('A1:C4');
      range.values = GRAIN;
      const { series } = sheet.charts.add('ColumnClustered', range, 'Rows');
      series.load('items/name');
      await context.sync();
      return series.items.map(({ name }) => name);
    },
    expected: ['甲镇', '乙镇', '丙镇'],
  },
  {
    name: 'left to itself, a block that is higher than wide is plotted by columns',
    basis: guessed,
    run: async (context, sheet) => {
      const range = sheet.getRange('A1:C4');
      range.values = GRAIN;
      const { series } = sheet.charts.add('Line', range);
      const count = series.getCount();
      await context.sync();
      return count.value;
    },
    expected: 2,
  },
  {
    name: 'a chart is found by its name and goes by it in the collection',
    basis: collection,
    run: async (context, sheet) => {
      addChart(sheet).name = '粮食对比';
      const found = sheet.charts.getItem('粮食对比').load('name,chartType');
      sheet.charts.load('items/name,count');
      await context.sync();
      return [found.chartType, sheet.charts.count, sheet.charts.items.map(({ name }) => name)];
    },
    expected: ['ColumnClustered', 1, ['粮食对比']],
  },
  {
    name: 'a chart that is not there is a null object, or an error',
    basis: collection,
    run: async (context, sheet) => {
      const none = sheet.charts.getItemOrNullObject('没有').load('isNullObject');
      await context.sync();
      sheet.charts.getItem('没有').load('name');
      const error = await context.sync().then(
        () => 'no error',
        (thrown: unknown) => (thrown as OfficeExtension.Error).code,
      );
      return [none.isNullObject, error];
    },
    expected: [true, 'ItemNotFound'],
  },
  {
    name: 'a chart stays the same object after it was renamed',
    basis: guessed,
    run: async (context, sheet) => {
      const added = addChart(sheet).load('id');
      await context.sync();
      added.name = '改名';
      await context.sync();
      const again = sheet.charts.getItemAt(0).load('id,name');
      await context.sync();
      return [again.id === added.id, again.name];
    },
    expected: [true, '改名'],
  },
  {
    name: 'delete removes it',
    basis: chart,
    run: async (context, sheet) => {
      addChart(sheet).delete();
      const count = sheet.charts.getCount();
      await context.sync();
      return count.value;
    },
    expected: 0,
  },
  {
    name: 'setPosition covers the cells from the first to the last',
    basis: chart,
    run: async (context, sheet) => {
      const added = addChart(sheet);
      sheet.getRange('A:H').format.columnWidth = 60;
      sheet.getRange('1:20').format.rowHeight = 20;
      added.setPosition('C3', 'E8');
      added.load('left,top,width,height');
      await context.sync();
      return [added.left, added.top, added.width, added.height].map(Math.round);
    },
    expected: [120, 40, 180, 120],
  },
  {
    name: 'setPosition without a last cell keeps the size',
    basis: chart,
    run: async (context, sheet) => {
      const added = addChart(sheet);
      sheet.getRange('A:H').format.columnWidth = 60;
      sheet.getRange('1:20').format.rowHeight = 20;
      added.set({ width: 300, height: 150 });
      added.setPosition('B2');
      added.load('left,top,width,height');
      await context.sync();
      return [added.left, added.top, added.width, added.height].map(Math.round);
    },
    expected: [60, 20, 300, 150],
  },
  {
    name: 'left, top, width and height are set in points',
    basis: chart,
    run: async (context, sheet) => {
      const added = addChart(sheet);
      added.set({ left: 50, top: 60, width: 240, height: 180 });
      added.load('left,top,width,height');
      await context.sync();
      return [added.left, added.top, added.width, added.height].map(Math.round);
    },
    expected: [50, 60, 240, 180],
  },
  {
    name: 'a chart moves down with rows that are inserted above it',
    basis: guessed,
    run: async (context, sheet) => {
      const added = addChart(sheet);
      sheet.getRange('1:30').format.rowHeight = 20;
      added.setPosition('E5', 'H10');
      sheet.getRange('5:6').insert('Down');
      added.load('top,height');
      await context.sync();
      return [added.top, added.height].map(Math.round);
    },
    expected: [120, 120],
  },
  {
    name: 'its figures follow their cells when rows are inserted',
    basis: guessed,
    run: async (context, sheet) => {
      const added = addChart(sheet);
      sheet.getRange('1:2').insert('Down');
      sheet.getRange('B4').values = [[99]];
      const point = added.series.getItemAt(0).points.getItemAt(0).load('value');
      await context.sync();
      return point.value;
    },
    expected: 99,
  },
  {
    name: 'setData plots another block',
    basis: chart,
    run: async (context, sheet) => {
      const added = addChart(sheet);
      added.setData(sheet.getRange('A1:B4'), 'Columns');
      added.series.load('items/name');
      const points = added.series.getItemAt(0).points.getCount();
      await context.sync();
      return [added.series.items.map(({ name }) => name), points.value];
    },
    expected: [['本期'], 3],
  },
  {
    name: 'a series is added, given its values and categories, and deleted',
    basis: reference('ChartSeries'),
    run: async (context, sheet) => {
      const added = addChart(sheet, 'Line');
      sheet.getRange('E1:E3').values = [[1], [2], [7]];
      const own = added.series.add('计划');
      own.setValues(sheet.getRange('E1:E3'));
      own.setXAxisValues(sheet.getRange('A2:A4'));
      added.series.getItemAt(0).delete();
      const last = added.series.getItemAt(1).points.getItemAt(2).load('value');
      added.series.load('items/name');
      await context.sync();
      return [added.series.items.map(({ name }) => name), last.value];
    },
    expected: [['上年同期', '计划'], 7],
  },
  {
    name: 'the name of a series may be set',
    basis: reference('ChartSeries'),
    run: async (context, sheet) => {
      const own = addChart(sheet).series.getItemAt(1);
      own.name = '去年';
      own.load('name');
      await context.sync();
      return own.name;
    },
    expected: '去年',
  },
  {
    name: 'a series is coloured, and takes labels and a gap',
    basis: reference('ChartSeries'),
    run: async (context, sheet) => {
      const own = addChart(sheet).series.getItemAt(0);
      own.format.fill.setSolidColor('#0F6CBD');
      own.hasDataLabels = true;
      own.gapWidth = 60;
      own.dataLabels.showValue = true;
      own.dataLabels.numberFormat = '0.0';
      own.load('hasDataLabels,gapWidth,dataLabels/showValue,dataLabels/numberFormat');
      await context.sync();
      const { showValue, numberFormat } = own.dataLabels;
      return [own.hasDataLabels, own.gapWidth, showValue, numberFormat];
    },
    expected: [true, 60, true, '0.0'],
  },
  {
    name: 'a gap over 500 is refused',
    basis: reference('ChartSeries'),
    run: async (context, sheet) => {
      addChart(sheet).series.getItemAt(0).gapWidth = 501;
      await context.sync();
    },
    expected: 'error InvalidArgument',
  },
  {
    name: 'the title is a text, and can be hidden',
    basis: reference('ChartTitle'),
    run: async (context, sheet) => {
      const { title } = addChart(sheet);
      title.text = '粮食产量';
      title.format.font.size = 12;
      title.format.font.bold = true;
      title.load('text,visible,format/font/size,format/font/bold');
      await context.sync();
      const before = [title.text, title.visible, title.format.font.size, title.format.font.bold];
      title.visible = false;
      title.load('visible');
      await context.sync();
      return [...before, title.visible];
    },
    expected: ['粮食产量', true, 12, true, false],
  },
  {
    name: 'a chart of one series is titled by it',
    basis: guessed,
    run: async (context, sheet) => {
      const range = sheet.getRange('A1:B4');
      range.values = GRAIN.map((row) => row.slice(0, 2));
      const { title } = sheet.charts.add('ColumnClustered', range, 'Columns');
      title.load('text');
      await context.sync();
      return title.text;
    },
    expected: '本期',
  },
  {
    name: 'the legend is put somewhere or hidden',
    basis: reference('ChartLegend'),
    run: async (context, sheet) => {
      const { legend } = addChart(sheet);
      legend.position = 'Top';
      legend.load('position,visible');
      await context.sync();
      const before = [legend.position, legend.visible];
      legend.visible = false;
      legend.load('visible');
      await context.sync();
      return [...before, legend.visible];
    },
    expected: ['Top', true, false],
  },
  {
    name: 'the axes take titles, limits and a number format',
    basis: reference('ChartAxis'),
    run: async (context, sheet) => {
      const { valueAxis, categoryAxis } = addChart(sheet).axes;
      valueAxis.title.text = '万吨';
      valueAxis.minimum = 0;
      valueAxis.maximum = 20;
      valueAxis.numberFormat = '0.0';
      valueAxis.majorGridlines.visible = false;
      categoryAxis.title.visible = false;
      valueAxis.load('minimum,maximum,numberFormat,title/text,majorGridlines/visible');
      categoryAxis.load('title/visible,type');
      await context.sync();
      return [
        [valueAxis.minimum, valueAxis.maximum, valueAxis.numberFormat, valueAxis.title.text],
        [valueAxis.majorGridlines.visible, categoryAxis.title.visible, categoryAxis.type],
      ];
    },
    expected: [
      [0, 20, '0.0', '万吨'],
      [false, false, 'Category'],
    ],
  },
  {
    name: 'a limit that is not set is the one in use',
    basis: reference('ChartAxis'),
    run: async (context, sheet) => {
      const { valueAxis } = addChart(sheet).axes;
      valueAxis.maximum = 50;
      valueAxis.maximum = '';
      valueAxis.load('minimum,maximum');
      await context.sync();
      return [valueAxis.minimum, valueAxis.maximum];
    },
    expected: [0, 14],
  },
  {
    name: 'axes are found by type',
    basis: reference('ChartAxes'),
    run: async (context, sheet) => {
      const axis = addChart(sheet).axes.getItem('Value').load('type,visible');
      await context.sync();
      return [axis.type, axis.visible];
    },
    expected: ['Value', true],
  },
  {
    name: 'single points are coloured',
    basis: reference('ChartPoint'),
    run: async (context, sheet) => {
      const { points } = addChart(sheet, 'Pie').series.getItemAt(0);
      points.getItemAt(1).format.fill.setSolidColor('#A80000');
      points.load('count');
      await context.sync();
      return points.count;
    },
    expected: 3,
  },
  {
    name: 'the type of a chart may change',
    basis: chart,
    run: async (context, sheet) => {
      const added = addChart(sheet);
      added.chartType = 'Line';
      added.load('chartType');
      await context.sync();
      return added.chartType;
    },
    expected: 'Line',
  },
  {
    name: 'rows that are hidden are not plotted',
    basis: chart,
    run: async (context, sheet) => {
      const added = addChart(sheet).load('plotVisibleOnly');
      sheet.getRange('3:3').rowHidden = true;
      const count = added.series.getItemAt(0).points.getCount();
      await context.sync();
      return [added.plotVisibleOnly, count.value];
    },
    expected: [true, 2],
  },
  {
    name: 'a protected sheet takes no charts, unless objects may be edited',
    basis: reference('WorksheetProtectionOptions'),
    run: async (context, sheet) => {
      addChart(sheet);
      sheet.protection.protect({ allowEditObjects: false });
      await context.sync();
      sheet.charts.add('Line', sheet.getRange('A1:B4'));
      await context.sync();
    },
    expected: 'error AccessDenied',
  },
  {
    name: 'a chart plots cells of another sheet',
    basis: guessed,
    run: async (context, sheet) => {
      const other = context.workbook.worksheets.add('plotted');
      other.getRange('A1:C4').values = GRAIN;
      const added = sheet.charts.add('ColumnClustered', other.getRange('A1:C4'), 'Columns');
      const point = added.series.getItemAt(0).points.getItemAt(0).load('value');
      await context.sync();
      other.delete();
      await context.sync();
      return point.value;
    },
    expected: 12,
  },
];
