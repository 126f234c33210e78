// What the report must show, worked out from the sample's files alone: its own arithmetic on big integers, none of the
// server's code, so that a fault in one does not hide in the other.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

const read = (file: string) =>
  parse(readFileSync(new URL(`../../prisma/sample/${file}`, import.meta.url)), {
    columns: true,
  }) as Record<string, string>[];

export interface ExpectedFigure {
  readonly code: string;
  readonly member: string | null;
  readonly unit: string;
  /** Rounded to the indicator's decimals, without trailing zeros. */
  readonly value: string;
}

/** One per printed line, in the order of the report. */
export function expectedFigures(): readonly ExpectedFigure[] {
  const typed = new Map(
    read('figures-2021.csv').map(({ code, member, value }) => [`${code}|${member}`, value ?? '']),
  );
  const indicators = new Map(read('indicators.csv').map((row) => [row['code'], row]));
  return read('lines.csv')
    .filter(({ printed }) => printed === 'yes')
    .map(({ code = '', member = '' }) => {
      const { unit = '', decimals = '0', merge, components = '' } = indicators.get(code) ?? {};
      const [numerator, denominator] = components.split(';');
      const value =
        merge === 'ratio' && denominator !== undefined
          ? percentage(typed.get(`${numerator}|`), typed.get(`${denominator}|`), Number(decimals))
          : typed.get(`${code}|${member}`);
      if (value === undefined) throw new Error(`The sample has no figure for ${code} ${member}`);
      return { code, member: member === '' ? null : member, unit, value: plain(value) };
    });
}

/** 100 × numerator ÷ denominator, rounded half away from zero; both are whole and positive here. */
function percentage(numerator = '', denominator = '', decimals: number): string {
  const scaled = 100n * BigInt(numerator) * 10n ** BigInt(decimals);
  const divisor = BigInt(denominator);
  const rounded = (2n * scaled + divisor) / (2n * divisor);
  const digits = rounded.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

export function plain(value: string): string {
  return value.includes('.') ? value.replace(/\.?0+$/, '') : value;
}
