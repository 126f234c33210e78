// Who is asking. What is not theirs and what does not exist answer alike.

export const roles = ['filler', 'reviewer', 'compiler', 'approver', 'admin', 'auditor'] as const;
export type Role = (typeof roles)[number];

export interface Caller {
  readonly office: string;
  readonly account: string;
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Set for those who fill or review for one reporter. */
  readonly reporter: { readonly id: string; readonly name: string } | null;
}

const overseers: readonly Role[] = ['compiler', 'approver', 'auditor'];

/** May see every reporter's sheets, not only their own. */
export function seesAllReporters(caller: Caller): boolean {
  return caller.roles.some((role) => overseers.includes(role));
}

/** Account administrators manage accounts and definitions; they see no figures. */
export function seesFigures(caller: Caller): boolean {
  return caller.roles.some((role) => role !== 'admin');
}

/** Only a compiler says what counts. */
export function mayAccept(caller: Caller): boolean {
  return caller.roles.includes('compiler');
}

/** Only a filler sends a sheet, for the one reporter they fill for. */
export function mayFill(caller: Caller): boolean {
  return caller.roles.includes('filler') && caller.reporter !== null;
}
