// An empty database has no account to sign in with. Whoever can read the server's output becomes its first administrator.
import { randomInt } from 'node:crypto';
import { withClient } from './postgres/withClient.ts';
import { hashOfCode } from './usecases/claimFirstStart.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const hours = 3_600_000;
const goodFor = 24 * hours;

/** A new code, the only one that is good from now on; `null` once there is an office. */
export async function issueFirstStartCode(ownerUrl: string, now: Date): Promise<string | null> {
  return withClient(ownerUrl, async (owner) => {
    await owner.query('begin');
    await owner.query(`select set_config('huibao.office', '-', true)`);
    const { rows } = await owner.query<{ any: boolean }>(
      'select exists (select from office) as any',
    );
    if (rows[0]?.any !== false) {
      await owner.query('rollback');
      return null;
    }
    const code = newCode();
    await owner.query(
      `insert into first_start (office_id, code_hash, expires_at, guesses) values ('-', $1, $2, 0)
       on conflict (office_id) do update set code_hash = excluded.code_hash, expires_at = excluded.expires_at, guesses = 0`,
      [hashOfCode(code), new Date(now.getTime() + goodFor)],
    );
    await owner.query('commit');
    return code;
  });
}

/** 100 random bits. */
function newCode(): string {
  const part = () =>
    Array.from({ length: 5 }, () => alphabet.charAt(randomInt(alphabet.length))).join('');
  return Array.from({ length: 4 }, part).join('-');
}

export function describeFirstStart(code: string, origin: string): string {
  return `
  首次启动：尚无单位和账号。请在 24 小时内打开下面的地址，用这个一次性代码建立单位和首个系统管理员。
  First start: there is no office and no account yet. Open the address below within 24 hours and use this
  one-time code to set up the office and its first account administrator.

      ${origin}/setup/
      ${code}
`;
}
