import { describe, expect, it } from 'vitest';
import type { Side } from '../../addin/submit/compareFigures.ts';
import { changedLines, differingLines } from '../../addin/submit/compareFigures.ts';
import { mergeVersions } from '../../addin/submit/mergeVersions.ts';
import { fakeWorkbook, identityOf } from './fakeWorkbook.ts';
import { figures, grainLines, grainSheet } from './grainSheet.ts';

const { form } = grainSheet().context;
const base = figures({ GRAIN: '1', 'GRAIN[小春]': '2', 'GRAIN[大春]': '3', 'GRAIN[晚秋]': '4' });
const mine = figures({ GRAIN: '1', 'GRAIN[小春]': '2.5', 'GRAIN[大春]': '3', 'GRAIN[晚秋]': '5' });
const theirs = figures({ GRAIN: '1', 'GRAIN[小春]': '2', 'GRAIN[大春]': '7', 'GRAIN[晚秋]': '6' });

describe('differingLines', () => {
  it('proposes the side that changed a line and leaves it open where both did', () => {
    const differing = differingLines(form, base, { mine, theirs });

    expect(differing.map(({ line, proposed }) => [line.key, proposed])).toEqual([
      ['GRAIN[小春]', 'mine'],
      ['GRAIN[大春]', 'theirs'],
      ['GRAIN[晚秋]', null],
    ]);
  });

  it('proposes nothing where the base cannot be had', () => {
    const differing = differingLines(form, null, { mine, theirs });

    expect(differing.map(({ proposed }) => proposed)).toEqual([null, null, null]);
  });
});

describe('changedLines', () => {
  it('counts a figure that was taken away', () => {
    const changed = changedLines(form, base, figures({ GRAIN: '1' }));

    expect(changed.map(({ line, to }) => [line.key, to])).toEqual([
      ['GRAIN[小春]', undefined],
      ['GRAIN[大春]', undefined],
      ['GRAIN[晚秋]', undefined],
    ]);
  });
});

describe('mergeVersions', () => {
  it('writes only what was chosen of theirs, then stands on their version', async () => {
    const diary: string[] = [];
    const workbook = fakeWorkbook(
      identityOf(grainSheet(), 1),
      { 'GRAIN[小春]': 2.5, 'GRAIN[大春]': 3, 'GRAIN[晚秋]': 5 },
      diary,
    );
    const choices = new Map<string, Side>([
      ['GRAIN[小春]', 'mine'],
      ['GRAIN[大春]', 'theirs'],
      ['GRAIN[晚秋]', 'theirs'],
    ]);
    const differing = differingLines(form, base, { mine, theirs });

    await mergeVersions({ lines: grainLines, differing, choices, version: 2 }, workbook);

    expect(Object.fromEntries(workbook.cells())).toEqual({
      'GRAIN[小春]': 2.5,
      'GRAIN[大春]': 7,
      'GRAIN[晚秋]': 6,
    });
    expect(diary).toEqual(['let go, on 2']);
  });

  it('stays on the old version where nothing could be written', async () => {
    const workbook = fakeWorkbook(identityOf(grainSheet(), 1));
    workbook.fail({ kind: 'SheetProtected' });
    const differing = differingLines(form, base, { mine, theirs });
    const choices = new Map<string, Side>([['GRAIN[大春]', 'theirs']]);

    const merged = await mergeVersions(
      { lines: grainLines, differing, choices, version: 2 },
      workbook,
    );

    expect(merged).toMatchObject({ ok: false, error: { kind: 'SheetProtected' } });
    expect(workbook.identity().basedOn).toBe(1);
  });
});
