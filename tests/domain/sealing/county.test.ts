// I15: what an office above folds from its offices' sealed figures is the fold of everything below them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#domain/sealing/canonicalJson.ts';
import { figuresOf, type SealedFigures, sealedFigures } from '#domain/sealing/snapshot.ts';
import { snapshotSheet } from '#domain/sealing/snapshotSheet.ts';
import { brief, figureIn, line, merge, units } from '../consolidation/builders.ts';

const lines = [
  line('A', { decimals: 2 }),
  line('RATE', { merge: 'ratio', components: ['DONE', 'A'], unit: units.percent, decimals: 2 }),
  line('DONE', { decimals: 2 }),
];
const form = { code: 'county', version: 1, title: '', lines };
const unitsOf = new Map(Object.values(units).map((one) => [one.symbol, one]));

type Texts = Readonly<Record<string, string>>;
const offices = 20;

function sealed(office: string, departments: readonly Texts[]): SealedFigures {
  const given = Object.fromEntries(
    departments.map((texts, index) => [`${office}-${index}`, texts]),
  );
  const figures = sealedFigures([...merge(lines, given).figures.values()]);
  return { office, period: '2021', n: 1, figures };
}

function asSubmitted(snapshot: SealedFigures): Texts {
  const sheet = snapshotSheet(snapshot, 'digest', { form, units: unitsOf });
  return Object.fromEntries(
    sheet.map(({ line: key, value, status }) => [key, value ?? status ?? '']),
  );
}

const hundredths = fc.integer({ min: 1, max: 10_000_000 }).map((n) => (n / 100).toFixed(2));
const department = fc.record({ A: hundredths, DONE: hundredths });

describe('twenty offices that seal and submit', () => {
  it('add up to what their departments would have, rates included', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(department, { minLength: 1, maxLength: 3 }), {
          minLength: offices,
          maxLength: offices,
        }),
        (below) => {
          const above = merge(
            lines,
            Object.fromEntries(
              below.map((departments, index) => [
                `office-${index}`,
                asSubmitted(sealed(`office-${index}`, departments)),
              ]),
            ),
          );
          const flat = below.flat();
          const direct = merge(
            lines,
            Object.fromEntries(flat.map((texts, index) => [`department-${index}`, texts])),
          );
          for (const { key } of lines)
            expect(brief(figureIn(above, key))).toBe(brief(figureIn(direct, key)));
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('a sheet made of sealed figures', () => {
  const partial: SealedFigures = {
    ...sealed('东堡', [{ A: '3' }]),
    figures: sealedFigures([...merge(lines, { a: { A: '3' }, b: null }).figures.values()]),
  };

  it('says of each figure where it comes from and how much of it there is', () => {
    const [first] = snapshotSheet(partial, 'abcdef0123456789ff', { form, units: unitsOf });
    expect(first).toEqual({
      line: 'A',
      value: '3',
      status: null,
      cell: null,
      remark: '东堡 2021 封存1 abcdef0123456789 部分汇总 1/2',
    });
  });

  it('converts what the office above asks in another unit, and leaves blank what cannot be', () => {
    const field = line('FIELD', { unit: units.area, decimals: 0 });
    const snapshot = {
      ...partial,
      figures: sealedFigures([...merge([field], { a: { FIELD: '25000' } }).figures.values()]),
    };
    const asked = (unit: (typeof units)[keyof typeof units], decimals: number) =>
      snapshotSheet(snapshot, 'x', {
        form: { ...form, lines: [line('FIELD', { unit, decimals })] },
        units: unitsOf,
      });
    expect(asked(units.bigArea, 1)[0]?.value).toBe('2.5');
    expect(asked(units.money, 1)).toEqual([]);
  });

  it('has one text for its digest, whatever the order of its fields or what else they carry', () => {
    const turned = Object.fromEntries(
      Object.entries(partial).toReversed(),
    ) as unknown as SealedFigures;
    expect(canonicalJson(figuresOf({ ...turned, more: 1 } as SealedFigures))).toBe(
      canonicalJson(figuresOf(partial)),
    );
    const [first, ...others] = partial.figures;
    if (!first) throw new Error('nothing sealed');
    const changed = { ...partial, figures: [{ ...first, value: '4' }, ...others] };
    expect(canonicalJson(figuresOf(changed))).not.toBe(canonicalJson(figuresOf(partial)));
  });
});
