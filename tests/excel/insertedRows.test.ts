import { describe, expect, it } from 'vitest';
import { planInsertions } from '../../addin/excel/insertedRows.ts';
import type { ReportPlanRow } from '../../addin/excel/reportPlan.ts';

function plan(...keys: readonly string[]): readonly ReportPlanRow[] {
  return keys.map((key) => ({
    kind: key.startsWith('#section') ? 'section' : 'line',
    key,
    cells: {},
  }));
}

describe('planInsertions', () => {
  it('puts new rows below the row that precedes them, wherever that is now', () => {
    const present = new Map([
      ['a', [9]],
      ['c', [4]],
    ]);
    const { below, inserted, shifted } = planInsertions(plan('a', 'b', 'c', 'd', 'e'), present, 2);
    expect(below).toEqual([
      { row: 9, count: 1 },
      { row: 4, count: 2 },
    ]);
    expect(inserted.map(({ planned, row }) => [planned.key, row])).toEqual([
      ['b', 12],
      ['d', 5],
      ['e', 6],
    ]);
    expect([4, 5, 9, 10].map(shifted)).toEqual([4, 7, 11, 13]);
  });

  it('misses a heading only where none of its rows stayed', () => {
    const rows = plan('#section:1', 'a', '#section:2', 'b');
    const { inserted } = planInsertions(rows, new Map([['a', [5]]]), 2);
    expect(inserted.map(({ planned }) => planned.key)).toEqual(['#section:2', 'b']);
  });
});
