// What became of the remarks that rules made while a sheet was being filled: what a rule is worth is seen from that.
import { explanationOf, type Finding } from '../finding.ts';
import type { SheetContext } from '../form.ts';
import { lastYearCodes } from '../lastYear/lastYearDetail.ts';

export interface Firing {
  readonly rule: string;
  readonly line: string;
}

/** `corrected`: gone when the sheet was sent; `explained`: stands, with a 情况说明; `left`: a hint that stands. */
export const firingOutcomes = ['corrected', 'explained', 'left'] as const;
export type FiringOutcome = (typeof firingOutcomes)[number];

export interface SettledFiring extends Firing {
  readonly outcome: FiringOutcome;
}

/** How often a rule fired over all versions, and what became of it. */
export interface RuleRecord extends Readonly<Record<FiringOutcome, number>> {
  readonly rule: string;
  readonly fired: number;
}

/** More than any sheet can bring forth in earnest. */
const mostFirings = 2_000;

/** A rule over figures, or last year. That a figure is still missing says nothing about a rule. */
export function isFiring({ detail }: Finding): boolean {
  return detail.kind === 'LastYear' || (detail.kind === 'Rule' && detail.part !== null);
}

export function firingKey({ rule, line }: Firing): string {
  return `${rule} ${line}`;
}

/** `fired` is what the pane has seen; what it says of other rules or lines than the sheet's own is left out. */
export function settledFirings(
  fired: readonly Firing[],
  findings: readonly Finding[],
  { form, rules }: Pick<SheetContext, 'form' | 'rules'>,
): readonly SettledFiring[] {
  const known = new Set([...rules.map(({ code }) => code), ...lastYearCodes]);
  const lines = new Set(form.lines.map(({ key }) => key));
  const own = fired.filter(({ rule, line }) => known.has(rule) && lines.has(line));
  const standing = new Map(
    findings.filter(isFiring).map((finding) => {
      const firing = { rule: finding.code, line: finding.line };
      return [firingKey(firing), { ...firing, outcome: outcomeOf(finding) }] as const;
    }),
  );
  const settled = new Map<string, SettledFiring>(
    own.map(({ rule, line }) => [firingKey({ rule, line }), { rule, line, outcome: 'corrected' }]),
  );
  return [...new Map([...settled, ...standing]).values()].slice(0, mostFirings);
}

function outcomeOf(finding: Finding): FiringOutcome {
  return explanationOf(finding) === null ? 'left' : 'explained';
}
