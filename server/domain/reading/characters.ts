// Characters before grammar: what is white, what is broken or unseen, and what an input method turned full-width.
// The map is explicit: Unicode's own compatibility forms would make 102 of 10².

const halfWidth: ReadonlyMap<string, string> = new Map([
  ...Array.from('０１２３４５６７８９', (digit, value) => [digit, String(value)] as const),
  ['＋', '+'],
  ['－', '-'],
  ['−', '-'],
  ['，', ','],
  ['．', '.'],
  ['。', '.'],
  ['％', '%'],
  ['（', '('],
  ['）', ')'],
]);

const white = /[\s\u200B]/;
const loneSurrogateOrReplacement = /[\p{Cs}\uFFFD]/u;
const unseen = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

export function toHalfWidth(text: string): string {
  return Array.from(text, (character) => halfWidth.get(character) ?? character).join('');
}

/** Without white space at both ends, by steps: a pattern anchored at the end takes quadratic time. */
export function trimWhite(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && white.test(text.charAt(start))) start += 1;
  while (end > start && white.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Half of a surrogate pair, or the mark that a decoder leaves where it gave up. */
export function isBadlyEncoded(text: string): boolean {
  return loneSurrogateOrReplacement.test(text);
}

/** Control, zero-width and bidirectional characters: what is seen is not what is stored. */
export function hasUnseen(text: string): boolean {
  return unseen.test(text);
}

/** The same text with a box for every character that cannot be seen, on one line. */
export function showUnseen(text: string): string {
  return Array.from(text, (character) => (hasUnseen(character) ? '□' : character))
    .join('')
    .replaceAll(/\s/g, ' ');
}
