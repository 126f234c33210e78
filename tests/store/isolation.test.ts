import { Client, escapeIdentifier } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../../server/postgres/withClient.ts';
import { connectDatabase } from '../../server/store/database.ts';
import {
  asIfIn,
  createTwoOffices,
  mine,
  outcomeOf,
  type TwoOffices,
  theirs,
} from './twoOffices.ts';

let database: TwoOffices;
let runtime: Client;
beforeAll(async () => {
  database = await createTwoOffices();
  runtime = new Client(database.runtimeUrl);
  await runtime.connect();
});
afterAll(async () => {
  await runtime.end();
  await database.drop();
});

const INSUFFICIENT_PRIVILEGE = '42501';

/** What keeps rows of one office from another is missing here. */
const unprotected = `
  select c.relname || ': ' || what as fault
  from pg_class c
  left join pg_policy p on p.polrelid = c.oid
  cross join lateral (values
    ('row security is off', c.relrowsecurity),
    ('the owner is exempt', c.relforcerowsecurity),
    ('has not exactly one policy', 1 = (select count(*) from pg_policy where polrelid = c.oid)),
    ('the policy is not for all', p.polcmd = '*' and p.polqual is not null and p.polwithcheck is not null)
  ) as fact(what, holds)
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> '_prisma_migrations'
    and holds is not true
  order by fault`;

const faultsOf = async (client: Client) =>
  (await client.query<{ fault: string }>(unprotected)).rows.map(({ fault }) => fault);

/** One outcome for each table, as `figure 42501`. */
async function outcomes(statement: (table: string, office: string) => string) {
  const each: string[] = [];
  for (const { name, office } of database.tables) {
    const table = `public.${escapeIdentifier(name)}`;
    each.push(`${name} ${await outcomeOf(runtime, statement(table, office))}`);
  }
  return each;
}

const forEach = (outcome: string) => database.tables.map(({ name }) => `${name} ${outcome}`);

/** A row of its own making, so that it can be tried where none can be read. */
const insertFor = (whose: string) => (table: string, office: string) =>
  `insert into ${table} (${office}) values ('${whose}')`;

describe('the catalogue', () => {
  it('forces row-level security on every table, with one policy for everything', async () => {
    expect(database.tables.length).toBeGreaterThan(20);
    await withClient(database.ownerUrl, async (owner) => {
      expect(await faultsOf(owner)).toEqual([]);
      await owner.query('begin');
      await owner.query('alter table figure no force row level security');
      await owner.query('drop policy own_office on slot');
      expect(await faultsOf(owner)).toEqual([
        'figure: the owner is exempt',
        'slot: has not exactly one policy',
        'slot: the policy is not for all',
      ]);
      await owner.query('rollback');
    });
  });

  it('leads every unique index with the office, so that no other office can make one clash', async () => {
    const { rows } = await runtime.query<{ index: string; first: string }>(
      `select i.indexrelid::regclass::text as index, a.attname as first
       from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
       join pg_class c on c.oid = i.indrelid
       where i.indisunique and c.relnamespace = 'public'::regnamespace and c.relname <> '_prisma_migrations'`,
    );
    const others = rows.filter(({ first }) => first !== 'office_id');
    expect(others.map(({ index }) => index)).toEqual(['office_pkey']);
  });

  it('gives the server a role that owns nothing and is bound by all of it', async () => {
    const { rows } = await runtime.query(
      `select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
              (select count(*)::int from pg_class where relowner = r.oid) as owned,
              (select count(*)::int from pg_auth_members where member = r.oid) as memberships,
              has_schema_privilege('public', 'create') as creates
       from pg_roles r where rolname = current_user`,
    );
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolreplication: false,
        owned: 0,
        memberships: 1,
        creates: false,
      },
    ]);
  });
});

describe('without a scope', () => {
  it('every table yields no rows and refuses inserts', async () => {
    await asIfIn(runtime, null, async () => {
      expect(await outcomes((table) => `select from ${table}`)).toEqual(forEach('done, 0 rows'));
      expect(await outcomes(insertFor(mine))).toEqual(forEach(INSUFFICIENT_PRIVILEGE));
    });
  });

  it('stays so on a connection that has served an office, for rows of no office too', async () => {
    await asIfIn(runtime, mine, async () => runtime.query('select from figure'));
    await asIfIn(runtime, null, async () => {
      const { rows } = await runtime.query(`select current_setting('huibao.office', true) as left`);
      expect(rows).toEqual([{ left: '' }]);
      expect(await outcomes((table) => `select from ${table}`)).toEqual(forEach('done, 0 rows'));
      expect(await outcomes(insertFor(mine))).toEqual(forEach(INSUFFICIENT_PRIVILEGE));
      expect(await outcomes(insertFor(''))).toEqual(forEach(INSUFFICIENT_PRIVILEGE));
    });
  });
});

describe('in the scope of one office', () => {
  it('every table has rows, and none of them is another office’s', async () => {
    await asIfIn(runtime, mine, async () => {
      const own = await outcomes((table) => `select from ${table} limit 1`);
      expect(own).toEqual(forEach('done, 1 rows'));
      const foreign = (table: string, office: string) =>
        `select from ${table} where ${office} <> '${mine}'`;
      expect(await outcomes(foreign)).toEqual(forEach('done, 0 rows'));
    });
  });

  it('nothing can be inserted for another, and nothing of theirs is found to change', async () => {
    await asIfIn(runtime, mine, async () => {
      expect(await outcomes(insertFor(theirs))).toEqual(forEach(INSUFFICIENT_PRIVILEGE));
      const changes = [
        `update session set revoked_at = now() where office_id = '${theirs}'`,
        `update login_guess set succeeded = true where office_id = '${theirs}'`,
        `update slot set current = current + 1 where office_id = '${theirs}'`,
        `update ledger set seq = seq + 1 where office_id = '${theirs}'`,
      ];
      for (const sql of changes) expect(await outcomeOf(runtime, sql)).toBe('done, 0 rows');
      expect(await outcomeOf(runtime, `update session set office_id = '${theirs}'`)).toBe(
        INSUFFICIENT_PRIVILEGE,
      );
    });
  });
});

describe('the transaction wrapper', () => {
  it('never lets one office’s scope reach another’s transaction in the same pool', async () => {
    const pooled = connectDatabase(database.runtimeUrl);
    try {
      const seen = await Promise.all(
        Array.from({ length: 240 }, async (_, index) => {
          const office = index % 3 === 0 ? theirs : mine;
          if (index % 10 === 9) {
            const failing = pooled.write(office, () => Promise.reject(new Error('rolled back')));
            await expect(failing).rejects.toThrow('rolled back');
          }
          const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
          if (index % 2 === 0) {
            return pooled.write(office, async (one) => [
              office,
              ...ids(await one.office.findMany()),
            ]);
          }
          const reading = pooled.openReading(office);
          const read = await reading.read(async (one) => ids(await one.office.findMany()));
          reading.close();
          return [office, ...read];
        }),
      );
      expect(seen.filter(([asked, ...found]) => found.join() !== asked)).toEqual([]);
    } finally {
      await pooled.close();
    }
  });

  it('reads without writing', async () => {
    const pooled = connectDatabase(database.runtimeUrl);
    const reading = pooled.openReading(mine);
    const write = reading.read((one) => one.$executeRaw`update ledger set seq = seq + 1`);
    await expect(write).rejects.toThrow(/read-only/);
    reading.close();
    await pooled.close();
  });
});
