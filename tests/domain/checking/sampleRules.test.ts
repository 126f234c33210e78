import { describe, expect, it } from 'vitest';
import { checkSheet } from '#domain/checking/checkSheet.ts';
import { checkRule } from '#domain/rules/checkRule.ts';
import { ruleProblems } from '#domain/rules/ruleProblems.ts';
import { unitsForTests } from '../../support/lines.ts';
import {
  figures2020,
  figures2021,
  formAsking,
  liveRules,
  plans2021,
  sampleForms,
  sampleLines,
  sampleRows,
  sampleRules,
  sheetOf,
  withFigures,
} from './sampleOffice.ts';

const whole = { lines: sampleLines, units: unitsForTests, previous: figures2020, plans: plans2021 };

describe('the rules of the sample office', () => {
  it('are 115, each live or with a reason why not', () => {
    expect(sampleRules).toHaveLength(115);
    expect(new Set(sampleRules.map(({ code }) => code)).size).toBe(115);
    expect(sampleRules.filter(({ live, reason }) => live !== (reason === ''))).toEqual([]);
    expect(liveRules).toHaveLength(73);
  });

  it('have a title in both languages', () => {
    const untitled = sampleRules.filter(({ title }) => !title['zh-CN'] || !title['en-US']);
    expect(untitled).toEqual([]);
  });

  it.each(sampleRules.filter(({ expression }) => expression !== ''))(
    '$code can be saved',
    (rule) => {
      expect(ruleProblems(rule, sampleLines, unitsForTests)).toEqual([]);
    },
  );

  it.each(liveRules)('$code holds on the sample of 2021', (rule) => {
    expect(checkRule(rule, { ...whole, figures: figures2021 })).toMatchObject({ verdict: 'holds' });
  });

  it.each(liveRules.filter(({ scope }) => scope === 'within_form'))(
    '$code speaks of lines of one form only',
    (rule) => {
      const homes = sampleForms.filter(
        (form) => ruleProblems(rule, sheetOf(form).form.lines, unitsForTests).length === 0,
      );
      expect(homes).toHaveLength(1);
    },
  );
});

describe('the sample sheets', () => {
  it('are marked as invented', () => {
    const invented = ['figures-2021', 'figures-2020'].flatMap(sampleRows);
    expect(new Set(invented.map((row) => row['fictional']))).toEqual(new Set(['yes']));
  });

  it.each(sampleForms)('%s has no finding in 2021', (form) => {
    expect(checkSheet(sheetOf(form), figures2021, new Map())).toEqual([]);
  });

  it.each(sampleForms)('%s has no finding in 2020', (form) => {
    const context = { ...sheetOf(form), previous: new Map() };
    expect(checkSheet(context, figures2020, new Map())).toEqual([]);
  });
});

type Change = Readonly<Record<string, string | null>>;

