import { describe, expect, it } from 'vitest';
import { line } from '../../support/lines.ts';
import { readAs } from '../../support/readings.ts';

const money = line({ unit: '万元', decimals: 2 });
const signedMoney = line({ unit: '万元', decimals: 2, signed: true });

describe('what a line can hold', () => {
  const count = line({ unit: '件', decimals: 0 });
  const share = line({ unit: '%', decimals: 2 });
  const growth = line({ unit: '%', decimals: 2, signed: true });

  it('ends below 10^15', () => {
    expect(readAs('999999999999999.99', money)).toBe('TEXT_NUMBER 999999999999999.99');
    expect(readAs('1000000000000000', money)).toBe('OUT_OF_RANGE');
    expect(readAs('-1000000000000000', signedMoney)).toBe('OUT_OF_RANGE');
    expect(readAs('999999999999999.995', money)).toBe('OUT_OF_RANGE');
    expect(readAs('9'.repeat(255), money)).toBe('OUT_OF_RANGE');
  });

  it('ends at 100 % for a share and not for a growth rate', () => {
    expect(readAs('100', share)).toBe('TEXT_NUMBER 100');
    expect(readAs('100.01', share)).toBe('OUT_OF_RANGE');
    expect(readAs('100.001', share)).toBe('OUT_OF_RANGE');
    expect(readAs('100.01', growth)).toBe('TEXT_NUMBER 100.01');
    expect(readAs('-5', growth)).toBe('TEXT_NUMBER -5');
    expect(readAs('1000', line({ unit: '‰' }))).toBe('TEXT_NUMBER 1000');
    expect(readAs('1000.1', line({ unit: '‰' }))).toBe('OUT_OF_RANGE');
  });

  it('is whole where things or people are counted', () => {
    expect(readAs('3.0', count)).toBe('TEXT_NUMBER 3');
    expect(readAs('3.5', count)).toBe('NOT_INTEGER');
    expect(readAs('0.2', count)).toBe('NOT_INTEGER');
    expect(readAs('3.5', line({ unit: '人', decimals: 2 }))).toBe('NOT_INTEGER');
    expect(readAs('3.5', line({ unit: '亩', decimals: 0 }))).toBe('TEXT_NUMBER+ROUNDED 4');
  });

  it('never becomes zero by rounding', () => {
    expect(readAs('0.005', money)).toBe('TEXT_NUMBER+ROUNDED 0.01');
    expect(readAs('0.0049', money)).toBe('UNDERFLOW');
    expect(readAs('-0.0049', signedMoney)).toBe('UNDERFLOW');
  });
});
