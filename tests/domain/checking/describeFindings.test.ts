import { describe, expect, it } from 'vitest';
import { brokenRules } from '#domain/checking/brokenRules.ts';
import { checkSheet } from '#domain/checking/checkSheet.ts';
import type { Locale } from '#domain/locale.ts';
import type { Rule } from '#domain/rules/rule.ts';
import { describeRuleFinding } from '#domain/words/checking.ts';
import { describeFinding } from '#domain/words/describeFinding.ts';
import { formAsking, liveRules, ruleNamed, sheetOf, withFigures } from './sampleOffice.ts';

type Change = Readonly<Record<string, string | null>>;

function sentences(change: Change, locale: Locale, rules?: readonly Rule[]): readonly string[] {
  const context = sheetOf(formAsking(Object.keys(change)[0] ?? ''));
  const own = { ...context, rules: rules ?? context.rules };
  return checkSheet(own, withFigures(change), new Map())
    .filter(({ detail }) => detail.kind !== 'LastYear')
    .map((finding) => describeFinding(finding, own.form, locale));
}

const grain = {
  'AGR.GRAIN.AREA[小春]': '1.2',
  'AGR.GRAIN.AREA[大春]': '2.35',
  'AGR.GRAIN.AREA[晚秋]': '0.4',
  'AGR.GRAIN.AREA': '4.95',
};

/** What the sentence must hold, since the filler is to see it; its wording is free. */
const cases: readonly (readonly [code: string, change: Change, pieces: readonly string[]])[] = [
  ['R001', grain, ['小春 1.20 + 大春 2.35 + 晚秋 0.40 = 3.95 万亩', '4.95', '1.00']],
  [
    'R003',
    { 'AGR.GRAIN.OUTPUT[小春]': '0.93' },
    ['小春 0.93 万吨 ÷', '小春 2.31 万亩 = 402.60 公斤/亩', '60', '400 公斤/亩'],
  ],
  [
    'R008',
    { 'AGR.TOBACCO.PRICE': '34' },
    ['34.00 元/公斤 × 烟叶收购量 268.40 万公斤 = 9125.60 万元', '7877.54', '1248.06'],
  ],
  ['R016', { 'AGR.KONJAC.STD_AREA[寨子口]': '11260' }, ['11260 亩', '11200 亩']],
  [
    'R019',
    { 'AGR.FUNGI.AREA[莲花]': '不适用' },
    ['食用菌大棚数·莲花 42 个', '食用菌种植面积·莲花'],
  ],
  ['R023', { 'ECO.FISCAL.REV': '0.01' }, ['(', '86.40 亿元 +', ')', '= 0.0001', '0.001']],
  ['R037', { 'HYG.GRID.CELL[二级]': '215' }, ['二级 215', '三级 214 个']],
  ['R039', { 'HYG.GRID.STAFF[三级]': '213' }, ['213', '214 人', '1']],
  ['R042', { 'HYG.SEWER.LEN': '218' }, ['218.00 万米', '0.05', '50']],
  [
    'R052',
    { 'INF.ROAD.TREE': '72401' },
    ['72401 棵 ÷', '72.40 公里 = 1000.01 棵/公里', '1000 棵/公里'],
  ],
  ['R059', { 'FOR.RECLAIM.DEADLINE_MONTH': '13' }, ['14 个', '13 月', '1', '12']],
  ['R059', { 'FOR.RECLAIM.DEADLINE_MONTH': '不适用' }, ['14 个', '毁林开荒整改完成时限']],
  ['R060', { 'FOR.RECLAIM.PENDING': '0' }, ['0 个', '12 月']],
  ['R086', { 'SAF.HAZARD.RATE': '95' }, ['100 ×', '409 条 ÷', '416 条 = 98.32%', '95.00', '3.32']],
  [
    'R098',
    { 'PET.VISIT.PERSONTIMES[下访]': '10166' },
    ['下访 10166 = 10401 人次', '50 × (', '10400'],
  ],
];

describe.each(['zh-CN', 'en-US'] as const)('in %s', (locale) => {
  it.each(cases)('%s over %j tells the figures', (code, change, pieces) => {
    const rule = ruleNamed(code);
    const [sentence = ''] = sentences(change, locale, [rule]);
    expect(sentence.startsWith(rule.title[locale])).toBe(true);
    const missing = pieces.filter((piece) => !sentence.includes(piece));
    expect([sentence, missing]).toEqual([sentence, []]);
  });

  it('tells last year’s figure as such', () => {
    const [sentence] = sentences({ 'ENV.RIVER.PATROL': '60' }, locale, [ruleNamed('R063')]);
    expect(sentence).toMatch(/(上年|last year’s )巡河次数 61 次/);
  });

  it('tells a value apart from the bound that it just exceeds', () => {
    const expression = 'INF.ROAD.TREE / INF.ROAD.MAINTAINED <= 0.996 棵/公里';
    const rule = { ...ruleNamed('R052'), expression };
    const change = { 'INF.ROAD.TREE': '1004', 'INF.ROAD.MAINTAINED': '1000' };
    expect(sentences(change, locale, [rule])[0]).toContain('= 1.004 棵/公里');
  });

  it.each<[Change, RegExp]>([
    [{ 'CIV.CEMETERY.TOMB': null }, /龙攀山公墓二期建成墓穴/],
    [{ 'CIV.CEMETERY.TOMB': '480.5' }, /龙攀山公墓二期建成墓穴.*480\.5 个/],
    [{ 'CIV.CEMETERY.TOMB': '-1' }, /-1 个/],
    [{ 'SOC.DIBAO.AMOUNT': '1864.301' }, /1864\.301 万元.*2/],
    [{ 'CIV.CEMETERY.TOMB': '1000000000000000' }, /1000000000000000 个/],
  ])('%j is told by its line', (change, pattern) => {
    expect(sentences(change, locale, [])).toEqual([expect.stringMatching(pattern)]);
  });
});

describe('sentences', () => {
  it('there is one for every live rule, whatever the figures', () => {
    for (const rule of liveRules) {
      const negated: Rule = {
        ...rule,
        expression: `not (${rule.expression.replace(/±.*$/u, '')})`,
      };
      for (const context of ['economy', 'agriculture', 'emergency'].map(sheetOf)) {
        const { form, units, previous, plans } = context;
        const around = { lines: form.lines, units, previous, plans, figures: withFigures({}) };
        for (const finding of brokenRules([negated], around, new Map())) {
          expect(describeRuleFinding(finding, form, 'zh-CN')).toContain(rule.title['zh-CN']);
        }
      }
    }
  });

  it('name what is missing where a rule cannot be judged for it', () => {
    const context = sheetOf('emergency');
    const optional = context.form.lines.map((line) => ({ ...line, required: false }));
    const form = { ...context.form, lines: optional };
    const rule: Rule = { ...ruleNamed('R086'), missing: 'all_required' };
    const figures = withFigures({ 'SAF.HAZARD.RECTIFIED': null });
    const [finding] = checkSheet({ ...context, form, rules: [rule] }, figures, new Map());
    expect(finding && describeRuleFinding(finding, form, 'zh-CN')).toMatch(/缺已整改安全隐患，/);
  });
});
