// Who may ask how often. Far above what filling, checking and compiling need; a loop that runs wild meets them within seconds.
import type { IncomingMessage } from 'node:http';
import { GraphQLError } from 'graphql';
import type { Caller } from '#domain/caller.ts';
import type { UseCases } from '../usecases/usecases.ts';
import { type BucketSize, tokenBuckets } from './tokenBuckets.ts';

export interface RateLimits {
  /** A whole office may sit behind one address. */
  readonly address: BucketSize;
  /** Passwords sent from one address, for whichever accounts. */
  readonly passwords: BucketSize;
  readonly account: BucketSize;
  /** Versions sent to one slot. */
  readonly slot: BucketSize;
}

export const defaultRateLimits: RateLimits = {
  address: { burst: 600, perSecond: 60 },
  passwords: { burst: 60, perSecond: 0.5 },
  account: { burst: 150, perSecond: 15 },
  slot: { burst: 20, perSecond: 0.5 },
};

export type Limiter = ReturnType<typeof limiterOf>;

export function limiterOf(limits: RateLimits) {
  const [address, passwords] = [tokenBuckets(limits.address), tokenBuckets(limits.passwords)];
  const [account, slot] = [tokenBuckets(limits.account), tokenBuckets(limits.slot)];
  return {
    /** Seconds to wait; 0 for none. */
    waitOf: (path: string, from: string) =>
      path.startsWith('/session')
        ? Math.max(address.take(from), passwords.take(from))
        : address.take(from),
    takeAccount: (caller: Caller) => {
      refuseWhile(account.take(`${caller.office}/${caller.account}`));
    },
    limited: (usecases: UseCases, caller: Caller): UseCases => ({
      ...usecases,
      submitSheet: async (args) => {
        const { period, form } = args.sent;
        const key = [caller.office, period, form, caller.reporter?.id ?? ''];
        refuseWhile(slot.take(JSON.stringify(key)));
        return usecases.submitSheet(args);
      },
    }),
  };
}

/** Definite: nothing was done. */
function refuseWhile(seconds: number): void {
  if (seconds === 0) return;
  throw new GraphQLError(`Too many requests: ask again in ${seconds} s.`, {
    extensions: {
      code: 'TOO_MANY_REQUESTS',
      retryAfterSeconds: seconds,
      http: { status: 429, headers: { 'retry-after': String(seconds) } },
    },
  });
}

/** Behind our own proxy: the last address it wrote, since everything before it is whatever the client says. */
export function addressOf({ headers, socket }: IncomingMessage, behindProxy: boolean): string {
  const forwarded = String(headers['x-forwarded-for'] ?? '');
  const last = forwarded.split(',').at(-1)?.trim();
  return (behindProxy && last) || (socket.remoteAddress ?? '');
}
