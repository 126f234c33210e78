// Runs the cases one after the other, each on a sheet of its own that is deleted afterwards.
import type { CaseGroup, ContractCase } from './contractCase.ts';

export interface CaseResult {
  readonly group: string;
  readonly name: string;
  readonly basis: string;
  readonly expected: unknown;
  readonly seen: unknown;
  readonly isAsExpected: boolean;
}

export async function runCases(
  groups: readonly CaseGroup[],
  onResult: (result: CaseResult) => void = () => undefined,
): Promise<readonly CaseResult[]> {
  const results: CaseResult[] = [];
  for (const { name: group, cases } of groups) {
    for (const one of cases) {
      const seen = await runCase(one, `selfTest${results.length + 1}`);
      const { name, expected, basis } = one;
      const result = {
        group,
        name,
        basis: basis.kind === 'documented' ? basis.source : 'guessed',
        expected,
        seen,
        isAsExpected: JSON.stringify(seen) === JSON.stringify(expected),
      };
      results.push(result);
      onResult(result);
    }
  }
  return results;
}

async function runCase({ run }: ContractCase, sheetName: string): Promise<unknown> {
  try {
    return await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add(sheetName);
      await context.sync();
      return run(context, sheet);
    });
  } catch (error) {
    return `error ${error instanceof OfficeExtension.Error ? error.code : String(error)}`;
  } finally {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject(sheetName).delete();
      await context.sync();
    });
  }
}
