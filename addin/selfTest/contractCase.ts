// One thing that Excel does, said through the public Office.js API only. The same cases run in CI against the preview
// and, on the self-test page, in a real Excel; so the preview's guesses can be compared with the truth.

export type Basis =
  | { readonly kind: 'documented'; readonly source: string }
  /** Nobody wrote it down; it is what the preview does until an Excel says otherwise. */
  | { readonly kind: 'guessed' };

export interface ContractCase {
  readonly name: string;
  readonly basis: Basis;
  /** Gets a fresh sheet of its own; gives plain data. An error counts as its code: `error InvalidArgument`. */
  readonly run: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<unknown>;
  readonly expected: unknown;
}

export interface CaseGroup {
  readonly name: string;
  readonly cases: readonly ContractCase[];
}

export const guessed: Basis = { kind: 'guessed' };

/** A class's page of the reference, which states what its members do. */
export function reference(className: string): Basis {
  const page = `https://learn.microsoft.com/javascript/api/excel/excel.${className.toLowerCase()}`;
  return { kind: 'documented', source: page };
}

/** An article of the add-ins' guide. */
export function guide(article: string): Basis {
  return {
    kind: 'documented',
    source: `https://learn.microsoft.com/office/dev/add-ins/${article}`,
  };
}
