// The sample office has no administrator of accounts: tests that need one make one.
import { randomUUID } from 'node:crypto';
import { hashPassword } from '../../server/password.ts';
import { withClient } from '../../server/postgres/withClient.ts';
import { samplePassword, type TestServer } from '../support/testServer.ts';

export async function addAdministrator(server: TestServer, login = 'administrator'): Promise<void> {
  const hash = await hashPassword(samplePassword);
  await asOwner(
    server,
    `insert into account (office_id, id, login, name, password_hash, roles)
     values ('demo', $1, $2, '管理员', $3, '{admin}')`,
    [randomUUID(), login, hash],
  );
}

export async function asOwner<Row extends object>(
  server: TestServer,
  sql: string,
  values: readonly unknown[] = [],
): Promise<readonly Row[]> {
  return withClient(server.database.ownerUrl, async (owner) => {
    await owner.query(`select set_config('huibao.office', 'demo', false)`);
    return (await owner.query<Row>(sql, [...values])).rows;
  });
}
