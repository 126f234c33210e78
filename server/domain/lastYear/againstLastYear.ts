// Every figure against last year's of the same line. At most one remark each: a suspicion says more than a band.
import { Decimal, printDecimal, zero } from '../decimal.ts';
import { type Figures, numberOf } from '../figure.ts';
import type { Explanations, SheetContext } from '../form.ts';
import type { Line } from '../indicator.ts';
import type { Severity } from '../rules/rule.ts';
import { isDiscrete, type Units } from '../unit.ts';
import { type Bands, expectedRange } from './growthBand.ts';
import type { LastYearCode, LastYearDetail } from './lastYearDetail.ts';
import { explanationKey, type LastYearFinding } from './lastYearFinding.ts';
import { suspectedScale } from './suspectedScale.ts';

export interface LastYearContext extends Pick<SheetContext, 'form' | 'units' | 'previous'> {
  readonly bands?: Bands;
}

const severities: Readonly<Record<LastYearCode, Severity>> = {
  SUSPECTED_SCALE: 'warning',
  GROWTH_OUT_OF_BAND: 'warning',
  SAME_AS_LAST_YEAR: 'info',
};

/** In the order of the form. Explanations are looked up by `explanationKey`. */
export function* againstLastYear(
  { form, units, previous, bands }: LastYearContext,
  figures: Figures,
  explanations: Explanations,
): Generator<LastYearFinding> {
  for (const line of form.lines) {
    const now = numberOf(figures.get(line.key));
    const before = numberOf(previous.get(line.key));
    if (now === undefined || before === undefined) continue;
    const remark = lastYearRemark(line, [now, before], { units, bands });
    if (remark !== undefined) yield findingOf(line, [now, before], remark, explanations);
  }
}

export type LastYearRemark = Pick<LastYearDetail, 'factor' | 'unit' | 'expected'> & {
  readonly code: LastYearCode;
};

type Both = readonly [now: Decimal, before: Decimal];

const nothing = { factor: null, unit: null, expected: null };

/** What last year's figure makes of this year's; `undefined` where it says nothing. */
export function lastYearRemark(
  line: Line,
  both: Both,
  { units, bands }: { readonly units: Units; readonly bands?: Bands | undefined },
): LastYearRemark | undefined {
  const [now, before] = both;
  if (now.eq(before)) {
    return isCopySuspected(line, now) ? { ...nothing, code: 'SAME_AS_LAST_YEAR' } : undefined;
  }
  const scale = suspectedScale(line, both, units);
  if (scale !== undefined) {
    const factor = printDecimal(scale.factor.toSignificantDigits(6));
    return { ...nothing, code: 'SUSPECTED_SCALE', factor, unit: scale.unit };
  }
  const range = expectedRange(line, before, bands);
  if (range === null || (now.gte(range.low) && now.lte(range.high))) return undefined;
  const low = line.indicator.signed ? range.low : Decimal.max(range.low, zero);
  const expected = { low: printDecimal(low), high: printDecimal(range.high) };
  return { ...nothing, code: 'GROWTH_OUT_OF_BAND', expected };
}

/** Counts below this often come out the same. */
const smallCount = 20;

/** A flow that repeats itself to the last digit may be last year's. A stock may well stay, and so may 0 and 100 %. */
function isCopySuspected({ indicator, qualifier }: Line, value: Decimal): boolean {
  const { unit, nature } = indicator;
  if (nature !== 'flow' || qualifier !== 'exact' || value.isZero()) return false;
  if (unit.kind === 'percent') return !value.times(unit.numerator).div(unit.denominator).eq(100);
  return !isDiscrete(unit) || value.abs().gte(smallCount);
}

function findingOf(
  { key, indicator }: Line,
  [now, before]: Both,
  { code, ...remark }: LastYearRemark,
  explanations: Explanations,
): LastYearFinding {
  const unit = indicator.unit.symbol;
  const severity = severities[code];
  const known = explanationKey({ code, line: key, detail: { kind: 'LastYear' } });
  const explanation = severity === 'warning' ? explanations.get(known)?.trim() : undefined;
  // After zero no band is asked for, so there is a ratio.
  const ratio = printDecimal(now.div(before).toSignificantDigits(3));
  return {
    code,
    severity,
    line: key,
    operands: [
      { line: key, value: printDecimal(now), unit },
      { line: key, value: printDecimal(before), unit, source: 'previous' },
    ],
    detail: { kind: 'LastYear', ratio, ...remark, explanation: explanation || null },
  };
}
