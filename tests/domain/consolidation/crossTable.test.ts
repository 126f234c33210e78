import { describe, expect, it } from 'vitest';
import { crossByMember } from '#domain/consolidation/crossByMember.ts';
import { type CrossTable, crossByReporter } from '#domain/consolidation/crossTable.ts';
import { plainLayout } from '#domain/layout/layout.ts';
import { unit } from '#domain/unit.ts';
import { line, merge, units } from './builders.ts';

/** `name member: cells = total`, with `?` for what was asked and not given and `.` for what nobody asks. */
function shown({ columns, rows }: CrossTable): readonly string[] {
  return [
    columns.map(({ key }) => key).join(' '),
    ...rows.map(({ indicator, member, cells, total }) => {
      const texts = cells.map(({ value, status, asked }) =>
        asked ? (value?.shown ?? status ?? '?') : '.',
      );
      return `${indicator} ${member ?? ''}: ${texts.join(' ')} = ${total?.shown ?? '-'}`;
    }),
  ];
}

const shape = { layout: plainLayout, units: new Map() };

describe('crossByReporter', () => {
  it('tells a gap from a zero and from a status, and adds no price', () => {
    const lines = [
      line('A'),
      line('P', { merge: 'none', unit: units.price, decimals: 1 }),
      line('HIDDEN', { printed: false }),
    ];
    const consolidation = merge(lines, {
      east: { A: '0', P: '2.5' },
      west: { A: '7', P: '3.5' },
      north: null,
      south: { A: 'NOT_APPLICABLE' },
    });
    expect(shown(crossByReporter({ ...shape, lines, consolidation }))).toEqual([
      'east west north south',
      'A : 0 7 ? NOT_APPLICABLE = 7',
      'P : 2.5 3.5 ? ? = -',
    ]);
  });

  it('shows nothing where no line has more than one reporter', () => {
    const lines = [line('A')];
    const consolidation = merge(lines, { east: { A: '1' } });
    expect(crossByReporter({ ...shape, lines, consolidation })).toEqual({ columns: [], rows: [] });
  });

  it('follows the units of the layout, converted before the one rounding', () => {
    const lines = [line('M', { unit: units.money, decimals: 0 })];
    const consolidation = merge(lines, { east: { M: '14999' }, west: { M: '14999' } });
    const hundredMillions = { code: 'M', unit: '亿元', decimals: 1 };
    const table = crossByReporter({
      lines,
      consolidation,
      layout: { ...plainLayout, units: [hundredMillions] },
      units: new Map([['亿元', unit('亿元', 'amount', '100000000')]]),
    });
    expect(shown(table)[1]).toBe('M : 1.5 1.5 = 3.0');
    expect(table.rows[0]?.unit).toBe('亿元');
  });
});

describe('crossByMember', () => {
  const input = { ...shape, dimension: 'community', dimensionsOf: new Map() };

  it('spreads members over communities and keeps what else divides them in the rows', () => {
    const lines = [
      line('F', { member: '东堡;红梨' }),
      line('F', { member: '东堡;桃' }),
      line('F', { member: '西堡;红梨' }),
      line('PRICE', { member: '西堡', merge: 'none' }),
      line('PLAIN'),
    ];
    const consolidation = merge(lines, {
      a: {
        'F[东堡;红梨]': '3',
        'F[东堡;桃]': '4',
        'F[西堡;红梨]': '5',
        'PRICE[西堡]': '9',
        PLAIN: '1',
      },
    });
    const dimensionsOf = new Map([
      ['F', ['community', 'fruit']],
      ['PRICE', ['community']],
    ]);
    expect(shown(crossByMember({ ...input, lines, consolidation, dimensionsOf }))).toEqual([
      '东堡 西堡',
      'F 红梨: 3 5 = 8',
      'F 桃: 4 . = 4',
      'PRICE : . 9 = -',
    ]);
  });

  it('gives no total while a community is missing', () => {
    const lines = [line('A', { member: '东堡' }), line('A', { member: '西堡' })];
    const consolidation = merge(lines, { a: { 'A[东堡]': '3' } });
    const dimensionsOf = new Map([['A', ['community']]]);
    expect(shown(crossByMember({ ...input, lines, consolidation, dimensionsOf }))).toEqual([
      '东堡 西堡',
      'A : 3 ? = -',
    ]);
  });
});
