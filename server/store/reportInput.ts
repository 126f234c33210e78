// All that a report is compiled from, read at one point in history.
import type { CompileInput } from '#domain/consolidation/compile.ts';
import type { KeptLayout } from '#domain/layout/layout.ts';
import type { Period } from '#domain/period.ts';
import type { Slot } from '#domain/submitting/slot.ts';
import { type Assigned, loadOffice, loadPlans, loadRules, type OfficeRow } from './catalogue.ts';
import { loadConsolidationInputs } from './consolidationInput.ts';
import type { Transaction } from './database.ts';
import { slotsOf } from './slots.ts';

export interface ReportInputs {
  readonly office: OfficeRow;
  readonly assigned: readonly Assigned[];
  readonly slots: readonly Slot[];
  readonly compile: CompileInput;
}

export interface ReportQuery {
  readonly period: Period;
  readonly provisional: boolean;
  readonly layout: KeptLayout;
}

export async function loadReportInputs(
  transaction: Transaction,
  { period, provisional, layout }: ReportQuery,
): Promise<ReportInputs> {
  const { assigned, ...inputs } = await loadConsolidationInputs(transaction, period, {
    provisional,
  });
  return {
    office: await loadOffice(transaction),
    assigned,
    slots: await slotsOf(transaction, period, null),
    compile: {
      ...inputs,
      layout,
      plans: await loadPlans(transaction, period.id),
      rules: await loadRules(transaction),
    },
  };
}
