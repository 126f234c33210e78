// Readings of one kind in one unit, which a person can confirm together: 第 4–19 行都按万元读.
import type { Finding } from '#domain/finding.ts';
import type { JudgedSheet } from '../activeSheet/judgeSheet.ts';
import { findingKind } from './findingKind.ts';

export interface ReadingGroup {
  readonly key: string;
  readonly unit: string;
  /** `4–19、22`: rows of the worksheet. */
  readonly rows: string;
  readonly findings: readonly Finding[];
}

/** Only where there are several: one alone has its own 是. */
export function readingGroups(
  findings: readonly Finding[],
  { rows }: Pick<JudgedSheet, 'rows'>,
): readonly ReadingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (findingKind(finding) !== 'ask') continue;
    const key = `${finding.code} ${unitOf(finding)}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups].flatMap(([key, members]) => {
    const [first, second] = members;
    if (!first || !second) return [];
    const numbers = members.map(({ line }) => rowNumber(rows.get(line)?.cell ?? ''));
    return [{ key, unit: unitOf(first), rows: rowRanges(numbers), findings: members }];
  });
}

function unitOf({ operands }: Finding): string {
  return operands[0]?.unit ?? '';
}

function rowNumber(cell: string): number {
  return Number(cell.replace(/^[A-Z]+/, ''));
}

/** 4, 5, 6, 9 → `4–6、9`. */
export function rowRanges(numbers: readonly number[]): string {
  const ranges: [from: number, to: number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join('、');
}
