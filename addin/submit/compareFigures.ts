// Lines that differ between a base and one or two versions of it.
import type { Figure, Figures } from '#domain/figure.ts';
import { figureText } from '#domain/figure.ts';
import type { Form } from '#domain/form.ts';
import type { Line } from '#domain/indicator.ts';

export interface ChangedLine {
  readonly line: Line;
  readonly from: Figure | undefined;
  readonly to: Figure | undefined;
}

export function changedLines(form: Form, base: Figures, now: Figures): readonly ChangedLine[] {
  return form.lines.flatMap((line) => {
    const from = base.get(line.key);
    const to = now.get(line.key);
    return isSame(from, to) ? [] : [{ line, from, to }];
  });
}

export type Side = 'mine' | 'theirs';

export interface DifferingLine {
  readonly line: Line;
  readonly base: Figure | undefined;
  readonly mine: Figure | undefined;
  readonly theirs: Figure | undefined;
  /** The only side that changed it; `null` where both did and a person must choose. */
  readonly proposed: Side | null;
}

/** Without a base every difference is one that both may have made. */
export function differingLines(
  form: Form,
  base: Figures | null,
  { mine, theirs }: { readonly mine: Figures; readonly theirs: Figures },
): readonly DifferingLine[] {
  return changedLines(form, mine, theirs).map(({ line, from, to }) => {
    const before = base?.get(line.key);
    const proposed = base === null ? null : proposedSide(before, { mine: from, theirs: to });
    return { line, base: before, mine: from, theirs: to, proposed };
  });
}

function proposedSide(
  base: Figure | undefined,
  { mine, theirs }: { readonly mine: Figure | undefined; readonly theirs: Figure | undefined },
): Side | null {
  if (isSame(base, mine)) return 'theirs';
  return isSame(base, theirs) ? 'mine' : null;
}

function isSame(one: Figure | undefined, other: Figure | undefined): boolean {
  if (!one || !other) return one === other;
  const [a, b] = [figureText(one), figureText(other)];
  return a.value === b.value && a.status === b.status;
}
