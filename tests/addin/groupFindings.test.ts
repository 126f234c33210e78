import { describe, expect, it } from 'vitest';
import type { Finding } from '#domain/finding.ts';
import { countFindings, openCount } from '../../addin/findings/countFindings.ts';
import { groupFindings } from '../../addin/findings/groupFindings.ts';

const rule = (code: string, severity: Finding['severity'], explanation: string | null = null) =>
  ({
    code,
    severity,
    line: `${code} line`,
    operands: [],
    detail: {
      kind: 'Rule',
      expression: 'A == B',
      title: { 'zh-CN': '甲乙不等', 'en-US': 'A is not B' },
      left: '1',
      right: '2',
      difference: '1',
      unit: '万元',
      comparison: '==',
      tolerance: '0',
      part: 0,
      link: null,
      explanation,
    },
  }) satisfies Finding;

const reading = (code: string, line: string, read: string | null): Finding => ({
  code,
  severity: 'error',
  line,
  operands: [],
  detail: { kind: 'Reading', raw: '１', reading: read },
});

const findings: readonly Finding[] = [
  rule('R9', 'info'),
  rule('R2', 'warning'),
  reading('FULLWIDTH', 'A', '1'),
  rule('R1', 'error'),
  reading('APPROXIMATE', 'B', null),
  reading('RANGE', 'C', null),
  rule('R2', 'warning', '说明'),
];

describe('groupFindings', () => {
  it('puts the worst first and what is settled alike together', () => {
    const groups = groupFindings(findings);

    expect(groups.map(({ key, kind, findings: { length } }) => `${kind} ${key} ${length}`)).toEqual(
      ['error R1 1', 'error Rejected 2', 'ask Asked 1', 'warning R2 2', 'info R9 1'],
    );
  });
});

describe('countFindings', () => {
  it('leaves out what has been explained', () => {
    const counts = countFindings(findings);

    expect(counts).toEqual({ error: 3, ask: 1, warning: 1, info: 1 });
    expect(openCount(counts)).toBe(5);
  });
});
