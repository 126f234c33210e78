import { describe, expect, it } from 'vitest';
import { ok, refuse } from '#domain/result.ts';
import type { Report } from '../../addin/api/api.ts';
import { loadMessages } from '../../addin/messages.ts';
import { pullReport } from '../../addin/report/pullReport.ts';
import { fakeWorkbook } from './fakeWorkbook.ts';

const row: Report['sections'][number]['rows'][number] = {
  line: 'GRAIN',
  code: 'GRAIN',
  name: '粮食播种面积',
  member: null,
  unit: '万亩',
  decimals: 2,
  qualifier: 'exact',
  thisPeriod: '3.95',
  lastPeriod: '3.80',
  growth: '0.15',
  growthIn: '万亩',
  growthPercent: '3.95',
  plan: null,
  completionPercent: null,
  state: 'partial',
  stateLabel: '部分汇总',
  reported: 1,
  expected: 2,
  missing: [{ id: 'b', name: '乙办' }],
  notes: ['暂无：丙办。'],
};

const report: Report = {
  period: { id: '2021', name: '2021年' },
  office: { id: 'office', name: '示例街道', fictional: true },
  asOf: '48',
  takenAt: '2022-01-10T02:00:00Z',
  provisional: true,
  accepted: 9,
  submitted: 11,
  expected: 12,
  missing: [{ id: 'b', name: '乙办' }],
  sections: [{ name: '农业', rows: [row] }],
};

const asked = { period: '2021', provisional: true };

describe('pullReport', () => {
  it('writes the figures as the server gave them, with their coverage and what qualifies them', async () => {
    const workbook = fakeWorkbook(null);
    const messages = await loadMessages('zh-CN');

    await pullReport(asked, {
      workbook,
      api: { report: async () => ok(report) },
      messages,
      locale: 'zh-CN',
      arrangement: 'oneSheet',
    });

    expect(workbook.pulled()).toMatchObject({
      title: '示例街道2021年主要指标汇总表',
      asOf: '48',
      sections: [{ name: '农业', rows: [{ thisPeriod: '3.95', coverage: '1/2' }] }],
      footnotes: ['未交：乙办'],
    });
    expect(workbook.pulled()?.subtitle).toMatch(
      /^截至 .+ · 已受理 9\/12 · 第 48 序 · 临时 · 示例数据，均为虚构$/,
    );
  });

  it.each([
    ['Gone', ok(null)],
    ['Api', refuse({ kind: 'Offline' } as const)],
  ] as const)('writes nothing on %s', async (kind, answer) => {
    const workbook = fakeWorkbook(null);
    const messages = await loadMessages('zh-CN');
    const api = { report: async () => answer };

    const how = { locale: 'zh-CN', arrangement: 'oneSheet' } as const;
    const pulled = await pullReport(asked, { workbook, api, messages, ...how });

    expect(pulled).toMatchObject({ ok: false, error: { kind } });
    expect(workbook.pulled()).toBeNull();
  });
});
