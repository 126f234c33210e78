// 报前试算: what a draft would change, with nothing stored and nothing told that the report does not show.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../../server/postgres/withClient.ts';
import { type SampleFigure, sampleFiguresOf } from '../support/sampleSheet.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { posting } from './posting.ts';
import { submit } from './submitting.ts';

let server: TestServer;
let filler: string;
beforeAll(async () => {
  server = await startTestServer();
  filler = await server.signIn('urban-management');
  await submit(server, await server.signIn('social-affairs'), { form: 'social-affairs' });
  await submit(server, filler, { form: 'urban-management' });
});
afterAll(() => server.stop());

const document = /* GraphQL */ `
  query ($input: WhatIfInput!) {
    whatIf(input: $input) {
      __typename
      ... on WhatIf {
        asOf expected submittedWas submittedWouldBe
        changes { line name unit was wouldBe wasState wouldBeState reported expected }
        broken { code line sentence }
        mended { code line sentence }
      }
      ... on InvalidFigures { lines }
    }
  }
`;
const changed = (form: string, changes: Readonly<Record<string, string>>) =>
  sampleFiguresOf(form).map(
    ({ line, value }): SampleFigure => ({ line, value: changes[line] ?? value }),
  );
const draft = (form: string, figures: readonly SampleFigure[]) => ({
  input: { period: '2021', form, formVersion: 1, figures },
});

async function ask(token: string, form: string, figures: readonly SampleFigure[]) {
  const { data, errors } = await server.ask<{ whatIf: Record<string, unknown> }>(
    token,
    document,
    draft(form, figures),
  );
  if (!data) throw new Error(JSON.stringify(errors));
  return data.whatIf;
}

async function rowsStored(): Promise<string> {
  const { rows } = await withClient(server.database.ownerUrl, async (owner) => {
    await owner.query(`select set_config('huibao.office', 'demo', false)`);
    return owner.query(
      `select (select count(*) from submission) as versions, (select count(*) from figure) as figures,
              (select seq from ledger) as seq, (select count(*) from audit_entry) as audit`,
    );
  });
  return JSON.stringify(rows[0]);
}

describe('whatIf', () => {
  it('tells what a draft moves and breaks elsewhere, and stores nothing', async () => {
    const before = await rowsStored();
    const figures = changed('urban-management', { 'HYG.GRID.URBAN_COMMUNITY': '23' });
    expect(await ask(filler, 'urban-management', figures)).toEqual({
      __typename: 'WhatIf',
      asOf: '26',
      expected: 12,
      submittedWas: 2,
      submittedWouldBe: 2,
      changes: [
        {
          line: 'HYG.GRID.URBAN_COMMUNITY',
          name: '创卫包保城市社区数',
          unit: '个',
          was: '8',
          wouldBe: '23',
          wasState: '完整',
          wouldBeState: '完整',
          reported: 1,
          expected: 1,
        },
      ],
      broken: [
        {
          code: 'R035',
          line: 'HYG.GRID.URBAN_COMMUNITY',
          sentence: expect.stringMatching(/23.*22/),
        },
      ],
      mended: [],
    });
    expect(await rowsStored()).toBe(before);
  });

  it('counts a sheet that nobody has submitted yet, and settles that it was missing', async () => {
    const culture = await server.signIn('culture');
    const answer = await ask(culture, 'culture', sampleFiguresOf('culture'));
    expect(answer).toMatchObject({ submittedWas: 2, submittedWouldBe: 3, broken: [] });
    expect(answer['mended']).toMatchObject([{ code: 'REPORTER_MISSING' }]);
  });

  it('refuses what is not the caller’s as it refuses what does not exist', async () => {
    const kinds = [
      await ask(filler, 'economy', sampleFiguresOf('economy')),
      await ask(filler, 'no-such-form', []),
    ];
    expect(kinds).toEqual(kinds.map(() => ({ __typename: 'SlotNotFound' })));
    const compiler = await server.signIn('compiler');
    await expect(ask(compiler, 'economy', [])).rejects.toThrow('FORBIDDEN');
    expect(await ask(filler, 'urban-management', [{ line: 'BASE.COMMUNITY', value: '1' }])).toEqual(
      { __typename: 'InvalidFigures', lines: ['BASE.COMMUNITY'] },
    );
  });

  it('tells of others nothing but what the provisional report shows to everyone', async () => {
    const figures = changed('urban-management', { 'HYG.GRID.URBAN_COMMUNITY': '23' });
    const { text } = await posting(
      server.origin,
      JSON.stringify({ query: document, variables: draft('urban-management', figures) }),
      { authorization: `Bearer ${filler}` },
    );
    const own = new Set(sampleFiguresOf('urban-management').map(({ line }) => line));
    const { changes } = JSON.parse(text).data.whatIf as { changes: { line: string }[] };
    expect(changes.filter(({ line }) => !own.has(line))).toEqual([]);
    expect(text).not.toMatch(/吴秀兰|submission|"cell"/);
  });

  it('says the same whatever others do that the report does not show', async () => {
    const figures = changed('urban-management', { 'HYG.GRID.URBAN_COMMUNITY': '23' });
    const before = await ask(filler, 'urban-management', figures);
    const economy = await server.signIn('economy');
    await ask(economy, 'economy', sampleFiguresOf('economy'));
    await submit(server, economy, { form: 'economy', figures: [] });
    expect(await ask(filler, 'urban-management', figures)).toEqual(before);
  });
});
