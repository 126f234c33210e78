import { seesFigures } from '#domain/caller.ts';
import { consolidating } from '#domain/consolidation/consolidate.ts';
import { crossByMember } from '#domain/consolidation/crossByMember.ts';
import { type CrossTable, crossByReporter } from '#domain/consolidation/crossTable.ts';
import { loadDimensions, loadPeriod } from '../store/catalogue.ts';
import { loadConsolidationInputs } from '../store/consolidationInput.ts';
import { findLayout } from '../store/layouts.ts';
import { inSlices } from '../store/slices.ts';
import type { Operation } from './operation.ts';

export const crossings = ['reporter', 'community'] as const;
export type Crossing = (typeof crossings)[number];

export interface CrossTableArguments {
  readonly period: string;
  readonly by: Crossing;
  readonly provisional: boolean;
  readonly layout: string;
}

export interface CrossTableAt extends CrossTable {
  readonly asOf: string;
}

/** Without columns where the office has nothing to spread out in this way; `null` where there is none to see. */
export async function crossTable(
  { caller, reading }: Operation,
  { period: periodId, by, provisional, layout: name }: CrossTableArguments,
): Promise<CrossTableAt | null> {
  if (!seesFigures(caller)) return null;
  return reading.read(async (transaction) => {
    const period = await loadPeriod(transaction, periodId);
    const layout = await findLayout(transaction, name);
    if (!period || !layout) return null;
    const { asOf, units, thisPeriod } = await loadConsolidationInputs(transaction, period, {
      provisional,
    });
    const consolidation = await inSlices(consolidating(thisPeriod));
    const input = { lines: thisPeriod.lines, consolidation, layout, units };
    if (by === 'reporter') return { asOf, ...crossByReporter(input) };
    const dimensionsOf = await loadDimensions(transaction);
    return { asOf, ...crossByMember({ ...input, dimension: by, dimensionsOf }) };
  });
}
