import { describe, expect, it } from 'vitest';
import { Decimal } from '#domain/decimal.ts';
import { type Figures, numberFigure, numberOf, statusFigure } from '#domain/figure.ts';
import type { RawCell } from '#domain/reading/rawCell.ts';
import { isSettledBy } from '#domain/repairing/suggestion.ts';
import { suggestRepairs } from '#domain/repairing/suggestRepairs.ts';
import type { Rule } from '#domain/rules/rule.ts';
import { judgedCells } from '../../bench/judgedCells.ts';
import { line, unitsForTests } from '../../support/lines.ts';
import {
  figures2021,
  formAsking,
  sampleForms,
  sheetOf,
  withFigures,
} from '../checking/sampleOffice.ts';
import { allFindings } from '../lastYear/allFindings.ts';
import { suggested, toldSuggestion } from './suggested.ts';

type Change = Readonly<Record<string, string | null>>;

function suggestionsFor(change: Change): readonly string[] {
  const [key = ''] = Object.keys(change);
  return suggested(sheetOf(formAsking(key)), withFigures(change)).map(toldSuggestion);
}

/** What stands wrongly, and what is suggested first. */
const mended: readonly (readonly [change: Change, first: string])[] = [
  [{ 'AGR.GRAIN.AREA': '94.6' }, 'AGR.GRAIN.AREA 94.6→9.46 ScaleTen 10'],
  [{ 'AGR.GRAIN.AREA': '94600' }, 'AGR.GRAIN.AREA 94600→9.46 ScaleTen 10000 亩'],
  [{ 'AGR.GRAIN.AREA': '9.64' }, 'AGR.GRAIN.AREA 9.64→9.46 Transposed'],
  [{ 'AGR.GRAIN.AREA': '10.46' }, 'AGR.GRAIN.AREA 10.46→9.46 Implied'],
  [{ 'AGR.GRAIN.AREA': '8.46' }, 'AGR.GRAIN.AREA 8.46→9.46 DigitMistyped'],
  [{ 'AGR.GRAIN.AREA': '9.4' }, 'AGR.GRAIN.AREA 9.4→9.46 DigitDropped'],
  [{ 'AGR.GRAIN.AREA': '13.81' }, 'AGR.GRAIN.AREA 13.81→9.46 Implied'],
  [{ 'AGR.GRAIN.AREA': null }, 'AGR.GRAIN.AREA ·→9.46 Implied'],
  [{ 'AGR.GRAIN.AREA[小春]': '3.21' }, 'AGR.GRAIN.AREA[小春] 3.21→2.31 Transposed'],
  [{ 'AGR.TOBACCO.PURCHASED': '5.37' }, 'AGR.TOBACCO.PURCHASED 5.37→268.5 OtherUnit 0.02 万担'],
  [{ 'AGR.TOBACCO.VALUE': null }, 'AGR.TOBACCO.VALUE ·→7877.54 Implied'],
  [{ 'EMP.URBAN.TRANSFER': '12400' }, 'EMP.URBAN.TRANSFER 12400→1240 ScaleTen 10'],
  [{ 'EMP.URBAN.TRANSFER': '124' }, 'EMP.URBAN.TRANSFER 124→1240 ScaleTen 0.1'],
  [{ 'EMP.URBAN.TRANSFER': '-1240' }, 'EMP.URBAN.TRANSFER -1240→1240 SignTurned'],
  [{ 'SAF.HAZARD.RATE': '0.98' }, 'SAF.HAZARD.RATE 0.98→98.32 Implied'],
  [{ 'PET.CASE.CLOSED': '6' }, 'PET.CASE.CLOSED 6→60 ScaleTen 0.1'],
  [{ 'PET.CASE.RECEIVED': null }, 'PET.CASE.RECEIVED ·→62 Implied'],
  [
    { 'EMP.POST.PUBLIC': '1240', 'EMP.URBAN.TRANSFER': '186' },
    'EMP.URBAN.TRANSFER 186→1240, EMP.POST.PUBLIC 1240→186 Swapped',
  ],
  [
    { 'AGR.GRAIN.AREA[小春]': '23.1', 'AGR.GRAIN.AREA[大春]': '59.2' },
    'AGR.GRAIN.AREA[小春] 23.1→2.31, AGR.GRAIN.AREA[大春] 59.2→5.92 ScaleTen 10+ScaleTen 10',
  ],
];

describe('a wrong figure', () => {
  it.each(mended)('%o: %s', (change, first) => {
    expect(suggestionsFor(change)[0]).toBe(first);
  });

  it('gets a suggestion of its own where two have nothing to do with each other', () => {
    expect(
      suggestionsFor({
        'AGR.GRAIN.AREA[小春]': '23.1',
        'AGR.GRAIN.OUTPUT[大春]': '22.1',
      }).toSorted(),
    ).toEqual([
      'AGR.GRAIN.AREA[小春] 23.1→2.31 ScaleTen 10',
      'AGR.GRAIN.OUTPUT[大春] 22.1→2.21 ScaleTen 10',
    ]);
  });

  it('is left alone where it cannot be guessed', () => {
    expect(suggestionsFor({ 'EMP.URBAN.TRANSFER': null })).toEqual([]);
    expect(suggestionsFor({ 'EMP.URBAN.TRANSFER': '3070' })).toEqual([]);
  });

  it('is left alone once it was explained', () => {
    const context = sheetOf('social-security');
    const figures = withFigures({ 'EMP.URBAN.TRANSFER': '12400' });
    const given = new Map([['SUSPECTED_SCALE:EMP.URBAN.TRANSFER', '省里集中转移就业']]);
    const findings = allFindings(context, figures, given);
    expect(suggestRepairs({ context, figures, findings })).toEqual([]);
  });
});