/** What is changed, and all codes that it brings up. */
const faults: readonly (readonly [codes: string, change: Change])[] = [
  ['R001', { 'AGR.GRAIN.AREA': '9.50' }],
  ['R002', { 'AGR.GRAIN.OUTPUT': '2.91' }],
  ['R003', { 'AGR.GRAIN.OUTPUT[小春]': '0.93', 'AGR.GRAIN.OUTPUT': '3.39' }],
  ['R004', { 'AGR.GRAIN.OUTPUT[大春]': '1.18', 'AGR.GRAIN.OUTPUT': '1.84' }],
  ['R005', { 'AGR.GRAIN.OUTPUT[晚秋]': '0.62', 'AGR.GRAIN.OUTPUT': '3.24' }],
  ['R009', { 'AGR.TOBACCO.VALUE': '7950' }],
  ['R010', { 'AGR.TOBACCO.PRICE': '14', 'AGR.TOBACCO.VALUE': '3757.6' }],
  ['R008 R009', { 'AGR.TOBACCO.PRICE': '34' }],
  ['R011', { 'AGR.TOBACCO.AREA': '40000', 'AGR.TOBACCO.HH': '2000' }],
  ['R013', { 'AGR.TOBACCO.HH': '300' }],
  ['R015 R013', { 'AGR.TOBACCO.HH': '8' }],
  ['R016', { 'AGR.KONJAC.STD_AREA[寨子口]': '11260' }],
  ['R018', { 'AGR.FUNGI.AREA[莲花]': '210000' }],
  ['R019', { 'AGR.FUNGI.AREA[莲花]': '不适用' }],
  ['R020', { 'AGR.FARMLAND.HIGHSTD[寨子口]': '94601' }],
  ['R023', { 'ECO.FISCAL.REV': '31500' }],
  ['R024', { 'ECO.IND.GOV[规模以下]': '90' }],
  ['R025', { 'ECO.INVATTR': '54.61' }],
  ['R030', { 'BASE.NATVILLAGE': '21' }],
  ['R033', { 'HYG.ROAD.HARDENED': '123601' }],
  ['R036', { 'HYG.GRID.URBAN_GROUP': '7' }],
  ['R037', { 'HYG.GRID.CELL[一级]': '19' }],
  ['R038', { 'HYG.GRID.STAFF[二级]': '17' }],
  ['R039', { 'HYG.GRID.STAFF[三级]': '213' }],
  ['R041', { 'HYG.CLEAN.TONS': '0.03' }],
  ['R042', { 'HYG.SEWER.LEN': '218' }],
  ['R043', { 'HYG.EQUIP.GARBAGE_TRUCK': '1400' }],
  ['R044', { 'WAT.SAFE.PROJECT': '不适用' }],
  ['R048', { 'WAT.SAFE.INVEST': '923000' }],
  ['R051', { 'INF.ROAD.INVEST': '865000' }],
  ['R052', { 'INF.ROAD.TREE': '72401' }],
  ['R055', { 'ENV.CENTRAL.CASE': '32' }],
  ['R057', { 'ENV.CENTRAL.IMMEDIATE_DONE': '25' }],
  ['R056 R057', { 'ENV.CENTRAL.DEADLINE': '6' }],
  ['R058', { 'FOR.RECLAIM.FOUND': '133' }],
  ['R059', { 'FOR.RECLAIM.DEADLINE_MONTH': '13' }],
  ['R059', { 'FOR.RECLAIM.DEADLINE_MONTH': '不适用' }],
  ['R060', { 'FOR.RECLAIM.PENDING': '0', 'FOR.RECLAIM.RECTIFIED': '132' }],
  ['R061', { 'FOR.SPOT.RECTIFIED': '117' }],
  ['R063', { 'ENV.RIVER.PATROL': '60' }],
  ['R067', { 'CUL.LIBRARY.BOOK': '79' }],
  ['R072', { 'EMP.LOAN.AMOUNT': '1441' }],
  ['R074', { 'POV.MICROLOAN.AMOUNT': '9630000' }],
  ['R077', { 'EMP.UNEMP.RATE': '38' }],
  ['R081', { 'INS.PENSION.COVERED': '41201' }],
  ['R085', { 'EMP.URBAN.TRANSFER': '49' }],
  ['R086', { 'SAF.HAZARD.RECTIFIED': '400' }],
  ['R086 R088', { 'SAF.HAZARD.RATE': '95' }],
  ['R089', { 'SAF.HAZARD.RATE': '不适用' }],
  ['R092 R093', { 'PET.CASE.CLOSED': '63' }],
  ['R095', { 'PET.VISIT.PERSONTIMES[接访]': '47' }],
  ['R098', { 'PET.VISIT.PERSONTIMES[下访]': '10166' }],
  ['NEGATIVE_NOT_ALLOWED', { 'CIV.CEMETERY.TOMB': '-1' }],
  ['OUT_OF_RANGE R077', { 'EMP.UNEMP.RATE': '100.01' }],
  ['OUT_OF_RANGE', { 'CIV.CEMETERY.TOMB': '1000000000000000' }],
  ['NOT_INTEGER', { 'CIV.CEMETERY.TOMB': '480.5' }],
  ['TOO_MANY_DECIMALS', { 'SOC.DIBAO.AMOUNT': '1864.301' }],
  ['REQUIRED_MISSING', { 'CIV.CEMETERY.TOMB': null }],
  ['REQUIRED_MISSING', { 'WAT.SAFE.PROJECT': null }],
  ['REQUIRED_MISSING', { 'SAF.HAZARD.RATE': null }],
];

describe('a wrong figure', () => {
  it.each(faults)('brings up %s and nothing else', (codes, change) => {
    const [key = ''] = Object.keys(change);
    const findings = checkSheet(sheetOf(formAsking(key)), withFigures(change), new Map());
    // Such figures are also far from last year's, which is tested by itself.
    const own = findings.filter(({ detail }) => detail.kind !== 'LastYear');
    expect(own.map(({ code }) => code).join(' ')).toBe(codes);
  });
});
