// Rules between forms. No filler sees the other side of them, so they are judged over everybody's latest figures for
// those who may see these, and each remark names the versions it is about, so that somebody can be asked.
import type { Consolidation, Source } from '../consolidation/consolidation.ts';
import { type Figures, numberFigure } from '../figure.ts';
import type { Finding } from '../finding.ts';
import type { Line } from '../indicator.ts';
import type { Rule } from '../rules/rule.ts';
import type { Units } from '../unit.ts';
import { brokenRules } from './brokenRules.ts';

export interface CrossFormFinding {
  readonly finding: Finding;
  /** Whose figures of this period took part, in the order of the rule. */
  readonly sources: readonly Source[];
}

export interface CrossFormContext {
  readonly lines: readonly Line[];
  readonly units: Units;
  readonly rules: readonly Rule[];
  readonly thisPeriod: Consolidation;
  readonly lastPeriod: Consolidation | null;
  readonly plans: Figures;
}

export function acrossForms(context: CrossFormContext): readonly CrossFormFinding[] {
  const { lines, units, rules, thisPeriod, lastPeriod, plans } = context;
  const findings = brokenRules(
    rules.filter(({ scope }) => scope === 'cross_form'),
    {
      // What is not reported yet is somebody's own affair until they send it.
      lines: lines.map((line) => ({ ...line, required: false })),
      units,
      figures: mergedFigures(thisPeriod),
      previous: lastPeriod ? mergedFigures(lastPeriod) : new Map(),
      plans,
    },
    new Map(),
  );
  return [...findings].map((finding) => ({ finding, sources: sourcesOf(finding, thisPeriod) }));
}

/** Of several reporters the merged figure; none where one is missing or they contradict each other. */
function mergedFigures({ figures }: Consolidation): Figures {
  return new Map(
    [...figures].flatMap(([key, { value, state }]) =>
      value && state === 'complete' ? [[key, numberFigure(value)] as const] : [],
    ),
  );
}

function sourcesOf({ operands }: Finding, { figures }: Consolidation): readonly Source[] {
  const own = operands.filter(({ source }) => source === undefined);
  return own.flatMap(({ line }) => figures.get(line)?.sources ?? []);
}
