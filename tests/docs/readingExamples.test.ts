// What the documentation says of reading cells is so: every row of its table is read.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { line } from '../support/lines.ts';
import { readAs } from '../support/readings.ts';

const pages = ['reading.md', 'reading.zh-CN.md'].map((name) => ({
  name,
  rows: rowsOf(readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8')),
}));

function rowsOf(text: string): readonly (readonly string[])[] {
  return text
    .split('\n')
    .filter((row) => /^\| [-\d"]+/.test(row))
    .map((row) => row.slice(2, -2).split(' | '));
}

describe.each(pages)('$name', ({ rows }) => {
  it('has a row for every way of reading', () => {
    expect(rows.length).toBeGreaterThan(30);
  });

  it.each(rows)('%s as %s in %s', (cell = '', format = '', measure = '', outcome = '') => {
    const [unit = '', decimals = ''] = measure.split(', ');
    const asked = line({ unit, decimals: Number(decimals) });
    expect(readAs(JSON.parse(cell), asked, format)).toBe(outcome);
  });
});

it('says the same in both languages', () => {
  const [english, chinese] = pages.map(({ rows }) => rows);
  expect(chinese).toEqual(english);
});
