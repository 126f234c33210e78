import type { RepairingWords, SaidOfCell } from './repairingWords.ts';

const told = 3;

export const repairingInChinese: RepairingWords = {
  slips: {
    Transposed: '疑有两位数字写颠倒了',
    DigitDropped: '疑漏写了一位数字',
    DigitAdded: '疑多写了一位数字',
    DigitMistyped: '疑写错了一位数字',
  },
  fraction: '疑把百分数填成了小数',
  signTurned: '疑多写了负号',
  digits: (count) =>
    `疑${count > 0 ? '多' : '少'}写了${Math.abs(count) === 1 ? '一' : ` ${Math.abs(count)} `}位`,
  otherUnit: (unit) => `疑按${unit}填了`,
  timesLastYear: (factor, why) => `约为上年的 ${factor} 倍，${why}`,
  cell: ({ name, from, to }, { why, otherwise }, isLikely) =>
    [
      name + (from === null ? '还没有可用的数' : `现为 ${from}`),
      ...(why === '' ? [] : [why]),
      `${should(isLikely)} ${to}${otherwise === '' ? '' : `（否则${otherwise}）`}。`,
    ].join('，'),
  swapped: (said, isLikely) =>
    `${names(said, '和')}疑填颠倒了，${should(isLikely)}：${said.map(becomes).join('，')}。`,
  shifted: (said, direction, isLikely) =>
    `${said[0]?.name}到${said.at(-1)?.name}的数疑${direction === 'down' ? '往下' : '往上'}错开了一行，${should(isLikely)}：${listed(said)}${refill(said)}。`,
  throughout: (said, why, isLikely) =>
    `${names(said.slice(0, told), '、')}等 ${said.length} 项${why}，${should(isLikely)}：${listed(said)}。`,
  several: (sentences) => sentences.map((each) => each.replace(/。$/, '')).join('；同时') + '。',
};

function should(isLikely: boolean): string {
  return isLikely ? '多半应为' : '可能应为';
}

function becomes({ name, to }: SaidOfCell): string {
  return `${name} ${to}`;
}

function names(said: readonly SaidOfCell[], joint: string): string {
  return said.map(({ name }) => name).join(joint);
}

function listed(said: readonly SaidOfCell[]): string {
  const kept = said.filter(({ to }) => to !== null);
  const rest = kept.length > told ? '……' : '';
  return kept.slice(0, told).map(becomes).join('，') + rest;
}

function refill(said: readonly SaidOfCell[]): string {
  const lost = said.filter(({ to }) => to === null);
  return lost.length === 0 ? '' : `；${names(lost, '、')}须重新填数`;
}
