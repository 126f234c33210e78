import { seesFigures } from '#domain/caller.ts';
import { consolidating } from '#domain/consolidation/consolidate.ts';
import type { ConsolidatedFigure } from '#domain/consolidation/consolidation.ts';
import { explainedSources } from '#domain/consolidation/explainedSources.ts';
import { type FigureEvent, figureHistory } from '#domain/consolidation/figureHistory.ts';
import { linesBehind } from '#domain/consolidation/linesBehind.ts';
import { findFigure } from '#domain/consolidation/totals.ts';
import { loadPeriod, loadRules } from '../store/catalogue.ts';
import { loadConsolidationInputs } from '../store/consolidationInput.ts';
import { loadRecordedDecisions, loadRecordedVersions } from '../store/figureRecord.ts';
import { inSlices } from '../store/slices.ts';
import type { Operation } from './operation.ts';

export interface TraceArguments {
  readonly period: string;
  readonly line: string;
  readonly provisional: boolean;
}

export interface Trace {
  readonly asOf: string;
  readonly figure: ConsolidatedFigure;
  /** The last `most` events, newest first. */
  readonly history: (most: number) => Promise<readonly FigureEvent[]>;
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
    const inputs = await loadConsolidationInputs(transaction, period, { provisional });
    const { assignments, versions } = inputs.thisPeriod;
    const lines = linesBehind(line, inputs.thisPeriod.lines);
    const keys = lines.map(({ key }) => key);
    const behind = new Map([...assignments].filter(([key]) => keys.includes(key)));
    const fold = consolidating({ lines, assignments: behind, versions });
    const figure = findFigure(await inSlices(fold), line);
    if (!figure) return null;
    return {
      asOf: inputs.asOf,
      figure: {
        ...figure,
        sources: explainedSources(figure.sources, await loadRules(transaction)),
      },
      history: (most) =>
        reading.read(async (again) => {
          const recorded = await loadRecordedVersions(again, { period: period.id, lines: keys });
          const submissions = recorded.map(({ submission }) => submission);
          const decisions = await loadRecordedDecisions(again, submissions);
          const record = { lines, assignments: behind, versions: recorded, decisions };
          return figureHistory({ ...record, provisional, line }, most);
        }),
    };
  });
}
