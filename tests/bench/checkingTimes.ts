// How long checking and suggesting take, in CPU time of this process and without Excel.
import { Decimal } from '#domain/decimal.ts';
import { type Figure, type Figures, numberFigure } from '#domain/figure.ts';
import type { SheetContext } from '#domain/form.ts';
import type { Line } from '#domain/indicator.ts';
import { suggestRepairs } from '#domain/repairing/suggestRepairs.ts';
import { checkRule } from '#domain/rules/checkRule.ts';
import type { Rule } from '#domain/rules/rule.ts';
import {
  figures2020,
  figures2021,
  liveRules,
  plans2021,
  sampleLines,
} from '../domain/checking/sampleOffice.ts';
import { allFindings } from '../domain/lastYear/allFindings.ts';
import { line, unitsForTests } from '../support/lines.ts';

interface Sheet {
  readonly context: SheetContext;
  readonly figures: Figures;
}

/** The whole sample office on one sheet. */
function sampleSheet(): Sheet {
  const form = { code: 'all', version: 1, title: 'all', lines: sampleLines };
  const own = { form, units: unitsForTests, rules: liveRules };
  return { context: { ...own, previous: figures2020, plans: plans2021 }, figures: figures2021 };
}

/** Groups of a total and three parts, each with an identity and a ratio. */
function largeSheet(size: number): Sheet {
  const groups = Array.from({ length: size / 4 }, (_, group) => `BULK.G${group}`);
  const parts = ['甲', '乙', '丙'];
  const lines: Line[] = groups.flatMap((code) =>
    [null, ...parts].map((member) => line({ code, member, unit: '万元' })),
  );
  const rules = groups.flatMap((code, group): Rule[] => [
    rule(`T${group}`, `${code} == ${parts.map((part) => `${code}[${part}]`).join(' + ')}`),
    rule(`Q${group}`, `0.1 <= ${code}[甲] / ${code} <= 0.9`),
  ]);
  const year = (factor: string): Figures =>
    new Map(
      groups.flatMap((code, group): [string, Figure][] => {
        const [a, b, c] = [101, 212, 323].map((base) =>
          new Decimal(base + (group % 97)).times(factor),
        ) as [Decimal, Decimal, Decimal];
        return [
          [code, numberFigure(a.plus(b).plus(c))],
          ...[a, b, c].map((value, index): [string, Figure] => [
            `${code}[${parts[index]}]`,
            numberFigure(value),
          ]),
        ];
      }),
    );
  const form = { code: 'bulk', version: 1, title: 'bulk', lines };
  const own = { form, units: unitsForTests, rules, plans: new Map() };
  return { context: { ...own, previous: year('1') }, figures: year('1.1') };
}

function rule(code: string, expression: string): Rule {
  const title = { 'zh-CN': code, 'en-US': code };
  return {
    code,
    severity: 'error',
    expression,
    missing: 'skip_if_any_missing',
    scope: 'within_form',
    title,
  };
}

/** Every nth figure ten times too large. */
function spoiled({ context, figures }: Sheet, nth: number): Sheet {
  const changed = new Map(figures);
  context.form.lines.forEach(({ key }, place) => {
    const figure = figures.get(key);
    if (place % nth !== nth - 1 || figure?.kind !== 'number') return;
    changed.set(key, numberFigure(figure.value.times(10)));
  });
  return { context, figures: changed };
}

function checked({ context, figures }: Sheet) {
  return allFindings(context, figures);
}

export function checkingTimes(): readonly (readonly string[])[] {
  const sample = sampleSheet();
  const large = largeSheet(5_000);
  const [oneWrong, someWrong, manyWrong] = [
    spoiled(sample, 60),
    spoiled(large, 500),
    spoiled(large, 50),
  ] as const;
  const unseen = largeSheet(5_000);
  const first = cpuMilliseconds(() => checked(unseen));
  return [
    ['check 120 lines', ...timed(50, () => checked(sample))],
    ['suggest, 120 lines, 2 wrong', ...suggesting(oneWrong, 50)],
    ['check 5,000 lines for the first time', first.toFixed(1), first.toFixed(1)].map(withUnit),
    ['check 5,000 lines', ...timed(10, () => checked(large))],
    ['suggest, 5,000 lines, 10 wrong', ...suggesting(someWrong, 10)],
    ['suggest, 5,000 lines, 100 wrong', ...suggesting(manyWrong, 5)],
    ['rule evaluations per second', ...evaluationsPerSecond(sample)],
  ];
}

function withUnit(text: string, column: number): string {
  return column === 0 ? text : `${text} ms`;
}

function suggesting(sheet: Sheet, times: number): readonly [string, string] {
  const findings = checked(sheet);
  return timed(times, () => suggestRepairs({ ...sheet, findings }));
}

function timed(times: number, work: () => unknown): readonly [string, string] {
  work();
  const taken = Array.from({ length: times }, () => cpuMilliseconds(work)).sort((a, b) => a - b);
  const [median = 0, worst = 0] = [taken[Math.floor(times / 2)], taken.at(-1)];
  return [`${median.toFixed(1)} ms`, `${worst.toFixed(1)} ms`];
}

function cpuMilliseconds(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function evaluationsPerSecond({ context, figures }: Sheet): readonly [string, string] {
  const { form, ...rest } = context;
  const known = { ...rest, lines: form.lines, figures };
  const rounds = 100;
  const all = () => {
    for (const each of liveRules) checkRule(each, known);
  };
  all();
  const rates = Array.from({ length: 10 }, () => {
    const taken = cpuMilliseconds(() => {
      for (let round = 0; round < rounds; round += 1) all();
    });
    return (1000 * rounds * liveRules.length) / taken;
  }).sort((a, b) => b - a);
  const shown = (rate = 0) => Math.round(rate).toLocaleString('en-US');
  return [shown(rates[5]), shown(rates.at(-1))];
}
