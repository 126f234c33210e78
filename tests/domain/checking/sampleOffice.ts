// The sample office as the product seeds it: its lines by form, its rules, its fictional figures of two years.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { Decimal } from '#domain/decimal.ts';
import type { Figures } from '#domain/figure.ts';
import { numberFigure, statusFigure } from '#domain/figure.ts';
import type { SheetContext } from '#domain/form.ts';
import type { Indicator, Line, Merge, Nature, Qualifier } from '#domain/indicator.ts';
import { lineKey } from '#domain/indicator.ts';
import type { MissingPolicy, Rule, RuleScope, Severity } from '#domain/rules/rule.ts';
import { unitForTests, unitsForTests } from '../../support/lines.ts';

type Row = Readonly<Record<string, string>>;

export function sampleRows(name: string): readonly Row[] {
  const file = new URL(`../../../prisma/sample/${name}.csv`, import.meta.url);
  return parse(readFileSync(file), { columns: true });
}

const indicators = new Map(
  sampleRows('indicators').map((row): [string, Indicator] => [
    row['code'] ?? '',
    {
      code: row['code'] ?? '',
      name: row['name'] ?? '',
      unit: unitForTests(row['unit'] ?? ''),
      decimals: Number(row['decimals']),
      merge: row['merge'] as Merge,
      nature: row['nature'] as Nature,
      signed: row['signed'] === 'yes',
      definition: row['definition'] || null,
      components: (row['components'] ?? '').split(';').filter(Boolean),
    },
  ]),
);

const rows = sampleRows('lines').map((row) => {
  const indicator = indicators.get(row['code'] ?? '');
  if (indicator === undefined) throw new Error(`${row['code']} is no indicator`);
  const member = row['member'] || null;
  const line: Line = {
    key: lineKey(indicator.code, member),
    indicator,
    member,
    section: row['section'] ?? '',
    required: row['required'] === 'yes',
    qualifier: row['qualifier'] as Qualifier,
    printed: row['printed'] === 'yes',
  };
  return { form: row['form'] ?? '', line };
});

export const sampleLines: readonly Line[] = rows.map(({ line }) => line);

export const sampleForms = [...new Set(rows.map(({ form }) => form))];

export const sampleRules: readonly (Rule & { readonly live: boolean; readonly reason: string })[] =
  sampleRows('rules').map((row) => ({
    code: row['code'] ?? '',
    severity: row['severity'] as Severity,
    scope: row['scope'] as RuleScope,
    missing: row['missing'] as MissingPolicy,
    expression: row['expression'] ?? '',
    title: { 'zh-CN': row['title_zh'] ?? '', 'en-US': row['title_en'] ?? '' },
    live: row['live'] === 'yes',
    reason: row['reason'] ?? '',
  }));

export const liveRules: readonly Rule[] = sampleRules.filter(({ live }) => live);

export function ruleNamed(code: string): Rule {
  const rule = sampleRules.find((each) => each.code === code);
  if (rule === undefined) throw new Error(`There is no ${code}`);
  return rule;
}

function figuresOf(file: string): Figures {
  return new Map(
    sampleRows(file).map((row) => [
      lineKey(row['code'] ?? '', row['member'] || null),
      numberFigure(new Decimal(row['value'] ?? '')),
    ]),
  );
}

export const figures2021 = figuresOf('figures-2021');
export const figures2020 = figuresOf('figures-2020');
export const plans2021 = figuresOf('plans-2021');

const contexts = new Map(
  sampleForms.map((form) => [
    form,
    {
      form: {
        code: form,
        version: 1,
        title: form,
        lines: rows.filter((row) => row.form === form).map(({ line }) => line),
      },
      units: unitsForTests,
      rules: liveRules,
      previous: figures2020,
      plans: plans2021,
    } satisfies SheetContext,
  ]),
);

export function sheetOf(form: string): SheetContext {
  const context = contexts.get(form);
  if (context === undefined) throw new Error(`There is no form ${form}`);
  return context;
}

/** The form that asks for a line. */
export function formAsking(key: string): string {
  const row = rows.find(({ line }) => line.key === key);
  if (row === undefined) throw new Error(`No form asks for ${key}`);
  return row.form;
}

/** The sample with some figures replaced: a number as text, `null` for blank, `不适用` or `暂无`. */
export function withFigures(changes: Readonly<Record<string, string | null>>): Figures {
  const figures = new Map(figures2021);
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) figures.delete(key);
    else if (value === '不适用') figures.set(key, statusFigure('NOT_APPLICABLE'));
    else if (value === '暂无') figures.set(key, statusFigure('NOT_AVAILABLE'));
    else figures.set(key, numberFigure(new Decimal(value)));
  }
  return figures;
}
