// The record is only ever appended to: the server's role has no right to change it, and its owner is refused too.
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asIfIn, createTwoOffices, mine, outcomeOf, type TwoOffices } from './twoOffices.ts';

let database: TwoOffices;
let runtime: Client;
let owner: Client;
beforeAll(async () => {
  database = await createTwoOffices();
  runtime = new Client(database.runtimeUrl);
  owner = new Client(database.ownerUrl);
  await Promise.all([runtime.connect(), owner.connect()]);
});
afterAll(async () => {
  await Promise.all([runtime.end(), owner.end()]);
  await database.drop();
});

const INSUFFICIENT_PRIVILEGE = '42501';
const RESTRICT_VIOLATION = '23001';

const record = [
  'submission',
  'submission_key',
  'figure',
  'explanation',
  'decision',
  'audit_entry',
  'report_layout',
  'seal',
  'unsealing',
  'rule_firing',
  'query',
  'answer',
  'extension',
];
const heads = ['slot', 'ledger'];

async function outcomesIn(client: Client, statements: readonly string[]) {
  return asIfIn(client, mine, async () => {
    const outcomes = new Map<string, string>();
    for (const sql of statements) outcomes.set(sql, await outcomeOf(client, sql));
    return outcomes;
  });
}

const all = (statements: readonly string[], outcome: string) =>
  new Map(statements.map((sql) => [sql, outcome]));

/** Changes that would leave every value as it is, so that nothing but the refusal can stop them. */
async function updatesOf(tables: readonly string[]): Promise<readonly string[]> {
  const { rows } = await owner.query<{ table: string; column: string }>(
    `select table_name as table, column_name as column from information_schema.columns
     where table_schema = 'public' and table_name = any($1) order by 1, 2`,
    [tables],
  );
  return rows.map(({ table, column }) => `update ${table} set ${column} = ${column}`);
}

describe('the record', () => {
  it('gives the server no UPDATE of any column, no DELETE, no TRUNCATE', async () => {
    const refused = [
      ...(await updatesOf(record)),
      ...[...record, ...heads].flatMap((table) => [`delete from ${table}`, `truncate ${table}`]),
      'alter table figure disable trigger all',
      'drop table figure',
    ];
    expect(await outcomesIn(runtime, refused)).toEqual(all(refused, INSUFFICIENT_PRIVILEGE));
  });

  it('refuses the owner too', async () => {
    const refused = [
      ...(await updatesOf(record)),
      ...[...record, ...heads].flatMap((table) => [
        `delete from ${table}`,
        `truncate ${table} cascade`,
      ]),
    ];
    expect(await outcomesIn(owner, refused)).toEqual(all(refused, RESTRICT_VIOLATION));
  });

  it('takes a figure that is a number or a status, and nothing else', async () => {
    const insert = (value: string, status: string) =>
      `insert into figure (office_id, submission, line, position, value, status)
       select '${mine}', submission, 'NEW.LINE', 0, ${value}, ${status} from figure limit 1`;
    const outcomes = await outcomesIn(runtime, [
      insert('1.5', 'null'),
      insert('null', "'NOT_AVAILABLE'"),
      insert('null', 'null'),
      insert('0', "'NOT_AVAILABLE'"),
      insert('null', "'missing'"),
      insert('1e15', 'null'),
      insert("'NaN'", 'null'),
      insert("'Infinity'", 'null'),
    ]);
    const done = 'done, 1 rows';
    const check = '23514';
    expect([...outcomes.values()]).toEqual([done, done, check, check, check, check, check, check]);
  });
});

describe('slot and ledger', () => {
  const one = `where period = '2020' and form = 'economy'`;

  it('count up by one and do nothing else, whoever asks', async () => {
    for (const client of [runtime, owner]) {
      const outcomes = await outcomesIn(client, [
        `update slot set current = current + 1 ${one}`,
        `update ledger set seq = seq + 1, hash = sha256(hash)`,
        `update slot set current = current ${one}`,
        `update slot set current = current + 2 ${one}`,
        `update slot set current = current - 1 ${one}`,
        `update ledger set hash = sha256(hash)`,
        `update ledger set seq = seq + 2`,
        `update ledger set seq = seq - 1`,
      ]);
      const [slot, ledger, ...refused] = outcomes.values();
      expect([slot, ledger]).toEqual(['done, 1 rows', 'done, 1 rows']);
      expect(new Set(refused)).toEqual(new Set([RESTRICT_VIOLATION]));
    }
  });

  it('stay whose they are', async () => {
    const moves = [
      `update slot set current = current + 1, form = 'culture' ${one}`,
      `update ledger set seq = seq + 1, office_id = 'third'`,
    ];
    expect(await outcomesIn(runtime, moves)).toEqual(all(moves, INSUFFICIENT_PRIVILEGE));
    const scoped = moves.slice(0, 1);
    expect(await outcomesIn(owner, scoped)).toEqual(all(scoped, RESTRICT_VIOLATION));
  });

  it('begin at zero', async () => {
    const begin = (current: number) =>
      `insert into slot (office_id, period, form, reporter, current) values ('${mine}', '2021', 'economy', 'economy', ${current})`;
    const outcomes = await outcomesIn(runtime, [begin(0), begin(7)]);
    expect([...outcomes.values()]).toEqual(['done, 1 rows', RESTRICT_VIOLATION]);
  });
});
