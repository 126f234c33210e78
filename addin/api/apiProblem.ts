// Why the server gave no answer. `SignedOut`, `Forbidden` and `TooManyRequests` are definite: nothing was done. The others
// leave the outcome open.
export type ApiProblem =
  | { readonly kind: 'Offline' }
  | { readonly kind: 'TimedOut' }
  | { readonly kind: 'SignedOut' }
  | { readonly kind: 'Forbidden' }
  | { readonly kind: 'TooManyRequests'; readonly retryAfterSeconds: number }
  /** `id` finds the error in the server's log; `null` where something in between answered. */
  | { readonly kind: 'ServerError'; readonly id: string | null };

/** Whether the request may have been carried out although no answer came. */
export function leavesOutcomeOpen({ kind }: ApiProblem): boolean {
  switch (kind) {
    case 'Offline':
    case 'TimedOut':
    case 'ServerError':
      return true;
    case 'SignedOut':
    case 'Forbidden':
    case 'TooManyRequests':
      return false;
  }
}
