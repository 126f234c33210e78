import { describe, expect, it } from 'vitest';
import { describeSuggestion } from '#domain/words/repairing.ts';
import { formAsking, sheetOf, withFigures } from '../checking/sampleOffice.ts';
import { suggested } from './suggested.ts';

type Change = Readonly<Record<string, string | null>>;

/** What stands wrongly, and what its sentences hold in both languages: names, figures and the reason. */
const told: readonly (readonly [Change, readonly string[], zh: string, en: string])[] = [
  [
    { 'AGR.GRAIN.AREA': '13.81' },
    ['粮食播种面积', '13.81 万亩', '9.46 万亩'],
    '粮食播种面积与三季之和不等',
    'Grain area differs from the sum of its three seasons',
  ],
  [{ 'AGR.GRAIN.AREA': '9.64' }, ['9.46 万亩'], '颠倒', 'changed places'],
  [
    { 'AGR.GRAIN.AREA': '94600' },
    ['94,600.00 万亩', '9.46 万亩', '10000'],
    '按亩填',
    'given in 亩',
  ],
  [{ 'EMP.URBAN.TRANSFER': '12400' }, ['12,400 人', '1,240 人', '10'], '多写', 'too many'],
  [{ 'EMP.URBAN.TRANSFER': '124' }, ['124 人', '1,240 人'], '少写', 'too few'],
  [{ 'PET.CASE.RATE': null }, ['96.77%'], '还没有', 'no figure'],
  [
    { 'EMP.POST.PUBLIC': '1240', 'EMP.URBAN.TRANSFER': '186' },
    ['转移城镇就业人数', '开发公益性岗位', '1,240 人', '186 人'],
    '填颠倒',
    'each other’s place',
  ],
  [
    { 'AGR.GRAIN.AREA[小春]': '23.1', 'AGR.GRAIN.AREA[大春]': '59.2' },
    ['小春', '大春', '2.31 万亩', '5.92 万亩'],
    '同时',
    'And',
  ],
];

function sentences(change: Change): readonly [zh: string, en: string] {
  const [key = ''] = Object.keys(change);
  const context = sheetOf(formAsking(key));
  const [first] = suggested(context, withFigures(change));
  if (first === undefined) throw new Error(`Nothing is suggested for ${key}`);
  const { form } = context;
  return [describeSuggestion(first, form, 'zh-CN'), describeSuggestion(first, form, 'en-US')];
}

describe('describeSuggestion', () => {
  it.each(told)('tells what %o should be', (change, both, zh, en) => {
    const [chinese, english] = sentences(change);
    for (const part of [...both, zh]) expect(chinese).toContain(part);
    for (const part of [...both, en]) expect(english).toContain(part);
  });

  it('tells a row to be filled in again', () => {
    const context = sheetOf('culture');
    const cells = ['CUL.SHOW', 'CUL.SPEECH', 'CUL.LOUDSPEAKER', 'CUL.WALL.COMMUNITY'].map(
      (line, place) => ({
        line,
        from: String(place + 1),
        to: place < 3 ? String(place + 2) : null,
      }),
    );
    const reason = { kind: 'Shifted', direction: 'down' } as const;
    const suggestion = { cells, reason, satisfies: [], confidence: 0.9 };
    expect(describeSuggestion(suggestion, context.form, 'zh-CN')).toContain('往下错开了一行');
    expect(describeSuggestion(suggestion, context.form, 'zh-CN')).toContain('须重新填数');
    expect(describeSuggestion(suggestion, context.form, 'en-US')).toContain('one row too low');
  });
});
