// Texts that a cell may hold: pieces which a reader could trip over, and anything at all, broken Unicode included.
import * as fc from 'fast-check';

const visible =
  '0 1 9 １ . , ， 。 - － + % ‰ e E 万 亿 元 亩 担 约 余 三 〇 年 月 ( （ ) ~ 至 # N/A / = @ ① ² ٣ 不适用 无 —— null : 😀';
const unseen = [' ', '\u3000', '\u200B', '\u202E', '\uD800', '\uDC00', '\n', '\0', "'"];

const tricky = fc
  .array(fc.constantFrom(...visible.split(' '), ...unseen), { maxLength: 9 })
  .map((pieces) => pieces.join(''));

const codeUnits = fc
  .array(fc.nat(0xffff), { maxLength: 12 })
  .map((units) => String.fromCharCode(...units));

/** In lots, since a property costs more to run than a reading. */
export function textsOf(lot: number): fc.Arbitrary<string[]> {
  const any = fc.oneof(
    { weight: 2, arbitrary: tricky },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    { weight: 1, arbitrary: codeUnits },
  );
  return fc.array(any, { minLength: lot, maxLength: lot });
}
