// What the database announces, handed to those who follow. Several servers on one database hear the same.
import type { Logger } from 'pino';
import { z } from 'zod';
import { moveStream } from './moveStream.ts';
import { listen } from './postgres/listener.ts';
import type { Movements } from './usecases/followPeriod.ts';

export interface MovementHub extends Movements {
  /** Ends every stream. */
  readonly stop: () => Promise<void>;
}

const announced = z.object({ office: z.string(), period: z.string(), seq: z.string() });

/** A session may end while its stream goes on: so the stream ends too, and asking again shows who may. */
const limits = { perAccount: 4, inAll: 2_000, longestMs: 10 * 60_000 };

interface Follower {
  readonly office: string;
  readonly account: string;
  readonly period: string;
  readonly moved: (asOf: string) => void;
  readonly look: () => void;
  readonly end: () => void;
}

export function createMovements(runtimeUrl: string, log: Logger): MovementHub {
  const followers = new Set<Follower>();
  const listener = listen({
    url: runtimeUrl,
    channel: 'huibao_moved',
    log: { info: (message) => log.info(message), warn: (message) => log.warn(message) },
    onListening: () => {
      for (const follower of followers) follower.look();
    },
    onNotice: (payload) => {
      const { office, period, seq } = announced.parse(JSON.parse(payload));
      for (const follower of followers)
        if (follower.office === office && follower.period === period) follower.moved(seq);
    },
  });

  return {
    follow: ({ office, account, period, current }) => {
      const own = [...followers].filter((one) => one.office === office && one.account === account);
      if (own.length >= limits.perAccount || followers.size >= limits.inAll)
        return { kind: 'TooManyFollowing' };
      const stream = moveStream(period);
      const look = () => {
        current().then(stream.moved, (error: unknown) =>
          log.warn({ err: error }, 'cannot look where a period stands'),
        );
      };
      const timer = setTimeout(() => stream.end(), limits.longestMs).unref();
      const follower = { office, account, period, look, moved: stream.moved, end: stream.end };
      followers.add(follower);
      stream.whenEnded(() => {
        clearTimeout(timer);
        followers.delete(follower);
      });
      look();
      return { kind: 'Moves', moves: stream.moves };
    },
    stop: async () => {
      for (const follower of followers) follower.end();
      await listener.stop();
    },
  };
}
