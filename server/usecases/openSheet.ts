import type { Slot } from '#domain/submitting/slot.ts';
import { loadOffice, loadPeriod, type OfficeRow } from '../store/catalogue.ts';
import { type LoadedContext, loadSheetContext } from '../store/sheetContext.ts';
import { slotsOf } from '../store/slots.ts';
import type { Operation } from './operation.ts';

export interface Sheet {
  readonly office: OfficeRow;
  readonly slot: Slot;
  readonly context: LoadedContext;
}

/** Everything needed to lay out and judge one sheet; `null` where there is none or it is not the caller's. */
export async function openSheet(
  { caller, reading }: Operation,
  { period: periodId, form }: { readonly period: string; readonly form: string },
): Promise<Sheet | null> {
  const { reporter } = caller;
  if (!reporter) return null;
  return reading.read(async (transaction) => {
    const period = await loadPeriod(transaction, periodId);
    if (!period) return null;
    const slots = await slotsOf(transaction, period, reporter.id);
    const slot = slots.find((one) => one.form.code === form);
    if (!slot) return null;
    const context = await loadSheetContext(transaction, slot);
    return context && { office: await loadOffice(transaction), slot, context };
  });
}
