import { describe, expect, it } from 'vitest';
import { type Account, checkPost, isUsableLogin, leavesAnAdmin } from '#domain/account/account.ts';

const outcome = (result: ReturnType<typeof checkPost>) => (result.ok ? 'ok' : result.error.kind);

describe('roles and reporter', () => {
  it.each([
    [['filler'], 'agriculture', 'ok'],
    [['filler', 'reviewer'], 'agriculture', 'ok'],
    [['compiler', 'approver'], null, 'ok'],
    [['admin'], null, 'ok'],
    [[], null, 'ok'],
    [['admin', 'compiler'], null, 'AdminStandsAlone'],
    [['admin'], 'agriculture', 'AdminStandsAlone'],
    [['reviewer'], null, 'ReporterNeeded'],
    [['filler'], 'elsewhere', 'ReporterUnknown'],
  ] as const)('%j of %s: %s', (roles, reporter, expected) => {
    expect(outcome(checkPost({ roles, reporter }, ['agriculture', 'economy']))).toBe(expected);
  });
});

describe('a login', () => {
  it.each([
    ['chen.lichun-2', true],
    ['陈立春', false],
    ['Chen', false],
    ['a@b', false],
    ['.chen', false],
    ['', false],
    ['x'.repeat(64), false],
  ])('%s: %s', (login, usable) => {
    expect(isUsableLogin(login)).toBe(usable);
  });
});

describe('the last administrator', () => {
  const account = (
    id: string,
    roles: Account['roles'],
    disabledAt: Date | null = null,
  ): Account => ({
    ...{ id, roles, disabledAt, login: id, name: id },
    ...{ reporter: null, passwordExpiresAt: null },
  });

  it('is the one without whom nobody enabled is left', () => {
    const [first, second] = [account('a', ['admin']), account('b', ['admin'])];
    expect(leavesAnAdmin([first, second], 'a')).toBe(true);
    expect(leavesAnAdmin([first, account('b', ['admin'], new Date(0))], 'a')).toBe(false);
    expect(leavesAnAdmin([first, account('c', ['compiler'])], 'a')).toBe(false);
  });
});
