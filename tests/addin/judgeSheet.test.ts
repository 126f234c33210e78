import { describe, expect, it } from 'vitest';
import type { Finding } from '#domain/finding.ts';
import { ok, refuse } from '#domain/result.ts';
import { judgeSheet } from '../../addin/activeSheet/judgeSheet.ts';
import type { Sheet } from '../../addin/api/api.ts';
import type { SheetIdentity } from '../../addin/excel/workbook.ts';
import { fakeWorkbook, identityOf } from './fakeWorkbook.ts';
import { grainSheet, rightGrain } from './grainSheet.ts';

interface Judging {
  readonly cells?: Readonly<Record<string, unknown>>;
  readonly identity?: SheetIdentity | null;
  readonly sheet?: Sheet | null;
  readonly explanations?: Readonly<Record<string, string>>;
}

const judging = ({
  cells = {},
  identity = identityOf(grainSheet()),
  sheet = grainSheet(),
  explanations = {},
}: Judging) =>
  judgeSheet({
    workbook: fakeWorkbook(identity, { ...rightGrain, ...cells }),
    sheetOf: async () => ok(sheet),
    explanationsOf: () => new Map(Object.entries(explanations)),
    noteFirings: (_identity, firings) => firings,
  });

const places = (findings: readonly Finding[]) =>
  findings.map(({ line, code }) => `${line} ${code}`);

async function findingsOf(asked: Judging) {
  const result = await judging(asked);
  if (!result.ok) throw new Error(result.error.kind);
  return places(result.value.findings);
}

describe('judgeSheet', () => {
  it('finds nothing wrong with figures that add up', async () => {
    await expect(findingsOf({})).resolves.toEqual([]);
  });

  it('holds the total against its seasons', async () => {
    await expect(findingsOf({ cells: { GRAIN: 4.95 } })).resolves.toEqual(['GRAIN R001']);
  });

  it('says of text that it is no figure, and not also that the line is missing', async () => {
    await expect(findingsOf({ cells: { 'GRAIN[小春]': '约一百' } })).resolves.toEqual([
      'GRAIN[小春] APPROXIMATE',
    ]);
  });

  it('asks about a reading and names a blank', async () => {
    const cells = { 'GRAIN[小春]': '１.２', 'GRAIN[大春]': '' };
    await expect(findingsOf({ cells })).resolves.toEqual([
      'GRAIN[小春] FULLWIDTH',
      'GRAIN[大春] REQUIRED_MISSING',
    ]);
  });

  it('counts an explanation', async () => {
    const cells = { GRAIN: 9.55, 'GRAIN[晚秋]': 6 };
    const result = await judging({ cells, explanations: { R002: '新增晚秋示范区' } });
    expect(result).toMatchObject({
      ok: true,
      value: { findings: [{ code: 'R002', detail: { explanation: '新增晚秋示范区' } }] },
    });
  });

  it.each([
    ['NoSheet', { identity: null }],
    ['NotYours', { sheet: null }],
    ['NotYours', { identity: { ...identityOf(grainSheet()), reporter: 'economy' } }],
    ['OldForm', { identity: { ...identityOf(grainSheet()), formVersion: 0 } }],
  ] as const)('says %s rather than judge what it cannot', async (kind, asked) => {
    await expect(judging(asked)).resolves.toMatchObject({ ok: false, error: { kind } });
  });

  it('passes on what the server did not answer', async () => {
    const result = await judgeSheet({
      workbook: fakeWorkbook(identityOf(grainSheet()), rightGrain),
      sheetOf: async () => refuse({ kind: 'Offline' }),
      explanationsOf: () => new Map(),
      noteFirings: (_identity, firings) => firings,
    });
    expect(result).toEqual({ ok: false, error: { kind: 'Api', problem: { kind: 'Offline' } } });
  });
});
