// The chain of an office recomputed from what is stored, by a verifier that shares nothing with the store.
import { createHash } from 'node:crypto';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../../server/postgres/withClient.ts';
import { accept, mutate, submit } from '../schema/submitting.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  const compiler = await server.signIn('compiler');
  const sent = async (form: string) => {
    const { id = '' } = await submit(server, await server.signIn(form), { form });
    return id;
  };
  for (const form of ['economy', 'culture']) await accept(server, compiler, await sent(form));
  const queries = [{ line: 'SAF.CHECK', text: '口径？' }];
  const variables = { submission: await sent('emergency'), reason: '请核对', queries };
  await mutate(server, compiler, { field: 'returnSubmission', variables });
  const { data } = await server.ask<{ sheet: { queries: readonly { id: string }[] } }>(
    await server.signIn('emergency'),
    '{ sheet(period: "2021", form: "emergency") { queries { id } } }',
  );
  const answer = { query: data?.sheet.queries[0]?.id, text: '全年累计' };
  await mutate(server, await server.signIn('emergency'), {
    field: 'answerQuery',
    variables: answer,
  });
});
afterAll(() => server.stop());

interface Entry {
  readonly seq: string;
  readonly payload: Buffer;
  readonly chainHash: Buffer;
  /** Of a submission only. */
  readonly hash: Buffer | null;
  /** What the other columns say, in the shape of the payload. */
  readonly columns: unknown;
}

const entriesOfTheRecord = `
  select seq, payload, chain_hash as "chainHash", hash, jsonb_build_object(
    'office', office_id, 'reporter', reporter, 'account', account, 'n', n, 'receivedAt', to_char(received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'content', jsonb_build_object(
      'period', period, 'form', form, 'formVersion', form_version, 'basedOn', based_on,
      'figures', (select jsonb_agg(jsonb_build_object('line', line, 'value', trim_scale(value)::text, 'status', status, 'cell', cell, 'remark', remark) order by position)
                  from figure f where f.submission = s.id),
      'explanations', (select coalesce(jsonb_agg(jsonb_build_object('rule', rule, 'text', text) order by rule collate "C"), '[]')
                       from explanation e where e.submission = s.id))) as columns
  from submission s
  union all
  select seq, payload, chain_hash, null, jsonb_build_object(
    'office', office_id, 'submission', submission, 'kind', kind, 'account', account,
    'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'reason', reason)
    || (select case when count(*) = 0 then '{}' else jsonb_build_object(
          'queries', jsonb_agg(jsonb_build_object('id', id, 'line', line, 'text', text) order by position)) end
        from query q where q.decision = d.seq)
  from decision d
  union all
  select seq, payload, chain_hash, null, jsonb_build_object(
    'office', office_id, 'query', query, 'account', account,
    'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'text', text)
  from answer
  order by seq`;

const sha256 = (...parts: readonly Buffer[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** What is wrong with an office's record, entry by entry. */
async function faultsOf(client: pg.Client): Promise<readonly string[]> {
  const { rows: entries } = await client.query<Entry>(entriesOfTheRecord);
  const { rows: heads } = await client.query<{ seq: string; hash: Buffer }>('select * from ledger');
  const faults: string[] = [];
  let before: Buffer = Buffer.alloc(32);
  for (const [index, entry] of entries.entries()) {
    const { seq, payload, chainHash, hash, columns } = entry;
    if (seq !== String(index + 1)) faults.push(`${seq} stands at place ${index + 1}`);
    if (!sha256(payload, before).equals(chainHash)) faults.push(`${seq} breaks the chain`);
    if (hash && !sha256(payload).equals(hash)) faults.push(`${seq} has another hash`);
    if (!isSame(JSON.parse(payload.toString()), columns)) faults.push(`${seq} says otherwise`);
    before = chainHash;
  }
  if (heads[0]?.seq !== String(entries.length)) faults.push('the ledger stands elsewhere');
  if (!heads[0]?.hash.equals(before)) faults.push('the ledger ends otherwise');
  return faults;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, field]) => [key, sorted(field)]);
}

