// A database that two offices share: the sample office, and a twin with the very same ids in every table.
import { type Client, type DatabaseError, escapeIdentifier } from 'pg';
import { inject } from 'vitest';
import { seedSampleOffice } from '../../prisma/seed.ts';
import { readDatabaseUrl } from '../../server/postgres/databaseUrl.ts';
import { superuserUrl } from '../../server/postgres/embedded.ts';
import { withClient } from '../../server/postgres/withClient.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';

export interface ScopedTable {
  readonly name: string;
  /** The column that says whose the row is. */
  readonly office: string;
}

export interface TwoOffices extends TestDatabase {
  readonly tables: readonly ScopedTable[];
  readonly superuserUrl: string;
}

export const mine = 'demo';
export const theirs = 'twin';

export async function createTwoOffices(): Promise<TwoOffices> {
  const database = await createDatabase();
  await seedSampleOffice({ ...database, passwordHash: 'nobody signs in', closesOn: '2022-01-31' });
  const url = new URL(readDatabaseUrl(database.ownerUrl).database, superuserUrl(inject('postgres')))
    .href;
  const tables = await withClient(url, async (superuser) => {
    const found = await scopedTables(superuser);
    // Copies by the table are in no order that foreign keys could follow.
    await superuser.query('set session_replication_role = replica');
    await superuser.query(
      `insert into session (office_id, token_hash, account, created_at, last_seen_at)
       select office_id, sha256(id::text::bytea), id, now(), now() from account`,
    );
    await superuser.query(
      `insert into login_guess (office_id, login, at, id, succeeded)
       select office_id, login, now(), id, false from account`,
    );
    await superuser.query(
      `insert into explanation (office_id, submission, rule, text)
       select office_id, id, 'R001', 'why' from submission`,
    );
    await superuser.query(
      `insert into seal (office_id, period, n, seq, account, at, digest, payload, chain_hash)
       select office_id, '2020', 1, 1, id, now(), sha256(''), '', sha256('') from account limit 1`,
    );
    await superuser.query(
      `insert into unsealing (office_id, period, n, seq, account, at, reason, payload, chain_hash)
       select office_id, period, n, 2, account, at, 'why', '', sha256('') from seal`,
    );
    await superuser.query(
      `insert into first_start (office_id, code_hash, expires_at, guesses)
       select id, sha256(''), now(), 0 from office`,
    );
    await superuser.query(
      `insert into rule_firing (office_id, submission, rule, line, outcome)
       select office_id, id, 'R001', 'a line', 'corrected' from submission`,
    );
    await superuser.query(
      `insert into query (office_id, id, decision, submission, line, position, text)
       select office_id, submission, seq, submission, 'a line', 0, 'why' from decision`,
    );
    await superuser.query(
      `insert into answer (office_id, query, seq, account, at, text, payload, chain_hash)
       select office_id, submission, seq, account, at, 'because', payload, chain_hash from decision`,
    );
    await superuser.query(
      `insert into extension (office_id, period, form, reporter, until, reason, account, at)
       select office_id, period, form, reporter, now(), 'why', account, now() from submission`,
    );
    for (const { name, office } of found) {
      const table = `public.${escapeIdentifier(name)}`;
      await superuser.query(
        `insert into ${table} select (jsonb_populate_record(one, jsonb_build_object('${office}', '${theirs}'))).*
         from ${table} one`,
      );
    }
    return found;
  });
  return { ...database, tables, superuserUrl: url };
}

/** Every table there is but Prisma's own history of migrations. */
async function scopedTables(client: Client): Promise<readonly ScopedTable[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'm') and relname <> '_prisma_migrations'
     order by relname`,
  );
  return rows.map(({ name }) => ({ name, office: name === 'office' ? 'id' : 'office_id' }));
}

/** Runs `steps` in one transaction that is rolled back, `office` being its scope; `null` for no scope at all. */
export async function asIfIn<T>(
  client: Client,
  office: string | null,
  steps: () => Promise<T>,
): Promise<T> {
  await client.query('begin');
  try {
    if (office !== null)
      await client.query(`select set_config('huibao.office', $1, true)`, [office]);
    return await steps();
  } finally {
    await client.query('rollback');
  }
}

/** The SQLSTATE of the refusal, or `done`. What is done is undone. */
export async function outcomeOf(client: Client, sql: string): Promise<string> {
  await client.query('savepoint attempt');
  try {
    const { rowCount } = await client.query(sql);
    return `done, ${rowCount} rows`;
  } catch (error) {
    return (error as DatabaseError).code ?? 'no code';
  } finally {
    await client.query('rollback to attempt');
  }
}
