import { describe, expect, it } from 'vitest';
import type { ConsolidatedFigure } from '#domain/consolidation/consolidation.ts';
import type { ReportNote } from '#domain/consolidation/reportNote.ts';
import { reportTable } from '#domain/consolidation/reportTable.ts';
import { deriveTotals } from '#domain/consolidation/totals.ts';
import type { Line } from '#domain/indicator.ts';
import { plainLayout } from '#domain/layout/layout.ts';
import { describeNote, describeState, formulaInWords } from '#domain/words/consolidation.ts';
import { figureIn, line, merge, reporter, units } from './builders.ts';

type Given = Parameters<typeof merge>[1];

function notesOn(key: string, lines: readonly Line[], given: Given): readonly ReportNote[] {
  const thisPeriod = merge(lines, given);
  const table = reportTable({
    lines,
    thisPeriod,
    lastPeriod: null,
    plans: new Map(),
    layout: plainLayout,
    units: new Map(),
    asOf: '1',
  });
  const rows = table.sections.flatMap((section) => section.rows);
  return rows.find((row) => row.line === key)?.notes ?? [];
}

const x = [line('X')];
const stock = [line('X', { merge: 'latest' })];
const stated = [line('X', { merge: 'ratio', unit: units.percent, decimals: 1 })];
const grain = [null, '小春', '大春'].map((member) => line('X', { member, decimals: 0 }));
const rates = [
  line('N'),
  line('D'),
  line('R', { merge: 'ratio', unit: units.percent, decimals: 2, components: ['N', 'D'] }),
];

describe('notes of a row', () => {
  it('has none where there is nothing to say', () => {
    expect(notesOn('X', x, { a: { X: '1' } })).toEqual([]);
  });

  it('names who is missing and who is still to come', () => {
    expect(notesOn('X', x, { a: { X: '1' }, b: { X: 'NOT_AVAILABLE' }, c: null })).toEqual([
      { kind: 'Partial', missing: [reporter('c')], awaited: [reporter('b')] },
    ]);
  });

  it('shows the values of a conflict', () => {
    expect(notesOn('X', stock, { a: { X: '8' }, b: { X: '9' } })).toEqual([
      {
        kind: 'Conflict',
        values: [
          { reporter: reporter('a'), value: '8' },
          { reporter: reporter('b'), value: '9' },
        ],
      },
    ]);
  });

  it('shows what may not be merged, and a division by zero', () => {
    expect(notesOn('X', stated, { a: { X: '5' }, b: { X: '3' } })).toMatchObject([
      { kind: 'Unmergeable', values: [{ value: '5.0' }, { value: '3.0' }] },
    ]);
    expect(notesOn('R', rates, { a: { N: '0', D: '0' } })).toEqual([{ kind: 'Undefined' }]);
  });

  it('tells members that differ', () => {
    const given = { a: { X: '12', 'X[小春]': '3', 'X[大春]': '8' } };
    expect(notesOn('X', grain, given)).toEqual([
      { kind: 'MembersDiffer', total: '12', ofMembers: '11', difference: '1' },
    ]);
    expect(notesOn('X[小春]', grain, given)).toEqual([]);
  });

  it('tells shown parts that do not add up although the exact ones do', () => {
    const given = { a: { X: '6.8', 'X[小春]': '3.4', 'X[大春]': '3.4' } };
    expect(notesOn('X', grain, given)).toEqual([
      { kind: 'RoundedPartsDiffer', total: '7', ofParts: '6', difference: '1' },
    ]);
  });

  it('tells a typed rate that its components do not give', () => {
    expect(notesOn('R', rates, { a: { N: '2', D: '3', R: '66.66' } })).toEqual([
      { kind: 'Discrepancy', reporter: reporter('a'), typed: '66.66', recomputed: '66.67' },
    ]);
  });
});

describe('words', () => {
  const notes: readonly ReportNote[] = [
    ...notesOn('X', x, { a: { X: '1' }, b: { X: 'NOT_AVAILABLE' }, c: null }),
    ...notesOn('X', stock, { a: { X: '8' }, b: { X: '9' } }),
    ...notesOn('X', stated, { a: { X: '5' }, b: { X: '3' } }),
    ...notesOn('R', rates, { a: { N: '0', D: '0' } }),
    ...notesOn('X', grain, { a: { X: '12', 'X[小春]': '3', 'X[大春]': '8' } }),
    ...notesOn('X', grain, { a: { X: '6.8', 'X[小春]': '3.4', 'X[大春]': '3.4' } }),
    ...notesOn('R', rates, { a: { N: '2', D: '3', R: '66.66' } }),
  ];

  it('has a sentence for every kind of note in both languages', () => {
    expect(new Set(notes.map(({ kind }) => kind)).size).toBe(7);
    for (const note of notes) {
      expect(describeNote(note, 'zh-CN')).toMatch(/\p{Script=Han}.*。$/u);
      expect(describeNote(note, 'en-US')).toMatch(/^[^\p{Script=Han}]+\.$/u);
    }
  });

  it('names states', () => {
    expect(describeState('partial', 'zh-CN')).toBe('部分汇总');
    expect(describeState('conflict', 'en-US')).toBe('Conflict');
  });

  const formula = (figure: ConsolidatedFigure | undefined) =>
    figure && formulaInWords(figure, 'zh-CN');
  const last = (lines: readonly Line[], given: Given) =>
    formula(figureIn(merge(lines, given), lines.at(-1)?.key ?? ''));

  it('tells how a figure came about', () => {
    expect(last(x, { a: null, b: null })).toBe('2 个填报单位之和');
    expect(last(x, { a: null })).toBe('由 1 个填报单位直接填报');
    expect(last(rates, { a: null })).toBe('N ÷ D × 100');
    const priced = [line('W'), line('P', { merge: 'weighted', components: ['W'] })];
    expect(last(priced, { a: null, b: null })).toBe('Σ(P × W) ÷ Σ W');
    expect(formula(deriveTotals(merge(grain.slice(1), { a: null }))[0])).toBe(
      '小春 + 大春（分项之和）',
    );
  });
});
