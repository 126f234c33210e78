// Write conflicts are nobody's fault and are tried again; the ways they arrive differ (measured with Prisma 7 and pg).

const conflictStates = ['40001', '40P01'];
const lossStates = ['57P01', '57P02', '57P03', '08000', '08003', '08006', '08001'];
const lossCodes = [
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
];

/** Runs `attempt` up to five times, with growing jittered pauses. */
export async function retryingConflicts<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === 5 || !isWriteConflict(error)) throw error;
      await new Promise((resolve) => {
        setTimeout(resolve, Math.random() * 20 * 2 ** tries);
      });
    }
  }
}

function isWriteConflict(error: unknown): boolean {
  return chainOf(error).some(
    ({ code, kind, originalCode, message }) =>
      code === 'P2034' ||
      kind === 'TransactionWriteConflict' ||
      isTakenKey(message) ||
      conflictStates.includes(originalCode ?? code ?? ''),
  );
}

/** One key sent at once for two sheets: they do not wait for each other's slot. Tried again, the key is found. */
function isTakenKey(message = ''): boolean {
  return message.includes('submission_key_pkey');
}

/** The connection broke or gave no answer: whether the transaction was committed cannot be told from the error. */
export function isConnectionLoss(error: unknown): boolean {
  return chainOf(error).some(
    ({ code, kind, originalCode, message }) =>
      lossCodes.includes(code ?? '') ||
      lossStates.includes(originalCode ?? code ?? '') ||
      ['ConnectionClosed', 'DatabaseNotReachable', 'SocketTimeout'].includes(kind ?? '') ||
      /connection terminated|query read timeout|server closed the connection/i.test(message ?? ''),
  );
}

interface ErrorPart {
  readonly code?: string;
  readonly kind?: string;
  readonly originalCode?: string;
  readonly message?: string;
  readonly cause?: unknown;
  readonly meta?: { readonly driverAdapterError?: unknown };
}

function chainOf(error: unknown, depth = 0): readonly ErrorPart[] {
  if (typeof error !== 'object' || error === null || depth > 6) return [];
  const part = error as ErrorPart;
  return [
    part,
    ...chainOf(part.cause, depth + 1),
    ...chainOf(part.meta?.driverAdapterError, depth + 1),
  ];
}
