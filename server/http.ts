// Everything this server answers: GraphQL and sessions, the pane's files, its manifest, and whether it is alive.
import { readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import sirv from 'sirv';
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
  readonly log: Logger;
}

/** Milliseconds and bytes. Every request ends in an answer or a definite refusal. */
const limits = { deadline: 15_000, body: 2 * 1024 * 1024 };

export function createListener(options: HttpOptions): RequestListener {
  const graphql = createGraphql(options);
  const files = sirv(options.paneFolder, { etag: true, gzip: true, setHeaders: setCaching });
  const manifest = readFileSync(options.manifestFile, 'utf8');

  return (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    secure(response, path, options.preview);
    refuseAfterDeadline(response, options.log, path);
    const refused = refusedForItsSize(request);
    if (refused !== null) return end(response, refused);
    switch (path) {
      case '/graphql':
      case '/session':
      case '/session/password':
      case '/session/first-admin':
        return void graphql(request, response);
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

/** Excel on the web, its desktop web views, and where it is on, our own preview may show the pane in a frame. */
function secure(response: ServerResponse, path: string, preview: boolean): void {
  const ancestors = [
    'https://*.cloud.microsoft',
    'https://*.sharepoint.com',
    'https://*.officeapps.live.com',
    'https://*.office.com',
    'https://*.microsoft.com',
    'https://*.partner.officewebapps.cn',
  ];
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('strict-transport-security', 'max-age=31536000');
  // Excel itself fetches the ribbon's icons, and shows a stand-in for one that says how it may be cached.
  const isIcon = path.includes('/icons/');
  response.setHeader('cross-origin-resource-policy', isIcon ? 'cross-origin' : 'same-origin');
  response.setHeader(
    'content-security-policy',
    [
      "default-src 'self'",
      // Fluent UI writes its styles into the page; scripts come from our own files and nowhere else.
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      `frame-ancestors ${["'self'", ...(path.startsWith('/pane/') ? ancestors : [])].join(' ')}`,
      ...(preview ? ["frame-src 'self'"] : ["frame-src 'none'"]),
    ].join('; '),
  );
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
  return Number(headers['content-length'] ?? 0) > limits.body ? 413 : null;
}

function refuseAfterDeadline(response: ServerResponse, log: Logger, path: string): void {
  const timer = setTimeout(() => {
    log.warn({ path }, 'no answer within the deadline');
    if (response.headersSent) response.destroy();
    else end(response, 503, 'No answer within 15 s; ask again.');
  }, limits.deadline);
  response.once('close', () => clearTimeout(timer));
}

function end(response: ServerResponse, status: number, body = ''): void {
  if (!response.hasHeader('content-type')) {
    response.setHeader('content-type', 'text/plain; charset=utf-8');
  }
  response.writeHead(status).end(body);
}
