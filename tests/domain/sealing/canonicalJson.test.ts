import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#domain/sealing/canonicalJson.ts';

describe('canonicalJson', () => {
  it('puts the keys of every level into one order, and leaves lists in theirs', () => {
    const value = { b: [{ d: 1, c: null }, '封"存'], a: undefined, A: true };
    expect(canonicalJson(value)).toBe('{"A":true,"b":[{"c":null,"d":1},"封\\"存"]}');
  });
});
