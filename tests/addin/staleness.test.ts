import { describe, expect, it } from 'vitest';
import type { PulledTables } from '../../addin/excel/pulledReport.ts';
import { stalenessOf } from '../../addin/report/staleness.ts';

const pulled: PulledTables = {
  office: 'demo',
  period: '2021',
  asOf: '9',
  takenAt: '2022-01-10T02:00:00Z',
  accepted: 3,
  provisional: false,
  arrangement: 'oneSheet',
};
const before = { current: { receivedAt: '2022-01-10T01:59:59Z' } };
const since = { current: { receivedAt: '2022-01-10T02:00:01Z' } };
const missing = { current: null };

describe('stalenessOf', () => {
  it('counts what was submitted after the tables were taken', () => {
    const coverage = { asOf: '12', accepted: 3 };
    expect(stalenessOf(pulled, coverage, [before, since, missing, since])).toEqual({
      submissions: 2,
      accepted: 0,
    });
  });

  it('tells of submissions accepted or reopened since, though none is new', () => {
    const slots = [before, missing];
    expect(stalenessOf(pulled, { asOf: '12', accepted: 5 }, slots)?.accepted).toBe(2);
    expect(stalenessOf(pulled, { asOf: '12', accepted: 2 }, slots)?.accepted).toBe(-1);
  });

  it('compares sequences as numbers, and says nothing of what happened in other periods', () => {
    expect(stalenessOf(pulled, { asOf: '10', accepted: 4 }, [])).not.toBeNull();
    expect(stalenessOf(pulled, { asOf: '10', accepted: 3 }, [before])).toBeNull();
    expect(stalenessOf(pulled, { asOf: '9', accepted: 4 }, [since])).toBeNull();
  });
});
