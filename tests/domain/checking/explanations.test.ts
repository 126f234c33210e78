import { describe, expect, it } from 'vitest';
import { checkSheet } from '#domain/checking/checkSheet.ts';
import { blocksSubmission } from '#domain/finding.ts';
import type { SheetContext } from '#domain/form.ts';
import { sheetOf, withFigures } from './sampleOffice.ts';

const agriculture: SheetContext = { ...sheetOf('agriculture'), previous: new Map() };

describe('an explanation', () => {
  const change = { 'AGR.TOBACCO.PRICE': '46', 'AGR.TOBACCO.VALUE': '12346.4' };
  const explained = (code: string, text: string) =>
    checkSheet(agriculture, withFigures(change), new Map([[code, text]]));

  it('stays with its warning, which no longer blocks', () => {
    const findings = explained('R010', ' 全部为上等烟 ');
    expect(findings.map(({ code }) => code)).toEqual(['R010']);
    expect(findings[0]?.detail).toMatchObject({ explanation: '全部为上等烟' });
    expect(blocksSubmission(findings)).toBe(false);
  });

  it('is none where it is empty or meant for another rule', () => {
    expect(blocksSubmission(explained('R010', '  '))).toBe(true);
    expect(blocksSubmission(explained('R011', '全部为上等烟'))).toBe(true);
  });

  it('does not excuse an error', () => {
    const findings = checkSheet(
      agriculture,
      withFigures({ 'AGR.GRAIN.AREA': '9.5' }),
      new Map([['R001', '四舍五入']]),
    );
    expect(findings[0]?.detail).toMatchObject({ explanation: null });
    expect(blocksSubmission(findings)).toBe(true);
  });
});
