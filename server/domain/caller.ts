// Who is asking. What is not theirs and what does not exist answer alike.

import type { DecisionKind } from './submitting/version.ts';

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

/** May see the sheets of this reporter. */
export function seesReporter(caller: Caller, reporter: string): boolean {
  return seesAllReporters(caller) || (seesFigures(caller) && caller.reporter?.id === reporter);
}

/** Account administrators manage accounts and definitions; they see no figures. */
export function seesFigures(caller: Caller): boolean {
  return caller.roles.some((role) => role !== 'admin');
}

/** A compiler says what counts; a filler takes back what they sent for their own reporter. */
export function mayDecide(caller: Caller, kind: DecisionKind, reporter: string): boolean {
  return kind === 'Withdrawn'
    ? mayFill(caller) && caller.reporter?.id === reporter
    : mayCompile(caller);
}

export function mayCompile(caller: Caller): boolean {
  return caller.roles.includes('compiler');
}

/** Opening and closing a period, for all or for one reporter, is for those who compile it and who answer for it. */
export function maySetClosing(caller: Caller): boolean {
  return caller.roles.some((role) => role === 'compiler' || role === 'approver');
}

/** What was recorded is read by the auditor alone. */
export function mayAudit(caller: Caller): boolean {
  return caller.roles.includes('auditor');
}

/** Only a filler sends a sheet, for the one reporter they fill for. */
export function mayFill(caller: Caller): boolean {
  return caller.roles.includes('filler') && caller.reporter !== null;
}

/** Only an approver says what is final, and takes it back. */
export function maySeal(caller: Caller): boolean {
  return caller.roles.includes('approver');
}

/** How the report looks is the compiler's to decide. */
export function mayLayOut(caller: Caller): boolean {
  return caller.roles.includes('compiler');
}

/** Accounts are their administrators' alone, and the schema has let nobody else through. */
export function requireAdmin(caller: Caller): void {
  if (!caller.roles.includes('admin')) throw new Error(`${caller.login} is no administrator`);
}
