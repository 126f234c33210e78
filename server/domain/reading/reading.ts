// What a cell says: a figure, a figure to be confirmed, nothing, or something that is no figure.
import type { Figure } from '../figure.ts';
import type { AskCode, RejectCode } from './readingCode.ts';

export type Reading =
  | { readonly kind: 'Accepted'; readonly figure: Figure }
  | { readonly kind: 'Asked'; readonly figure: Figure; readonly codes: readonly AskCode[] }
  | { readonly kind: 'Rejected'; readonly code: RejectCode }
  | { readonly kind: 'Missing' };

export const missing: Reading = { kind: 'Missing' };

export function accepted(figure: Figure): Reading {
  return { kind: 'Accepted', figure };
}

export function asked(figure: Figure, codes: readonly AskCode[]): Reading {
  return { kind: 'Asked', figure, codes };
}

export function rejected(code: RejectCode): Reading {
  return { kind: 'Rejected', code };
}
