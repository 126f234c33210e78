// One connection that listens. It comes back by itself after a break; what was announced meanwhile is lost, and it says so.
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, escapeIdentifier } from 'pg';
import type { Log } from './log.ts';

export interface ListenOptions {
  readonly url: string;
  readonly channel: string;
  readonly onNotice: (payload: string) => void;
  /** Listening, for the first time or again: whoever follows should look where things stand. */
  readonly onListening: () => void;
  readonly log: Log;
}

export interface Listener {
  readonly stop: () => Promise<void>;
}

const shortestPauseMs = 200;
const longestPauseMs = 10_000;
/** A connection that died without a word is noticed by asking it. */
const probeMs = 15_000;

export function listen(options: ListenOptions): Listener {
  const stopping = new AbortController();
  const running = keepListening(options, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

async function keepListening(options: ListenOptions, signal: AbortSignal): Promise<void> {
  let pause = shortestPauseMs;
  while (!signal.aborted) {
    const hasListened = await listenOnce(options, signal);
    if (signal.aborted) return;
    options.log.warn(`not listening on ${options.channel}; trying again in ${pause} ms`);
    await sleep(pause, undefined, { ref: false, signal }).catch(() => undefined);
    pause = hasListened ? shortestPauseMs : Math.min(pause * 2, longestPauseMs);
  }
}

/** Until the connection breaks or someone stops it. Whether it ever listened. */
async function listenOnce(options: ListenOptions, signal: AbortSignal): Promise<boolean> {
  const { url, channel, onNotice, onListening } = options;
  const client = new Client({
    connectionString: url,
    application_name: 'huibao listener',
    connectionTimeoutMillis: 5_000,
    query_timeout: 5_000,
    keepAlive: true,
  });
  const isOver = new Promise<void>((resolve) => {
    client.on('error', () => resolve());
    client.on('end', () => resolve());
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  client.on('notification', ({ payload }) => onNotice(payload ?? ''));
  let hasListened = false;
  try {
    await client.connect();
    await client.query(`listen ${escapeIdentifier(channel)}`);
    hasListened = true;
    onListening();
    await Promise.race([isOver, probing(client, signal)]);
  } catch {
    // Why it broke is no matter: it is tried again.
  }
  await client.end().catch(() => undefined);
  return hasListened;
}

/** Rejects when the connection does not answer any more. */
async function probing(client: Client, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await sleep(probeMs, undefined, { ref: false, signal });
    await client.query('select');
  }
}
