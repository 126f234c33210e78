// Who may sign in, and as what. An administrator of accounts has no figures and approves nothing.
import type { Role } from '../caller.ts';
import type { RefusalOf } from '../refusal.ts';
import type { Result } from '../result.ts';
import { ok, refuse } from '../result.ts';

export interface Account {
  readonly id: string;
  /** Without the office. */
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly reporter: { readonly id: string; readonly name: string } | null;
  readonly disabledAt: Date | null;
  /** Set while the password is a one-time one. */
  readonly passwordExpiresAt: Date | null;
}

export interface Post {
  readonly roles: readonly Role[];
  readonly reporter: string | null;
}

export type PostRefusal = RefusalOf<'AdminStandsAlone' | 'ReporterNeeded' | 'ReporterUnknown'>;

const loginShape = /^[a-z0-9][a-z0-9._-]{0,62}$/;

/** What can be typed on every keyboard and said on the telephone; without `@`, which separates the office. */
export function isUsableLogin(login: string): boolean {
  return loginShape.test(login);
}

/** Whether roles and reporter go together. */
export function checkPost(
  { roles, reporter }: Post,
  reporters: readonly string[],
): Result<null, PostRefusal> {
  if (roles.includes('admin') && (roles.length > 1 || reporter !== null)) {
    return refuse({ kind: 'AdminStandsAlone' });
  }
  const needsReporter = roles.includes('filler') || roles.includes('reviewer');
  if (needsReporter && reporter === null) return refuse({ kind: 'ReporterNeeded' });
  if (reporter !== null && !reporters.includes(reporter))
    return refuse({ kind: 'ReporterUnknown' });
  return ok(null);
}

/** Whether an office would still have someone to manage its accounts. */
export function leavesAnAdmin(accounts: readonly Account[], without: string): boolean {
  return accounts.some(
    ({ id, roles, disabledAt }) => id !== without && roles.includes('admin') && disabledAt === null,
  );
}
