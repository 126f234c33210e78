// Folds that are wrong in one way each. Every law must find its own out.
import { consolidate } from '#domain/consolidation/consolidate.ts';
import { roundTo, zero } from '#domain/decimal.ts';
import type { Figure } from '#domain/figure.ts';
import { numberFigure } from '#domain/figure.ts';
import type { Line, Merge } from '#domain/indicator.ts';
import type { Fold } from './arbitraries.ts';
import { countedAt, inputOf, lines, reporters, versionOf } from './arbitraries.ts';
import { figureIn } from './builders.ts';

export const asMerge =
  (from: Merge, to: Merge): Fold =>
  (input) =>
    consolidate({
      ...input,
      lines: input.lines.map((one): Line => {
        const { merge } = one.indicator;
        const changed = merge === from ? { merge: to, components: [] } : {};
        return { ...one, indicator: { ...one.indicator, ...changed } };
      }),
    });

const changingFigures =
  (change: (figure: Figure | undefined) => Figure | undefined): Fold =>
  (input) =>
    consolidate({
      ...input,
      versions: input.versions.map((one) => ({
        ...one,
        figures: new Map(
          lines.flatMap(({ key }) => {
            const figure = change(one.figures.get(key)?.figure);
            return figure ? [[key, { figure, cell: null, remark: null }] as const] : [];
          }),
        ),
      })),
    });

export const blankAsZero = changingFigures((figure) => figure ?? numberFigure(zero));
export const roundedFirst = changingFigures((figure) =>
  figure?.kind === 'number' ? numberFigure(roundTo(figure.value, 1)) : figure,
);
export const everyoneAnswers: Fold = (input) =>
  blankAsZero(inputOf([...input.versions, ...reporters.map((by) => versionOf(by, {}, 9))]));
export const averaged: Fold = (input) => {
  const merged = consolidate(input);
  const rates = input.versions.map(({ figures }) => {
    const [above, below] = ['ABOVE', 'BELOW'].map((key) => figures.get(key)?.figure);
    return above?.kind === 'number' && below?.kind === 'number'
      ? above.value.times(100).div(below.value)
      : zero;
  });
  const value = rates.reduce((a, b) => a.plus(b), zero).div(rates.length);
  const figures = new Map(merged.figures).set('RATE', { ...figureIn(merged, 'RATE'), value });
  return { ...merged, figures };
};
export const firstOnly: Fold = (input) =>
  consolidate({ ...input, versions: input.versions.slice(0, 1) });
export const countingRepeats: Fold = (input) =>
  consolidate({
    ...input,
    versions: input.versions.map((one, at) => ({ ...one, submission: `${one.submission}#${at}` })),
  });
export const newest: typeof countedAt = (all, steps) =>
  countedAt(
    all.map((filed) => filed.map((one) => ({ ...one, fate: 'accepted' }))),
    steps,
  );
