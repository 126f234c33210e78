import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Caller } from '#domain/caller.ts';
import { seedSampleOffice } from '../../prisma/seed.ts';
import { withClient } from '../../server/postgres/withClient.ts';
import { connectDatabase, type Database } from '../../server/store/database.ts';
import { acceptSubmission } from '../../server/usecases/decideOnSubmission.ts';
import { findSubmissionByKey, findSubmissions } from '../../server/usecases/findSubmissions.ts';
import { submitSheet } from '../../server/usecases/submitSheet.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';
import { sampleFiguresOf } from '../support/sampleSheet.ts';
import { type CuttingProxy, startCuttingProxy } from './cuttingProxy.ts';
import { sampleCaller } from './sampleCallers.ts';

let direct: TestDatabase;
let proxy: CuttingProxy;
let database: Database;
let caller: Caller;
beforeAll(async () => {
  direct = await createDatabase();
  await seedSampleOffice({ ...direct, passwordHash: 'nobody signs in', closesOn: '2022-01-31' });
  proxy = await startCuttingProxy(direct.runtimeUrl);
  database = connectDatabase(proxy.url);
  caller = await sampleCaller(database, 'culture');
});
afterAll(async () => {
  await database.close();
  await proxy.stop();
  await direct.drop();
});

const form = 'culture';
const now = () => new Date('2022-01-10T02:00:00Z');

function submit(key: string, basedOn: number) {
  const figures = sampleFiguresOf(form).map((one) => ({
    ...one,
    status: null,
    cell: null,
    remark: null,
  }));
  const sent = { period: '2021', form, formVersion: 1, basedOn, figures, explanations: [] };
  return withReading((operation) => submitSheet(operation, { key, sent }));
}

const byKey = (key: string) => withReading((operation) => findSubmissionByKey(operation, key));
const versions = () =>
  withReading((operation) => findSubmissions(operation, { period: '2021', form, reporter: form }));

async function withReading<T>(
  steps: (operation: Parameters<typeof submitSheet>[0]) => Promise<T>,
): Promise<T> {
  const reading = database.openReading(caller.office);
  try {
    return await steps({ caller, database, reading, now });
  } finally {
    reading.close();
  }
}

/** `stored`, or the kind of the refusal. */
const outcomeOf = ({ ok, ...result }: Awaited<ReturnType<typeof submit>>) =>
  ok || !('error' in result) ? 'stored' : result.error.kind;

describe.each([
  { commit: 'before', thenDown: false, rounds: 10 },
  { commit: 'after', thenDown: false, rounds: 10 },
  { commit: 'before', thenDown: true, rounds: 4 },
  { commit: 'after', thenDown: true, rounds: 4 },
] as const)('a connection cut just $commit COMMIT, the database down then: $thenDown', (cut) => {
  it('is answered honestly, told by its key, and made good by a retry, once', async () => {
    for (let round = 0; round < cut.rounds; round += 1) {
      const basedOn = (await versions()).length;
      const key = randomUUID();
      proxy.arm({ after: 'insert into submission (', ...cut });
      const outcome = outcomeOf(await submit(key, basedOn));
      expect(`${round} ${proxy.hasCut()}`).toBe(`${round} true`);
      const expected = cut.commit === 'after' && !cut.thenDown ? 'stored' : 'OutcomeUnknown';
      expect(`${round} ${outcome}`).toBe(`${round} ${expected}`);
      proxy.restore();

      const told = await byKey(key);
      expect(told?.n ?? null).toBe(cut.commit === 'after' ? basedOn + 1 : null);
      const retried = await submit(key, basedOn);
      expect(retried).toMatchObject({ ok: true, value: { version: { n: basedOn + 1 } } });
      if (told && retried.ok) expect(retried.value.version).toEqual(told);
      expect((await versions()).map(({ n }) => n)).toEqual(
        Array.from({ length: basedOn + 1 }, (_, index) => basedOn + 1 - index),
      );
    }
  });
});

describe('a database that is away', () => {
  it('makes the outcome unknown before anything is sent, and nothing is stored', async () => {
    const before = (await versions()).length;
    const key = randomUUID();
    proxy.goDown();
    expect(outcomeOf(await submit(key, before))).toBe('OutcomeUnknown');
    proxy.restore();
    expect(await byKey(key)).toBeNull();
    expect((await versions()).length).toBe(before);
  });

  it('that ends our connections, as on a restart, is answered and served again at once', async () => {
    const basedOn = (await versions()).length;
    proxy.goDown();
    proxy.restore();
    const key = randomUUID();
    const first = outcomeOf(await submit(key, basedOn));
    expect(['stored', 'OutcomeUnknown']).toContain(first);
    expect(outcomeOf(await submit(key, basedOn))).toBe('stored');
    expect((await versions()).length).toBe(basedOn + 1);
  });
});

describe('what is kept together', () => {
  it('has for each version its figures, key and audit entry, and for each failure none', async () => {
    await withClient(direct.ownerUrl, async (owner) => {
      await owner.query(`select set_config('huibao.office', 'demo', false)`);
      const { rows } = await owner.query(
        `select count(*)::int as versions,
                count(*) filter (where (select count(*) from figure f where f.submission = s.id) = $1)::int as whole,
                count(*) filter (where exists (select from submission_key k where k.submission = s.id))::int as keyed,
                count(*) filter (where 1 = (select count(*) from audit_entry a where a.outcome = 'done' and a.subject ->> 'submission' = s.id::text))::int as audited
         from submission s where form = $2 and period = '2021'`,
        [sampleFiguresOf(form).length, form],
      );
      const count = (await versions()).length;
      expect(count).toBeGreaterThan(28);
      expect(rows).toEqual([{ versions: count, whole: count, keyed: count, audited: count }]);
    });
  });
});

describe('an acceptance whose connection is cut', () => {
  const accept = (compiler: Caller, submission: string) =>
    withReading((operation) => acceptSubmission({ ...operation, caller: compiler }, submission));

  it('is made once, whatever was answered', async () => {
    const [newest] = await versions();
    const compiler = await sampleCaller(database, 'compiler');
    proxy.arm({ after: 'insert into decision (', commit: 'after', thenDown: false });
    await accept(compiler, newest?.id ?? '').catch(() => null);
    expect(proxy.hasCut()).toBe(true);
    expect((await versions())[0]?.state).toBe('accepted');
    const again = await accept(compiler, newest?.id ?? '');
    expect(again).toEqual({ ok: false, error: { kind: 'AlreadyDecided' } });
  });

  // Acceptance has no OutcomeUnknown: a broken connection is thrown, and shown as an error of ours.
  it('is answered, not thrown', async () => {
    const compiler = await sampleCaller(database, 'compiler');
    const retried = await submit(randomUUID(), (await versions()).length);
    proxy.arm({ after: 'insert into decision (', commit: 'after', thenDown: false });
    const outcome = accept(compiler, retried.ok ? retried.value.version.id : '');
    await expect(outcome).resolves.toHaveProperty('ok');
  });
});
