// Which sheet is whose: copies, pasted cells, and tools that drop half of what we wrote.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type OpenWorkbook, openWorkbook } from './openWorkbook.ts';

let excel: OpenWorkbook;
beforeAll(async () => {
  excel = await openWorkbook();
});
afterAll(() => excel.close());
beforeEach(async () => {
  await excel.reset();
  await excel.pane.evaluate(() => window.probe.layOut());
});

function state() {
  return excel.pane.evaluate(async () => {
    const { workbook, grainLines } = window.probe;
    const [active, read] = [await workbook.activeSheet(), await workbook.readSheet(grainLines)];
    return { active, read: read.ok ? { ok: true, identity: read.value.identity } : read };
  });
}

/** A new worksheet with the same cells; with the hidden names as well, as Excel copies a worksheet. */
function copySheet(withNames: boolean) {
  return excel.pane.evaluate(async (isWhole) => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const original = worksheets.getActiveWorksheet();
      const names = original.names.load('items/name,items/formula');
      const used = original.getUsedRange().load('values,numberFormat,address');
      const copy = worksheets.add('副本');
      await context.sync();
      const cells = copy.getRange(used.address.split('!').at(-1));
      cells.numberFormat = used.numberFormat;
      cells.values = used.values;
      for (const { name, formula } of isWhole ? names.items : []) {
        const cell = /\$[A-Z]+\$\d+$/.exec(formula)?.[0];
        copy.names.add(name, cell ? copy.getRange(cell.replaceAll('$', '')) : formula);
      }
      copy.activate();
      await context.sync();
    });
  }, withNames);
}

describe('sheet identity', () => {
  it('is nothing on a worksheet of the person’s own', async () => {
    const active = await excel.pane.evaluate(async () => {
      await window.probe.byHand((_, { workbook }) => {
        workbook.worksheets.getItem('Sheet1').activate();
      });
      return window.probe.workbook.activeSheet();
    });
    expect(active).toEqual({ ok: true, value: null });
  });

  it.each([
    ['a copied worksheet', true],
    ['cells pasted onto a new worksheet', false],
  ])('recognises %s as not the sheet itself', async (_, withNames) => {
    await copySheet(withNames);
    const foreign = { ok: false, error: { kind: 'ForeignSheet', identity: { period: '2021' } } };
    expect(await state()).toMatchObject({ active: foreign, read: foreign });
  });

  it('keeps the copy if the original is deleted', async () => {
    await copySheet(true);
    await excel.pane.evaluate(() =>
      window.probe.byHand((_, { workbook }) => {
        workbook.worksheets.getItem('农业综合服务中心 2021年').delete();
      }),
    );
    expect(await state()).toMatchObject({ active: { ok: true }, read: { ok: true } });
  });

  it('recognises another department’s cells pasted over ours', async () => {
    await excel.pane.evaluate(async () => {
      const { probe } = window;
      await probe.byHand((sheet) => {
        const pasted = 'office=demo&period=2020&form=culture&formVersion=1&reporter=culture';
        sheet.getRange('I4').values = [[`huibao:sheet?${pasted}`]];
      });
    });
    const foreign = {
      ok: false,
      error: { kind: 'ForeignSheet', identity: { period: '2020', reporter: 'culture' } },
    };
    expect(await state()).toMatchObject({ active: foreign, read: foreign });
  });

  it('survives a tool that drops the XML part, and writes it anew', async () => {
    const after = await excel.pane.evaluate(async () => {
      const { probe } = window;
      await probe.workbook.readSheet(probe.grainLines);
      await probe.workbook.keepIdentity({ unsent: null, basedOn: 3 });
      await Excel.run(async (context) => {
        const parts = context.workbook.customXmlParts.load('items/id');
        await context.sync();
        for (const part of parts.items) part.delete();
        await context.sync();
      });
      const dropped = await probe.workbook.readSheet(probe.grainLines);
      const unsent = { key: 'k', content: 'c', madeAt: '2022-01-05T08:00:00Z' };
      const kept = await probe.workbook.keepIdentity({ unsent });
      const again = await probe.workbook.readSheet(probe.grainLines);
      return { dropped, kept, again };
    });
    expect(after).toMatchObject({
      dropped: { ok: true, value: { identity: { basedOn: 3, unsent: null } } },
      kept: { ok: true },
      again: { ok: true, value: { identity: { basedOn: 3, unsent: { key: 'k' } } } },
    });
  });

  it('survives a tool that drops the hidden names', async () => {
    await excel.pane.evaluate(() =>
      Excel.run(async (context) => {
        const { names } = context.workbook.worksheets.getActiveWorksheet();
        names.load('items/name');
        await context.sync();
        for (const name of names.items) name.delete();
        await context.sync();
      }),
    );
    const identity = { form: 'agriculture', reporter: 'agriculture' };
    expect(await state()).toMatchObject({ active: { ok: true }, read: { ok: true, identity } });
    const kept = await excel.pane.evaluate(async () => {
      const change = { unsent: null, basedOn: 5 };
      await window.probe.workbook.keepIdentity(change);
      return window.probe.workbook.activeSheet();
    });
    expect(kept).toMatchObject({ ok: true, value: { basedOn: 5 } });
  });

  it('keeps an unsent attempt word for word through a reload of the pane', async () => {
    const unsent = {
      key: '0d3e',
      content: '{"F6":"3.95","备注":"<&\\"\' %0041 \u0001\uD800 😀\n"}',
      madeAt: '2022-01-05T08:00:00Z',
    };
    await excel.pane.evaluate(async (attempt) => {
      await window.probe.workbook.readSheet(window.probe.grainLines);
      await window.probe.workbook.keepIdentity({ unsent: attempt, basedOn: 2 });
    }, unsent);
    await excel.reloadPane();
    expect(await state()).toMatchObject({
      active: { ok: true, value: { basedOn: 2, unsent } },
      read: { ok: true, identity: { unsent } },
    });
  });

  it('is persisted in one sync after a reading', async () => {
    await excel.pane.evaluate(() => window.probe.workbook.readSheet(window.probe.grainLines));
    const keep = () =>
      excel.pane.evaluate(() => window.probe.workbook.keepIdentity({ unsent: null, basedOn: 1 }));
    expect(await excel.syncsDuring(keep)).toBe(1);
  });
});
