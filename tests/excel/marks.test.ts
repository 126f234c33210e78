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

/** Cells and rules of every conditional format on the sheet, in order of priority. */
function rules() {
  return excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const formats = sheet.getRange().conditionalFormats.load('items/id,items/type');
      await context.sync();
      const loaded = formats.items.map((format) => ({
        rule: format.custom.rule.load('formula'),
        fill: format.custom.format.fill.load('color'),
        cells: format.getRanges().load('address'),
      }));
      await context.sync();
      return loaded.map(({ rule, fill, cells }) => {
        const addresses = cells.address.split(',').map((address) => address.split('!').at(-1));
        return `${addresses.join(' ')} ${fill.color} ${rule.formula}`;
      });
    }),
  );
}

/** What a mark must not touch: formats and values of the cells, rules of the person's own. */
function appearance() {
  return excel.pane.evaluate(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const used = sheet.getUsedRange().load('formulas,numberFormat');
      const cells = ['F6', 'F7', 'F8', 'F10', 'B5'].map((address) =>
        sheet
          .getRange(address)
          .load('format/fill/color,format/font/color,format/font/bold,format/font/italic'),
      );
      const validation = sheet.getRange('F6').dataValidation.load('rule,errorAlert,prompt');
      await context.sync();
      return JSON.stringify([used.toJSON(), cells.map((c) => c.toJSON()), validation.toJSON()]);
    }),
  );
}

function mark() {
  return excel.pane.evaluate(() => {
    const { workbook, finding } = window.probe;
    return workbook.markFindings([
      finding('PET.VISIT', 'info'),
      finding('AGR.GRAIN.AREA[小春]', 'error'),
      finding('AGR.GRAIN.AREA', 'warning'),
      finding('AGR.GRAIN.AREA[小春]', 'info'),
      finding('AGR.GRAIN.AREA[大春]', 'error'),
      finding('NOT.ON.THIS.SHEET', 'error'),
    ]);
  });
}

const marked = [
  'F7 F8 #FFC7CE =AND("huibao"="huibao","error"="error")',
  'F6 #FFE699 =AND("huibao"="huibao","warning"="warning")',
  'F10 #DDEBF7 =AND("huibao"="huibao","info"="info")',
];

describe('marks', () => {
  it('are one rule per severity, the gravest on each line', async () => {
    expect(await mark()).toEqual({ ok: true, value: { marked: 4 } });
    expect((await rules()).toSorted()).toEqual(marked.toSorted());
  });

  it('replace each other and leave no trace when they are cleared', async () => {
    const own = '=$F6>100';
    await excel.pane.evaluate(
      (formula) =>
        window.probe.byHand((sheet) => {
          sheet.getRange('B5').format.fill.color = '#123456';
          const format = sheet.getRange('F6:F10').conditionalFormats.add('Custom');
          format.custom.rule.formula = formula;
          format.custom.format.fill.color = '#00FF00';
        }),
      own,
    );
    const [lookBefore, rulesBefore] = [await appearance(), await rules()];
    await mark();
    await mark();
    expect(await rules()).toHaveLength(4);
    expect(await appearance()).toBe(lookBefore);
    const cleared = await excel.pane.evaluate(() => window.probe.workbook.clearMarks());
    expect(cleared).toEqual({ ok: true, value: null });
    expect(await rules()).toEqual(rulesBefore);
    expect(await appearance()).toBe(lookBefore);
  });

  it('belong to the sheet that was read, also where rows have moved and another one is in front', async () => {
    await excel.pane.evaluate(() =>
      window.probe.byHand((sheet, { workbook }) => {
        sheet.getRange('5:5').insert('Down');
        workbook.worksheets.getItem('Sheet1').activate();
      }),
    );
    await mark();
    expect(await rules()).toEqual([]);
    await excel.pane.evaluate(() => window.probe.workbook.goToLine('PET.VISIT'));
    const cells = (await rules()).map((rule) => rule.split(' #')[0] ?? '');
    expect(cells.toSorted()).toEqual(['F11', 'F7', 'F8 F9']);
  });

  it('stay away from a sheet that is protected against formatting', async () => {
    const tried = await excel.pane.evaluate(async () => {
      const { byHand, workbook, finding } = window.probe;
      const findings = [finding('PET.VISIT', 'error')];
      await byHand((sheet) => {
        sheet.protection.protect({});
      });
      const refused = await workbook.markFindings(findings);
      await byHand((sheet) => {
        sheet.protection.unprotect();
        sheet.protection.protect({ allowFormatCells: true });
      });
      return { refused, allowed: await workbook.markFindings(findings) };
    });
    expect(tried).toEqual({
      refused: { ok: false, error: { kind: 'SheetProtected' } },
      allowed: { ok: true, value: { marked: 1 } },
    });
  });

  it('take two syncs, three where there are rules to tell from ours', async () => {
    expect(await excel.syncsDuring(mark)).toBe(2);
    expect(await excel.syncsDuring(mark)).toBe(3);
  });
});
