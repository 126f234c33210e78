// A slot is where the versions of one sheet live: one period, one form, one reporter.

import type { SlotState } from '../consolidation/counting.ts';
import type { Period } from '../period.ts';
import type { Version } from './version.ts';

export interface FormHead {
  readonly code: string;
  readonly version: number;
  readonly title: string;
  readonly lineCount: number;
}

export interface Slot {
  readonly period: Period;
  readonly form: FormHead;
  readonly reporter: { readonly id: string; readonly name: string };
  readonly state: SlotState;
  /** The newest version. */
  readonly current: Version | null;
}

/** A slot stands as its newest version does. */
export function slotState(newest: Version | null): SlotState {
  if (!newest) return 'empty';
  return newest.state === 'superseded' ? 'submitted' : newest.state;
}
