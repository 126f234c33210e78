import { describe, expect, it } from 'vitest';
import { Decimal } from '#domain/decimal.ts';
import { type Figures, numberFigure, statusFigure } from '#domain/figure.ts';
import type { Line, Nature, Qualifier } from '#domain/indicator.ts';
import { againstLastYear } from '#domain/lastYear/againstLastYear.ts';
import type { Bands } from '#domain/lastYear/growthBand.ts';
import { explanationKey, type LastYearFinding } from '#domain/lastYear/lastYearFinding.ts';
import { describeLastYear } from '#domain/words/lastYear.ts';
import { line, unitsForTests } from '../../support/lines.ts';
import { figures2021, sampleForms, sheetOf } from '../checking/sampleOffice.ts';

interface Asked {
  readonly unit?: string;
  readonly decimals?: number;
  readonly signed?: boolean;
  readonly nature?: Nature;
  readonly qualifier?: Qualifier;
}

function lineOf({ nature = 'flow', qualifier = 'exact', ...shape }: Asked): Line {
  const plain = line(shape);
  return { ...plain, qualifier, indicator: { ...plain.indicator, nature } };
}

function compared(
  asked: Line,
  [before, now]: readonly [string, string],
  bands?: Bands,
): readonly LastYearFinding[] {
  const figures = (value: string): Figures =>
    new Map([[asked.key, numberFigure(new Decimal(value))]]);
  const form = { code: 'test', version: 1, title: 'test', lines: [asked] };
  const context = { form, units: unitsForTests, previous: figures(before) };
  const known = bands === undefined ? context : { ...context, bands };
  return [...againstLastYear(known, figures(now), new Map())];
}

function told(asked: Line, values: readonly [string, string], bands?: Bands): string {
  return compared(asked, values, bands)
    .map(({ code, severity, detail }) =>
      [code, severity, detail.factor, detail.unit].filter((part) => part !== null).join(' '),
    )
    .join();
}

const money = { unit: '万元' };
const area = { unit: '万亩' };
const items = { unit: '个', decimals: 0 };
const share = { unit: '%' };

const scale = 'SUSPECTED_SCALE warning';
const band = 'GROWTH_OUT_OF_BAND warning';
const same = 'SAME_AS_LAST_YEAR info';

