// Sign-in and sign-out: an endpoint of their own outside GraphQL, so that no query limit or cache ever sees a password.
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { Caller } from '#domain/caller.ts';
import { unstorable } from './storableText.ts';
import { identify, type SignInDependencies, signIn, signOut } from './usecases/signIn.ts';

const shortText = (length: number) =>
  z
    .string()
    .min(1)
    .max(length)
    .refine((value) => unstorable(value, '') === null);

const credentials = z.strictObject({ login: shortText(120), password: shortText(200) });

const longestBody = 4_096;

/** Whatever goes wrong inside is a number for the sender and a line in the log. */
export async function handleSession(
  dependencies: SignInDependencies,
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

async function answer(dependencies: SignInDependencies, request: Request): Promise<Response> {
  if (request.method === 'DELETE') {
    const token = bearerToken(request);
    if (token !== null) await signOut(dependencies, token);
    return new Response(null, { status: 204 });
  }
  if (request.method !== 'POST') return json(405, { error: 'MethodNotAllowed' });
  if (!request.headers.get('content-type')?.startsWith('application/json')) {
    return json(415, { error: 'UnsupportedMediaType' });
  }
  const body = await request.text();
  const parsed = credentials.safeParse(body.length > longestBody ? null : parseJson(body));
  if (!parsed.success) return json(400, { error: 'BadRequest' });

  const result = await signIn(dependencies, parsed.data);
  if (result.ok) {
    const { token, expiresAt } = result.value;
    return json(200, { token, expiresAt: expiresAt.toISOString() });
  }
  const refusal = result.error;
  switch (refusal.kind) {
    case 'WrongLogin':
      return json(401, { error: refusal.kind });
    case 'TooManyGuesses':
      return json(429, { error: refusal.kind, retryAfterSeconds: refusal.retryAfterSeconds });
  }
}

/** Who sends this request; `null` for nobody we know. */
export async function callerOf(
  dependencies: SignInDependencies,
  request: Request,
): Promise<Caller | null> {
  const token = bearerToken(request);
  return token === null ? null : identify(dependencies, token);
}

function bearerToken(request: Request): string | null {
  return /^Bearer ([\w.-]{1,128})$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function json(status: number, body: object): Response {
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } });
}
