import type { Caller, Role } from '#domain/caller.ts';
import type { Database } from '../../server/store/database.ts';

/** Someone of the sample office, as the server knows them once they have signed in. */
export async function sampleCaller(database: Database, login: string): Promise<Caller> {
  const account = await database.write('demo', (transaction) =>
    transaction.account.findFirstOrThrow({ where: { login } }),
  );
  const { id, name, reporter, roles } = account;
  return {
    office: 'demo',
    account: id,
    login,
    name,
    roles: roles as Role[],
    reporter: reporter === null ? null : { id: reporter, name: reporter },
  };
}