describe('a status', () => {
  it('is an answer and is never made a number', () => {
    const members = [null, '甲', '乙'];
    const lines = members.map((member) => line({ member }));
    const [sum, ...parts] = lines.map(({ key }) => key);
    const title = { 'zh-CN': '合计与分项之和不等', 'en-US': 'The total differs' };
    const rule: Rule = {
      code: 'T1',
      severity: 'error',
      expression: `${sum} == ${parts.join(' + ')}`,
      missing: 'missing_as_zero',
      scope: 'within_form',
      title,
    };
    const figures: Figures = new Map([
      [lines[0]?.key ?? '', numberFigure(new Decimal(500))],
      [lines[1]?.key ?? '', numberFigure(new Decimal(300))],
      [lines[2]?.key ?? '', statusFigure('NOT_APPLICABLE')],
    ]);
    const form = { code: 'test', version: 1, title: 'test', lines };
    const own = { form, units: unitsForTests, rules: [rule] };
    const suggestions = suggested({ ...own, previous: new Map(), plans: new Map() }, figures);
    expect(suggestions.map(toldSuggestion).sort()).toEqual([
      'TEST.LINE 500→300 DigitMistyped',
      'TEST.LINE[甲] 300→500 DigitMistyped',
    ]);
  });
});

describe('several rows', () => {
  it('are mended together where all stand in another unit', () => {
    const keys = sheetOf('agriculture').form.lines.map(({ key }) => key);
    const grain = keys.filter((key) => key.startsWith('AGR.GRAIN.AREA'));
    const inMu = grain.map((key) => [key, numberOf(figures2021.get(key))?.times(10_000).toFixed()]);
    const output = ['AGR.GRAIN.OUTPUT', '小春', '大春', '晚秋'].map((member, place) => {
      const key = place === 0 ? member : `AGR.GRAIN.OUTPUT[${member}]`;
      return [key, numberOf(figures2021.get(key))?.times(10_000).toFixed()];
    });
    const change = Object.fromEntries([...inMu, ...output]) as Record<string, string>;
    const [first] = suggested(sheetOf('agriculture'), withFigures(change));
    expect(first?.cells.map((cell) => cell.line).sort()).toEqual(Object.keys(change).sort());
    expect(first?.reason).toEqual({ kind: 'ScaleTen', factor: '10000', unit: null });
  });

  it.each(['down', 'up'] as const)('that slipped one row %s move back', (direction) => {
    const keys = sheetOf('culture').form.lines.map(({ key }) => key);
    const values = keys.map((key) => numberOf(figures2021.get(key))?.toFixed() ?? null);
    const run = keys.slice(3);
    const moved = direction === 'down' ? [null, ...values.slice(3)] : [...values.slice(4), null];
    const change = Object.fromEntries(run.map((key, place) => [key, moved[place] ?? null]));
    const [first] = suggested(sheetOf('culture'), withFigures(change));
    const lost = direction === 'down' ? run.at(-1) : run[0];
    expect(first?.reason).toEqual({ kind: 'Shifted', direction });
    expect(first?.cells.map((cell) => [cell.line, cell.to])).toEqual(
      run.map((key) => [key, key === lost ? null : numberOf(figures2021.get(key))?.toFixed()]),
    );
  });
});

describe('what reading did not accept', () => {
  const cell = (value: unknown): RawCell => ({ value, numberFormat: 'General' });

  it.each([
    ['BASE.COMMUNITY', 2.2, 'BASE.COMMUNITY 2.2→22 ScaleTen 0.1'],
    ['AGR.GRAIN.OUTPUT', 0.000287, 'AGR.GRAIN.OUTPUT 0.000287→2.87 ScaleTen 0.0001'],
    ['SAF.HAZARD.RATE', 983.2, 'SAF.HAZARD.RATE 983.2→98.32 ScaleTen 10'],
    ['SAF.HAZARD.RATE', 9.832, 'SAF.HAZARD.RATE 9.832→98.32 ScaleTen 0.1'],
    ['PET.CASE.RATE', '约97', 'PET.CASE.RATE ·→96.77 Implied'],
  ])('%s typed %s: %s', (key, value, first) => {
    const context = sheetOf(formAsking(key));
    const judged = judgedCells(context, figures2021, new Map([[key, cell(value)]]));
    const suggestions = suggestRepairs({ context, ...judged });
    expect(suggestions.map(toldSuggestion)[0]).toBe(first);
    expect(judged.findings.every((one) => suggestions[0] && isSettledBy(one, suggestions[0]))).toBe(
      true,
    );
  });

  it('gets no suggestion where the reading that is asked about fits', () => {
    const context = sheetOf('economy');
    const judged = judgedCells(context, figures2021, new Map([['ECO.FAI', cell('18.2亿元')]]));
    expect(judged.findings).toHaveLength(1);
    expect(suggestRepairs({ context, ...judged })).toEqual([]);
  });
});

describe('the sample office', () => {
  it.each(sampleForms)('%s of 2021 gets no suggestion', (form) => {
    expect(suggested(sheetOf(form), figures2021)).toEqual([]);
  });
});
