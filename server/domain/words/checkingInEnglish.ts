import type { Comparator } from '../rules/expression.ts';
import type { CheckingWords, Side } from './checkingWords.ts';

const should: Readonly<Record<Comparator, string>> = {
  '==': 'should equal',
  '!=': 'should differ from',
  '~=': 'should be close to',
  '<=': 'should not exceed',
  '<': 'should be less than',
  '>=': 'should not be less than',
  '>': 'should exceed',
};

export const checkingInEnglish: CheckingWords = {
  required: (name) =>
    `${name} is blank. Type 0 if there is none, or choose why there is no figure.`,
  limits: {
    NEGATIVE_NOT_ALLOWED: ({ name, value }) => `${name} is ${value}: it cannot be negative.`,
    OUT_OF_RANGE: ({ name, value, isShare }) =>
      `${name} is ${value}: ${isShare ? 'it cannot exceed 100%' : 'too large, check its unit'}.`,
    NOT_INTEGER: ({ name, value }) => `${name} is ${value}: it has to be a whole number.`,
    TOO_MANY_DECIMALS: ({ name, value, decimals }) =>
      `${name} is ${value}: it takes ${decimals === 0 ? 'no decimals' : `at most ${decimals} decimals`}.`,
  },
  previous: (name) => `last year’s ${name}`,
  plan: (name) => `planned ${name}`,
  least: (terms) => `least of (${terms.join(', ')})`,
  most: (terms) => `most of (${terms.join(', ')})`,
  rounded: (term) => `rounded(${term})`,
  reportedAmong: (terms) => `figures given among (${terms.join(', ')})`,
  notGiven: '(none)',
  list: (parts) => parts.join(', '),
  given: (facts, what) => `${facts.join(', ')}, yet ${what}`,
  titled: (title, what) => `${title}: ${what}.`,
  total: (parts, total, unit, difference) =>
    `${parts.calculation} = ${parts.value}${unit}, but ${total.calculation} is given as ${total.value}, off by ${difference}`,
  unequal: (left, right, unit, difference) =>
    `${told(left)}, ${told(right)}${unit}, off by ${difference}`,
  range: (side, unit, low, high) => `${told(side)}${unit} should lie between ${low} and ${high}`,
  bound: (side, unit, comparator, bound) => `${told(side)}${unit} ${should[comparator]} ${bound}`,
  compared: (left, right, unit, comparator) =>
    `${told(left)}${unit} ${should[comparator]} ${told(right)}${unit}`,
  onlyOne: (given, missing) => `${given}, but ${missing} has none; give both or neither`,
  unexpected: (given) => `${given}, where no figure is expected`,
  blank: (name) => `${name} has no figure`,
  cannotJudge: (names) => `${names.join(', ')} missing, so it cannot be judged`,
};

function told({ calculation, isSingle, value }: Side): string {
  return isSingle ? `${calculation} ${value}` : `${calculation} = ${value}`;
}
