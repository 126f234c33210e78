// Whether the server was reached when it was last asked.
import type { GraphqlApi } from '../api/graphqlApi.ts';

export type Connection = 'connecting' | 'connected' | 'lost';

export interface ConnectionStore {
  readonly state: () => Connection;
  readonly subscribe: (listener: () => void) => () => void;
}

/** The same API, and a store that follows how its calls fare. */
export function watchedConnection(ask: GraphqlApi): {
  readonly ask: GraphqlApi;
  readonly connection: ConnectionStore;
} {
  const listeners = new Set<() => void>();
  let state: Connection = 'connecting';
  const enter = (next: Connection) => {
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  };
  return {
    ask: async (operation, variables, signal) => {
      const answer = await ask(operation, variables, signal);
      const isLost = !answer.ok && ['Offline', 'TimedOut'].includes(answer.error.kind);
      enter(isLost ? 'lost' : 'connected');
      return answer;
    },
    connection: {
      state: () => state,
      subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
}
