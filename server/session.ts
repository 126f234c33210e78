// Everything that handles passwords: endpoints of their own outside GraphQL, so that no query limit or cache ever sees one.
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Caller } from '#domain/caller.ts';
import { bodies, readBody } from './sessionBody.ts';
import { type ChangeDependencies, changePassword } from './usecases/changePassword.ts';
import { claimFirstStart } from './usecases/claimFirstStart.ts';
import type { SignedIn } from './usecases/credentials.ts';
import { identify, signIn, signOut } from './usecases/signIn.ts';

export type SessionDependencies = ChangeDependencies;

/** Whatever goes wrong inside is a number for the sender and a line in the log. */
export async function handleSession(
  dependencies: SessionDependencies,
  request: Request,
  log: Logger,
): Promise<Response> {
  try {
    return await answer(dependencies, request);
  } catch (error) {
    const id = randomUUID();
    log.error({ id, err: error }, 'signing in or out failed');
    return json(503, { error: 'ServerError', id });
  }
}

async function answer(dependencies: SessionDependencies, request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (request.method === 'DELETE' && pathname === '/session') {
    const token = bearerToken(request);
    if (token !== null) await signOut(dependencies, token);
    return new Response(null, { status: 204 });
  }
  if (request.method !== 'POST') return json(405, { error: 'MethodNotAllowed' });
  if (!request.headers.get('content-type')?.startsWith('application/json')) {
    return json(415, { error: 'UnsupportedMediaType' });
  }
  switch (pathname) {
    case '/session':
      return answerSignIn(dependencies, request);
    case '/session/password':
      return answerPassword(dependencies, request);
    case '/session/first-admin':
      return answerFirstAdmin(dependencies, request);
    default:
      return json(404, { error: 'NotFound' });
  }
}

async function answerSignIn(dependencies: SessionDependencies, request: Request) {
  const sent = await readBody(request, bodies.signIn);
  if (!sent) return json(400, { error: 'BadRequest' });
  const result = await signIn(dependencies, sent);
  return result.ok ? sessionAnswer(result.value) : refusalAnswer(result.error);
}

async function answerPassword(dependencies: SessionDependencies, request: Request) {
  const sent = await readBody(request, bodies.changePassword);
  if (!sent) return json(400, { error: 'BadRequest' });
  const result = await changePassword(dependencies, sent);
  return result.ok ? sessionAnswer(result.value) : refusalAnswer(result.error);
}

async function answerFirstAdmin(dependencies: SessionDependencies, request: Request) {
  const sent = await readBody(request, bodies.firstAdmin);
  if (!sent) return json(400, { error: 'BadRequest' });
  const result = await claimFirstStart(dependencies, sent);
  return result.ok
    ? json(201, { login: `${sent.login}@${sent.office.id}` })
    : refusalAnswer(result.error);
}

function sessionAnswer({ token, expiresAt }: SignedIn): Response {
  return json(200, { token, expiresAt: expiresAt.toISOString() });
}

type SessionRefusal =
  | Extract<Awaited<ReturnType<typeof signIn>>, { ok: false }>['error']
  | Extract<Awaited<ReturnType<typeof changePassword>>, { ok: false }>['error']
  | Extract<Awaited<ReturnType<typeof claimFirstStart>>, { ok: false }>['error'];

function refusalAnswer(refusal: SessionRefusal): Response {
  switch (refusal.kind) {
    case 'WrongLogin':
      return json(401, { error: refusal.kind });
    case 'TooManyGuesses':
      return json(429, { error: refusal.kind, retryAfterSeconds: refusal.retryAfterSeconds });
    case 'WeakPassword':
      return json(422, { error: refusal.kind, fault: refusal.fault });
    case 'UnusableLogin':
      return json(422, { error: refusal.kind });
    case 'PasswordChangeRequired':
    case 'WrongCode':
    case 'CodeSpent':
      return json(403, { error: refusal.kind });
    case 'NotFirstStart':
      return json(409, { error: refusal.kind });
  }
}

/** Who sends this request; `null` for nobody we know. */
export async function callerOf(
  dependencies: Pick<SessionDependencies, 'database' | 'now'>,
  request: Request,
): Promise<Caller | null> {
  const token = bearerToken(request);
  return token === null ? null : identify(dependencies, token);
}

function bearerToken(request: Request): string | null {
  return /^Bearer ([\w.-]{1,128})$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? null;
}

function json(status: number, body: object): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
}
