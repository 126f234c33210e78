// Everything this server answers: GraphQL and sessions, the pane's files, its manifest, and whether it is alive.
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import sirv from 'sirv';
import { startDeadline } from './edge/deadline.ts';
import { addressOf } from './edge/rateLimits.ts';
import { logged } from './edge/requestLog.ts';
import { secure } from './edge/securityHeaders.ts';
import { forOrigin } from './manifest.ts';
import { createGraphql, type GraphqlOptions } from './yoga.ts';

export interface HttpOptions extends GraphqlOptions {
  /** The built pane. */
  readonly paneFolder: string;
  readonly manifestFile: string;
  /** Known once the server listens. */
  readonly publicOrigin: () => string;
  /** Whether the preview workbook may host the pane: on for the demo and the tests, off in production. */
  readonly preview: boolean;
  /** Whether every request comes through a proxy of ours, which says from whom. */
  readonly behindProxy: boolean;
  /** Whether the server is about to stop: it then takes nothing new. */
  readonly isStopping: () => boolean;
  readonly deadlineMs: number;
  readonly log: Logger;
}

const longestBody = 2 * 1024 * 1024;

export function createListener(options: HttpOptions): RequestListener {
  const { log, metrics } = options;
  const answer = createAnswer(options);
  return (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    const id = randomUUID();
    response.setHeader('x-request-id', id);
    response.once('close', () => metrics?.answered({ path, status: response.statusCode }));
    logged(log, { id, method: request.method ?? '', path }, response, () => {
      secure(response, path, options.preview);
      if (options.isStopping() && path !== '/health') return refuseWhileStopping(response);
      answer(request, response, path);
    });
  };
}

type Answer = (request: IncomingMessage, response: ServerResponse, path: string) => void;

function createAnswer(options: HttpOptions): Answer {
  const graphql = createGraphql(options);
  const files = sirv(options.paneFolder, { etag: true, gzip: true, setHeaders: setCaching });
  const manifest = readFileSync(options.manifestFile, 'utf8');

  return (request, response, path) => {
    const { signal } = startDeadline(response, {
      log: options.log,
      ms: options.deadlineMs,
      refuse: () => end(response, 503, 'No answer in time; ask again.'),
    });
    const refused = refusedForItsSize(request);
    if (refused !== null) return end(response, refused);
    switch (path) {
      case '/graphql':
      case '/session':
      case '/session/password':
      case '/session/first-admin':
        if (refusedForItsRate(options, request, response, path)) return;
        return void graphql(request, response, { signal });
      case '/health':
        return end(response, 200, 'alive');
      case '/ready':
        return void answerReady(options, response);
      case '/manifest.xml':
        response.setHeader('content-type', 'application/xml; charset=utf-8');
        return end(response, 200, forOrigin(manifest, options.publicOrigin()));
      case '/':
        response.setHeader('location', options.preview ? '/preview/preview.html' : '/help/');
        return end(response, 302);
      default:
        if (!options.preview && path.startsWith('/preview/')) return end(response, 404);
        return files(request, response, () => end(response, 404, 'There is nothing here.'));
    }
  };
}

async function answerReady({ database }: HttpOptions, response: ServerResponse): Promise<void> {
  const isReady = await database.isReady().catch(() => false);
  end(response, isReady ? 200 : 503, isReady ? 'ready' : 'the database does not answer');
}

function refuseWhileStopping(response: ServerResponse): void {
  response.setHeader('connection', 'close');
  response.setHeader('retry-after', '5');
  end(response, 503, 'The server is stopping; ask again.');
}

function refusedForItsRate(
  { limiter, behindProxy }: HttpOptions,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): boolean {
  const seconds = limiter?.waitOf(path, addressOf(request, behindProxy)) ?? 0;
  if (seconds === 0) return false;
  response.setHeader('retry-after', String(seconds));
  response.setHeader('content-type', 'application/json');
  end(response, 429, JSON.stringify({ error: 'TooManyRequests', retryAfterSeconds: seconds }));
  return true;
}

function setCaching(response: ServerResponse, path: string): void {
  if (path.includes('/icons/')) {
    response.removeHeader('cache-control');
    return;
  }
  const isVersioned = path.startsWith('/assets/') || path.startsWith('/office/');
  response.setHeader(
    'cache-control',
    isVersioned ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
}

/** A body of unknown length could be of any length. */
function refusedForItsSize({ method, headers }: IncomingMessage): number | null {
  if (method === 'POST' && headers['content-length'] === undefined) return 411;
  return Number(headers['content-length'] ?? 0) > longestBody ? 413 : null;
}

function end(response: ServerResponse, status: number, body = ''): void {
  if (response.headersSent) return;
  if (!response.hasHeader('content-type')) {
    response.setHeader('content-type', 'text/plain; charset=utf-8');
  }
  response.writeHead(status).end(body);
}
