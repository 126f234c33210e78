// All that a single cell might be meant to say.
import type { Decimal } from '../decimal.ts';
import { printDecimal } from '../decimal.ts';
import type { Line } from '../indicator.ts';
import type { Rule } from '../rules/rule.ts';
import { slipsNear, transpositions } from './digitSlips.ts';
import { type ImpliedValue, impliedValue } from './impliedValue.ts';
import { oddsOf } from './plausibility.ts';
import { type Candidate, scaleCandidates } from './scaleCandidates.ts';
import type { Standing } from './standing.ts';
import type { RepairReason } from './suggestion.ts';

/**
 * `broken` are the rules that speak of the cell and do not hold. Where no figure is read, none can: there every rule may say
 * what belongs there. One candidate per value, for its likeliest reason.
 */
export function cellCandidates(
  standing: Standing,
  key: string,
  broken: readonly Rule[],
): readonly Candidate[] {
  const { lines, typed, context, figures, index } = standing;
  const line = lines.get(key);
  // A status is an answer, not a number gone wrong.
  if (line === undefined || figures.get(key)?.kind === 'status') return [];
  const stands = typed.get(key);
  const isRead = figures.has(key);
  const rules = isRead ? broken : (index.ofLine.get(key) ?? []).map(({ rule }) => rule);
  const implied = rules.flatMap((rule) => {
    const found = impliedValue(standing, rule, key);
    const isWorkedOut = index.rules.get(rule.code)?.lines[0] === key;
    return found === null ? [] : wantedBy(rule, { ...found, isWorkedOut }, line, stands);
  });
  if (stands === undefined) return likeliest(implied);
  return likeliest([
    ...scaleCandidates(line, stands, context.units),
    ...implied,
    ...transposed(stands, line),
  ]);
}

/** What the rule asks for, and what lies within its tolerance and is one slip away from what stands there. */
function wantedBy(
  { code, title }: Rule,
  { value, slack, isWorkedOut }: ImpliedValue & { readonly isWorkedOut: boolean },
  { indicator }: Line,
  stands: Decimal | undefined,
): readonly Candidate[] {
  const rule = { code, title };
  const exactly: Candidate = { to: value, reason: { kind: 'Implied', rule, isWorkedOut } };
  if (stands === undefined) return [exactly];
  const { decimals } = indicator;
  const slips = slipsNear(stands, { wanted: value, slack, decimals });
  return [
    exactly,
    ...slips.map(({ to, kind }) => ({
      to,
      reason: { kind, rule },
      apart: slack.isZero() ? 0 : to.minus(value).abs().div(slack).toNumber(),
    })),
  ];
}

/** Without a rule, only two digits in each other's place are worth a guess. */
function transposed(stands: Decimal, { indicator }: Line): readonly Candidate[] {
  const reason: RepairReason = { kind: 'Transposed', rule: null };
  return transpositions(printDecimal(stands))
    .filter(({ to }) => to.isFinite() && !to.eq(stands) && to.dp() <= indicator.decimals)
    .map(({ to }) => ({ to, reason }));
}

/** Any slip of the hand tells more than that a rule asks for the value. */
function telling(reason: RepairReason): number {
  return reason.kind === 'Implied' ? Number.NEGATIVE_INFINITY : oddsOf(reason);
}

function likeliest(candidates: readonly Candidate[]): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const value = printDecimal(candidate.to);
    const other = found.get(value);
    if (other === undefined || telling(candidate.reason) > telling(other.reason)) {
      found.set(value, candidate);
    }
  }
  return [...found.values()];
}
