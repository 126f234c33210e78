// How a consolidated figure came to be what it is: after each version and decision that concerned it, what it was.
import type { Figure } from '../figure.ts';
import type { DecisionKind } from '../submitting/version.ts';
import type { ConsolidationInput } from './consolidate.ts';
import { consolidate } from './consolidate.ts';
import type { ConsolidatedFigure, CountedVersion, Reporter } from './consolidation.ts';
import { countedVersion, type SlotEvent } from './counting.ts';
import { findFigure } from './totals.ts';

/** Only the figures that matter here. */
export interface RecordedVersion extends CountedVersion {
  readonly seq: bigint;
}

export interface RecordedDecision {
  readonly seq: bigint;
  readonly submission: string;
  readonly kind: DecisionKind;
  readonly by: string;
  readonly at: string;
}

export interface FigureEvent {
  readonly seq: bigint;
  readonly kind: SlotEvent['kind'];
  readonly at: string;
  readonly by: string;
  readonly reporter: Reporter;
  readonly submission: string;
  readonly n: number;
  /** What that version says on the line itself. */
  readonly given: Figure | undefined;
  /** The consolidated figure from then on. */
  readonly figure: ConsolidatedFigure;
}

export interface FigureRecord extends Omit<ConsolidationInput, 'versions'> {
  readonly line: string;
  readonly versions: readonly RecordedVersion[];
  readonly decisions: readonly RecordedDecision[];
  readonly provisional: boolean;
}

/** The last `most` events, newest first. */
export function figureHistory(record: FigureRecord, most: number): readonly FigureEvent[] {
  const versions = new Map(record.versions.map((one) => [one.submission, one]));
  const events = [
    ...record.versions.map((version) => ({
      seq: version.seq,
      kind: 'Submitted' as const,
      at: version.receivedAt,
      by: version.by.name,
      version,
    })),
    ...record.decisions.flatMap(({ submission, ...decision }) => {
      const version = versions.get(submission);
      return version ? [{ ...decision, version }] : [];
    }),
  ].sort((a, b) => (a.seq < b.seq ? 1 : -1));
  const slots = eventsBySlot(events);
  return events.slice(0, most).flatMap(({ version, ...event }): FigureEvent[] => {
    const { submission, reporter, n, figures } = version;
    const figure = figureAt(event.seq, slots, record);
    const given = figures.get(record.line)?.figure;
    return figure ? [{ ...event, reporter, submission, n, given, figure }] : [];
  });
}

interface SlotRecord {
  readonly events: SlotEvent[];
  readonly versions: Map<number, RecordedVersion>;
}

interface RecordedEvent {
  readonly seq: bigint;
  readonly kind: SlotEvent['kind'];
  readonly version: RecordedVersion;
}

function eventsBySlot(events: readonly RecordedEvent[]): readonly SlotRecord[] {
  const slots = new Map<string, SlotRecord>();
  for (const { seq, kind, version } of events) {
    const key = JSON.stringify([version.form, version.reporter.id]);
    const slot: SlotRecord = slots.get(key) ?? { events: [], versions: new Map() };
    slot.events.push({ seq, kind, n: version.n });
    slot.versions.set(version.n, version);
    slots.set(key, slot);
  }
  return [...slots.values()];
}

function figureAt(
  seq: bigint,
  slots: readonly SlotRecord[],
  { lines, assignments, provisional, line }: FigureRecord,
): ConsolidatedFigure | null {
  const versions = slots.flatMap(({ events, versions: ofSlot }): CountedVersion[] => {
    const { counted, pending } = countedVersion(events, seq);
    const isPending = provisional && pending !== null;
    const version = ofSlot.get((isPending ? pending : counted) ?? 0);
    return version ? [{ ...version, provisional: isPending }] : [];
  });
  return findFigure(consolidate({ lines, assignments, versions }), line);
}
