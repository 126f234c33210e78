// A workbook that someone works in while its tables are refreshed ten times.
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PulledReport } from '../../addin/excel/pulledReport.ts';
import { type OpenWorkbook, openWorkbook } from './openWorkbook.ts';
import { pulledRow, report } from './pulledReport.ts';

let excel: OpenWorkbook;
beforeAll(async () => {
  excel = await openWorkbook();
});
afterAll(() => excel.close());

const lineCount = 8;

/** Every figure differs from round to round but for every third line; the last line comes and goes. */
function reportOf(round: number): PulledReport {
  const rows = Array.from({ length: lineCount - (round % 2) }, (_, index) =>
    pulledRow({
      line: `LINE.${index}`,
      name: `指标${index}`,
      thisPeriod: figureOf(index, round),
      lastPeriod: `${index}00`,
      notes: index === round % 4 ? ['缺 林业站'] : [],
    }),
  );
  return report([], {
    asOf: `${round + 7}`,
    subtitle: `第 ${round + 7} 序`,
    sections: [
      { name: '农业', rows: rows.slice(0, 4) },
      { name: '民生', rows: rows.slice(4) },
    ],
  });
}

function figureOf(index: number, round: number): string {
  return index % 3 === 0 ? `${index}.5` : `${index * 10 + round}.25`;
}

function pull(round: number) {
  return excel.pane.evaluate((one) => window.probe.pull(one), reportOf(round));
}

/** What the person did, as it is now: by content, since rows and columns wander. */
function theirs() {
  return excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem('我的汇总');
      const used = worksheet.getUsedRange().load('formulas,values,rowIndex,columnIndex');
      context.workbook.worksheets.load('items/name');
      await context.sync();
      const at = (text: string) => {
        const row = used.formulas.findIndex((cells) => cells.includes(text));
        return { row, column: used.formulas[row]?.indexOf(text) ?? -1 };
      };
      const columnOf = (name: string) => at(name).column;
      const key = used.formulas[at('#header').row]?.indexOf('#header') ?? -1;
      const rowOf = (line: string) => used.formulas.findIndex((cells) => cells[key] === line);
      const filled = worksheet.getCell(rowOf('LINE.2'), columnOf('本期')).load('numberFormat');
      filled.format.fill.load('color');
      const hidden = worksheet.getCell(rowOf('LINE.5'), 0).load('rowHidden');
      await context.sync();
      const note = columnOf('批注');
      return {
        sheets: context.workbook.worksheets.items.map(({ name }) => name),
        title: used.formulas[0]?.[0],
        notes: ['LINE.1', 'LINE.6'].map((line) => used.formulas[rowOf(line)]?.[note]),
        ownFigure: String(used.formulas[rowOf('LINE.4')]?.[columnOf('本期')]).replaceAll(
          /\d+/g,
          '',
        ),
        ownRow: used.formulas[at('我的小计').row]?.slice(0, 4),
        fill: filled.format.fill.color,
        numberFormat: filled.numberFormat[0]?.[0],
        isHidden: hidden.rowHidden,
        isDescending: rowOf('LINE.2') < rowOf('LINE.1'),
        figures: Object.fromEntries(
          used.values.flatMap((cells) =>
            String(cells[key]).startsWith('LINE.') ? [[cells[key], cells[columnOf('本期')]]] : [],
          ),
        ),
      };
    }),
  );
}

it('keeps everything of theirs over ten refreshes, with every figure right', async () => {
  await pull(0);
  await excel.pane.evaluate(() =>
    window.probe.byHand((worksheet, { workbook }) => {
      worksheet.getRange('A5:L8').sort.apply([{ key: 11, ascending: false }]);
      worksheet.getRange('7:7').insert('Down');
      worksheet.getRange('A7:D7').formulas = [['我的小计', '', '', '=SUM(D5:D6)']];
      worksheet.getRange('D:D').insert('Right');
      worksheet.getRange('D3').values = [['批注']];
      worksheet.getRange('A1').values = [['书记专用']];
      worksheet.name = '我的汇总';
      worksheet.position = 0;
      workbook.worksheets.add('另一张');
    }),
  );
  await excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const worksheet = context.workbook.worksheets.getItem('我的汇总');
      const used = worksheet.getUsedRange().load('formulas');
      await context.sync();
      const rowOf = (line: string) => used.formulas.findIndex((cells) => cells.includes(line));
      worksheet.getCell(rowOf('LINE.1'), 3).values = [['已电话核实']];
      worksheet.getCell(rowOf('LINE.6'), 3).values = [['待补']];
      worksheet.getCell(rowOf('LINE.4'), 4).formulas = [['=E5+1']];
      worksheet.getCell(rowOf('LINE.2'), 4).format.fill.color = '#FFFF00';
      worksheet.getCell(rowOf('LINE.2'), 4).numberFormat = [['0.0']];
      worksheet.getCell(rowOf('LINE.5'), 0).getEntireRow().rowHidden = true;
      await context.sync();
    }),
  );
  const { figures: _, ...before } = await theirs();
  expect(before).toMatchObject({
    sheets: ['我的汇总', 'Sheet1', '另一张'],
    title: '书记专用',
    notes: ['已电话核实', '待补'],
    ownFigure: '=E+',
    fill: '#FFFF00',
    isHidden: true,
    isDescending: true,
  });

  for (let round = 1; round <= 10; round += 1) {
    const outcome = await pull(round);
    expect(outcome).toMatchObject({
      ok: true,
      value: { sheetNames: ['我的汇总'], refreshed: true, leftAlone: [{ line: 'LINE.4' }] },
    });
    const { figures, ...after } = await theirs();
    expect(after).toEqual({ ...before, ownRow: after.ownRow });
    expect(after.ownRow?.[0]).toBe('我的小计');
    for (const index of Array.from({ length: lineCount - (round % 2) }, (__, at) => at)) {
      if (index !== 4) expect(figures[`LINE.${index}`]).toBe(Number(figureOf(index, round)));
    }
    const told = outcome.ok ? outcome.value.changed.map(({ line }) => line) : [];
    expect(told.filter((line) => line !== 'LINE.7').toSorted()).toEqual([
      'LINE.1',
      'LINE.2',
      'LINE.5',
    ]);
  }
});
