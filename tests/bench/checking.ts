// How much of what goes wrong in a sheet is noticed before it is submitted, how often the top suggestion is the true value,
// and how long it takes. Run with `npm run bench -- checking`; `-- checking missed` lists what slips through.
import { argv } from 'node:process';
import { printDecimal } from '#domain/decimal.ts';
import { type Figures, numberOf } from '#domain/figure.ts';
import type { SheetContext } from '#domain/form.ts';
import { suggestRepairs } from '#domain/repairing/suggestRepairs.ts';
import { figures2020, figures2021, sampleForms, sheetOf } from '../domain/checking/sampleOffice.ts';
import { checkingTimes } from './checkingTimes.ts';
import {
  type ErrorName,
  errorNames,
  type InjectedError,
  injectedErrors,
} from './injectedErrors.ts';
import { isNoticed, judgedCells } from './judgedCells.ts';
import { printTable } from './printTable.ts';

interface Tally {
  injected: number;
  noticed: number;
  /** The top suggestion gives every changed cell its true value, and changes no other. */
  right: number;
  /** Any suggestion does. */
  offered: number;
  /** The top suggestion says something else, and says that it is probable. */
  misleading: number;
}

/** From here on the pane says 多半. */
const likely = 0.7;
const sheets = sampleForms.map(sheetOf);
const missed: string[] = [];

function tallyOf(error: ErrorName): Tally {
  const tally: Tally = { injected: 0, noticed: 0, right: 0, offered: 0, misleading: 0 };
  for (const context of sheets) {
    for (const line of context.form.lines) {
      for (const injected of injectedErrors(error, line, context.form, figures2021)) {
        count(tally, context, injected);
      }
    }
  }
  return tally;
}

function count(tally: Tally, context: SheetContext, injected: InjectedError): void {
  const judged = judgedCells(context, figures2021, injected.cells);
  tally.injected += 1;
  if (!isNoticed(judged)) {
    missed.push(`${injected.error}: not noticed: ${told(injected)}`);
    return;
  }
  tally.noticed += 1;
  const suggestions = suggestRepairs({ context, ...judged });
  const wanted = changesTo(figures2021, [...injected.cells.keys()]);
  const found = suggestions.map(({ cells }) =>
    changes(cells.map(({ line, to }) => [line, to ?? 'blank'])),
  );
  if (found[0] === wanted) tally.right += 1;
  else missed.push(`${injected.error}: ${found[0] ?? 'no suggestion'}: ${told(injected)}`);
  if (found.includes(wanted)) tally.offered += 1;
  if (found[0] !== wanted && (suggestions[0]?.confidence ?? 0) >= likely) tally.misleading += 1;
}

function changesTo(figures: Figures, lines: readonly string[]): string {
  return changes(
    lines.map((line) => {
      const value = numberOf(figures.get(line));
      return [line, value === undefined ? '' : printDecimal(value)];
    }),
  );
}

function changes(cells: readonly (readonly [string, string])[]): string {
  return cells
    .map((cell) => cell.join('='))
    .sort()
    .join(' ');
}

function told({ cells }: InjectedError): string {
  return [...cells].map(([line, { value }]) => `${line} typed ${String(value)}`).join(', ');
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}

const tallies = errorNames.map((error) => [error, tallyOf(error)] as const);
printTable(
  ['error', 'injected', 'noticed', 'share', 'top true', 'of noticed', 'offered', 'misleading'],
  tallies.map(([error, { injected, noticed, right, offered, misleading }]) => [
    error,
    String(injected),
    String(noticed),
    share(noticed, injected),
    String(right),
    share(right, noticed),
    share(offered, noticed),
    share(misleading, noticed),
  ]),
);

const clean = [
  ['2021 against 2020', figures2021, figures2020],
  ['2020 by itself', figures2020, new Map()],
] as const;
printTable(
  ['clean sample', 'lines', 'false findings', 'suggestions'],
  clean.map(([name, figures, previous]) => {
    const judged = sheets.map((sheet) => {
      const context = { ...sheet, previous };
      return { context, ...judgedCells(context, figures) };
    });
    const findings = judged.reduce((sum, each) => sum + each.findings.length, 0);
    const suggestions = judged.reduce((sum, each) => sum + suggestRepairs(each).length, 0);
    const lines = sheets.reduce((sum, { form }) => sum + form.lines.length, 0);
    return [name, String(lines), String(findings), String(suggestions)];
  }),
);
printTable(['time', 'median', 'worst'], checkingTimes());
if (argv.includes('missed')) console.log(missed.join('\n'));
