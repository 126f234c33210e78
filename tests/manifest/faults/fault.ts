import type { ManifestProblemCode } from '../../../addin/manifest/manifestProblem.ts';

/** One passage of the shipped manifest changed, and what the lint must say: exactly that. */
export interface Fault {
  readonly name: string;
  readonly passage: string;
  readonly replacement: string;
  readonly code: ManifestProblemCode;
  /** What the same change cannot help but break as well. */
  readonly also?: readonly ManifestProblemCode[];
}

/** A passage that is taken out is replaced by this. */
export const removed = '';
