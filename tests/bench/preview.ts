// What the pane's steps cost in the workbook: median milliseconds and requests of check, submit and pull, for sheets of
// 120, 1,200 and 12,000 lines, in the preview through real office.js. The server's part is not in it.
// `npx tsx tests/bench/preview.ts [lines …]` prints a table.
import { type OpenWorkbook, openWorkbook } from '../excel/openWorkbook.ts';
import { pulledRow, report } from '../excel/pulledReport.ts';

const sizes = process.argv.slice(2).map(Number);
const rounds = 5;

interface Cost {
  readonly milliseconds: number;
  readonly requests: number;
}

type Operation = 'check' | 'submit' | 'pull';

const excel = await openWorkbook();
console.log('| lines | operation | median ms | requests |\n|---|---|---|---|');
try {
  for (const lines of sizes.length > 0 ? sizes : [120, 1200, 12_000]) {
    await excel.reset();
    await layOut(excel, lines);
    for (const operation of ['check', 'submit', 'pull'] as const) {
      const { milliseconds, requests } = await cost(excel, operation, lines);
      console.log(`| ${lines} | ${operation} | ${milliseconds.toFixed(0)} | ${requests} |`);
    }
  }
} finally {
  await excel.close();
}

/** A sheet of that many lines, each with a figure. */
async function layOut({ pane }: OpenWorkbook, count: number): Promise<void> {
  await pane.evaluate(async (wanted) => {
    const { grainLayout, grainLines, layOut: put } = window.probe;
    const [model] = grainLines;
    const { context } = grainLayout();
    if (!model) return;
    const lines = Array.from({ length: wanted }, (_, index) => {
      const code = `BENCH.L${index}`;
      return { ...model, key: code, indicator: { ...model.indicator, code, name: `指标${index}` } };
    });
    const figures = new Map(
      lines.map(({ key }, index) => [key, { value: `${index}.25`, status: null }]),
    );
    Object.assign(window, { benchLines: lines });
    await put({ context: { ...context, form: { ...context.form, lines } }, figures });
  }, count);
}

/** The first time is not counted: code is loaded, and the tables are laid out rather than refreshed. */
async function cost(workbook: OpenWorkbook, operation: Operation, lines: number): Promise<Cost> {
  await run(workbook, operation, lines);
  const times: number[] = [];
  let requests = 0;
  for (let round = 0; round < rounds; round += 1) {
    requests = await workbook.syncsDuring(async () => {
      times.push(await run(workbook, operation, lines));
    });
  }
  const sorted = times.toSorted((one, other) => one - other);
  return { milliseconds: sorted[Math.floor(rounds / 2)] ?? 0, requests };
}

function run({ pane }: OpenWorkbook, operation: Operation, lines: number): Promise<number> {
  const rows = Array.from({ length: lines }, (_, index) =>
    pulledRow({ line: `BENCH.L${index}`, name: `指标${index}`, thisPeriod: `${index}.25` }),
  );
  const pulled = operation === 'pull' ? report(rows) : report([]);
  return pane.evaluate(
    async ([step, tables]) => {
      const { workbook, finding } = window.probe;
      const { benchLines } = window as unknown as {
        benchLines: Parameters<typeof workbook.readSheet>[0];
      };
      const start = performance.now();
      // No inner functions: the page does not know the helper that tsx puts around them.
      const read =
        step === 'pull'
          ? await workbook.pullReport(tables, { locale: 'zh-CN', arrangement: 'oneSheet' })
          : await workbook.readSheet(benchLines);
      if (!read.ok) throw new Error(JSON.stringify(read.error));
      const changed =
        step === 'check'
          ? await workbook.markFindings([finding('BENCH.L3', 'error')])
          : step === 'submit' && (await workbook.keepIdentity({ unsent: null, basedOn: 1 }));
      if (changed && !changed.ok) throw new Error(JSON.stringify(changed.error));
      return performance.now() - start;
    },
    [operation, pulled] as const,
  );
}
