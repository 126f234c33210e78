import { seesAllReporters } from '#domain/caller.ts';
import { acrossForms, type CrossFormFinding } from '#domain/checking/acrossForms.ts';
import { consolidate } from '#domain/consolidation/consolidate.ts';
import type { Form } from '#domain/form.ts';
import { loadPeriod, loadPlans, loadRules, loadUnits } from '../store/catalogue.ts';
import { loadConsolidationInputs } from '../store/consolidationInput.ts';
import type { Operation } from './operation.ts';

export interface ToldCrossFormFinding extends CrossFormFinding {
  /** All lines of the period, so that the finding can be told in words. */
  readonly form: Form;
}

/** Rules between forms over everybody's latest submitted figures; nothing for those who see only their own. */
export async function findCrossFormFindings(
  { caller, reading }: Operation,
  periodId: string,
): Promise<readonly ToldCrossFormFinding[]> {
  if (!seesAllReporters(caller)) return [];
  return reading.read(async (transaction) => {
    const period = await loadPeriod(transaction, periodId);
    if (!period) return [];
    const { thisPeriod, lastPeriod } = await loadConsolidationInputs(transaction, period, true);
    const { lines } = thisPeriod;
    const findings = acrossForms({
      lines,
      units: await loadUnits(transaction),
      rules: await loadRules(transaction),
      thisPeriod: consolidate(thisPeriod),
      lastPeriod: lastPeriod && consolidate(lastPeriod),
      plans: await loadPlans(transaction, period.id),
    });
    const form = { code: period.id, version: 1, title: period.name, lines };
    return findings.map((found) => ({ ...found, form }));
  });
}
