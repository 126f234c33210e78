// Text in a defined name. A literal in a formula may have 255 characters, so longer text is joined.

export function printTextFormula(text: string): string {
  const pieces = text.match(/.{1,250}/gs) ?? [''];
  return `=${pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join('&')}`;
}

const literals = /^=(?:&?"(?:[^"]|"")*")+$/;

/** `null` where the formula is more than literals joined: then it is not ours. */
export function parseTextFormula(formula: string): string | null {
  if (!literals.test(formula)) return null;
  const pieces = formula.match(/"(?:[^"]|"")*"/g) ?? [];
  return pieces.map((piece) => piece.slice(1, -1).replaceAll('""', '"')).join('');
}
