// The database as this server uses it: every statement runs inside a transaction that has said which office it is for.
// Row-level security shows nothing where none is said, so there is no other way to a row.
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { PrismaClient } from '../../prisma/generated/client.ts';
import { retryingConflicts } from './retrying.ts';

export type Transaction = Parameters<Parameters<PrismaClient['$transaction']>[0]>[0];

/** One point in history, shared by all reads of one operation. */
export interface Reading {
  /** Reads queue: a transaction's client takes one statement at a time. */
  readonly read: <T>(steps: (transaction: Transaction) => Promise<T>) => Promise<T>;
  readonly close: () => void;
}

export interface Database {
  /** READ COMMITTED, retried as a whole on a write conflict: `steps` must do nothing that cannot be done again. */
  readonly write: <T>(
    office: string,
    steps: (transaction: Transaction) => Promise<T>,
  ) => Promise<T>;
  /** REPEATABLE READ, READ ONLY, opened at the first read. */
  readonly openReading: (office: string) => Reading;
  readonly isReady: () => Promise<boolean>;
  readonly pool: () => { readonly open: number; readonly idle: number; readonly waiting: number };
  readonly close: () => Promise<void>;
}

/** Milliseconds. A request has 15 s in all; what hangs must end before. */
const limits = { connect: 5_000, statement: 10_000, idle: 10_000, transaction: 12_000 };

export function connectDatabase(runtimeUrl: string): Database {
  const pool = new Pool({
    connectionString: runtimeUrl,
    max: 16,
    connectionTimeoutMillis: limits.connect,
    query_timeout: limits.statement,
    statement_timeout: limits.statement,
    idle_in_transaction_session_timeout: limits.idle,
    application_name: 'huibao',
  });
  const client = new PrismaClient({
    adapter: new PrismaPg(pool, { disposeExternalPool: true }),
    transactionOptions: { maxWait: limits.connect, timeout: limits.transaction },
  });

  return {
    write: (office, steps) =>
      retryingConflicts(() =>
        client.$transaction(async (transaction) => {
          await transaction.$queryRaw`select set_config('huibao.office', ${office}, true)`;
          return steps(transaction);
        }),
      ),
    openReading: (office) => openReading(client, office),
    isReady: async () => {
      const [row] = await client.$queryRaw<{ ready: boolean }[]>`select true as ready`;
      return row?.ready === true;
    },
    pool: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => client.$disconnect(),
  };
}

function openReading(client: PrismaClient, office: string): Reading {
  let opened: Promise<Transaction> | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let close: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    close = resolve;
  });

  const open = () =>
    new Promise<Transaction>((resolve, reject) => {
      client
        .$transaction(
          async (transaction) => {
            await transaction.$queryRaw`
              select set_config('transaction_read_only', 'on', true),
                     set_config('huibao.office', ${office}, true)`;
            resolve(transaction);
            await closed;
          },
          { isolationLevel: 'RepeatableRead' },
        )
        .catch(reject);
    });

  return {
    read: (steps) => {
      const next = queue.then(async () => {
        opened ??= open();
        return steps(await opened);
      });
      queue = next.catch(() => undefined);
      return next;
    },
    close,
  };
}
