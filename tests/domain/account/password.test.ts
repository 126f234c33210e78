import { describe, expect, it } from 'vitest';
import { passwordFault } from '#domain/account/password.ts';

describe('a password', () => {
  it.each([
    ['short9999', 'TooShort'],
    ['🐼🐼🐼🐼🐼', 'TooShort'],
    ['x'.repeat(201), 'TooLong'],
    ['chen.lichun', 'HoldsLogin'],
    ['Chen.Lichun2021', 'HoldsLogin'],
    ['chen.lichunchen.lichun', 'HoldsLogin'],
    ['1234567890', 'TooCommon'],
    ['QWERTYUIOP', 'TooCommon'],
    ['aaaaaaaaaaaa', 'TooCommon'],
    ['晚秋红心桃熟了三百亩地', null],
    ['onlylowercaseletters', null],
    ['chen.lichun grows peaches', null],
    ['x y z x y z', null],
  ])('%s: %s', (password, fault) => {
    expect(passwordFault(password, 'chen.lichun')).toBe(fault);
  });
});
