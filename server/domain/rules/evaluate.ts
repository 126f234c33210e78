// Judges a bound expression over figures. What is missing makes a part of it unknown, and the whole only where that
// matters: `a > 0 -> b <= 12` holds for a = 0 whether b is reported or not.
import type { BoundAtom, BoundCondition, BoundExpression, BoundFigure } from './bound.ts';
import { type Compared, compareSides } from './compareSides.ts';
import type { MissingPolicy } from './rule.ts';
import { figureOf, type Gap, maximalSteps, type RuleFigures, type Work } from './value.ts';

export interface Evaluation {
  readonly verdict: 'holds' | 'fails' | 'cannotTell';
  /** Why it cannot tell; `null` where it can. */
  readonly gap: Gap | null;
  /** The place of the atom that decided, in reading order; `null` before anything was judged. */
  readonly part: number | null;
  /** `null` where the deciding atom compares nothing. */
  readonly compared: Compared | null;
  /** The figures of what decided: of the one link, if it was a chain. */
  readonly figures: readonly BoundFigure[];
}

export function evaluate(
  expression: BoundExpression,
  figures: RuleFigures,
  missing: MissingPolicy,
): Evaluation {
  const work: Work = { ...figures, missing, steps: maximalSteps };
  const { truth, ...decided } = judge(expression.condition, work);
  return { verdict: truth === null ? 'cannotTell' : truth ? 'holds' : 'fails', ...decided };
}

/** `truth` is `null` where it cannot be told. */
interface Judgement extends Omit<Evaluation, 'verdict'> {
  readonly truth: boolean | null;
}

const open: Judgement = { truth: null, gap: null, part: null, compared: null, figures: [] };

function judge(condition: BoundCondition, work: Work): Judgement {
  switch (condition.kind) {
    case 'Comparison':
      return judgeLinks(condition, work);
    case 'Pair':
    case 'Presence':
      return judgePresence(condition, work);
    case 'All':
      return decisive(
        condition.parts.map((part) => judge(part, work)),
        false,
      );
    case 'Any':
      return decisive(
        condition.parts.map((part) => judge(part, work)),
        true,
      );
    case 'Not':
      return inverted(judge(condition.condition, work));
    case 'Implies': {
      const given = inverted(judge(condition.given, work));
      return decisive([judge(condition.follows, work), given], true);
    }
  }
}

/** One false part settles an "all", one true part an "any"; else an unknown part leaves it open. */
function decisive(parts: readonly Judgement[], settling: boolean): Judgement {
  return (
    parts.find(({ truth }) => truth === settling) ??
    parts.find(({ truth }) => truth === null) ??
    parts[0] ?? { ...open, truth: !settling }
  );
}

function inverted(judgement: Judgement): Judgement {
  return { ...judgement, truth: judgement.truth === null ? null : !judgement.truth };
}

function judgeLinks({ links, part }: BoundAtom & { kind: 'Comparison' }, work: Work): Judgement {
  const judged = links.map((link, place): Judgement => {
    const sides = compareSides(link, place, work);
    const judgement = { ...open, figures: link.figures };
    if ('gap' in sides) return { ...judgement, gap: sides.gap };
    return { ...judgement, truth: sides.agree, compared: sides.compared };
  });
  return { ...decisive(judged, false), part };
}

function judgePresence(atom: BoundAtom & { kind: 'Pair' | 'Presence' }, work: Work): Judgement {
  const figures = atom.kind === 'Pair' ? [atom.left, atom.right] : [atom.figure];
  const judgement = { part: atom.part, compared: null, figures };
  if (atom.kind === 'Presence') {
    const is = reportedness(atom.figure, work);
    const truth = is === null ? null : is === atom.wanted;
    return { ...judgement, truth, gap: is === null ? 'Missing' : null };
  }
  const [left, right] = [reportedness(atom.left, work), reportedness(atom.right, work)];
  const isOpen = left === null || right === null;
  return { ...judgement, truth: isOpen ? null : left === right, gap: isOpen ? 'Missing' : null };
}

/**
 * Blank and 不适用 are not reported. 暂无 and 含于他项 say that there is a figure, only not here or not yet: that neither
 * breaks a pair nor completes it.
 */
function reportedness(figure: BoundFigure, work: RuleFigures): boolean | null {
  const given = figureOf(figure, work);
  if (given === undefined) return false;
  if (given.kind === 'number') return true;
  return given.status === 'NOT_APPLICABLE' ? false : null;
}
