// The fictional sample office: its catalogue, its people, and a year 2020 that every department reported.
import { randomUUID } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';
import type { Caller, Role } from '../server/domain/caller.ts';
import { lineKey } from '../server/domain/indicator.ts';
import { connectDatabase, type Database } from '../server/store/database.ts';
import { acceptSubmission } from '../server/usecases/decideOnSubmission.ts';
import { submitSheet } from '../server/usecases/submitSheet.ts';
import {
  sampleFigures,
  sampleIndicators,
  sampleLines,
  samplePeople,
  samplePlans,
  sampleReporters,
  sampleRules,
  sampleUnits,
} from './sampleFiles.ts';

export const sampleOffice = {
  id: 'demo',
  name: '青禾街道办事处',
  nameEn: 'Qinghe Subdistrict Office',
};

export interface SeedOptions {
  readonly ownerUrl: string;
  readonly runtimeUrl: string;
  readonly passwordHash: string;
  /** The sample's 2021 stays open until this day. */
  readonly closesOn: string;
}

/** Loads the sample office unless it is there already; then only its people's password and the closing day are set anew. */
export async function seedSampleOffice(options: SeedOptions): Promise<void> {
  const isNew = await inOffice(options.ownerUrl, async (client) => {
    const { rowCount } = await client.query('select from office where id = $1', [sampleOffice.id]);
    if (rowCount === 0) await insertCatalogue(client, options);
    await client.query('update account set password_hash = $1', [options.passwordHash]);
    await client.query(`update period set closes_on = $1 where id = '2021'`, [options.closesOn]);
    return rowCount === 0;
  });
  if (!isNew) return;
  const database = connectDatabase(options.runtimeUrl);
  try {
    await report2020(database, await peopleByLogin(options.ownerUrl));
  } finally {
    await database.close();
  }
}