/** As the owner with the triggers off, who could change anything; and undone afterwards. */
async function afterTampering(...statements: readonly string[]): Promise<readonly string[]> {
  return withClient(server.database.ownerUrl, async (owner) => {
    await owner.query('begin');
    await owner.query(`select set_config('huibao.office', 'demo', true)`);
    for (const table of [
      'submission',
      'submission_key',
      'figure',
      'explanation',
      'decision',
      'query',
      'answer',
      'ledger',
    ])
      await owner.query(`alter table ${table} disable trigger user`);
    for (const sql of statements) await owner.query(sql);
    const faults = await faultsOf(owner);
    await owner.query('rollback');
    return faults;
  });
}

const numbered = (seq: number) => `(select id from submission where seq = ${seq})`;

describe('the chain of an office', () => {
  it('holds over every submission and decision, and is what the columns say', async () => {
    expect(await afterTampering()).toEqual([]);
    const { rows } = await withClient(server.database.ownerUrl, async (owner) => {
      await owner.query(`select set_config('huibao.office', 'demo', false)`);
      return owner.query<{ seq: string }>('select seq from ledger');
    });
    // Twelve departments of 2020 and two of 2021, each submitted and accepted; one returned, asked and answered.
    expect(rows).toEqual([{ seq: '31' }]);
  });

  it.each([
    [
      'a figure changed',
      `update figure set value = value + 0.01 where submission = ${numbered(25)} and position = 0`,
      ['25 says otherwise'],
    ],
    [
      'a figure gone',
      `delete from figure where submission = ${numbered(25)} and position = 3`,
      ['25 says otherwise'],
    ],
    [
      'a remark written later',
      `update figure set remark = '+' where submission = ${numbered(1)} and position = 0`,
      ['1 says otherwise'],
    ],
    [
      'an explanation added',
      `insert into explanation select office_id, id, 'R001', 'why' from submission where seq = 3`,
      ['3 says otherwise'],
    ],
    [
      'a time changed',
      `update submission set received_at = received_at + interval '1 ms' where seq = 3`,
      ['3 says otherwise'],
    ],
    [
      'another submitter',
      `update submission set account = gen_random_uuid() where seq = 3`,
      ['3 says otherwise'],
    ],
    [
      'a decision turned',
      `update decision set kind = 'Returned' where seq = 4`,
      ['4 says otherwise'],
    ],
    ['a question reworded', `update query set text = '?'`, ['30 says otherwise']],
    ['an answer reworded', `update answer set text = '!'`, ['31 says otherwise']],
    [
      'a payload changed with its hash',
      `update submission set payload = payload || ' ', hash = sha256(payload || ' ') where seq = 3`,
      ['3 breaks the chain'],
    ],
    [
      'a decision missing',
      'delete from decision where seq = 26',
      [
        '27 stands at place 26',
        '27 breaks the chain',
        ...[28, 29, 30, 31].map((seq) => `${seq} stands at place ${seq - 1}`),
        'the ledger stands elsewhere',
      ],
    ],
    [
      'the last answer missing',
      'delete from answer where seq = 31',
      ['the ledger stands elsewhere', 'the ledger ends otherwise'],
    ],
    [
      'a decision inserted',
      `insert into decision select office_id, 32, submission, kind, account, at, reason, payload, sha256(payload || (select chain_hash from answer)) from decision where seq = 28`,
      ['the ledger stands elsewhere', 'the ledger ends otherwise'],
    ],
  ])('tells %s', async (_what, sql, faults) => {
    expect(await afterTampering(sql)).toEqual(faults);
  });

  it('tells two entries changed over', async () => {
    const faults = await afterTampering(
      'update decision set seq = 1000 where seq = 26',
      'update decision set seq = 26 where seq = 28',
      'update decision set seq = 28 where seq = 1000',
    );
    expect(faults.filter((fault) => /breaks the chain/.test(fault)).length).toBeGreaterThan(0);
  });
});
