import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { accept, submit } from './submitting.ts';

let server: TestServer;
let compiler: string;
beforeAll(async () => {
  server = await startTestServer();
  compiler = await server.signIn('compiler');
  for (const form of ['economy', 'agriculture']) {
    const { id = '' } = await submit(server, await server.signIn(form), { form });
    await accept(server, compiler, id);
  }
});
afterAll(() => server.stop());

const saveDocument = /* GraphQL */ `
  mutation ($input: SaveLayoutInput!) {
    saveLayout(input: $input) {
      __typename
      ... on Layout { name version }
      ... on StaleLayout { version }
      ... on LayoutInvalid { problems }
      ... on Refusal { sentence }
    }
  }
`;
const plain = {
  name: 'standard',
  basedOn: 1,
  sections: [],
  hiddenColumns: [],
  units: [],
  rounding: 'note',
};

async function save(input: object, token = compiler) {
  const { data, errors } = await server.ask<{ saveLayout: Record<string, unknown> }>(
    token,
    saveDocument,
    { input: { ...plain, ...input } },
  );
  if (!data) throw new Error(JSON.stringify(errors));
  return data.saveLayout;
}

const reportDocument = /* GraphQL */ `
  query ($layout: ID!) {
    report(period: "2021", layout: $layout) {
      layout { name version }
      columns { key label }
      sections { name rows { line unit decimals thisPeriod exact plan notes derived } }
    }
  }
`;
interface Row {
  readonly line: string;
  readonly thisPeriod: string | null;
}
async function report(layout = 'standard') {
  const { data, errors } = await server.ask<{
    report: {
      columns: { key: string; label: string }[];
      sections: { name: string; rows: Row[] }[];
    } | null;
  }>(compiler, reportDocument, { layout });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.report;
}

describe('a layout', () => {
  it('is a compiler’s to keep, one version after the other', async () => {
    await expect(save({}, await server.signIn('economy'))).rejects.toThrow('FORBIDDEN');
    expect(await save({ basedOn: 0 })).toMatchObject({ __typename: 'StaleLayout', version: 1 });
    expect(await save({ name: '县里版', basedOn: 0 })).toMatchObject({
      __typename: 'Layout',
      version: 1,
    });
    const { data } = await server.ask(compiler, '{ layouts { name version } }');
    expect(data).toEqual({
      layouts: [
        { name: 'standard', version: 1 },
        { name: '县里版', version: 1 },
      ],
    });
  });

  it('is refused with everything that is wrong with it', async () => {
    const answer = await save({
      sections: [
        { name: '没有的章节', title: null, lines: ['AGR.GRAIN.AREA', 'NO.SUCH'] },
        { name: '区域经济平稳有序', title: ' ', lines: ['AGR.GRAIN.AREA'] },
      ],
      hiddenColumns: ['thisPeriod'],
      units: [
        { code: 'ECO.INVATTR', unit: '亩', decimals: 2 },
        { code: 'ECO.FAI', unit: '万元', decimals: 11 },
        { code: 'ECO.FISCAL.REV', unit: '美元', decimals: 0 },
      ],
    });
    expect(answer).toMatchObject({
      __typename: 'LayoutInvalid',
      problems: [
        '没有“没有的章节”这一章节，请按报表里的章节名填写。',
        '章节“没有的章节”里的 NO.SUCH 不是任何报表的行。',
        '章节“区域经济平稳有序”的标题要有 1 到 60 个字。',
        'AGR.GRAIN.AREA 排了两次，请只留一处。',
        '指标 ECO.INVATTR 按亿元计，不能用“亩”显示。',
        '指标 ECO.FAI 的小数位数要在 0 到 10 之间。',
        '指标 ECO.FISCAL.REV 的单位“美元”不存在。',
        '“本期”一列不能隐藏。',
      ],
      sentence: expect.stringContaining('8 处'),
    });
  });

  it('orders, names, hides, and shows other units exactly; a derived total where it is named', async () => {
    await save({
      name: 'other',
      basedOn: 0,
      sections: [
        { name: '产业发展提质加速', title: '一、产业', lines: ['AGR.FRUIT.AREA', 'ECO.INVATTR'] },
      ],
      hiddenColumns: ['plan', 'growth'],
      units: [{ code: 'ECO.INVATTR', unit: '万元', decimals: 0 }],
    });
    const laidOut = await report('other');
    const [first, ...others] = laidOut?.sections ?? [];
    expect(laidOut?.columns.map(({ key }) => key).join()).toBe(
      'unit,thisPeriod,lastPeriod,growthPercent,completionPercent,coverage,state',
    );
    expect(laidOut?.columns[1]).toEqual({ key: 'thisPeriod', label: '本期' });
    expect(first?.name).toBe('一、产业');
    expect(first?.rows.slice(0, 2)).toMatchObject([
      { line: 'AGR.FRUIT.AREA', derived: true },
      { line: 'ECO.INVATTR', unit: '万元', thisPeriod: '125000', exact: '125000', plan: '120000' },
    ]);
    const rest = others.flatMap(({ rows }) => rows.map(({ line }) => line));
    expect(rest).not.toContain('ECO.INVATTR');
    expect(rest).toContain('ECO.FAI');
    expect(await report('nobody kept this')).toBeNull();
  });

  it('leaves the standard report as it was', async () => {
    const standard = await report();
    expect(standard?.sections.flatMap(({ rows }) => rows)).toHaveLength(111);
    expect(standard?.columns).toHaveLength(9);
  });
});
