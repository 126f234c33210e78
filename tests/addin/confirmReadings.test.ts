import { describe, expect, it } from 'vitest';
import { ok } from '#domain/result.ts';
import { judgeSheet } from '../../addin/activeSheet/judgeSheet.ts';
import { confirmReadings, takeBack } from '../../addin/findings/confirmReadings.ts';
import { readingGroups, rowRanges } from '../../addin/findings/readingGroups.ts';
import { attemptOf } from '../../addin/submit/attempt.ts';
import { fakeWorkbook, identityOf } from './fakeWorkbook.ts';
import { grainSheet } from './grainSheet.ts';

const sheet = grainSheet();
const [total, ...members] = sheet.context.form.lines.map(({ key }) => key) as [string, ...string[]];

function filled() {
  const typed = [total, ...members].map((key, index) => [key, `${index === 0 ? 3 : 1}.00万亩`]);
  return fakeWorkbook(identityOf(sheet), Object.fromEntries(typed) as Record<string, string>);
}

async function judged(workbook: ReturnType<typeof filled>) {
  const result = await judgeSheet({
    workbook,
    sheetOf: async () => ok(sheet),
    explanationsOf: () => new Map(),
    noteFirings: (_identity, firings) => firings,
  });
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

describe('readings of one kind', () => {
  it('are confirmed together, and what was confirmed goes with the figures', async () => {
    const workbook = filled();
    const before = await judged(workbook);
    const [group] = readingGroups(before.findings, before);
    expect(group?.findings).toHaveLength(sheet.context.form.lines.length);
    expect(group).toMatchObject({
      unit: '万亩',
      rows: rowRanges([...before.rows.values()].map(({ cell }) => Number(cell.slice(1)))),
    });

    const written = await confirmReadings(group?.findings ?? [], before, workbook);
    const after = await judged(workbook);
    expect(readingGroups(after.findings, after)).toEqual([]);
    expect(after.confirmed.get(total)).toEqual({
      codes: 'UNIT_STRIPPED',
      raw: '"3.00万亩"',
      numberFormat: 'General',
    });
    const sent = attemptOf(after, 0).sent.figures.find(({ line }) => line === total);
    expect(sent).toMatchObject({ value: '3', confirmed: { raw: '"3.00万亩"' } });

    if (!written.ok) throw new Error(written.error.kind);
    await takeBack(written.value, workbook);
    const undone = await judged(workbook);
    expect(undone.confirmed.size).toBe(0);
    expect(readingGroups(undone.findings, undone)[0]?.findings).toHaveLength(1 + members.length);
  });

  it('lose their confirmation where another figure is typed', async () => {
    const workbook = filled();
    const before = await judged(workbook);
    await confirmReadings(before.findings, before, workbook);
    workbook.type(total, 4);
    const after = await judged(workbook);
    expect(after.confirmed.has(total)).toBe(false);
    expect(after.confirmed.size).toBe(members.length);
  });
});

it('names rows in ranges', () => {
  expect(rowRanges([9, 4, 5, 6, 12])).toBe('4–6、9、12');
});
