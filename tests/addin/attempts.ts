// One filler at one sheet, with everything that submitting needs.

import { ok } from '#domain/result.ts';
import type { JudgedSheet } from '../../addin/activeSheet/judgeSheet.ts';
import { judgeSheet } from '../../addin/activeSheet/judgeSheet.ts';
import type { Sheet } from '../../addin/api/api.ts';
import type { SubmitStage } from '../../addin/submit/submitPorts.ts';
import { submitSheet } from '../../addin/submit/submitSheet.ts';
import type { Fate } from './fakeServer.ts';
import { fakeServer } from './fakeServer.ts';
import { fakeWorkbook, identityOf } from './fakeWorkbook.ts';
import { grainSheet, rightGrain } from './grainSheet.ts';

export function filler(fates: readonly Fate[] = [], sheet: Sheet = grainSheet()) {
  const diary: string[] = [];
  const stages: SubmitStage[] = [];
  const workbook = fakeWorkbook(identityOf(sheet), rightGrain, diary);
  const server = fakeServer(fates, diary);
  let keys = 0;

  const judge = async (): Promise<JudgedSheet> => {
    const judging = await judgeSheet({
      workbook,
      sheetOf: async () => ok(sheet),
      explanationsOf: () => new Map(),
      noteFirings: (_identity, firings) => firings,
    });
    if (!judging.ok) throw new Error(`The sheet cannot be judged: ${judging.error.kind}`);
    return judging.value;
  };
  const submit = async () =>
    submitSheet(await judge(), {
      workbook,
      api: server,
      newKey: () => {
        keys += 1;
        return `key ${keys}`;
      },
      now: () => '2022-01-10T02:00:00Z',
      wait: async () => {},
      onStage: (stage) => stages.push(stage),
    });
  return { workbook, server, diary, stages, judge, submit };
}
