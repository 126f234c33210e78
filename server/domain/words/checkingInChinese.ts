import type { Comparator } from '../rules/expression.ts';
import type { CheckingWords, Side } from './checkingWords.ts';

const should: Readonly<Record<Comparator, string>> = {
  '==': '应等于',
  '!=': '不应等于',
  '~=': '应约等于',
  '<=': '不应大于',
  '<': '应小于',
  '>=': '不应小于',
  '>': '应大于',
};

export const checkingInChinese: CheckingWords = {
  required: (name) => `${name}还没有填。没有的填 0，不涉及、暂时没有或已含在他项的选对应的说明。`,
  limits: {
    NEGATIVE_NOT_ALLOWED: ({ name, value }) => `${name}填的是 ${value}，这一项不能为负。`,
    OUT_OF_RANGE: ({ name, value, isShare }) =>
      `${name}填的是 ${value}，${isShare ? '不能超过 100%' : '数太大了，请核对单位'}。`,
    NOT_INTEGER: ({ name, value, unit }) => `${name}填的是 ${value}，${unit}数须为整数。`,
    TOO_MANY_DECIMALS: ({ name, value, decimals }) =>
      `${name}填的是 ${value}，${decimals === 0 ? '不留小数' : `最多留 ${decimals} 位小数`}。`,
  },
  previous: (name) => `上年${name}`,
  plan: (name) => `${name}计划`,
  least: (terms) => `最小（${terms.join('，')}）`,
  most: (terms) => `最大（${terms.join('，')}）`,
  rounded: (term) => `四舍五入（${term}）`,
  reportedAmong: (terms) => `已填项数（${terms.join('，')}）`,
  notGiven: '无数',
  list: (parts) => parts.join('，'),
  given: (facts, what) => `${facts.join('，')}，而${what}`,
  titled: (title, what) => `${title}：${what}。`,
  total: (parts, total, unit, difference) =>
    `${parts.calculation} = ${parts.value}${unit}，${total.calculation}填的是 ${total.value}，差 ${difference}`,
  unequal: (left, right, unit, difference) =>
    `${told(left)}，${told(right)}${unit}，差 ${difference}`,
  range: (side, unit, low, high) => `${told(side)}${unit}，应在 ${low} 到 ${spaced(high, '之间')}`,
  bound: (side, unit, comparator, bound) =>
    `${told(side)}${unit}，${spaced(should[comparator], bound)}`,
  compared: (left, right, unit, comparator) =>
    `${told(left)}${unit}，${spaced(should[comparator], told(right))}${unit}`,
  onlyOne: (given, missing) => `${given}，${missing}没有数；要么两项都填，要么都不填`,
  unexpected: (given) => `${given}，这里不应有数`,
  blank: (name) => `${name}没有数`,
  cannotJudge: (names) => `缺${names.join('、')}，无法核对`,
};

function told({ calculation, isSingle, value }: Side): string {
  return isSingle ? `${calculation} ${value}` : `${calculation} = ${value}`;
}

/** A blank between Chinese and a number, none between Chinese and Chinese. */
function spaced(before: string, after: string): string {
  const isLatin = /[\dA-Za-z%]$/.test(before) || /^[\dA-Za-z|]/.test(after);
  return isLatin ? `${before} ${after}` : `${before}${after}`;
}
