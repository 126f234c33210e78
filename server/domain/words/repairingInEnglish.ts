import type { RepairingWords, SaidOfCell } from './repairingWords.ts';

const told = 3;

export const repairingInEnglish: RepairingWords = {
  slips: {
    Transposed: 'two digits may have changed places',
    DigitDropped: 'a digit may be missing',
    DigitAdded: 'there may be a digit too many',
    DigitMistyped: 'one digit may be mistyped',
  },
  fraction: 'it may be a share of one instead of a percentage',
  signTurned: 'the minus sign may be a slip',
  digits: (count) =>
    `there may be ${Math.abs(count) === 1 ? 'a digit' : `${Math.abs(count)} digits`} too ${count > 0 ? 'many' : 'few'}`,
  otherUnit: (unit) => `it may have been given in ${unit}`,
  timesLastYear: (factor, why) => `about ${factor} times last year’s figure, ${why}`,
  cell: ({ name, from, to }, { why, otherwise }, isLikely) => {
    const stands = name + (from === null ? ' has no figure yet' : ` is ${from}`);
    const unless = otherwise === '' ? '' : ` (otherwise: ${otherwise})`;
    return `${stands}${why === '' ? '' : `: ${why}`}. It ${should(isLikely)} ${to}${unless}.`;
  },
  swapped: (said, isLikely) =>
    `${names(said, ' and ')} may stand in each other’s place. They ${should(isLikely)} ${said.map(becomes).join(', ')}.`,
  shifted: (said, direction, isLikely) =>
    `The figures from ${said[0]?.name} to ${said.at(-1)?.name} may stand one row too ${direction === 'down' ? 'low' : 'high'}. They ${should(isLikely)} ${listed(said)}${refill(said)}.`,
  throughout: (said, why, isLikely) =>
    `${names(said.slice(0, told), ', ')} and others, ${said.length} in all: ${why}. They ${should(isLikely)} ${listed(said)}.`,
  several: (sentences) => sentences.join(' And '),
};

function should(isLikely: boolean): string {
  return isLikely ? 'should probably be' : 'could be';
}

function becomes({ name, to }: SaidOfCell): string {
  return `${name} ${to}`;
}

function names(said: readonly SaidOfCell[], joint: string): string {
  return said.map(({ name }) => name).join(joint);
}

function listed(said: readonly SaidOfCell[]): string {
  const kept = said.filter(({ to }) => to !== null);
  const rest = kept.length > told ? ' …' : '';
  return kept.slice(0, told).map(becomes).join(', ') + rest;
}

function refill(said: readonly SaidOfCell[]): string {
  const lost = said.filter(({ to }) => to === null);
  return lost.length === 0 ? '' : `; ${names(lost, ', ')} then has to be filled in again`;
}