describe('a figure against last year’s', () => {
  it.each<[asked: Asked, before: string, now: string, said: string]>([
    [money, '1328', '1240', ''],
    [money, '1328', '2656', ''],
    [money, '1328', '2656.01', band],
    [money, '1328', '664', ''],
    [money, '1328', '663.99', band],
    [money, '1328', '0', band],
    [money, '0', '1328', ''],
    [money, '0', '0', ''],
    [money, '1328', '12400', `${scale} 10`],
    [money, '1328', '124', `${scale} 0.1`],
    [money, '1328', '124000', `${scale} 100`],
    [money, '1328', '1240000', `${scale} 1000`],
    [money, '1328', '12400000', `${scale} 10000 元`],
    [money, '1328', '0.12', `${scale} 0.0001 亿元`],
    [area, '9.34', '94600', `${scale} 10000 亩`],
    [area, '9.34', '0.92', `${scale} 0.1`],
    [{ unit: '亩', decimals: 0 }, '450', '30', `${scale} 0.0666667 万平方米`],
    [{ unit: '亩', decimals: 0 }, '450', '300000', `${scale} 666.667 平方米`],
    [{ unit: '万公斤' }, '261.5', '5.37', `${scale} 0.02 万担`],
    [{ unit: '公斤' }, '261.5', '523', ''],
    [items, '3', '30', `${scale} 10`],
    [items, '1', '6', ''],
    [items, '2', '8', band],
    [items, '1', '7', `${scale} 10`],
    [items, '5', '2', ''],
    [items, '20', '20', same],
    [items, '19', '19', ''],
    [money, '12.01', '12.01', same],
    [{ ...money, nature: 'stock' }, '12.01', '12.01', ''],
    [{ ...items, nature: 'stock' }, '100', '135', ''],
    [{ ...items, nature: 'stock' }, '100', '136', band],
    [{ unit: '元/公斤' }, '28.42', '42', band],
    [share, '95.59', '86', ''],
    [share, '95.59', '85', band],
    [share, '95.59', '9.56', `${scale} 0.1`],
    [share, '100', '100', ''],
    [share, '95.59', '95.59', same],
    [{ ...items, nature: 'span' }, '61', '961', `${scale} 10`],
    [{ ...items, nature: 'span' }, '61', '250', ''],
    [{ ...items, nature: 'span' }, '61', '300', `${scale} 10`],
    [{ ...items, nature: 'flow' }, '61', '300', band],
    [{ ...items, qualifier: 'atLeast' }, '208', '600', ''],
    [{ ...items, qualifier: 'atLeast' }, '208', '2360', `${scale} 10`],
    [{ ...items, nature: 'attribute' }, '2', '30000', `${scale} 10000`],
    [{ unit: '月', decimals: 0, nature: 'attribute' }, '11', '1', ''],
    [{ ...money, signed: true }, '-10', '10', ''],
    [{ ...money, signed: true }, '-10', '-100', `${scale} 10`],
  ])('%o, from %s to %s: %s', (asked, before, now, said) => {
    expect(told(lineOf(asked), [before, now])).toBe(said);
  });

  it('keeps to a band that the office has set', () => {
    const asked = lineOf(money);
    const wide = { low: new Decimal('0.1'), high: new Decimal(5) };
    const bands = new Map([[asked.indicator.code, wide]]);
    expect(told(asked, ['100', '400'])).toBe(band);
    expect(told(asked, ['100', '400'], bands)).toBe('');
  });

  it('is silent where either year has no number', () => {
    const asked = lineOf(money);
    const form = { code: 'test', version: 1, title: 'test', lines: [asked] };
    const none: Figures = new Map([[asked.key, statusFigure('NOT_APPLICABLE')]]);
    const some: Figures = new Map([[asked.key, numberFigure(new Decimal(1240))]]);
    const found = [none, new Map()].flatMap((figures) => [
      ...againstLastYear({ form, units: unitsForTests, previous: figures }, some, new Map()),
      ...againstLastYear({ form, units: unitsForTests, previous: some }, figures, new Map()),
    ]);
    expect(found).toEqual([]);
  });
});

describe('an explanation', () => {
  it('is given line by line, and only to a warning', () => {
    const context = sheetOf('economy');
    const figures = new Map(figures2021);
    for (const key of ['ECO.INVATTR', 'ECO.FAI']) figures.set(key, numberFigure(new Decimal(150)));
    const given = new Map([['SUSPECTED_SCALE:ECO.FAI', ' 新开工一个大项目 ']]);
    const found = [...againstLastYear(context, figures, given)];
    expect(found.map((one) => [explanationKey(one), one.detail.explanation])).toEqual([
      ['SUSPECTED_SCALE:ECO.INVATTR', null],
      ['SUSPECTED_SCALE:ECO.FAI', '新开工一个大项目'],
    ]);
  });
});

describe('the sample office', () => {
  it.each(sampleForms)('%s of 2021 has nothing to explain against 2020', (form) => {
    expect([...againstLastYear(sheetOf(form), figures2021, new Map())]).toEqual([]);
  });
});

describe('describeLastYear', () => {
  it.each<[Asked, string, string, readonly string[]]>([
    [area, '9.34', '94600', ['94600 万亩', '9.34 万亩', '10100', '亩']],
    [money, '100', '300', ['300 万元', '100 万元', '50', '200']],
    [money, '100', '100', ['100 万元']],
  ])('tells %o from %s to %s in both languages', (asked, before, now, parts) => {
    const own = lineOf(asked);
    const form = { code: 'test', version: 1, title: 'test', lines: [own] };
    const [found] = compared(own, [before, now]);
    const sentences = (['zh-CN', 'en-US'] as const).map((locale) =>
      found ? describeLastYear(found, found.detail, { form, locale }) : '',
    );
    for (const part of [own.indicator.name, ...parts]) {
      expect(sentences.every((sentence) => sentence.includes(part))).toBe(true);
    }
    expect(sentences[0]).not.toBe(sentences[1]);
  });
});
