// The sample office's data, read from the CSV files beside this one. All of it is fictional.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

function rowsOf<Column extends string>(file: string): readonly Record<Column, string>[] {
  return parse(readFileSync(new URL(`./sample/${file}`, import.meta.url)), {
    columns: true,
    bom: true,
    skip_empty_lines: true,
  }) as Record<Column, string>[];
}

export const sampleReporters = () => rowsOf<'id' | 'name' | 'name_en'>('reporters.csv');
export const sampleUnits = () => rowsOf<'symbol' | 'kind' | 'factor'>('units.csv');
export const sampleIndicators = () =>
  rowsOf<
    | 'code'
    | 'name'
    | 'unit'
    | 'decimals'
    | 'merge'
    | 'nature'
    | 'signed'
    | 'definition'
    | 'components'
    | 'dimension'
  >('indicators.csv');
export const sampleLines = () =>
  rowsOf<'code' | 'member' | 'section' | 'form' | 'required' | 'qualifier' | 'printed'>(
    'lines.csv',
  );
export const sampleRules = () =>
  rowsOf<
    | 'code'
    | 'severity'
    | 'scope'
    | 'missing'
    | 'expression'
    | 'title_zh'
    | 'title_en'
    | 'live'
    | 'reason'
  >('rules.csv');
export const sampleFigures = (year: 2020 | 2021) =>
  rowsOf<'code' | 'member' | 'value'>(`figures-${year}.csv`);
export const samplePlans = () => rowsOf<'code' | 'member' | 'value'>('plans-2021.csv');
export const samplePeople = () => rowsOf<'login' | 'name' | 'reporter' | 'roles'>('people.csv');