async function inOffice<T>(ownerUrl: string, steps: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(ownerUrl);
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('huibao.office', $1, true)`, [sampleOffice.id]);
    const result = await steps(client);
    await client.query('commit');
    return result;
  } finally {
    await client.end();
  }
}

type Row = Readonly<Record<string, unknown>>;

/** Rows as JSON: PostgreSQL itself reads them as the table's types. Qualified, since `line` is also a built-in type. */
async function insert(client: Client, table: string, rows: readonly Row[]): Promise<void> {
  const withOffice = rows.map((row) => ({ office_id: sampleOffice.id, ...row }));
  const name = `public.${escapeIdentifier(table)}`;
  await client.query(
    `insert into ${name} select * from jsonb_populate_recordset(null::${name}, $1::jsonb)`,
    [JSON.stringify(withOffice)],
  );
}

async function insertCatalogue(client: Client, options: SeedOptions): Promise<void> {
  const { id, name, nameEn } = sampleOffice;
  await client.query(
    'insert into office (id, name, name_en, fictional) values ($1, $2, $3, true)',
    [id, name, nameEn],
  );
  await client.query(`insert into ledger (office_id, seq, hash) values ($1, 0, $2)`, [
    id,
    Buffer.alloc(32),
  ]);
  const reporters = sampleReporters();
  await insert(client, 'reporter', reporters);
  await insert(client, 'unit', sampleUnits().map(unitRow));
  await insert(client, 'indicator', sampleIndicators().map(indicatorRow));
  await insert(client, 'member', memberRows());
  await insert(
    client,
    'form',
    reporters.map((reporter) => ({
      code: reporter.id,
      version: 1,
      title: `年度工作指标统计表（${reporter.name}）`,
      cadence: 'year',
    })),
  );
  await insert(client, 'line', lineRows());
  await insert(
    client,
    'assignment',
    reporters.map((one) => ({ form: one.id, reporter: one.id })),
  );
  await insert(client, 'rule', sampleRules().map(ruleRow));
  await insert(client, 'report_layout', [layoutRow()]);
  await insert(client, 'period', [
    periodRow(2020, '2021-01-31', null),
    periodRow(2021, options.closesOn, '2020'),
  ]);
  await insert(
    client,
    'period_form',
    ['2020', '2021'].flatMap((period) =>
      reporters.map((reporter) => ({ period, form: reporter.id, form_version: 1 })),
    ),
  );
  await insert(
    client,
    'plan',
    samplePlans().map(({ code, member, value }) => ({
      period: '2021',
      line: lineKey(code, member || null),
      value,
    })),
  );
  await insert(
    client,
    'account',
    samplePeople().map(({ login, name: person, reporter, roles }) => ({
      id: randomUUID(),
      login,
      name: person,
      password_hash: options.passwordHash,
      reporter: reporter || null,
      roles: roles.split(';'),
    })),
  );
}

function unitRow({ symbol, kind, factor }: Record<'symbol' | 'kind' | 'factor', string>): Row {
  const [numerator, denominator = '1'] = factor.split('/');
  return { symbol, kind, numerator, denominator };
}

function indicatorRow(row: ReturnType<typeof sampleIndicators>[number]): Row {
  const { signed, definition, components, dimension } = row;
  return {
    ...row,
    signed: signed === 'yes',
    definition: definition || null,
    dimension: dimension || null,
    components: components === '' ? [] : components.split(';'),
  };
}

function memberRows(): readonly Row[] {
  const dimensionOf = new Map(sampleIndicators().map(({ code, dimension }) => [code, dimension]));
  const members = new Map<string, Row>();
  for (const { code, member } of sampleLines()) {
    const dimension = dimensionOf.get(code);
    if (member === '' || dimension === undefined) continue;
    const key = `${dimension}/${member}`;
    if (!members.has(key)) members.set(key, { dimension, code: member, position: members.size });
  }
  return [...members.values()];
}

function lineRows(): readonly Row[] {
  return sampleLines().map(({ code, member, form, required, printed, ...line }, position) => ({
    ...line,
    form,
    form_version: 1,
    key: lineKey(code, member || null),
    position,
    indicator: code,
    member: member || null,
    required: required === 'yes',
    printed: printed === 'yes',
  }));
}

/** The sections as the forms have them: a compiler starts from here. */
function layoutRow(): Row {
  const sections = [...new Set(sampleLines().map(({ section }) => section))];
  return {
    name: 'standard',
    version: 1,
    at: '2021-01-04T01:00:00Z',
    rounding: 'note',
    content: {
      sections: sections.map((name) => ({ name, title: null, lines: [] })),
      hiddenColumns: [],
      units: [],
    },
  };
}

function ruleRow(row: ReturnType<typeof sampleRules>[number]): Row {
  return { ...row, version: 1, live: row.live === 'yes', reason: row.reason || null };
}

function periodRow(year: number, closesOn: string, previous: string | null): Row {
  return {
    id: String(year),
    name: `${year}年`,
    starts_on: `${year}-01-01`,
    ends_on: `${year}-12-31`,
    closes_on: closesOn,
    previous,
  };
}

async function peopleByLogin(ownerUrl: string): Promise<ReadonlyMap<string, Caller>> {
  return inOffice(ownerUrl, async (client) => {
    const { rows } = await client.query<{
      id: string;
      login: string;
      name: string;
      reporter: string | null;
      roles: Role[];
    }>('select id, login, name, reporter, roles from account');
    return new Map(
      rows.map(({ id, login, name, reporter, roles }) => [
        login,
        {
          office: sampleOffice.id,
          account: id,
          login,
          name,
          roles,
          reporter: reporter === null ? null : { id: reporter, name: reporter },
        },
      ]),
    );
  });
}

/** Through the same use cases as anybody: 2020 has versions, receipts and acceptances like every other year. */
async function report2020(database: Database, people: ReadonlyMap<string, Caller>): Promise<void> {
  const now = () => new Date('2021-01-20T02:00:00Z');
  const compiler = people.get('compiler');
  if (!compiler) throw new Error('The sample office has no compiler');
  const figures = new Map(
    sampleFigures(2020).map(({ code, member, value }) => [lineKey(code, member || null), value]),
  );
  for (const { id: reporter } of sampleReporters()) {
    const caller = people.get(reporter);
    if (!caller) throw new Error(`Nobody fills for ${reporter}`);
    const reading = database.openReading(caller.office);
    const operation = { caller, database, reading, now };
    const lines = sampleLines().filter(({ form }) => form === reporter);
    const submitted = await submitSheet(operation, {
      key: randomUUID(),
      sent: {
        period: '2020',
        form: reporter,
        formVersion: 1,
        basedOn: 0,
        figures: lines.map(({ code, member }) => {
          const line = lineKey(code, member || null);
          return { line, value: figures.get(line) ?? null, status: null, cell: null, remark: null };
        }),
        explanations: [],
      },
    });
    if (!submitted.ok) {
      throw new Error(
        `The sample's 2020 is refused for ${reporter}: ${JSON.stringify(submitted.error)}`,
      );
    }
    await acceptSubmission({ ...operation, caller: compiler }, submitted.value.version.id);
  }
}
