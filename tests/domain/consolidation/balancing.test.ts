// 舍位平衡 against noting the difference: an office's choice, and never a change of what was merged.
import { describe, expect, it } from 'vitest';
import { reportTable } from '#domain/consolidation/reportTable.ts';
import { plainLayout, type Rounding } from '#domain/layout/layout.ts';
import { line, merge, units } from './builders.ts';

const area = { unit: units.area, decimals: 1 };
const lines = [
  line('A', area),
  line('A', { ...area, member: '小春' }),
  line('A', { ...area, member: '大春' }),
  line('A', { ...area, member: '晚秋' }),
];

function rows(rounding: Rounding, given: Readonly<Record<string, string>>) {
  const { sections } = reportTable({
    lines,
    thisPeriod: merge(lines, { a: given }),
    lastPeriod: null,
    plans: new Map(),
    asOf: '1',
    layout: { ...plainLayout, rounding },
    units: new Map(),
  });
  return sections.flatMap((section) =>
    section.rows.map(({ line: key, thisPeriod, notes }) => ({
      shown: `${key} ${thisPeriod?.shown}`,
      exact: thisPeriod?.value,
      notes: notes.map(({ kind }) => kind),
    })),
  );
}

const missesByRounding = { A: '4.12', 'A[小春]': '1.04', 'A[大春]': '2.04', 'A[晚秋]': '1.04' };

describe('a total whose shown parts miss it', () => {
  it('says so where the office wants it noted', () => {
    const found = rows('note', missesByRounding);
    expect(found.map(({ shown }) => shown)).toEqual([
      'A 4.1',
      'A[小春] 1.0',
      'A[大春] 2.0',
      'A[晚秋] 1.0',
    ]);
    expect(found.map(({ notes }) => notes)).toEqual([['RoundedPartsDiffer'], [], [], []]);
  });

  it('has the largest part take the difference where the office balances, and keeps the exact value', () => {
    const found = rows('balance', missesByRounding);
    expect(found.map(({ shown }) => shown)).toEqual([
      'A 4.1',
      'A[小春] 1.0',
      'A[大春] 2.1',
      'A[晚秋] 1.0',
    ]);
    expect(found[2]).toMatchObject({ exact: '2.04', notes: ['Balanced'] });
    expect(found[0]?.notes).toEqual([]);
  });

  it('is never balanced where it is not rounding that differs', () => {
    const found = rows('balance', { ...missesByRounding, A: '4.3' });
    expect(found[2]?.shown).toBe('A[大春] 2.0');
    expect(found[0]?.notes).toEqual(['MembersDiffer']);
  });
});
