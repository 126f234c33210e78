// The database of one request. Once the request has been refused nothing of it is committed any more: whoever was told
// "no answer" can ask again without finding that it was done after all a minute later.
import type { Database } from './database.ts';

export function untilAborted(database: Database, signal: AbortSignal): Database {
  return {
    ...database,
    write: (office, steps) =>
      database.write(office, async (transaction) => {
        signal.throwIfAborted();
        const result = await steps(transaction);
        signal.throwIfAborted();
        return result;
      }),
    openReading: (office) => {
      const reading = database.openReading(office);
      signal.addEventListener('abort', reading.close, { once: true });
      return {
        close: reading.close,
        read: async (steps) => {
          signal.throwIfAborted();
          return reading.read((transaction) => {
            signal.throwIfAborted();
            return steps(transaction);
          });
        },
      };
    },
  };
}
