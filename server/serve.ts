// The only place that listens.
import { createServer as createHttpServer, type Server, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { DestinationStream } from 'pino';
import { wordsOf } from './edge/countingOperations.ts';
import { createMetrics } from './edge/metrics.ts';
import { metricsServer } from './edge/metricsServer.ts';
import { defaultRateLimits, limiterOf, type RateLimits } from './edge/rateLimits.ts';
import { createLog } from './edge/requestLog.ts';
import { createListener, type HttpOptions } from './http.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { schema } from './schema/index.ts';
import { connectDatabase } from './store/database.ts';

export interface ServeOptions
  extends Pick<
    HttpOptions,
    'paneFolder' | 'manifestFile' | 'preview' | 'persisted' | 'onlyPersisted'
  > {
  readonly runtimeUrl: string;
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  /** PEM; `null` behind a proxy that ends TLS. */
  readonly tls: { readonly cert: string; readonly key: string } | null;
  /** What people type; `null` for the address listened on. */
  readonly publicOrigin: string | null;
  readonly behindProxy?: boolean;
  readonly logLevel: string;
  readonly logTo?: DestinationStream;
  /** Where Prometheus asks, never the address that people use; nowhere unless given. 0 takes a free one. */
  readonly metricsPort?: number | undefined;
  /** `null` for none. */
  readonly rateLimits?: RateLimits | null;
  readonly deadlineMs?: number;
  readonly now?: () => Date;
}

export interface RunningServer {
  readonly origin: string;
  readonly metricsOrigin: string | null;
  /** Refuses what is new with 503, lets what is under way finish, then closes the database. */
  readonly stop: () => Promise<void>;
}

/** Milliseconds. Whatever is under way ends at its deadline. */
const limits = { deadline: 15_000, beyondDeadline: 1_000, upload: 30_000 };

export async function serve(options: ServeOptions): Promise<RunningServer> {
  const { runtimeUrl, host, port, tls, publicOrigin, now = () => new Date() } = options;
  const { rateLimits = defaultRateLimits, deadlineMs = limits.deadline, metricsPort } = options;
  const database = connectDatabase(runtimeUrl);
  const server = tls ? createHttpsServer(tls) : createHttpServer();
  server.requestTimeout = limits.upload;
  const metrics =
    metricsPort === undefined ? null : createMetrics(database, wordsOf(schema, options.persisted));
  let origin = publicOrigin ?? '';
  const underWay = answersUnderWay(server);
  let isStopping = false;
  server.on(
    'request',
    createListener({
      ...options,
      database,
      now,
      hashPassword,
      verifyPassword,
      publicOrigin: () => origin,
      behindProxy: options.behindProxy ?? false,
      isStopping: () => isStopping,
      deadlineMs,
      limiter: rateLimits && limiterOf(rateLimits),
      metrics,
      log: createLog(options.logLevel, options.logTo),
    }),
  );
  await listen(server, port, host);
  const watched = metrics && metricsServer(metrics.registry);
  if (watched) await listen(watched, metricsPort ?? 0, '127.0.0.1');
  origin ||= `https://localhost:${portOf(server)}`;

  return {
    origin,
    metricsOrigin: watched && `http://127.0.0.1:${portOf(watched)}`,
    stop: async () => {
      isStopping = true;
      await underWay.finished(deadlineMs + limits.beyondDeadline);
      await close(server);
      if (watched) await close(watched);
      await database.close();
    },
  };
}

function answersUnderWay(server: Server) {
  const responses = new Set<ServerResponse>();
  let whenNone: () => void = () => undefined;
  server.on('request', (_request, response: ServerResponse) => {
    responses.add(response);
    response.once('close', () => {
      responses.delete(response);
      if (responses.size === 0) whenNone();
    });
  });
  return {
    finished: (patience: number) =>
      new Promise<void>((resolve) => {
        if (responses.size === 0) return resolve();
        const timer = setTimeout(resolve, patience);
        whenNone = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
  };
}

async function listen(server: Server, port: number, host: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeAllConnections();
  await closed;
}

const portOf = (server: Server) => (server.address() as AddressInfo).port;
