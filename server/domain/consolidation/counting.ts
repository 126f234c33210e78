// Which version of a slot counts, and where the slot stands. Versions and decisions are only ever appended, so both
// can be told for any moment of the past.

/** `seq` orders everything that ever happened in an office. */
export interface SlotEvent {
  readonly seq: bigint;
  readonly kind: 'Submitted' | 'Accepted' | 'Returned' | 'Withdrawn' | 'Reopened';
  /** The version it is about. */
  readonly n: number;
}

/** 未填 · 已提交 · 已受理 · 已退回 · 已撤回 · 已重新打开, of the newest version. 草稿 lives in the workbook only. */
export type SlotState = 'empty' | 'submitted' | 'accepted' | 'returned' | 'withdrawn' | 'reopened';

export interface Counted {
  readonly counted: number | null;
  /** The newest version while nobody has decided on it. It changes no figure, it only says that one may change. */
  readonly pending: number | null;
}

const stateAfter = {
  Submitted: 'submitted',
  Accepted: 'accepted',
  Returned: 'returned',
  Withdrawn: 'withdrawn',
  Reopened: 'reopened',
} as const satisfies Record<SlotEvent['kind'], SlotState>;

/**
 * The highest version ever accepted, if its acceptance still stands. Taking it away revives no older one: that one had
 * been replaced for a reason.
 */
export function countedVersion(events: readonly SlotEvent[], at?: bigint): Counted {
  const past = eventsUntil(events, at);
  const accepted = highest(past.filter(({ kind }) => kind === 'Accepted'));
  const newest = highest(past);
  return {
    counted: accepted !== null && versionState(past, accepted) === 'accepted' ? accepted : null,
    pending: newest !== null && versionState(past, newest) === 'submitted' ? newest : null,
  };
}

export function slotState(events: readonly SlotEvent[], at?: bigint): SlotState {
  const past = eventsUntil(events, at);
  const newest = highest(past);
  return newest === null ? 'empty' : versionState(past, newest);
}

/** Where one version stands: what was last done about it. */
export function versionState(events: readonly SlotEvent[], n: number, at?: bigint): SlotState {
  const last = eventsUntil(events, at).findLast((event) => event.n === n);
  return last ? stateAfter[last.kind] : 'empty';
}

function eventsUntil(events: readonly SlotEvent[], at: bigint | undefined): readonly SlotEvent[] {
  return events
    .filter(({ seq }) => at === undefined || seq <= at)
    .sort((a, b) => (a.seq < b.seq ? -1 : Number(a.seq > b.seq)));
}

function highest(events: readonly SlotEvent[]): number | null {
  return events.length === 0 ? null : Math.max(...events.map(({ n }) => n));
}
