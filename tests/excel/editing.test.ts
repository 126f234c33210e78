// Writing figures, going to lines, hearing of edits, and what Excel may refuse.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenWorkbook, openWorkbook } from './openWorkbook.ts';

let excel: OpenWorkbook;
beforeAll(async () => {
  excel = await openWorkbook();
});
afterAll(() => excel.close());
beforeEach(async () => {
  await excel.reset();
  await excel.pane.evaluate(async () => {
    await window.probe.layOut();
    await window.probe.workbook.readSheet(window.probe.grainLines);
  });
});

describe('writeFigures', () => {
  it('writes numbers and statuses, gives back what was there, and leaves formulas alone', async () => {
    const { before, values, formulas } = await excel.pane.evaluate(async () => {
      const { probe } = window;
      await probe.byHand((sheet) => {
        sheet.getRange('F6').numberFormat = [['@']];
        sheet.getRange('F6').values = [['３.９５']];
        sheet.getRange('F7').formulas = [['=1+1']];
        sheet.getRange('G6').values = [['暂无']];
      });
      const figures = new Map([
        ['AGR.GRAIN.AREA', { value: '3.95', status: null }],
        ['AGR.GRAIN.AREA[小春]', { value: '1.2', status: null }],
        ['AGR.GRAIN.AREA[大春]', { value: null, status: 'INCLUDED_ELSEWHERE' as const }],
        ['PET.VISIT', { value: '1234567890123456789', status: null }],
      ]);
      const written = await probe.workbook.writeFigures(figures, probe.grainLines);
      return {
        before: written.ok && [...written.value],
        values: await probe.cellsOf('values'),
        formulas: await probe.cellsOf('formulas'),
      };
    });
    expect(before).toEqual([
      ['AGR.GRAIN.AREA', { value: '３.９５', numberFormat: '@' }],
      ['AGR.GRAIN.AREA[大春]', { value: 2.35, numberFormat: '#,##0.00' }],
      ['PET.VISIT', { value: '', numberFormat: '#,##0' }],
    ]);
    expect(values.slice(5, 10).map((row) => row.slice(5, 7))).toEqual([
      [3.95, ''],
      [2, ''],
      ['', '含于他项'],
      ['', ''],
      ['1234567890123456789', ''],
    ]);
    expect(formulas[6]?.[5]).toBe('=1+1');
  });
});

describe('lines and cells', () => {
  it('goes to a line and says which line is selected', async () => {
    const seen = await excel.pane.evaluate(async () => {
      const { workbook, byHand } = window.probe;
      await byHand((sheet, context) => {
        sheet.getRange('A:A').insert('Right');
        sheet.getRange('6:6').insert('Down');
        context.workbook.worksheets.getItem('Sheet1').activate();
      });
      const elsewhere = await workbook.selectedLine();
      const gone = await workbook.goToLine('NO.SUCH.LINE');
      await workbook.goToLine('PET.VISIT');
      const onLine = await workbook.selectedLine();
      await byHand((sheet) => {
        sheet.getRange('C4').select();
      });
      return { elsewhere, gone, onLine, onHeader: await workbook.selectedLine() };
    });
    expect(seen).toEqual({
      elsewhere: { ok: true, value: null },
      gone: { ok: false, error: { kind: 'MissingRows', lines: ['NO.SUCH.LINE'] } },
      onLine: { ok: true, value: { sheet: 'sheet', period: '2021', line: 'PET.VISIT' } },
      onHeader: { ok: true, value: null },
    });
  });

  it('tells of the person’s edits and moves, not of its own, until it is stopped', async () => {
    const counts = await excel.pane.evaluate(async () => {
      const { workbook, byHand, grainLines } = window.probe;
      const told = { edits: 0, moves: 0 };
      const settle = () => new Promise((resolve) => setTimeout(resolve, 150));
      const stops = [
        workbook.onEdited(() => {
          told.edits += 1;
        }),
        workbook.onSelectionChanged(() => {
          told.moves += 1;
        }),
      ];
      await settle();
      const own = new Map([['PET.VISIT', { value: '7', status: null }]]);
      await workbook.writeFigures(own, grainLines);
      await settle();
      const afterOwn = { ...told };
      await byHand((sheet) => {
        sheet.getRange('F6').values = [[1]];
        sheet.getRange('F7').select();
      });
      await settle();
      const afterTheirs = { ...told };
      for (const stop of stops) stop();
      await settle();
      await byHand((sheet) => {
        sheet.getRange('F6').values = [[2]];
        sheet.getRange('F8').select();
      });
      await settle();
      return { afterOwn, afterTheirs, afterStop: told };
    });
    expect(counts).toEqual({
      afterOwn: { edits: 0, moves: 0 },
      afterTheirs: { edits: 1, moves: 1 },
      afterStop: { edits: 1, moves: 1 },
    });
  });
});

describe('what Excel may refuse', () => {
  it('waits until the person has left the cell', async () => {
    await excel.page.locator('textarea.editor').focus();
    await excel.page.keyboard.type('3.9');
    const reading = excel.pane.evaluate(() =>
      window.probe.workbook.readSheet(window.probe.grainLines),
    );
    const first = await Promise.race([reading, pause(200)]);
    expect(first).toBe('waiting');
    await excel.page.keyboard.type('5');
    await excel.page.keyboard.press('Enter');
    expect(await reading).toMatchObject({
      ok: true,
      value: { rows: [{ value: { value: 3.95 } }, {}, {}, {}] },
    });
  });

  it('tells errors in our words', async () => {
    const problems = [
      ['InvalidOperationInCellEditMode', { kind: 'CellBeingEdited' }],
      ['AccessDenied', { kind: 'SheetProtected' }],
      ['ResponsePayloadSizeLimitExceeded', { kind: 'TooLarge' }],
      ['ActivityLimitReached', { kind: 'Unexpected' }],
    ] as const;
    for (const [code, problem] of problems) {
      await excel.failNext(code);
      const read = await excel.pane.evaluate(() =>
        window.probe.workbook.readSheet(window.probe.grainLines),
      );
      expect(read).toMatchObject({ ok: false, error: problem });
    }
  });

  it('says so where the sheet is protected or was deleted, and has events on again', async () => {
    const seen = await excel.pane.evaluate(async () => {
      const { workbook, byHand, grainLines } = window.probe;
      const figures = new Map([['PET.VISIT', { value: '7', status: null }]]);
      await byHand((sheet) => {
        sheet.getRange('F10').format.protection.locked = true;
        sheet.protection.protect({});
      });
      const refused = await workbook.writeFigures(figures, grainLines);
      const eventsOn = await Excel.run(async (context) => {
        const runtime = context.runtime.load('enableEvents');
        await context.sync();
        return runtime.enableEvents;
      });
      await byHand((sheet) => {
        sheet.delete();
      });
      return { refused, eventsOn, gone: await workbook.goToLine('PET.VISIT') };
    });
    expect(seen).toEqual({
      refused: { ok: false, error: { kind: 'SheetProtected' } },
      eventsOn: true,
      gone: { ok: false, error: { kind: 'SheetGone' } },
    });
  });
});

function pause(milliseconds: number): Promise<string> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve('waiting');
    }, milliseconds);
  });
}
