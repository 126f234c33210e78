import { describe, expect, it } from 'vitest';
import { brokenRules } from '#domain/checking/brokenRules.ts';
import { checkSheet } from '#domain/checking/checkSheet.ts';
import type { Finding } from '#domain/finding.ts';
import type { SheetContext } from '#domain/form.ts';
import type { Rule } from '#domain/rules/rule.ts';
import { line, unitsForTests } from '../../support/lines.ts';
import {
  figures2020,
  figures2021,
  plans2021,
  ruleNamed,
  sampleLines,
  sheetOf,
  withFigures,
} from './sampleOffice.ts';

// Without last year's figures, whose bands are tested by themselves.
const agriculture: SheetContext = { ...sheetOf('agriculture'), previous: new Map() };

/** `line CODE` of each finding, in their order. */
function brief(findings: Iterable<Finding>): readonly string[] {
  return [...findings].map(({ code, line: key }) => `${key} ${code}`);
}

function checked(change: Readonly<Record<string, string | null>>, context = agriculture) {
  return checkSheet(context, withFigures(change), new Map());
}

describe('the grain identity', () => {
  it('names what was added up, what was filled in, and the difference', () => {
    const [finding] = checked({
      'AGR.GRAIN.AREA[小春]': '1.2',
      'AGR.GRAIN.AREA[大春]': '2.35',
      'AGR.GRAIN.AREA[晚秋]': '0.4',
      'AGR.GRAIN.AREA': '4.95',
    });
    expect(finding).toMatchObject({
      code: 'R001',
      severity: 'error',
      line: 'AGR.GRAIN.AREA',
      operands: [
        { line: 'AGR.GRAIN.AREA', value: '4.95', unit: '万亩' },
        { line: 'AGR.GRAIN.AREA[小春]', value: '1.2', unit: '万亩' },
        { line: 'AGR.GRAIN.AREA[大春]', value: '2.35', unit: '万亩' },
        { line: 'AGR.GRAIN.AREA[晚秋]', value: '0.4', unit: '万亩' },
      ],
      detail: {
        kind: 'Rule',
        left: '4.95',
        right: '3.95',
        difference: '1',
        tolerance: '0.02',
        unit: '万亩',
        comparison: '==',
        part: 0,
        link: 0,
        explanation: null,
      },
    });
  });

  it('is content with what rounding can do', () => {
    expect(checked({ 'AGR.GRAIN.AREA': '9.48' })).toEqual([]);
    expect(brief(checked({ 'AGR.GRAIN.AREA': '9.49' }))).toEqual(['AGR.GRAIN.AREA R001']);
  });
});

describe('the findings of a sheet', () => {
  it('come worst first, then in the order of the form', () => {
    const change = {
      'FOR.SPOT.RECTIFIED': '1',
      'WAT.SAFE.PROJECT': null,
      'AGR.TOBACCO.PRICE': '50',
      'AGR.TOBACCO.HH': '1406.5',
      'AGR.GRAIN.AREA': '9.5',
    };
    expect(brief(checked(change))).toEqual([
      'AGR.GRAIN.AREA R001',
      'AGR.TOBACCO.HH NOT_INTEGER',
      'AGR.TOBACCO.VALUE R008',
      'WAT.SAFE.PROJECT REQUIRED_MISSING',
      'AGR.TOBACCO.PRICE R010',
      'AGR.TOBACCO.VALUE R009',
      'FOR.SPOT.RECTIFIED R061',
    ]);
  });

  it('are plain JSON: the same after a journey', () => {
    const findings = checked({ 'AGR.TOBACCO.PRICE': '50', 'WAT.SAFE.PROJECT': null });
    expect(findings).toHaveLength(4);
    expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
  });

  it('do not depend on the order in which figures arrive', () => {
    const change = { 'AGR.TOBACCO.PRICE': '50', 'AGR.GRAIN.AREA': '1' };
    const backwards = new Map([...withFigures(change)].toReversed());
    expect(checkSheet(agriculture, backwards, new Map())).toEqual(checked(change));
  });
});

