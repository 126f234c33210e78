// Stands between the server and PostgreSQL and breaks a connection at a chosen moment of a chosen transaction.

import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

export interface Cut {
  /** SQL that tells the transaction to break from every other. */
  readonly after: string;
  /** `before`: COMMIT never reaches the database. `after`: it is done there, and nobody hears of it. */
  readonly commit: 'before' | 'after';
  /** Whether the database then stays away until `restore`. */
  readonly thenDown: boolean;
}

export interface CuttingProxy {
  /** The same database, through the proxy. */
  readonly url: string;
  /** Once: the next transaction that fits. */
  readonly arm: (cut: Cut) => void;
  readonly hasCut: () => boolean;
  /** All connections break and none is taken. */
  readonly goDown: () => void;
  readonly restore: () => void;
  readonly stop: () => Promise<void>;
}

export async function startCuttingProxy(databaseUrl: string): Promise<CuttingProxy> {
  const target = new URL(databaseUrl);
  const pairs = new Set<readonly [Socket, Socket]>();
  let armed: Cut | null = null;
  let isDown = false;

  const breakAll = () => {
    for (const pair of pairs) for (const socket of pair) socket.resetAndDestroy();
    pairs.clear();
  };

  const server = createServer((client) => {
    if (isDown) return void client.resetAndDestroy();
    const upstream = connect(Number(target.port), target.hostname);
    const pair = [client, upstream] as const;
    pairs.add(pair);
    let recent = '';
    let isMarked = false;
    let isCommitted = false;

    const cut = (how: Cut) => {
      armed = null;
      isDown = how.thenDown;
      for (const socket of pair) socket.destroy();
      if (how.thenDown) breakAll();
    };
    client.on('data', (chunk) => {
      // A statement may come in several chunks.
      recent = (recent + chunk.toString('latin1')).slice(-20_000);
      if (armed && recent.includes(armed.after)) isMarked = true;
      const commits = isMarked && chunk.includes('COMMIT');
      if (armed && commits && armed.commit === 'before') return cut(armed);
      isCommitted ||= commits && armed !== null;
      // The next transaction on this connection is another one.
      if (chunk.includes('COMMIT')) [recent, isMarked] = ['', false];
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      if (armed && isCommitted && chunk.includes('COMMIT')) return cut(armed);
      client.write(chunk);
    });
    for (const socket of pair) {
      socket.on('error', () => {});
      socket.on('close', () => {
        for (const each of pair) each.destroy();
        pairs.delete(pair);
      });
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = new URL(databaseUrl);
  url.port = String((server.address() as AddressInfo).port);

  return {
    url: url.href,
    arm: (cut) => {
      armed = cut;
    },
    hasCut: () => armed === null,
    goDown: () => {
      isDown = true;
      breakAll();
    },
    restore: () => {
      isDown = false;
    },
    stop: async () => {
      breakAll();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}
