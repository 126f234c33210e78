import { describe, expect, it } from 'vitest';
import { readRow } from '#domain/reading/readRow.ts';
import { line, unitsForTests } from '../../support/lines.ts';
import { told } from '../../support/readings.ts';

function readPair(value: unknown, status: unknown): string {
  const row = {
    value: { value, numberFormat: 'General' },
    status: { value: status, numberFormat: 'General' },
  };
  return told(readRow(row, line(), unitsForTests));
}

describe('readRow', () => {
  it.each([
    [3.5, '', '3.5'],
    [3.5, null, '3.5'],
    [3.5, undefined, '3.5'],
    [3.5, ' \u3000', '3.5'],
    ['', '', 'missing'],
    ['', '暂无', 'NOT_AVAILABLE'],
    [null, ' 不适用 ', 'NOT_APPLICABLE'],
    ['—', '含于他项', 'INCLUDED_ELSEWHERE'],
    ['无', 'Not applicable', 'NOT_APPLICABLE'],
    ['暂无', '暂无', 'NOT_AVAILABLE'],
    ['暂无', '', 'NOT_AVAILABLE'],
    ['暂无', '不适用', 'STATUS_CONFLICT'],
    [3.5, '暂无', 'STATUS_AND_NUMBER'],
    [0, '不适用', 'STATUS_AND_NUMBER'],
    ['3.5', '暂无', 'STATUS_AND_NUMBER'],
    ['abc', '暂无', 'NOT_A_NUMBER'],
    [-1, '暂无', 'NEGATIVE_NOT_ALLOWED'],
    [3.5, '已报', 'UNKNOWN_STATUS'],
    ['', 'n/a', 'UNKNOWN_STATUS'],
    ['', 1, 'UNKNOWN_STATUS'],
    ['', false, 'UNKNOWN_STATUS'],
    ['', [], 'UNKNOWN_STATUS'],
  ])('reads %j with the status %j as %s', (value, status, reading) => {
    expect(readPair(value, status)).toBe(reading);
  });

  it('needs no column of statuses', () => {
    const row = { value: { value: 3.5, numberFormat: 'General' }, status: null };
    expect(told(readRow(row, line(), unitsForTests))).toBe('3.5');
  });
});
