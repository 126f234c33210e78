import { describe, expect, it } from 'vitest';
import { settledFirings } from '#domain/checking/ruleFirings.ts';
import type { Finding } from '#domain/finding.ts';
import { sheetOf } from './sampleOffice.ts';

const context = sheetOf('agriculture');
const [first, second] = context.form.lines.map(({ key }) => key) as [string, string];

const finding = (code: string, line: string, explanation: string | null): Finding => ({
  code,
  severity: 'warning',
  line,
  operands: [],
  detail: {
    kind: 'LastYear',
    ratio: '2',
    factor: null,
    unit: null,
    expected: null,
    explanation,
  },
});
const missing: Finding = {
  code: 'REQUIRED_MISSING',
  severity: 'error',
  line: first,
  operands: [],
  detail: { kind: 'Required' },
};

const told = (fired: readonly { rule: string; line: string }[], findings: readonly Finding[]) =>
  settledFirings(fired, findings, context).map(
    ({ rule, line, outcome }) => `${rule} ${line} ${outcome}`,
  );

describe('what became of a rule’s remark', () => {
  it('is a correction where it no longer stands when the sheet is sent', () => {
    expect(told([{ rule: 'R001', line: first }], [])).toEqual([`R001 ${first} corrected`]);
  });

  it('is an explanation where one was given, and nothing where it was left', () => {
    const findings = [
      finding('GROWTH_OUT_OF_BAND', first, '受灾'),
      finding('SAME_AS_LAST_YEAR', second, null),
    ];
    const fired = [{ rule: 'GROWTH_OUT_OF_BAND', line: first }];
    expect(told(fired, findings)).toEqual([
      `GROWTH_OUT_OF_BAND ${first} explained`,
      `SAME_AS_LAST_YEAR ${second} left`,
    ]);
  });

  it('counts a remark on one line once, however often it was seen', () => {
    const fired = [1, 2, 3].map(() => ({ rule: 'R001', line: first }));
    expect(told(fired, [])).toHaveLength(1);
  });

  it('leaves out rules and lines that are none of the sheet’s, and what is merely missing', () => {
    const fired = [
      { rule: 'NO.SUCH', line: first },
      { rule: 'R001', line: 'NO.SUCH' },
    ];
    expect(told(fired, [missing])).toEqual([]);
  });
});
