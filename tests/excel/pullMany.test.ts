// Thousands of lines: in a bounded number of requests of bounded length, with progress and a way to stop.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { PulledReport } from '../../addin/excel/pulledReport.ts';
import { type OpenWorkbook, openWorkbook } from './openWorkbook.ts';
import { pulledRow, report } from './pulledReport.ts';

let excel: OpenWorkbook;
beforeAll(async () => {
  excel = await openWorkbook();
});
afterAll(() => excel.close());
beforeEach(() => excel.reset());

const megabyte = 1_000_000;

function manyLines(count: number, figureOf: (index: number) => string): PulledReport {
  const rows = Array.from({ length: count }, (_, index) =>
    pulledRow({
      line: `COUNTY.LINE.${index}`,
      name: `某项指标第 ${index} 号`,
      thisPeriod: figureOf(index),
      lastPeriod: `${index}.25`,
      growth: '1.5',
      growthPercent: '12.34',
      plan: `${index + 1}`,
      completionPercent: '98.7',
    }),
  );
  const perSection = 250;
  return report([], {
    sections: Array.from({ length: count / perSection }, (_, at) => ({
      name: `第 ${at + 1} 部分`,
      rows: rows.slice(at * perSection, (at + 1) * perSection),
    })),
  });
}

function pull(pulled: PulledReport) {
  return excel.pane.evaluate((one) => window.probe.pull(one), pulled);
}

describe('pulling 5,000 lines', () => {
  it('needs few requests, none much over a megabyte, for laying out, refreshing and undoing', async () => {
    const first = manyLines(5000, (index) => `${index}.5`);
    const second = manyLines(5000, (index) => (index % 2 === 0 ? `${index}.75` : `${index}.5`));
    const steps = {
      layOut: () => pull(first),
      refresh: () => pull(second),
      undo: () => excel.pane.evaluate(() => window.probe.workbook.undoPull()),
    };
    const counts: number[] = [];
    for (const step of Object.values(steps)) {
      const longest = await excel.longestDuring(async () => {
        counts.push(await excel.syncsDuring(step));
      });
      expect(Math.max(longest.request, longest.answer)).toBeLessThan(1.1 * megabyte);
    }
    expect(counts).toEqual([3, 5, 5]);
    const figures = await excel.pane.evaluate(async () =>
      (await window.probe.cellsOf('values')).slice(4, 7).map((cells) => cells[3]),
    );
    expect(figures).toEqual([0.5, 1.5, 2.5]);
  });

  it('tells how far it is, and when stopped leaves nothing behind', async () => {
    const seen = await excel.pane.evaluate(
      async (pulled) => {
        const { probe } = window;
        const stopped = async () => {
          const controller = new AbortController();
          const steps: string[] = [];
          const outcome = await probe.pull(pulled, {
            signal: controller.signal,
            onProgress: ({ done, of }) => {
              steps.push(`${done}/${of}`);
              if (done === 1) controller.abort();
            },
          });
          return { outcome, steps };
        };
        const layingOut = await stopped();
        return { layingOut, names: await probe.sheetNames() };
      },
      manyLines(5000, (index) => `${index}`),
    );
    expect(seen).toEqual({
      layingOut: { outcome: { ok: false, error: { kind: 'Cancelled' } }, steps: ['0/2', '1/2'] },
      names: ['Sheet1'],
    });
  });

  it('finishes a refresh that it has begun, whoever stops it', async () => {
    const first = manyLines(1000, (index) => `${index}.5`);
    const second = manyLines(1000, (index) => `${index}.75`);
    const sections = second.sections.map(({ name, rows }) => ({
      name,
      rows: rows.map((row) => ({ ...row, name: row.name.repeat(80) })),
    }));
    const seen = await excel.pane.evaluate(
      async ([before, after]) => {
        const { probe } = window;
        await probe.pull(before);
        const controller = new AbortController();
        const steps: string[] = [];
        const outcome = await probe.pull(after, {
          signal: controller.signal,
          onProgress: ({ done, of }) => {
            steps.push(`${done}/${of}`);
            if (done === 1) controller.abort();
          },
        });
        const figures = (await probe.cellsOf('values')).map((cells) => cells[3]);
        return { isOk: outcome.ok, steps, figures: figures.slice(4, 7) };
      },
      [first, { ...second, sections }] as const,
    );
    expect(seen).toEqual({ isOk: true, steps: ['0/2', '1/2'], figures: [0.75, 1.75, 2.75] });
  });
});
