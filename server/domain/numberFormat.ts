// What an Excel number format does to a value: shows it as a date, as a percentage, or scaled.
// A section that is not in use counts as well: a format that can mislead is asked about, not simulated.

interface Token {
  /** Quoted, escaped or padding characters mean nothing to Excel; they are only shown. */
  readonly literal: boolean;
  readonly text: string;
}

/** `G/通用格式` is what `General` is called in older Chinese files. */
const general = /general|g\/通用格式|常规/gi;
const elapsed = /^(?:h+|m+|s+)$/i;

/** Dates and times, elapsed time and weekdays. `E+00` is scientific notation, not a year of an era. */
export function isDateFormat(format: string): boolean {
  const code = codeOf(format).replaceAll(general, '').replaceAll(/e[+-]/gi, '');
  return /[ymdhsegb]|a{3}|上午|下午/i.test(code);
}

/** `0%` multiplies by 100 for display; `0"%"` does not. */
export function isPercentFormat(format: string): boolean {
  return codeOf(format).includes('%');
}

/** `0,` and `0.0,,"百万"` divide for display; `0!.0,"万"` and `0!.0000` draw a point that is not there. */
export function isScalingFormat(format: string): boolean {
  const marked = tokens(format).map(({ literal, text }) => (literal ? literalMark(text) : text));
  return marked
    .join('')
    .split(';')
    .map((section) => section.replaceAll(/[^0#?,.·]/g, ''))
    .some((section) => /[0#?],+(?:\.|·|$)/.test(section) || /[0#?]·[0#?]/.test(section));
}

/** `General` and text cells show a number as it was typed; the format says nothing about what was meant. */
export function isGeneralFormat(format: string): boolean {
  const code = format.trim();
  return code === '' || code === '@' || code.replaceAll(general, '') === '';
}

/** The words that a format shows after the number: `万元` in `0.00"万元"`; empty where there are none. */
export function shownSuffix(format: string): string {
  const [section = []] = sections(tokens(format));
  const last = section.findLastIndex(({ literal, text }) => !literal && /[0#?al]/i.test(text));
  return section
    .slice(last + 1)
    .filter(({ literal, text }) => literal || !/[,.%]/.test(text))
    .map(({ text }) => text)
    .join('')
    .trim();
}

function literalMark(text: string): string {
  return text === '.' ? '·' : '';
}

function codeOf(format: string): string {
  return tokens(format)
    .filter(({ literal }) => !literal)
    .map(({ text }) => text)
    .join('');
}

function sections(all: readonly Token[]): Token[][] {
  const found: Token[][] = [[]];
  for (const token of all) {
    if (!token.literal && token.text === ';') found.push([]);
    else found.at(-1)?.push(token);
  }
  return found;
}

function tokens(format: string): Token[] {
  const found: Token[] = [];
  let rest = 0;
  while (rest < format.length) {
    const [token, end] = nextToken(format, rest);
    if (token.text !== '') found.push(token);
    rest = end;
  }
  return found;
}

/** The token at `start` and where the next one begins. An unclosed quote or bracket runs to the end. */
function nextToken(format: string, start: number): readonly [Token, number] {
  const first = format.charAt(start);
  switch (first) {
    case '"': {
      const end = closing(format, '"', start);
      return [{ literal: true, text: format.slice(start + 1, end) }, end + 1];
    }
    case '[': {
      // Colours, locales and conditions; only `[h]` and its like show something.
      const end = closing(format, ']', start);
      const inside = format.slice(start + 1, end);
      return [{ literal: false, text: elapsed.test(inside) ? inside : '' }, end + 1];
    }
    case '\\':
    case '!':
      return [{ literal: true, text: format.charAt(start + 1) }, start + 2];
    case '_':
    case '*':
      // A gap as wide as the next character, or a fill with it.
      return [{ literal: true, text: ' ' }, start + 2];
    default:
      return [{ literal: false, text: first }, start + 1];
  }
}

function closing(format: string, mark: string, start: number): number {
  const end = format.indexOf(mark, start + 1);
  return end === -1 ? format.length : end;
}