describe('a blank sheet', () => {
  it('is missing every required line and breaks nothing else', () => {
    const findings = checkSheet(agriculture, new Map(), new Map());
    expect(findings.map(({ line: key }) => key)).toEqual(
      agriculture.form.lines.map(({ key }) => key),
    );
    expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['REQUIRED_MISSING']));
  });

  it('is not blank with statuses on it', () => {
    const keys = agriculture.form.lines.map(({ key }) => key);
    const nothing = Object.fromEntries(keys.map((key) => [key, '不适用']));
    expect(checked(nothing)).toEqual([]);
    expect(checked({ 'AGR.GRAIN.AREA[晚秋]': '暂无', 'WAT.SAFE.INVEST': '暂无' })).toEqual([]);
  });
});

describe('a rule that needs all of its figures', () => {
  const optional = [
    line({ code: 'FOUND', unit: '个', decimals: 0, required: false }),
    line({ code: 'DONE', unit: '个', decimals: 0, required: false }),
  ];
  const rule: Rule = { ...ruleNamed('R058'), code: 'ALL', expression: 'FOUND == DONE' };
  const context: SheetContext = {
    form: { code: 'f', version: 1, title: 'f', lines: optional },
    units: unitsForTests,
    rules: [rule],
    previous: new Map(),
    plans: new Map(),
  };

  it('asks for the one that is blank once another is given', () => {
    expect(checked({}, context)).toEqual([]);
    const [finding, ...others] = checked({ FOUND: '3' }, context);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      line: 'DONE',
      code: 'ALL',
      detail: { part: null, left: null },
    });
  });

  it('takes a status for an answer, and leaves required lines to their own finding', () => {
    expect(checked({ FOUND: '3', DONE: '不适用' }, context)).toEqual([]);
    const required = optional.map((each) => ({ ...each, required: true }));
    const strict = { ...context, form: { ...context.form, lines: required } };
    expect(brief(checked({ FOUND: '3' }, strict))).toEqual(['DONE REQUIRED_MISSING']);
    const lenient: Rule = { ...rule, missing: 'skip_if_any_missing' };
    expect(checked({ FOUND: '3' }, { ...context, rules: [lenient] })).toEqual([]);
  });
});

describe('a rule across forms', () => {
  const change = { 'HYG.GRID.URBAN_COMMUNITY': '23', 'HYG.GRID.URBAN_GROUP': '80' };

  it('is not judged on one sheet', () => {
    const sheet = { ...sheetOf('urban-management'), previous: new Map() };
    expect(checked(change, sheet)).toEqual([]);
  });

  it('is judged where the figures of both forms are at hand', () => {
    const context = {
      lines: sampleLines,
      units: unitsForTests,
      figures: withFigures(change),
      previous: figures2020,
      plans: plans2021,
    };
    const rules = [ruleNamed('R035'), ruleNamed('R065')];
    expect(brief(brokenRules(rules, context, new Map()))).toEqual([
      'HYG.GRID.URBAN_COMMUNITY R035',
    ]);
    expect(brief(brokenRules(rules, { ...context, figures: figures2021 }, new Map()))).toEqual([]);
  });
});

describe('a rule against last year', () => {
  it('needs the count to have gone on since the same year', () => {
    const environment = sheetOf('environment');
    expect(brief(checked({ 'ENV.RIVER.PATROL': '60' }, environment))).toEqual([
      'ENV.RIVER.PATROL R063',
    ]);
    const restarted = { 'ENV.RIVER.PATROL': '60', 'ENV.RIVER.SPAN_YEARS': '1' };
    expect(checked(restarted, environment)).toEqual([]);
    const first = { ...environment, previous: new Map() };
    expect(checked({ 'ENV.RIVER.PATROL': '60' }, first)).toEqual([]);
  });
});
