// The one door to Excel: every batch goes through it, and every failure comes back as a problem.
import { type Result, refuse } from '#domain/result.ts';
import type { WorkbookProblem, WorkbookResult } from './workbook.ts';
import { isReadOnly, workbookProblem } from './workbookProblem.ts';

export type Steps<Value> = (
  context: Excel.RequestContext,
) => Promise<Result<Value, WorkbookProblem>>;

/**
 * Waits while a cell is being edited, where Excel can; where it cannot, `CellBeingEdited` comes back.
 * Handlers of events are removed in the context they were added in: `previous`.
 */
export async function inExcel<Value>(
  steps: Steps<Value>,
  previous?: OfficeExtension.ClientRequestContext,
): WorkbookResult<Value> {
  try {
    const inContext = previous ? { previousObjects: previous } : {};
    return await Excel.run({ delayForCellEdit: true, ...inContext }, steps);
  } catch (error) {
    return refuse(workbookProblem(error));
  }
}

/** For steps that write. */
export async function changeInExcel<Value>(steps: Steps<Value>): WorkbookResult<Value> {
  if (isReadOnly()) return refuse({ kind: 'ReadOnlyWorkbook' });
  return inExcel(steps);
}

/**
 * Sends what `write` queues in one sync, unseen by our own listeners and without recalculating and
 * repainting in between. Events are on again afterwards, also where the writing failed half-way.
 */
export async function quietly<Value>(
  context: Excel.RequestContext,
  write: () => Value,
): Promise<Value> {
  const { runtime, application } = context;
  runtime.enableEvents = false;
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
  const written = write();
  runtime.enableEvents = true;
  let isSent = false;
  try {
    await context.sync();
    isSent = true;
  } finally {
    if (!isSent) await restoreEvents(context);
  }
  return written;
}

async function restoreEvents(context: Excel.RequestContext): Promise<void> {
  context.runtime.enableEvents = true;
  await context.sync();
}
