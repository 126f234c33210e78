// A slot is where the versions of one sheet live: one period, one form, one reporter.

import type { SlotState } from '../consolidation/counting.ts';
import type { Period } from '../period.ts';
import type { Query } from './query.ts';
import type { Version } from './version.ts';

export interface FormHead {
  readonly code: string;
  readonly version: number;
  readonly title: string;
  readonly lineCount: number;
}

/** More time than the period gives. */
export interface Extension {
  /** ISO 8601, UTC. */
  readonly until: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

export interface Slot {
  readonly period: Period;
  readonly form: FormHead;
  readonly reporter: { readonly id: string; readonly name: string };
  readonly state: SlotState;
  /** The newest version. */
  readonly current: Version | null;
  /** The period's closing, or the extension's if it is later. */
  readonly closesAt: string;
  readonly extension: Extension | null;
  /** The newest version's first, then in the order asked. */
  readonly queries: readonly Query[];
}

/** A slot stands as its newest version does. */
export function slotState(newest: Version | null): SlotState {
  if (!newest) return 'empty';
  return newest.state === 'superseded' ? 'submitted' : newest.state;
}

/** An extension gives time and never takes any. */
export function slotClosing(period: Period, extension: Pick<Extension, 'until'> | null): string {
  const until = extension?.until ?? '';
  return until > period.closesAt ? until : period.closesAt;
}
