import { describe, expect, it } from 'vitest';
import { daysUntil, localDay } from '../../addin/words/daysUntil.ts';
import { describeDuration } from '../../addin/words/describeDuration.ts';
import { groupedDigits } from '../../addin/words/describeFigure.ts';

describe('daysUntil', () => {
  it.each([
    ['2022-01-31', '2022-01-28', 3],
    ['2022-01-31', '2022-01-31', 0],
    ['2021-12-31', '2022-01-02', -2],
    // A day that the clocks change is a day all the same.
    ['2022-04-01', '2022-03-01', 31],
  ])('from %s back to %s is %i', (date, today, days) => {
    expect(daysUntil(date, today)).toBe(days);
  });
});

describe('localDay', () => {
  it('is the day on the calendar of the person at the screen', () => {
    expect(localDay(new Date(2021, 11, 31, 23, 59))).toBe('2021-12-31');
  });
});

describe('groupedDigits', () => {
  it.each([
    ['0', '0'],
    ['999', '999'],
    ['-1234567.8901', '-1,234,567.8901'],
    ['123456789012345', '123,456,789,012,345'],
  ])('shows %s as %s', (decimal, shown) => {
    expect(groupedDigits(decimal)).toBe(shown);
  });
});

describe('describeDuration', () => {
  it('rounds up, so that nobody is told to come back too early', () => {
    expect(describeDuration(61, 'zh-CN')).toBe('2 分钟');
    expect(describeDuration(1, 'en-US')).toBe('1 minute');
  });
});
