import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { createEmptyDatabase as createEmpty } from '../../prisma/temporaryCluster.ts';
import { readDatabaseUrl } from '../../server/postgres/databaseUrl.ts';
import { OWNER, ownerUrl as ownerUrlOf, superuserUrl } from '../../server/postgres/embedded.ts';
import { ensureRuntimeLogin } from '../../server/postgres/runtimeRole.ts';
import { withClient } from '../../server/postgres/withClient.ts';
import { silent } from './silent.ts';

export interface TestDatabase {
  readonly ownerUrl: string;
  readonly runtimeUrl: string;
  readonly drop: () => Promise<void>;
}

/** A database of one's own with all migrations applied, as the server would find it. */
export async function createDatabase(): Promise<TestDatabase> {
  const { template, ...cluster } = inject('postgres');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asSuperuser(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${OWNER}`);
  const ownerUrl = ownerUrlOf(cluster, name);
  const runtimeUrl = await ensureRuntimeLogin({ ownerUrl, log: silent });
  const { user } = readDatabaseUrl(runtimeUrl);
  const drop = async () => {
    await asSuperuser(`DROP DATABASE ${name} WITH (FORCE)`);
    await asSuperuser(`DROP ROLE ${user}`);
  };
  return { ownerUrl, runtimeUrl, drop };
}

/** The owner's address of a database without any migration; it goes with the cluster. */
export function createEmptyDatabase(): Promise<string> {
  return createEmpty(inject('postgres'));
}

/** For what neither the owner nor the server may do. */
export async function asSuperuser(sql: string): Promise<void> {
  await withClient(superuserUrl(inject('postgres')), (superuser) => superuser.query(sql));
}
