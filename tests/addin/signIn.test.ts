import { expect, it } from 'vitest';
import { ok } from '#domain/result.ts';
import { signIn } from '../../addin/api/session.ts';
import { enUS } from '../../addin/messages/enUS.ts';
import { zhCN } from '../../addin/messages/zhCN.ts';
import { describeSignInProblem } from '../../addin/words/describeProblem.ts';

const credentials = { login: 'a@demo', password: 'wrong' };

it.each([
  ['WrongLogin', 401, { error: 'WrongLogin' }],
  ['TooManyGuesses', 429, { error: 'TooManyGuesses', retryAfterSeconds: 900 }],
  // An office behind one address is not told that somebody guesses at its passwords.
  ['TooManyRequests', 429, { error: 'TooManyRequests', retryAfterSeconds: 2 }],
  ['ServerError', 503, null],
])('signing in tells %s, in a sentence of its own', async (kind, status, body) => {
  const answer = await signIn(credentials, async () => ok({ status, body }));
  expect(answer).toMatchObject({ ok: false, error: { kind } });
  if (answer.ok) return;
  for (const messages of [zhCN, enUS])
    expect(describeSignInProblem(answer.error, messages)).toMatch(/[。.]$/);
  if (kind === 'TooManyRequests') {
    expect(describeSignInProblem(answer.error, zhCN)).toContain('2 秒');
  }
});
