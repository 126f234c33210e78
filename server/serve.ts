// The only place that listens.
import { createServer as createHttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { createListener, type HttpOptions } from './http.ts';
import { hashPassword, verifyPassword } from './password.ts';
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
  readonly logLevel: string;
  readonly now?: () => Date;
}

export interface RunningServer {
  readonly origin: string;
  /** Takes no new requests, waits for those under way at most five seconds, then closes the database. */
  readonly stop: () => Promise<void>;
}

const graceMs = 5_000;

export async function serve(options: ServeOptions): Promise<RunningServer> {
  const { runtimeUrl, host, port, tls, publicOrigin, logLevel, now = () => new Date() } = options;
  const database = connectDatabase(runtimeUrl);
  const server = tls ? createHttpsServer(tls) : createHttpServer();
  server.requestTimeout = 30_000;
  let origin = publicOrigin ?? '';
  server.on(
    'request',
    createListener({
      ...options,
      database,
      now,
      hashPassword,
      verifyPassword,
      publicOrigin: () => origin,
      log: pino({ level: logLevel, base: null }),
    }),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  origin ||= `https://localhost:${(server.address() as AddressInfo).port}`;

  return {
    origin,
    stop: async () => {
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), graceMs);
      await closed;
      clearTimeout(timer);
      await database.close();
    },
  };
}
