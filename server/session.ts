// Sign-in and sign-out: an endpoint of their own outside GraphQL, so that no query limit or cache ever sees a password.
import { z } from 'zod';
import type { Caller } from '#domain/caller.ts';
import { identify, type SignInDependencies, signIn, signOut } from './usecases/signIn.ts';

const credentials = z.strictObject({
  login: z.string().min(1).max(120),
  password: z.string().min(1).max(200),
});

const longestBody = 4_096;

export async function handleSession(
  dependencies: SignInDependencies,
  request: Request,
): Promise<Response> {
  if (request.method === 'DELETE') {
    const token = bearerToken(request);
    if (token !== null) await signOut(dependencies, token);
    return new Response(null, { status: 204 });
  }
  if (request.method !== 'POST') return json(405, { error: 'MethodNotAllowed' });
  if (!request.headers.get('content-type')?.startsWith('application/json')) {
    return json(415, { error: 'UnsupportedMediaType' });
  }
  const text = await request.text();
  const parsed = credentials.safeParse(text.length > longestBody ? null : parseJson(text));
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
