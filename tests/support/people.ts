// People that the sample office does not have, so that every role can be asked about.
import { randomUUID } from 'node:crypto';
import type { Role } from '#domain/caller.ts';
import { withClient } from '../../server/postgres/withClient.ts';
import type { TestServer } from './testServer.ts';

export interface Person {
  readonly login: string;
  readonly roles: readonly Role[];
  readonly reporter?: string;
}

/** With the password everybody has in the tests. */
export async function addPeople(server: TestServer, people: readonly Person[]): Promise<void> {
  await withClient(server.database.ownerUrl, async (owner) => {
    await owner.query(`select set_config('huibao.office', 'demo', false)`);
    for (const { login, roles, reporter = null } of people) {
      await owner.query(
        `insert into account (office_id, id, login, name, password_hash, reporter, roles)
         select office_id, $1, $2, $2, password_hash, $3, $4 from account where login = 'compiler'`,
        [randomUUID(), login, reporter, roles],
      );
    }
  });
}
