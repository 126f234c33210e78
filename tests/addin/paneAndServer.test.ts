// Pane and server judge alike: 10,000 sheets, filled at random from likely and unlikely cells, finding for finding. The
// pane is given its forms and rules the way it gets them, through the schema, and sends its figures the way it sends them.
import fc from 'fast-check';
import { graphql } from 'graphql';
import { beforeAll, expect, it } from 'vitest';
import { checkSheet } from '#domain/checking/checkSheet.ts';
import { figureText, numberOf } from '#domain/figure.ts';
import type { Finding } from '#domain/finding.ts';
import type { SheetContext } from '#domain/form.ts';
import { explanationKey } from '#domain/lastYear/lastYearFinding.ts';
import { isReadingFinding } from '#domain/reading/readingFindings.ts';
import type { RawRow } from '#domain/reading/readRow.ts';
import { type SentSheet, sentFigures } from '#domain/submitting/content.ts';
import { judgeRows, saysMissing } from '../../addin/activeSheet/judgeRows.ts';
import type { Sheet } from '../../addin/api/api.ts';
import { SheetDocument, type SheetQuery } from '../../addin/api/generated/graphql.ts';
import { sheetOf as paneSheetOf } from '../../addin/api/sheetOf.ts';
import type { Context } from '../../server/schema/builder.ts';
import { schema } from '../../server/schema/index.ts';
import { figures2021, sampleForms, sheetOf } from '../domain/checking/sampleOffice.ts';

const runs = 10_000;

interface Form {
  readonly server: SheetContext;
  readonly pane: Sheet['context'];
}
const forms: Form[] = [];
beforeAll(async () => {
  for (const code of sampleForms) {
    const server = sheetOf(code);
    forms.push({ server, pane: (await throughSchema(server)).context });
  }
});

/** What the server answers about a sheet, as the pane understands it. */
async function throughSchema(context: SheetContext): Promise<Sheet> {
  const reporter = { id: 'demo', name: '示例' };
  const day = '2021-12-31';
  const period = { id: '2021', name: '2021年', startsOn: '2021-01-01', endsOn: day, closesOn: day };
  const slot = {
    period: { ...period, closed: false, previous: '2020' },
    ...{ reporter, state: 'empty', current: null, form: context.form },
  };
  const opened = {
    office: { id: 'demo', name: '示例街道', fictional: true },
    slot,
    context: { ...context, previousExplanations: new Map() },
  };
  const usecases = { openSheet: async () => opened, hasClosed: () => false };
  const contextValue = {
    signedIn: { caller: { roles: ['filler'] }, usecases },
  } as unknown as Context;
  const variableValues = { period: '2021', form: context.form.code };
  const source = String(SheetDocument);
  const { data, errors } = await graphql({ schema, source, contextValue, variableValues });
  expect(errors).toBeUndefined();
  const { sheet } = JSON.parse(JSON.stringify(data)) as SheetQuery;
  if (!sheet) throw new Error('No sheet came through the schema');
  return paneSheetOf(sheet);
}

/** Mostly what belongs there, so that rules are judged over figures; else what goes wrong, or anything. */
const cells = fc.oneof(
  { weight: 12, arbitrary: fc.constant('true' as const) },
  { weight: 2, arbitrary: fc.constantFrom(10, 0.1, 10_000, 1.5, -1, 0) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', '不适用', '暂无', '无', '3.5亿', '１２', '约5', '1,2'),
  },
  { weight: 1, arbitrary: fc.double({ noNaN: true, min: -1e16, max: 1e16 }) },
);
type Cell = number | string;

function rowsOf({ server }: Form, given: readonly Cell[]): ReadonlyMap<string, RawRow> {
  return new Map(
    server.form.lines.map(({ key }, index) => {
      const right = numberOf(figures2021.get(key))?.toNumber() ?? '';
      const cell = given[index % given.length] ?? 'true';
      const scaled = typeof cell === 'number' && Math.abs(cell) <= 10_000;
      const value = cell === 'true' ? right : scaled && right !== '' ? right * cell : cell;
      return [key, { value: { value, numberFormat: 'General' }, status: null }];
    }),
  );
}

/** As it would be sent: through JSON, and past the server's own reading of it. */
function judgedByServer(
  { server }: Form,
  sent: Omit<SentSheet, 'period' | 'form' | 'formVersion' | 'basedOn'>,
) {
  const wire = JSON.parse(JSON.stringify(sent)) as typeof sent;
  const whole = { period: '2021', form: server.form.code, formVersion: 1, basedOn: 0, ...wire };
  const figures = sentFigures(whole, server);
  if (!figures.ok) throw new Error(`Refused: ${figures.error.join()}`);
  const byLine = new Map(figures.value.map(({ line, figure }) => [line, figure]));
  return checkSheet(
    server,
    byLine,
    new Map(wire.explanations.map(({ rule, text }) => [rule, text])),
  );
}

const plain = (findings: readonly Finding[]) => JSON.stringify(findings);

it(`judges ${runs.toLocaleString('en')} random sheets alike in pane and server`, () => {
  let seen = 0;
  fc.assert(
    fc.property(
      fc.nat(),
      fc.array(cells, { minLength: 3, maxLength: 24 }),
      fc.boolean(),
      (at, given, explains) => {
        const form = forms[at % forms.length] as Form;
        const rows = rowsOf(form, given);
        const none = { explanations: new Map<string, string>(), confirmations: new Map() };
        const first = explains ? judgeRows(form.pane, rows, none).findings : [];
        const warned = first.filter(({ severity }) => severity === 'warning');
        const explanations = new Map(warned.map((finding) => [explanationKey(finding), '已核实']));
        const pane = judgeRows(form.pane, rows, { ...none, explanations });
        const unread = new Set(pane.findings.filter(isReadingFinding).map(({ line }) => line));
        const server = judgedByServer(form, {
          figures: [...pane.figures].map(([line, figure]) => ({
            ...{ line, cell: null, remark: null },
            ...figureText(figure),
          })),
          explanations: [...explanations].map(([rule, text]) => ({ rule, text })),
        }).filter((finding) => !(unread.has(finding.line) && saysMissing(finding)));
        seen += server.length;
        expect(plain(pane.findings.filter((finding) => !isReadingFinding(finding)))).toBe(
          plain(server),
        );
      },
    ),
    { numRuns: runs },
  );
  expect(seen).toBeGreaterThan(runs);
});
