// Laws of suggesting: it ends, it keeps what it promises, it does not depend on order, and where an equality covers a cell
// it knows a slip of scale from the true figure.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decimal } from '#domain/decimal.ts';
import { type Figure, type Figures, numberFigure, numberOf } from '#domain/figure.ts';
import type { SheetContext } from '#domain/form.ts';
import { explanationKey } from '#domain/lastYear/lastYearFinding.ts';
import { isSettledBy } from '#domain/repairing/suggestion.ts';
import { suggestRepairs } from '#domain/repairing/suggestRepairs.ts';
import type { Rule } from '#domain/rules/rule.ts';
import { line, unitsForTests } from '../../support/lines.ts';
import { figures2021, sampleForms, sheetOf } from '../checking/sampleOffice.ts';
import { allFindings } from '../lastYear/allFindings.ts';
import { applied, suggested } from './suggested.ts';

const spoilt = ['0', '0.1', '10', '0.01', '1.5', '10000', '-1', 'blank', '0.0001', '3'] as const;

interface Spoiling {
  readonly form: string;
  /** Place in the form, and by what its figure is multiplied. */
  readonly faults: readonly (readonly [place: number, fault: (typeof spoilt)[number]])[];
}

const spoilings: fc.Arbitrary<Spoiling> = fc.record({
  form: fc.constantFrom(...sampleForms),
  faults: fc.array(fc.tuple(fc.nat(40), fc.constantFrom(...spoilt)), {
    minLength: 1,
    maxLength: 4,
  }),
});

function spoiltSheet({ form, faults }: Spoiling): { context: SheetContext; figures: Figures } {
  const context = sheetOf(form);
  const figures = new Map(figures2021);
  for (const [place, fault] of faults) {
    const { key } = context.form.lines[place % context.form.lines.length] ?? { key: '' };
    const value = numberOf(figures2021.get(key));
    if (fault === 'blank' || value === undefined) figures.delete(key);
    else figures.set(key, numberFigure(value.times(fault)));
  }
  return { context, figures };
}

const blocking = (context: SheetContext, figures: Figures) =>
  allFindings(context, figures).filter(({ severity }) => severity !== 'info');

describe('a suggestion', () => {
  it('settles what it says, breaks nothing, and leaves all other cells as they are', () => {
    fc.assert(
      fc.property(spoilings, (spoiling) => {
        const { context, figures } = spoiltSheet(spoiling);
        const before = blocking(context, figures);
        for (const suggestion of suggested(context, figures)) {
          const after = blocking(context, applied(figures, suggestion));
          expect(after.filter((finding) => isSettledBy(finding, suggestion))).toEqual([]);
          const known = new Set(before.map(explanationKey));
          const emptied = new Set(
            suggestion.cells.flatMap(({ line: key, to }) => (to ? [] : [key])),
          );
          const fresh = after.filter(
            (finding) => !known.has(explanationKey(finding)) && !emptied.has(finding.line),
          );
          expect(fresh).toEqual([]);
          expect(suggestion.confidence).toBeGreaterThan(0);
          expect(suggestion.confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is the same in whatever order figures, findings and rules come', () => {
    fc.assert(
      fc.property(spoilings, (spoiling) => {
        const { context, figures } = spoiltSheet(spoiling);
        const findings = allFindings(context, figures);
        const copied = { ...context.form, lines: [...context.form.lines] };
        const turned = suggestRepairs({
          context: { ...context, form: copied, rules: context.rules.toReversed() },
          figures: new Map([...figures].toReversed()),
          findings: findings.toReversed(),
        });
        const plain = (all: readonly { cells: unknown; confidence: number }[]) =>
          all
            .map(({ cells, confidence }) => `${JSON.stringify(cells)} ${confidence.toFixed(6)}`)
            .sort();
        expect(plain(turned)).toEqual(plain(suggestRepairs({ context, figures, findings })));
      }),
      { numRuns: 150 },
    );
  });

  it('is never made about a sheet without findings', () => {
    fc.assert(
      fc.property(spoilings, (spoiling) => {
        const { context, figures } = spoiltSheet(spoiling);
        expect(suggestRepairs({ context, figures, findings: [] })).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

const title = { 'zh-CN': '合计与分项之和不等', 'en-US': 'The total differs' };
const parts = ['甲', '乙', '丙'];
const total: Rule = {
  code: 'T1',
  severity: 'error',
  expression: `TEST.LINE == ${parts.map((part) => `TEST.LINE[${part}]`).join(' + ')}`,
  missing: 'all_required',
  scope: 'within_form',
  title,
};
const keys = ['TEST.LINE', ...parts.map((part) => `TEST.LINE[${part}]`)];
const form = {
  code: 'test',
  version: 1,
  title: 'test',
  lines: [null, ...parts].map((member) => line({ member })),
};

function year(values: readonly number[]): Figures {
  const sum = values.reduce((a, b) => a + b, 0);
  return new Map(
    [sum, ...values].map((value, place): [string, Figure] => [
      keys[place] ?? '',
      numberFigure(new Decimal(value).div(100)),
    ]),
  );
}

const amounts = fc.array(fc.integer({ min: 500, max: 500_000 }), { minLength: 3, maxLength: 3 });

describe('a slip of scale in a cell that an equality covers', () => {
  it.each([true, false])('is known from the true figure, last year known: %s', (isKnown) => {
    const slips = fc.constantFrom(-4, -3, -2, -1, 1, 2, 3, 4);
    fc.assert(
      fc.property(
        amounts,
        slips,
        fc.nat(3),
        fc.integer({ min: 85, max: 115 }),
        (now, slip, at, growth) => {
          const truth = year(now);
          const previous = isKnown
            ? year(now.map((value) => Math.round((value * 100) / growth)))
            : new Map();
          const key = keys[at] ?? '';
          const value = numberOf(truth.get(key)) ?? new Decimal(0);
          const figures = new Map(truth).set(
            key,
            numberFigure(value.times(new Decimal(10).pow(slip))),
          );
          const context = {
            form,
            units: unitsForTests,
            rules: [total],
            previous,
            plans: new Map(),
          };
          const [first] = suggested(context, figures);
          expect(first?.cells.map((cell) => [cell.line, cell.to])).toEqual([
            [key, value.toFixed()],
          ]);
        },
      ),
      { numRuns: 300 },
    );
  });
});
