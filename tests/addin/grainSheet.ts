// A sheet of four lines with the grain identity, as the server would hand it out.
import type { Figures } from '#domain/figure.ts';
import { parseFigure } from '#domain/figure.ts';
import type { Rule } from '#domain/rules/rule.ts';
import type { Sheet } from '../../addin/api/api.ts';
import { line, unitsForTests } from '../support/lines.ts';

const seasons = ['小春', '大春', '晚秋'];

export const grainLines = [null, ...seasons].map((member) =>
  line({ code: 'GRAIN', member, name: '粮食播种面积', unit: '万亩' }),
);

const grainRule: Rule = {
  code: 'R001',
  severity: 'error',
  expression: 'GRAIN == GRAIN[小春] + GRAIN[大春] + GRAIN[晚秋] ± 0.02',
  missing: 'all_required',
  scope: 'within_form',
  title: { 'zh-CN': '全年与三季之和不等', 'en-US': 'The year differs from its seasons' },
};

const largeRule: Rule = {
  code: 'R002',
  severity: 'warning',
  expression: 'GRAIN[晚秋] <= 5',
  missing: 'skip_if_any_missing',
  scope: 'within_form',
  title: { 'zh-CN': '晚秋面积偏大', 'en-US': 'Autumn is large' },
};

export function figures(values: Readonly<Record<string, string>>): Figures {
  return new Map(
    Object.entries(values).map(([key, value]) => {
      const figure = parseFigure({ value, status: null });
      if (!figure) throw new Error(`${value} is no figure`);
      return [key, figure];
    }),
  );
}

export function grainSheet(change: Partial<Sheet> = {}): Sheet {
  return {
    office: { id: 'office', name: '示例街道', fictional: true },
    period: { id: '2021', name: '2021 年', closesOn: '2022-01-31', closed: false },
    reporter: { id: 'agriculture', name: '农业综合服务中心' },
    state: 'empty',
    current: null,
    currentFigures: new Map(),
    currentConfirmations: new Map(),
    previousExplanations: new Map(),
    context: {
      form: { code: 'agriculture', version: 1, title: '农业情况', lines: grainLines },
      units: unitsForTests,
      rules: [grainRule, largeRule],
      previous: new Map(),
      plans: new Map(),
    },
    ...change,
  };
}

/** Adds up: 3.95 = 1.2 + 2.35 + 0.4. */
export const rightGrain: Readonly<Record<string, number>> = {
  GRAIN: 3.95,
  'GRAIN[小春]': 1.2,
  'GRAIN[大春]': 2.35,
  'GRAIN[晚秋]': 0.4,
};
