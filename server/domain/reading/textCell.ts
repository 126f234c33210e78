// A cell that holds text. A number in it is never taken silently: it is read, shown, and confirmed.
import type { Decimal } from '../decimal.ts';
import { statusFigure } from '../figure.ts';
import type { Line } from '../indicator.ts';
import type { Unit, Units } from '../unit.ts';
import { convert } from '../unit.ts';
import { admit } from './admit.ts';
import { hasUnseen, isBadlyEncoded, toHalfWidth, trimWhite } from './characters.ts';
import { isCellError, isNotReportedMark, statusOf } from './marks.ts';
import { isDateText, whyNotANumber } from './notANumber.ts';
import type { NumberText } from './numberText.ts';
import { parseNumberText } from './numberText.ts';
import type { Reading } from './reading.ts';
import { accepted, missing, rejected } from './reading.ts';
import type { AskCode } from './readingCode.ts';
import type { UnitText } from './unitText.ts';
import { isUnitText, unitText } from './unitText.ts';

/** As much as any sheet needs to say; longer text is a remark in the wrong column. */
const longest = 255;

export function readText(raw: string, line: Line, units: Units): Reading {
  const text = trimWhite(raw);
  if (text === '') return missing;
  if (text.length > longest) return rejected('TOO_LONG');
  if (isBadlyEncoded(text)) return rejected('BAD_ENCODING');
  if (hasUnseen(text)) return rejected('INVISIBLE_CHAR');
  const plain = toHalfWidth(text);
  const status = statusOf(plain);
  if (status !== undefined) return accepted(statusFigure(status));
  if (isNotReportedMark(plain)) return rejected('NOT_REPORTED_MARK');
  if (isCellError(plain)) return rejected('CELL_ERROR');
  return readPlain(plain, plain === text ? [] : ['FULLWIDTH'], line, units);
}

function readPlain(text: string, noticed: readonly AskCode[], line: Line, units: Units): Reading {
  const lineUnit = line.indicator.unit;
  const number = parseNumberText(text);
  const unit = unitText(number?.suffix ?? '', lineUnit, units);
  if (number === null || unit.kind === 'Unknown') {
    return rejected(whyNotANumber(text, (word) => isUnitText(word, lineUnit, units)));
  }
  if (unit.kind === 'Mismatch')
    return rejected(isDateText(text) ? 'DATE_IN_NUMBER' : 'UNIT_MISMATCH');
  if (!number.grouped) return rejected('BAD_GROUPING');
  if (unit.kind === 'Ambiguous') return rejected('AMBIGUOUS_UNIT');
  const codes = [...noticed, ...codesOf(number, unit)];
  return admit(
    told(number.value, unit, lineUnit),
    codes.length === 0 ? ['TEXT_NUMBER'] : codes,
    line,
  );
}

/** `TEXT_NUMBER` is left to texts of which nothing more telling can be said. */
function codesOf({ leadingZero }: NumberText, { kind }: UnitText): AskCode[] {
  const codes: AskCode[] = leadingZero ? ['LEADING_ZERO'] : [];
  if (kind === 'Same') codes.push('UNIT_STRIPPED');
  if (kind === 'Other') codes.push('UNIT_CONVERTED');
  return codes;
}

function told(value: Decimal, unit: UnitText, lineUnit: Unit): Decimal {
  return unit.kind === 'Other' ? convert(value, unit.unit, lineUnit) : value;
}
