import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleFiguresOf } from '../support/sampleSheet.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { accept, submit } from './submitting.ts';

let server: TestServer;
let compiler: string;
const explained = { rule: 'R003', text: '今年小春减产' };

beforeAll(async () => {
  server = await startTestServer();
  compiler = await server.signIn('compiler');
  const token = await server.signIn('emergency');
  const figures = (found: string, rate: string) =>
    sampleFiguresOf('emergency').map((one) => {
      if (one.line === 'SAF.HAZARD.RATE') return { ...one, value: rate };
      if (one.line !== 'SAF.HAZARD.FOUND') return one;
      return { ...one, value: found, cell: 'F9', remark: '含企业自查' };
    });
  const first = await submit(server, token, {
    form: 'emergency',
    figures: figures('416', '98.32'),
  });
  await accept(server, compiler, first.id ?? '');
  await submit(server, token, {
    form: 'emergency',
    basedOn: 1,
    figures: figures('420', '97.38'),
  });
  await submit(server, await server.signIn('agriculture'), {
    form: 'agriculture',
    explanations: [explained],
  });
});
afterAll(() => server.stop());

const document = /* GraphQL */ `
  query ($line: ID!, $provisional: Boolean!) {
    trace(period: "2021", line: $line, provisional: $provisional) {
      exact state formula
      lines { line name unit }
      sources { line value cell remark n by provisional explanations { rule text } reporter { id } }
      history { kind n by given value state }
    }
  }
`;

interface Traced {
  readonly sources: readonly { readonly explanations: readonly object[] }[];
  readonly history: readonly object[];
}

async function trace(line: string, provisional = false) {
  const { data, errors } = await server.ask<{ trace: Traced | null }>(compiler, document, {
    line,
    provisional,
  });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.trace;
}

describe('trace', () => {
  it('names the versions, cells, people and remarks behind a rate, and its formula', async () => {
    const found = await trace('SAF.HAZARD.RATE');
    expect(found).toMatchObject({
      state: 'complete',
      formula: '已整改安全隐患 ÷ 查出各类安全隐患 × 100',
      lines: [
        { line: 'SAF.HAZARD.RATE', unit: '%' },
        { line: 'SAF.HAZARD.RECTIFIED' },
        { line: 'SAF.HAZARD.FOUND' },
      ],
    });
    expect(found?.sources).toContainEqual({
      line: 'SAF.HAZARD.FOUND',
      value: '416',
      cell: 'F9',
      remark: '含企业自查',
      n: 1,
      by: '杨永安',
      provisional: false,
      explanations: [],
      reporter: { id: 'emergency' },
    });
  });

  it('tells how the figure came to be, newest first, as it counted then', async () => {
    const event = (kind: string, n: number, value: string | null, given: string) => ({
      ...{ kind, n, value, given },
      by: kind === 'Accepted' ? '秦汇' : '杨永安',
      state: value === null ? 'missing' : 'complete',
    });
    expect((await trace('SAF.HAZARD.FOUND'))?.history).toEqual([
      event('Submitted', 2, '416', '420'),
      event('Accepted', 1, '416', '416'),
      event('Submitted', 1, null, '416'),
    ]);
    expect((await trace('SAF.HAZARD.FOUND', true))?.history).toEqual([
      event('Submitted', 2, '420', '420'),
      event('Accepted', 1, '416', '416'),
      event('Submitted', 1, '416', '416'),
    ]);
  });

  it('shows an explanation with the lines of its rule and with no others', async () => {
    const explanations = async (line: string) =>
      (await trace(line, true))?.sources.flatMap(({ explanations: each }) => each);
    expect(await explanations('AGR.GRAIN.AREA[小春]')).toEqual([explained]);
    expect(await explanations('AGR.GRAIN.AREA[大春]')).toEqual([]);
  });

  it('follows a total that nobody types to its members, and knows no other lines', async () => {
    expect(await trace('AGR.FRUIT.AREA', true)).toMatchObject({
      state: 'complete',
      formula: expect.stringContaining('（分项之和）'),
    });
    expect(await trace('NO.SUCH')).toBeNull();
  });
});

describe('crossTable', () => {
  it('spreads what is counted by community, and shows nothing where reporters do not share lines', async () => {
    const { data } = await server.ask<Record<string, { columns: object[]; rows: object[] }>>(
      compiler,
      `{ community: crossTable(period: "2021", by: community, provisional: true) {
           columns { key name } rows { name member unit cells { value asked } total } }
         reporter: crossTable(period: "2021", by: reporter) { columns { key } rows { name } } }`,
    );
    expect(data?.['community']?.columns).toContainEqual({ key: '东堡', name: '东堡' });
    expect(data?.['community']?.rows).toContainEqual(
      expect.objectContaining({ name: '特色水果种植面积', member: '红梨' }),
    );
    expect(data?.['reporter']).toEqual({ columns: [], rows: [] });
  });
});
