// Seals of a period and their lifting: appended, chained in the ledger, read.
import { createHash } from 'node:crypto';
import type { SealHead } from '#domain/sealing/sealHead.ts';
import type { SealedVersion, Snapshot } from '#domain/sealing/snapshot.ts';
import type { Transaction } from './database.ts';
import { nextEntry } from './ledger.ts';

interface SealRow {
  readonly period: string;
  readonly n: number;
  readonly seq: bigint;
  readonly at: Date;
  readonly by: string;
  readonly digest: string;
  readonly unsealedAt: Date | null;
  readonly unsealedBy: string | null;
  readonly reason: string | null;
}

/** Newest first. */
export async function loadSeals(
  transaction: Transaction,
  period: string,
): Promise<readonly SealHead[]> {
  const rows = await transaction.$queryRaw<SealRow[]>`
    select s.period, s.n, s.seq, s.at, a.name as by, encode(s.digest, 'hex') as digest,
           u.at as "unsealedAt", b.name as "unsealedBy", u.reason
    from seal s
    join account a on a.office_id = s.office_id and a.id = s.account
    left join unsealing u on u.office_id = s.office_id and u.period = s.period and u.n = s.n
    left join account b on b.office_id = u.office_id and b.id = u.account
    where s.period = ${period}
    order by s.n desc`;
  return rows.map(headOf);
}

function headOf({ period, n, seq, at, by, digest, ...lifted }: SealRow): SealHead {
  const { unsealedAt, unsealedBy, reason } = lifted;
  return {
    period,
    n,
    seq: String(seq),
    at: at.toISOString(),
    by,
    digest,
    unsealed: unsealedAt && {
      at: unsealedAt.toISOString(),
      by: unsealedBy ?? '',
      reason: reason ?? '',
    },
  };
}

/** The seal in force, if there is one. */
export async function findSeal(transaction: Transaction, period: string): Promise<SealHead | null> {
  const [newest] = await loadSeals(transaction, period);
  return newest && !newest.unsealed ? newest : null;
}

export async function isSealed(transaction: Transaction, period: string): Promise<boolean> {
  const [row] = await transaction.$queryRaw<{ sealed: boolean }[]>`
    select exists (select from seal s where s.period = ${period} and not exists (
      select from unsealing u where u.office_id = s.office_id and u.period = s.period and u.n = s.n)) as sealed`;
  return row?.sealed === true;
}

export async function loadSnapshot(
  transaction: Transaction,
  period: string,
  n: number,
): Promise<Snapshot | null> {
  const [row] = await transaction.$queryRaw<{ payload: Uint8Array }[]>`
    select payload from seal where period = ${period} and n = ${n}`;
  return row ? (JSON.parse(Buffer.from(row.payload).toString()) as Snapshot) : null;
}

/** The versions of a consolidation as a seal lists them. */
export async function loadSealedVersions(
  transaction: Transaction,
  submissions: readonly string[],
): Promise<readonly SealedVersion[]> {
  const rows = await transaction.$queryRaw<
    { id: string; reporter: string; name: string; form: string; n: number; hash: string }[]
  >`
    select s.id, s.reporter, r.name, s.form, s.n, encode(s.hash, 'hex') as hash
    from submission s join reporter r on r.office_id = s.office_id and r.id = s.reporter
    where s.id = any(${submissions}::uuid[])
    order by s.form collate "C", s.reporter collate "C"`;
  return rows.map(({ id, reporter, name, ...version }) => ({
    ...version,
    submission: id,
    reporter: { id: reporter, name },
  }));
}

export interface NewSeal {
  readonly office: string;
  readonly period: string;
  readonly n: number;
  readonly account: string;
  readonly at: Date;
  /** Canonical JSON. */
  readonly payload: string;
}

export async function appendSeal(transaction: Transaction, seal: NewSeal): Promise<void> {
  const { office, period, n, account, at } = seal;
  const payload = Buffer.from(seal.payload);
  const digest = createHash('sha256').update(payload).digest();
  const { seq, chainHash } = await nextEntry(transaction, payload);
  await transaction.$executeRaw`
    insert into seal (office_id, period, n, seq, account, at, digest, payload, chain_hash)
    values (${office}, ${period}, ${n}, ${seq}, ${account}::uuid, ${at}, ${digest}, ${payload}, ${chainHash})`;
}

export interface NewUnsealing extends Omit<NewSeal, 'payload'> {
  readonly reason: string;
}

export async function appendUnsealing(
  transaction: Transaction,
  { office, period, n, account, at, reason }: NewUnsealing,
): Promise<void> {
  const payload = Buffer.from(
    JSON.stringify({ office, period, n, account, at: at.toISOString(), reason }),
  );
  const { seq, chainHash } = await nextEntry(transaction, payload);
  await transaction.$executeRaw`
    insert into unsealing (office_id, period, n, seq, account, at, reason, payload, chain_hash)
    values (${office}, ${period}, ${n}, ${seq}, ${account}::uuid, ${at}, ${reason}, ${payload}, ${chainHash})`;
}
