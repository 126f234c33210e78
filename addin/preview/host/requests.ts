// Answers the add-in's batches, counts them, and fails on demand: for tests of what the pane does then.
import { recalculate } from '../workbook/calculating.ts';
import type { History } from '../workbook/history.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Batch } from './batch.ts';
import { REQUEST_ERRORS, type RequestErrorCode } from './envelope.ts';
import { runBatch } from './processor.ts';
import type { Host } from './run.ts';

/** Set in the flags of a batch that Excel is to hold back until the person leaves the cell. */
const DELAY_FOR_CELL_EDIT = 64;

/** Set in the flags of a batch that changes anything. */
const WRITES = 1;

/** Excel on the web takes and gives no more than 5 MB at once. */
const PAYLOAD_LIMIT = 5_000_000;

export interface RequestCounts {
  batches: number;
  actions: number;
  failed: number;
  bytesIn: number;
  /** Of the largest batch so far. */
  largest: number;
  bytesOut: number;
}

export interface Faults {
  /** As if the person were typing into a cell, until released. */
  isEditingCell: boolean;
  /** Fails the next batch. */
  failNext: RequestErrorCode | undefined;
  /** Milliseconds each batch takes longer. */
  delay: number;
  /** Batches that write are refused, and a pane that loads is told so. */
  isReadOnly: boolean;
  /** Nothing is answered any more, not even a pane that asks who its host is: `Office.onReady` hangs. */
  isSilent: boolean;
}

export interface Requests {
  readonly answer: (body: string, flags: number) => Promise<number | string>;
  readonly counts: RequestCounts;
  readonly faults: Faults;
  /** Whether a batch is held back by the cell being edited. */
  readonly isHeld: () => boolean;
  /** To be called when a cell is no longer edited. */
  readonly release: () => void;
}

export interface RequestsOptions {
  readonly host: Host;
  readonly workbook: Workbook;
  readonly history: History;
  readonly isEditing: () => boolean;
  readonly onHold: () => void;
}

export function createRequests(options: RequestsOptions): Requests {
  const { host, workbook, history, onHold } = options;
  const counts: RequestCounts = {
    batches: 0,
    actions: 0,
    failed: 0,
    bytesIn: 0,
    largest: 0,
    bytesOut: 0,
  };
  const faults: Faults = {
    isEditingCell: false,
    failNext: undefined,
    delay: 0,
    isReadOnly: false,
    isSilent: false,
  };
  const isEditing = () => faults.isEditingCell || options.isEditing();
  let held: (() => void)[] = [];

  const fail = (code: RequestErrorCode) => {
    counts.failed += 1;
    return REQUEST_ERRORS[code];
  };
  const answer = async (body: string, flags: number) => {
    counts.batches += 1;
    counts.bytesIn += body.length;
    counts.largest = Math.max(counts.largest, body.length);
    if (faults.delay > 0) await pause(faults.delay);
    if (isEditing()) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) return fail('InvalidOperationInCellEditMode');
      while (isEditing()) await hold();
    }
    if (faults.isReadOnly && (flags & WRITES) !== 0) return fail('AccessDenied');
    if (body.length > PAYLOAD_LIMIT) return fail('RequestPayloadSizeLimitExceeded');
    const planned = faults.failNext;
    faults.failNext = undefined;
    if (planned) return fail(planned);
    return run(body, (flags & WRITES) !== 0);
  };
  const hold = () =>
    new Promise<void>((resolve) => {
      held.push(resolve);
      onHold();
    });
  const run = (body: string, isWriting: boolean) => {
    const batch = JSON.parse(body) as Batch;
    counts.actions += batch.Actions.length;
    const perform = () => runBatch(host, batch);
    const result = isWriting ? history.step(perform) : perform();
    if (result.Error) counts.failed += 1;
    resumeCalculation(workbook);
    const text = JSON.stringify(result);
    counts.bytesOut += text.length;
    return text.length > PAYLOAD_LIMIT ? fail('ResponsePayloadSizeLimitExceeded') : text;
  };
  const release = () => {
    const waiting = held;
    held = [];
    for (const go of waiting) go();
  };
  return { answer, counts, faults, isHeld: () => held.length > 0, release };
}

/** `suspendApiCalculationUntilNextSync` ends with the batch. */
function resumeCalculation(workbook: Workbook): void {
  if (!workbook.calculation.isSuspended) return;
  workbook.calculation.isSuspended = false;
  if (workbook.calculation.mode !== 'Manual') recalculate(workbook);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
