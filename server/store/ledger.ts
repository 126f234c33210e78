// The office's sequence. Whoever takes the next number holds the office's row until the transaction ends, so that
// numbers and chain hashes follow each other without gaps.
import { createHash } from 'node:crypto';
import type { Transaction } from './database.ts';

export interface Entry {
  readonly seq: bigint;
  /** SHA-256(payload ‖ chain hash of the entry before). */
  readonly chainHash: Uint8Array<ArrayBuffer>;
}

/** Takes the next number. Lock the slot first: everyone locks slot, then ledger. */
export async function nextEntry(transaction: Transaction, payload: Uint8Array): Promise<Entry> {
  const [head] = await transaction.$queryRaw<{ seq: bigint; hash: Uint8Array }[]>`
    select seq, hash from ledger for update`;
  if (!head) throw new Error('This office has no ledger');
  const chainHash = new Uint8Array(createHash('sha256').update(payload).update(head.hash).digest());
  const seq = head.seq + 1n;
  await transaction.$executeRaw`update ledger set seq = ${seq}, hash = ${chainHash}`;
  return { seq, chainHash };
}
