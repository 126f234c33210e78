// A cell that holds a number. Excel stores doubles and shows 15 digits: the 15 digits are what was meant.
import { Decimal } from '../decimal.ts';
import type { Line } from '../indicator.ts';
import {
  isDateFormat,
  isGeneralFormat,
  isPercentFormat,
  isScalingFormat,
  shownSuffix,
} from '../numberFormat.ts';
import type { Unit, Units } from '../unit.ts';
import { admit } from './admit.ts';
import type { Reading } from './reading.ts';
import { rejected } from './reading.ts';
import type { AskCode } from './readingCode.ts';
import { unitText } from './unitText.ts';

/** The decimal that Excel shows for a finite double: 0.3 for 0.30000000000000004. */
export function decimalOfDouble(value: number): Decimal {
  return new Decimal(value.toPrecision(15));
}

export function readNumber(value: number, format: string, line: Line, units: Units): Reading {
  if (isDateFormat(format)) return rejected('DATE_IN_NUMBER');
  if (!Number.isFinite(value)) return rejected('NOT_FINITE');
  const { unit } = line.indicator;
  const isPercentLine = unit.kind === 'percent';
  const stored = decimalOfDouble(value);
  if (isPercentFormat(format)) {
    if (!isPercentLine) return rejected('UNIT_MISMATCH');
    return admit(percentTold(stored, unit), [], line);
  }
  const codes: AskCode[] = [];
  if (isPercentLine && isGeneralFormat(format) && isFractionLike(stored)) {
    codes.push('PERCENT_AMBIGUOUS');
  }
  if (isScalingFormat(format) || showsOtherScale(format, unit, units)) codes.push('DISPLAY_SCALED');
  return admit(stored, codes, line);
}

/** 0.05 shown as 5% is 5 where % is asked and 50 where ‰ is. */
export function percentTold(share: Decimal, unit: Unit): Decimal {
  return share.times(100).times(unit.denominator).div(unit.numerator);
}

/** 0.05 in a % line: 0.05 % as it stands, or 5 % as a share of one. */
function isFractionLike(value: Decimal): boolean {
  return !value.isZero() && value.abs().lte(1);
}

/** `0"万"` on 元 shows 12 as 12万; on 万元 it only repeats what the line asks. */
function showsOtherScale(format: string, unit: Unit, units: Units): boolean {
  const suffix = shownSuffix(format);
  if (unit.symbol.startsWith(suffix)) return false;
  const { kind } = unitText(suffix, unit, units);
  return kind === 'Other' || kind === 'Ambiguous';
}
