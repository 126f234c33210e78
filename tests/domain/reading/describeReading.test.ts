// Wording is free; what a sentence must contain is not.

import { describe, expect, it } from 'vitest';
import { askCodes, rejectCodes } from '#domain/reading/readingCode.ts';
import type { ReadingFinding } from '#domain/reading/readingFindings.ts';
import { isReadingFinding, readingFindings } from '#domain/reading/readingFindings.ts';
import { readRow } from '#domain/reading/readRow.ts';
import { describeReading } from '#domain/words/reading.ts';
import { line, unitsForTests } from '../../support/lines.ts';

const locales = ['zh-CN', 'en-US'] as const;

function findingOf(asked: ReturnType<typeof line>, value: unknown, numberFormat = 'General') {
  const row = { value: { value, numberFormat }, status: null };
  const [finding] = readingFindings([
    { line: asked, row, reading: readRow(row, asked, unitsForTests) },
  ]);
  if (finding === undefined) throw new Error('there is nothing to describe');
  return finding;
}

function described(code: string, raw: string, reading: string | null): ReadingFinding {
  return {
    code,
    severity: 'error',
    line: 'L',
    operands: [],
    detail: { kind: 'Reading', raw, reading },
  };
}

describe('describeReading', () => {
  it('asks with the own text, the steps and the reading', () => {
    const money = line({ unit: '万元' });
    expect(describeReading(findingOf(money, '3.5亿元'), money, 'zh-CN')).toBe(
      '单元格里是文本“3.5亿元”，换算成万元，读作 35000 万元吗？',
    );
    expect(describeReading(findingOf(money, '０3.456'), money, 'en-US')).toBe(
      'The cell holds the text “０3.456”, with full-width characters made plain, without the leading zeros, rounded to 2 decimal places. Read it as 3.46 万元?',
    );
    expect(describeReading(findingOf(money, 3.456), money, 'zh-CN')).toBe(
      '单元格里是“3.456”，四舍五入到 2 位小数，读作 3.46 万元吗？',
    );
  });

  it('names both readings of a small percentage', () => {
    const share = line({ unit: '%' });
    expect(describeReading(findingOf(share, 0.05), share, 'zh-CN')).toBe(
      '单元格里是“0.05”，读作 0.05%吗？如果是 5%，请改填。',
    );
    const perMille = line({ unit: '‰' });
    expect(describeReading(findingOf(perMille, 0.05), perMille, 'en-US')).toContain('50‰');
  });

  it('shows how an open unit is written in full', () => {
    const money = line({ unit: '万元' });
    expect(describeReading(findingOf(money, '3.5亿'), money, 'zh-CN')).toContain('“3.5亿元”');
  });

  it('tells a share from a number that is too large', () => {
    const share = line({ unit: '%' });
    const money = line({ unit: '万元' });
    expect(describeReading(findingOf(share, 101), share, 'zh-CN')).toContain('100%');
    expect(describeReading(findingOf(money, 1e16), money, 'zh-CN')).not.toContain('100%');
  });

  it('tells what to do with brackets by whether the line has a sign', () => {
    const signed = line({ signed: true });
    const texts = [signed, line()].map((asked) =>
      describeReading(findingOf(asked, '(100)'), asked, 'zh-CN'),
    );
    expect(texts[0]).toContain('减号');
    expect(texts[1]).not.toContain('减号');
  });

  it('makes unseen characters visible and long text short', () => {
    const asked = line();
    expect(describeReading(findingOf(asked, '1\u202E2'), asked, 'zh-CN')).toContain('“1□2”');
    const long = describeReading(findingOf(asked, '啊'.repeat(300)), asked, 'zh-CN');
    expect(long).toContain(`“${'啊'.repeat(40)}…”`);
    expect(long).not.toContain('啊'.repeat(41));
  });

  it.each([...askCodes, ...rejectCodes])(
    'has its own sentence for %s in both languages',
    (code) => {
      const isAsk = askCodes.some((ask) => ask === code);
      for (const locale of locales) {
        for (const decimals of [0, 1, 2]) {
          const finding = described(code, '7.25', isAsk ? '7' : null);
          const sentence = describeReading(finding, line({ unit: '亩', decimals }), locale);
          expect(sentence).not.toMatch(/undefined|null|\bNaN\b/);
          expect(sentence).toMatch(locale === 'zh-CN' ? /[。？]$/ : /[.?]$/);
          expect(sentence.includes('7 亩')).toBe(isAsk);
        }
      }
    },
  );

  it('refuses to describe what no reading gives', () => {
    expect(() => describeReading(described('R001', '5', null), line(), 'zh-CN')).toThrow('R001');
  });
});

describe('isReadingFinding', () => {
  it('tells readings from other findings', () => {
    const finding = described('NOT_A_NUMBER', 'x', null);
    expect(isReadingFinding(finding)).toBe(true);
    expect(isReadingFinding({ ...finding, detail: { kind: 'Required' } })).toBe(false);
  });
});
