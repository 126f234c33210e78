import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedSampleOffice } from '../../prisma/seed.ts';
import { issueFirstStartCode } from '../../server/firstStart.ts';
import { hashPassword } from '../../server/password.ts';
import { connectDatabase, type Database } from '../../server/store/database.ts';
import { claimFirstStart } from '../../server/usecases/claimFirstStart.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';

const start = new Date('2022-01-10T02:00:00Z');
const hours = 3_600_000;

let empty: TestDatabase;
let database: Database;
beforeAll(async () => {
  empty = await createDatabase();
  database = connectDatabase(empty.runtimeUrl);
});
afterAll(async () => {
  await database.close();
  await empty.drop();
});

const claim = async (code: string, { at = start, password = 'peaches in autumn' } = {}) => {
  const office = { id: 'qinghe', name: '青禾街道办事处', nameEn: 'Qinghe Subdistrict Office' };
  const result = await claimFirstStart(
    { database, hashPassword, now: () => at },
    { code, office, login: 'admin', name: '管理员', password },
  );
  return result.ok ? 'done' : result.error.kind;
};

const issue = async (at = start) => {
  const code = await issueFirstStartCode(empty.ownerUrl, at);
  if (code === null) throw new Error('There is an office already');
  return code;
};

describe('the code of a first start', () => {
  it('is 100 random bits, kept as a hash', async () => {
    const code = await issue();
    expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(await issue()).not.toBe(code);
    expect(await claim(code)).toBe('WrongCode');
  });

  it('is spent after a day', async () => {
    const code = await issue();
    const at = new Date(start.getTime() + 24 * hours);
    expect(await claim(code, { at })).toBe('CodeSpent');
  });

  it('is spent after five wrong guesses, also at once', async () => {
    const code = await issue();
    const guesses = await Promise.all(Array.from({ length: 8 }, () => claim('AAAAA-AAAAA')));
    expect(guesses.filter((outcome) => outcome === 'WrongCode')).toHaveLength(5);
    expect(guesses.filter((outcome) => outcome === 'CodeSpent')).toHaveLength(3);
    expect(await claim(code)).toBe('CodeSpent');
  });

  it('makes one office and one administrator, once, however it is typed', async () => {
    const code = await issue();
    expect(await claim(code, { password: 'short' })).toBe('WeakPassword');
    const typed = code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l');
    const outcomes = await Promise.all([claim(typed), claim(code), claim(typed)]);
    expect(outcomes.sort()).toEqual(['NotFirstStart', 'NotFirstStart', 'done']);
    const [office, accounts] = await database.write('qinghe', async (transaction) => [
      await transaction.office.findMany(),
      await transaction.account.findMany(),
    ]);
    expect(office).toMatchObject([{ id: 'qinghe', fictional: false }]);
    expect(accounts).toMatchObject([{ login: 'admin', roles: ['admin'], passwordExpiresAt: null }]);
    expect(await issueFirstStartCode(empty.ownerUrl, start)).toBeNull();
  });

  it('is not issued for a database that has an office, whichever', async () => {
    const seeded = await createDatabase();
    await seedSampleOffice({ ...seeded, passwordHash: 'none', closesOn: '2022-01-31' });
    expect(await issueFirstStartCode(seeded.ownerUrl, start)).toBeNull();
    await seeded.drop();
  });
});

describe('the server itself', () => {
  it('cannot make an office without a code', async () => {
    const insert = database.write(
      'second',
      (transaction) =>
        transaction.$executeRaw`insert into office (id, name, name_en, fictional) values ('second', '', '', false)`,
    );
    await expect(insert).rejects.toThrow(/permission denied/);
  });
});
