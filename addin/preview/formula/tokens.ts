// Splits a formula into tokens, and rewrites the references in it without touching anything else.
import { columnIndex, columnName } from '../workbook/address.ts';
import type { Corner } from './expression.ts';

export interface Token {
  readonly kind: 'number' | 'text' | 'error' | 'reference' | 'word' | 'symbol' | 'space';
  readonly text: string;
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const REFERENCE = String.raw`(?:(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?:${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])`;
const TOKEN = new RegExp(
  [
    String.raw`(?<text>"(?:[^"]|"")*")`,
    String.raw`(?<error>#(?:NAME\?|REF!|VALUE!|DIV/0!|N/A|NUM!))`,
    `(?<reference>${REFERENCE})`,
    String.raw`(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)`,
    String.raw`(?<word>[\p{L}_\\][\p{L}\p{N}_.\\?]*)`,
    String.raw`(?<symbol><=|>=|<>|[-+*/^&=<>(),%])`,
    String.raw`(?<space>\s+)`,
  ].join('|'),
  'uy',
);

/** Undefined where the formula holds something that is not understood. */
export function tokenize(formula: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < formula.length) {
    const match = TOKEN.exec(formula);
    const kind = Object.entries(match?.groups ?? {}).find(([, text]) => text !== undefined)?.[0];
    if (!match || kind === undefined) return undefined;
    tokens.push({ kind: kind as Token['kind'], text: match[0] });
  }
  return tokens;
}

export interface ReferenceText {
  /** `Sheet1!` or empty. */
  readonly prefix: string;
  readonly shape: 'cells' | 'columns' | 'rows';
  readonly corners: readonly Corner[];
}

export function readReference(text: string): ReferenceText {
  const bang = text.lastIndexOf('!') + 1;
  const parts = text.slice(bang).split(':');
  const corners = parts.map((part): Corner => {
    const [, columnFixed = '', letters = '', rowFixed = '', digits = ''] =
      /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(part) ?? [];
    const isRowOnly = letters === '';
    return {
      row: digits === '' ? 0 : Number(digits) - 1,
      column: isRowOnly ? 0 : columnIndex(letters),
      isRowFixed: (isRowOnly ? columnFixed : rowFixed) === '$',
      isColumnFixed: !isRowOnly && columnFixed === '$',
    };
  });
  const first = parts[0] ?? '';
  const isRows = /^\$?\d+$/.test(first);
  const isColumns = /^\$?[A-Za-z]+$/.test(first);
  const shape = isRows ? 'rows' : isColumns ? 'columns' : 'cells';
  return { prefix: text.slice(0, bang), shape, corners };
}

export function writeReference({ prefix, shape, corners }: ReferenceText): string {
  const names = corners.map(({ row, column, isRowFixed, isColumnFixed }) => {
    const letters = shape === 'rows' ? '' : (isColumnFixed ? '$' : '') + columnName(column);
    const digits = shape === 'columns' ? '' : `${isRowFixed ? '$' : ''}${row + 1}`;
    return letters + digits;
  });
  return prefix + names.join(':');
}

export function sheetNameOf(prefix: string): string | undefined {
  if (prefix === '') return undefined;
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** The formula with every reference replaced; undefined means the cells are gone: `#REF!`. */
export function rewriteReferences(
  formula: string,
  rewrite: (reference: ReferenceText) => ReferenceText | undefined,
): string {
  const tokens = tokenize(formula.slice(1));
  if (!tokens) return formula;
  const texts = tokens.map((token) => {
    if (token.kind !== 'reference') return token.text;
    const rewritten = rewrite(readReference(token.text));
    return rewritten ? writeReference(rewritten) : '#REF!';
  });
  return `=${texts.join('')}`;
}
