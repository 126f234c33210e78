// What an operator watches, in Prometheus' format. No label takes more values than this program has words for it.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '../store/database.ts';

export interface Metrics {
  readonly registry: Registry;
  readonly answered: (request: { readonly path: string; readonly status: number }) => void;
  readonly operated: (operation: {
    readonly name: string;
    readonly outcome: string;
    readonly seconds: number;
  }) => void;
}

interface Words {
  readonly operations: readonly string[];
  readonly outcomes: readonly string[];
}

const routes = [
  '/graphql',
  '/session',
  '/session/password',
  '/session/first-admin',
  '/health',
  '/ready',
  '/manifest.xml',
];

export function createMetrics(database: Database, words: Words): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const requests = new Counter({
    name: 'huibao_requests_total',
    help: 'Answered requests by route and status; every file is one route.',
    labelNames: ['route', 'status'],
    registers,
  });
  const operations = new Counter({
    name: 'huibao_operations_total',
    help: 'Operations by name and outcome: done, the kind of the refusal, or the code of the error.',
    labelNames: ['operation', 'outcome'],
    registers,
  });
  const durations = new Histogram({
    name: 'huibao_operation_seconds',
    help: 'How long operations take.',
    labelNames: ['operation'],
    buckets: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15],
    registers,
  });
  watchPool(database, registry);
  const known = { operations: new Set(words.operations), outcomes: new Set(words.outcomes) };
  return {
    registry,
    answered: ({ path, status }) => {
      requests.inc({ route: routes.includes(path) ? path : 'file', status: String(status) });
    },
    operated: ({ name, outcome, seconds }) => {
      const operation = known.operations.has(name) ? name : 'other';
      operations.inc({ operation, outcome: known.outcomes.has(outcome) ? outcome : 'other' });
      durations.observe({ operation }, seconds);
    },
  };
}

function watchPool(database: Database, registry: Registry): void {
  const connections = new Gauge({
    name: 'huibao_pool_connections',
    help: 'Connections to the database: open, idle among them, and requests that wait for one.',
    labelNames: ['state'],
    registers: [registry],
    collect: () => {
      const { open, idle, waiting } = database.pool();
      connections.set({ state: 'open' }, open);
      connections.set({ state: 'idle' }, idle);
      connections.set({ state: 'waiting' }, waiting);
    },
  });
}
