import type { Transaction } from './database.ts';

/** Where the period stood last in the office's sequence: its newest version, decision, seal or unsealing; 0 for none. */
export async function lastMove(transaction: Transaction, period: string): Promise<bigint> {
  const [row] = await transaction.$queryRaw<{ seq: bigint }[]>`
    select greatest(
      (select coalesce(max(seq), 0) from submission where period = ${period}),
      (select coalesce(max(d.seq), 0) from decision d
         join submission s on s.office_id = d.office_id and s.id = d.submission where s.period = ${period}),
      (select coalesce(max(seq), 0) from seal where period = ${period}),
      (select coalesce(max(seq), 0) from unsealing where period = ${period})) as seq`;
  return row?.seq ?? 0n;
}
