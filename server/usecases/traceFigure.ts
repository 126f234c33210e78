import { seesFigures } from '#domain/caller.ts';
import { consolidate } from '#domain/consolidation/consolidate.ts';
import type { ConsolidatedFigure } from '#domain/consolidation/consolidation.ts';
import { loadPeriod } from '../store/catalogue.ts';
import { loadConsolidationInputs } from '../store/consolidationInput.ts';
import type { Operation } from './operation.ts';

export interface TraceArguments {
  readonly period: string;
  readonly line: string;
  readonly provisional: boolean;
}

export interface Trace {
  readonly asOf: string;
  readonly figure: ConsolidatedFigure;
}

/** Where one consolidated figure comes from; `null` where there is none to see. */
export async function traceFigure(
  { caller, reading }: Operation,
  { period: periodId, line, provisional }: TraceArguments,
): Promise<Trace | null> {
  if (!seesFigures(caller)) return null;
  return reading.read(async (transaction) => {
    const period = await loadPeriod(transaction, periodId);
    if (!period) return null;
    const { asOf, thisPeriod } = await loadConsolidationInputs(transaction, period, provisional);
    const figure = consolidate(thisPeriod).figures.get(line);
    return figure ? { asOf, figure } : null;
  });
}
