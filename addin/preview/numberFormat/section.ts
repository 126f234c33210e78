// A number format read into its sections and their tokens.

export type FormatToken =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'digit'; readonly mark: '0' | '#' | '?' }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'text' | 'general' }
  | { readonly kind: 'exponent'; readonly showsPlus: boolean }
  /** y, m, d, h, s by their count; `[h]` counts hours beyond a day. */
  | { readonly kind: 'date'; readonly code: string };

export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  readonly color: string | undefined;
  readonly condition: { readonly operator: string; readonly limit: number } | undefined;
}

const COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  blue: '#0000FF',
  cyan: '#00FFFF',
  green: '#00FF00',
  magenta: '#FF00FF',
  red: '#FF0000',
  white: '#FFFFFF',
  yellow: '#FFFF00',
  黑色: '#000000',
  蓝色: '#0000FF',
  绿色: '#00FF00',
  红色: '#FF0000',
  白色: '#FFFFFF',
  黄色: '#FFFF00',
};

const TOKEN =
  /"([^"]*)"|\\(.)|_(.)|\*(.)|\[([^\]]*)\]|(General|G\/通用格式)|(AM\/PM|A\/P|上午\/下午)|([eE][+-])(?=[0#?])|([0#?])|(y+|m+|d+|h+|s+|a{3,4})|([.,%@])|(.)/giu;

const parsed = new Map<string, readonly FormatSection[]>();

export function formatSections(format: string): readonly FormatSection[] {
  const known = parsed.get(format);
  if (known) return known;
  const sections = splitSections(format).map(readSection);
  parsed.set(format, sections);
  return sections;
}

/** At the semicolons that are not quoted. */
function splitSections(format: string): readonly string[] {
  const parts = format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+|;/g) ?? [];
  const sections = [''];
  for (const part of parts) {
    if (part === ';') sections.push('');
    else sections[sections.length - 1] += part;
  }
  return sections;
}

function readSection(text: string): FormatSection {
  const tokens: FormatToken[] = [];
  let color: string | undefined;
  let condition: FormatSection['condition'];
  for (const match of text.matchAll(TOKEN)) {
    const bracket = match[5];
    if (bracket !== undefined) {
      const limit = /^(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)$/.exec(bracket);
      if (limit) condition = { operator: limit[1] ?? '', limit: Number(limit[2]) };
      else if (/^[hms]+$/i.test(bracket))
        tokens.push({ kind: 'date', code: match[0].toLowerCase() });
      else color = COLORS[bracket.toLowerCase()] ?? color;
      continue;
    }
    const token = tokenOf(match);
    if (token) tokens.push(token);
  }
  return { tokens, color, condition };
}

function tokenOf(match: RegExpMatchArray): FormatToken | undefined {
  const [, quoted, escaped, gap, fill, , general, half, exponent, digit, date, sign, other] = match;
  if (fill !== undefined) return undefined;
  if (gap !== undefined) return { kind: 'literal', text: ' ' };
  const literal = quoted ?? escaped ?? other;
  if (literal !== undefined) return { kind: 'literal', text: literal };
  if (general !== undefined) return { kind: 'general' };
  if (half !== undefined) return { kind: 'date', code: half };
  if (exponent !== undefined) return { kind: 'exponent', showsPlus: exponent.endsWith('+') };
  if (digit !== undefined) return { kind: 'digit', mark: digit as '0' | '#' | '?' };
  if (date !== undefined) return { kind: 'date', code: date.toLowerCase() };
  const kinds = { '.': 'point', ',': 'comma', '%': 'percent', '@': 'text' } as const;
  return { kind: kinds[sign as keyof typeof kinds] };
}
