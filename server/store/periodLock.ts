// Who writes into a period holds it together with others; who closes, opens, seals or unseals it holds it alone. A writer
// that waited reads what was set meanwhile in its next statement.
import { Prisma } from '../../prisma/generated/client.ts';
import type { Transaction } from './database.ts';

/** An SQL expression; the lock is kept until the transaction ends. */
export function periodLock(office: string, period: string, mode: 'shared' | 'alone'): Prisma.Sql {
  const key = Prisma.sql`hashtextextended(${JSON.stringify(['period', office, period])}, 0)`;
  return mode === 'shared'
    ? Prisma.sql`pg_advisory_xact_lock_shared(${key})::text`
    : Prisma.sql`pg_advisory_xact_lock(${key})::text`;
}

export async function lockPeriod(
  transaction: Transaction,
  office: string,
  period: string,
): Promise<void> {
  await transaction.$queryRaw`select ${periodLock(office, period, 'alone')}`;
}
