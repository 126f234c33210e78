import type { Log } from '../../server/postgres/log.ts';

export const silent: Log = { info: () => {}, warn: () => {} };
