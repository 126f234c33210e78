// What the pane's steps cost in the workbook: median milliseconds and requests of check, submit and pull, for sheets of
// 120, 1,200 and 12,000 lines, in the preview through real office.js. The server's part is not in it. Then how long
// frames take while a sheet of 10,000 by 50 cells is scrolled.
// `npx tsx tests/bench/preview.ts [lines …]` prints a table.
import { type OpenWorkbook, openWorkbook } from '../excel/openWorkbook.ts';
import { pulledRow, report } from '../excel/pulledReport.ts';
import { printScrolling } from './previewScrolling.ts';

const sizes = process.argv.slice(2).map(Number);
const rounds = 5;

interface Cost {
  readonly milliseconds: number;
  readonly requests: number;
}

/** Excel would refuse it too: a request over 5 MB, say. */
interface Refused {
  readonly refusal: string;
}

type Operation = 'check' | 'submit' | 'pull';

const excel = await openWorkbook();
console.log('| lines | operation | median ms | requests |\n|---|---|---|---|');
try {
  for (const lines of sizes.length > 0 ? sizes : [120, 1200, 12_000]) {
    await excel.reset();
    const start = performance.now();
    await layOut(excel, lines);
    console.log(`| ${lines} | lay out | ${(performance.now() - start).toFixed(0)} | – |`);
    for (const operation of ['check', 'submit', 'pull'] as const) {
      const seen = await cost(excel, operation, lines);
      const told =
        'refusal' in seen
          ? `${seen.refusal} | –`
          : `${seen.milliseconds.toFixed(0)} | ${seen.requests}`;
      console.log(`| ${lines} | ${operation} | ${told} |`);
    }
  }
  await printScrolling(excel.page);
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
async function cost(
  workbook: OpenWorkbook,
  operation: Operation,
  lines: number,
): Promise<Cost | Refused> {
  const refusal = await run(workbook, operation, lines);
  if (typeof refusal === 'string') return { refusal };
  const times: number[] = [];
  let requests = 0;
  for (let round = 0; round < rounds; round += 1) {
    requests = await workbook.syncsDuring(async () => {
      times.push(Number(await run(workbook, operation, lines)));
    });
  }
  const sorted = times.toSorted((one, other) => one - other);
  return { milliseconds: sorted[Math.floor(rounds / 2)] ?? 0, requests };
}

/** Milliseconds, or why it was refused. */
function run(
  { pane }: OpenWorkbook,
  operation: Operation,
  lines: number,
): Promise<number | string> {
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
      if (!read.ok) return read.error.kind;
      const changed =
        step === 'check'
          ? await workbook.markFindings([finding('BENCH.L3', 'error')])
          : step === 'submit' && (await workbook.keepIdentity({ unsent: null, basedOn: 1 }));
      if (changed && !changed.ok) return changed.error.kind;
      return performance.now() - start;
    },
    [operation, pulled] as const,
  );
}
