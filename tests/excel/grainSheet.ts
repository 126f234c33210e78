// A small sheet to lay out: a total with its parts, a line of another section, hostile words. It runs
// in Node and, bundled into the probe, in the browser.
import { Decimal } from '#domain/decimal.ts';
import { type Figure, numberFigure, statusFigure } from '#domain/figure.ts';
import { type Line, lineKey } from '#domain/indicator.ts';
import { unit } from '#domain/unit.ts';
import type { SheetLayout } from '../../addin/excel/workbook.ts';

const areaUnit = unit('万亩', 'area', '100000000/15');
const visits = unit('批', 'count', '1');

interface LineShape {
  readonly code: string;
  readonly member?: string;
  readonly name: string;
  readonly section?: string;
  readonly decimals?: number;
}

export function lineOf({ code, member, name, section, decimals = 2 }: LineShape): Line {
  return {
    key: lineKey(code, member ?? null),
    indicator: {
      code,
      name,
      unit: decimals === 0 ? visits : areaUnit,
      decimals,
      merge: 'sum',
      nature: 'flow',
      signed: false,
      definition: decimals === 0 ? null : '全年实际播种面积',
      components: [],
    },
    member: member ?? null,
    section: section ?? '5 产业发展提质加速',
    required: true,
    qualifier: 'exact',
    printed: true,
  };
}

const area = { code: 'AGR.GRAIN.AREA', name: '粮食播种面积' };

/** 全年、小春、大春 of one indicator, and 批次 of another section. */
export const grainLines: readonly Line[] = [
  lineOf(area),
  lineOf({ ...area, member: '小春' }),
  lineOf({ ...area, member: '大春' }),
  lineOf({ code: 'PET.VISIT', name: '信访批次', section: '9 社会大局和谐稳定', decimals: 0 }),
];

function number(text: string): Figure {
  return numberFigure(new Decimal(text));
}

export function grainLayout(change: Partial<SheetLayout> = {}): SheetLayout {
  return {
    identity: {
      office: 'demo',
      period: '2021',
      form: 'agriculture',
      formVersion: 1,
      reporter: 'agriculture',
      basedOn: 0,
      unsent: null,
    },
    officeName: '示例街道',
    fictional: true,
    periodName: '2021年',
    reporterName: '农业综合服务中心',
    personName: '=张三',
    context: {
      form: {
        code: 'agriculture',
        version: 1,
        title: '年度工作指标统计表（农业综合服务中心）',
        lines: grainLines,
      },
      units: new Map([
        [areaUnit.symbol, areaUnit],
        [visits.symbol, visits],
      ]),
      rules: [],
      previous: new Map([
        ['AGR.GRAIN.AREA', number('3.81')],
        ['AGR.GRAIN.AREA[小春]', number('1234567890123.4567')],
        ['PET.VISIT', statusFigure('NOT_AVAILABLE')],
      ]),
      plans: new Map([['AGR.GRAIN.AREA', number('4')]]),
    },
    figures: new Map([
      ['AGR.GRAIN.AREA[大春]', { value: '2.35', status: null }],
      ['PET.VISIT', { value: null, status: 'NOT_APPLICABLE' }],
    ]),
    confirmations: new Map(),
    remarks: new Map([['AGR.GRAIN.AREA[大春]', '=1+1']]),
    locale: 'zh-CN',
    ...change,
  };
}
