import { describe, expect, it } from 'vitest';
import { planSheet } from '../../addin/excel/sheetPlan.ts';
import { grainLines, lineOf } from './grainSheet.ts';

function labels(lines: Parameters<typeof planSheet>[0]): readonly string[] {
  return planSheet(lines, 'zh-CN').map((row) =>
    row.kind === 'heading'
      ? `# ${row.title}`
      : `${row.number} ${'>'.repeat(row.indent)}${row.label}${row.isTotal ? ' *' : ''}`,
  );
}

describe('planSheet', () => {
  it('heads every section and puts members under their total', () => {
    expect(labels(grainLines)).toEqual([
      '# 5 产业发展提质加速',
      '1 粮食播种面积 *',
      '2 >其中：小春',
      '3 >其中：大春',
      '# 9 社会大局和谐稳定',
      '4 信访批次',
    ]);
  });

  it('names the indicator of a member that stands away from its total', () => {
    const area = { code: 'AREA', name: '面积' };
    const output = { code: 'OUTPUT', name: '产量' };
    const lines = [lineOf(area), lineOf(output), lineOf({ ...area, member: '回隆;晚秋' })];
    expect(labels(lines).at(-1)).toBe('3 >面积（回隆·晚秋）');
  });

  it('does not speak of a total that the form does not ask', () => {
    const cell = { code: 'CELL', name: '网格数' };
    const lines = [lineOf({ ...cell, member: '一级' }), lineOf({ ...cell, member: '二级' })];
    expect(labels(lines)).toEqual(['# 5 产业发展提质加速', '1 网格数（一级）', '2 网格数（二级）']);
  });
});
