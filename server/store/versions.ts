// Versions and their figures: appended, read, never changed.
import { createHash, randomUUID } from 'node:crypto';
import type { Figure, FigureStatus } from '#domain/figure.ts';
import { figureText, parseFigure } from '#domain/figure.ts';
import type { Confirmation } from '#domain/reading/confirmation.ts';
import type { SentSheet, SubmittedFigure } from '#domain/submitting/content.ts';
import { canonicalContent, canonicalVersion } from '#domain/submitting/content.ts';
import type { DecisionKind, Version } from '#domain/submitting/version.ts';
import { versionState } from '#domain/submitting/version.ts';
import { Prisma } from '../../prisma/generated/client.ts';
import { type Closing, type ClosingRow, closingOf } from './closings.ts';
import type { Transaction } from './database.ts';
import { nextEntry } from './ledger.ts';
import { periodLock } from './periodLock.ts';

export interface SlotId {
  readonly period: string;
  readonly form: string;
  readonly reporter: string;
}

interface VersionRow {
  readonly id: string;
  readonly period: string;
  readonly form: string;
  readonly formVersion: number;
  readonly reporter: string;
  readonly reporterName: string;
  readonly n: number;
  readonly basedOn: number;
  readonly hash: string;
  readonly receivedAt: Date;
  readonly account: string;
  readonly by: string;
  readonly newest: number;
  readonly decision: DecisionKind | null;
}

/** The last decision on a version counts; they are appended in the order of the office's sequence. */
const selectVersion = Prisma.sql`
  select s.id, s.period, s.form, s.form_version as "formVersion", s.reporter, r.name as "reporterName", s.n,
         s.based_on as "basedOn", encode(s.hash, 'hex') as hash, s.received_at as "receivedAt", s.account,
         a.name as by, slot.current as newest, d.kind as decision
  from submission s
  join slot on slot.office_id = s.office_id and slot.period = s.period and slot.form = s.form and slot.reporter = s.reporter
  join reporter r on r.office_id = s.office_id and r.id = s.reporter
  join account a on a.office_id = s.office_id and a.id = s.account
  left join lateral (
    select kind from decision where office_id = s.office_id and submission = s.id order by seq desc limit 1
  ) d on true`;

function versionOf(row: VersionRow): Version {
  const { id, period, form, formVersion, n, basedOn, hash, account, by } = row;
  const { reporter, reporterName, newest, decision, receivedAt } = row;
  return {
    id,
    period,
    form,
    formVersion,
    n,
    basedOn,
    hash,
    account,
    by,
    reporter: { id: reporter, name: reporterName },
    receivedAt: receivedAt.toISOString(),
    state: versionState(row.n, newest, decision),
  };
}

/** Locks the slot until the transaction ends, so that the next statement sees what came before; makes it if need be. */
export async function lockSlot(
  transaction: Transaction,
  office: string,
  slot: SlotId,
): Promise<void> {
  const { period, form, reporter } = slot;
  // Many at a time may hold the period; closing or sealing it waits for them all, and they for it.
  const lock = () => transaction.$queryRaw<unknown[]>`
    with held as materialized (select ${periodLock(office, period, 'shared')})
    select from held cross join slot where period = ${period} and form = ${form} and reporter = ${reporter}
    for update of slot`;
  const locked = await lock();
  if (locked.length > 0) return;
  await transaction.$executeRaw`
    insert into slot (office_id, period, form, reporter, current) values (${office}, ${period}, ${form}, ${reporter}, 0)
    on conflict do nothing`;
  await lock();
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export async function findVersion(transaction: Transaction, id: string): Promise<Version | null> {
  // Ids come from outside: what is no id names nothing, and is no error.
  if (!uuid.test(id)) return null;
  const [row] = await transaction.$queryRaw<
    VersionRow[]
  >`${selectVersion} where s.id = ${id}::uuid`;
  return row ? versionOf(row) : null;
}

/** Newest first. */
export async function findVersions(
  transaction: Transaction,
  slot: SlotId,
): Promise<readonly Version[]> {
  const rows = await transaction.$queryRaw<VersionRow[]>`
    ${selectVersion}
    where s.period = ${slot.period} and s.form = ${slot.form} and s.reporter = ${slot.reporter}
    order by s.n desc`;
  return rows.map(versionOf);
}

export interface SlotHead {
  readonly newest: Version | null;
  readonly closing: Closing;
}

/** The newest version of a slot and when it closes, as of this statement: locked before, they stay so. */
export async function findHead(transaction: Transaction, slot: SlotId): Promise<SlotHead> {
  const { period, form, reporter } = slot;
  const [row] = await transaction.$queryRaw<(ClosingRow & (VersionRow | { readonly id: null }))[]>`
    select p.closes_on::text as closes, p.closed_at as "closedAt",
           (select max(until) from extension e where e.office_id = p.office_id and e.period = p.id
              and e.form = ${form} and e.reporter = ${reporter}) as until, v.*
    from period p
    left join (
      ${selectVersion}
      where s.period = ${period} and s.form = ${form} and s.reporter = ${reporter} and s.n = slot.current
    ) v on true
    where p.id = ${period}`;
  if (!row) throw new Error(`Period ${period} is not there though a slot of it is`);
  return { newest: row.id === null ? null : versionOf(row), closing: closingOf(row) };
}

/** The newest version of every slot of a period that has one. `null`: every reporter's. */
export async function findNewestOfPeriod(
  transaction: Transaction,
  period: string,
  reporter: string | null,
): Promise<readonly Version[]> {
  const rows = await transaction.$queryRaw<VersionRow[]>`
    ${selectVersion}
    where s.period = ${period} and s.n = slot.current and (${reporter}::text is null or s.reporter = ${reporter})`;
  return rows.map(versionOf);
}

export interface KeyScope {
  readonly reporter: string;
  readonly account: string;
  readonly key: string;
}

export interface KeyedVersion {
  readonly version: Version;
  readonly contentHash: Uint8Array;
}

export async function findByKey(
  transaction: Transaction,
  { reporter, account, key }: KeyScope,
): Promise<KeyedVersion | null> {
  const [found] = await transaction.$queryRaw<{ submission: string; contentHash: Uint8Array }[]>`
    select k.submission, s.content_hash as "contentHash"
    from submission_key k join submission s on s.office_id = k.office_id and s.id = k.submission
    where k.reporter = ${reporter} and k.account = ${account}::uuid and k.key = ${key}`;
  if (!found) return null;
  const version = await findVersion(transaction, found.submission);
  if (!version) throw new Error(`Key ${key} names a version that is not there`);
  return { version, contentHash: found.contentHash };
}

export async function loadFigures(
  transaction: Transaction,
  submission: string,
): Promise<readonly SubmittedFigure[]> {
  const rows = await transaction.$queryRaw<
    {
      line: string;
      value: string | null;
      status: FigureStatus | null;
      cell: string | null;
      remark: string | null;
      confirmed: Confirmation | null;
    }[]
  >`select line, trim_scale(value)::text as value, status, cell, remark, confirmed from figure
    where submission = ${submission}::uuid order by position`;
  return rows.map(({ line, value, status, ...kept }) => ({
    ...kept,
    line,
    figure: storedFigure(line, value, status),
  }));
}

export function storedFigure(
  line: string,
  value: string | null,
  status: FigureStatus | null,
): Figure {
  const figure = parseFigure({ value, status });
  if (!figure) throw new Error(`The stored figure of ${line} is no figure`);
  return figure;
}

export interface NewVersion {
  readonly office: string;
  readonly slot: SlotId;
  readonly n: number;
  readonly account: string;
  readonly key: string;
  readonly sent: SentSheet;
  readonly figures: readonly SubmittedFigure[];
  readonly receivedAt: Date;
}

/** Version, figures, explanations and key in one statement: together or not at all, in one round trip. */
export async function appendVersion(
  transaction: Transaction,
  version: NewVersion,
): Promise<Version> {
  const { office, slot, n, account, key, sent, figures, receivedAt } = version;
  const id = randomUUID();
  const content = canonicalContent(sent, figures);
  const payload = Buffer.from(
    canonicalVersion({
      office,
      reporter: slot.reporter,
      account,
      n,
      receivedAt: receivedAt.toISOString(),
      content,
    }),
  );
  const hash = createHash('sha256').update(payload).digest();
  const { seq, chainHash } = await nextEntry(transaction, payload);
  const texts = figures.map(({ figure }) => figureText(figure));

  await transaction.$executeRaw`
    with version as (
      insert into submission (office_id, id, seq, period, form, form_version, reporter, n, based_on, account,
                              received_at, content_hash, payload, hash, chain_hash)
      values (${office}, ${id}::uuid, ${seq}, ${slot.period}, ${slot.form}, ${sent.formVersion}, ${slot.reporter}, ${n},
              ${sent.basedOn}, ${account}::uuid, ${receivedAt}, ${contentHash(sent, figures)}, ${payload}, ${hash}, ${chainHash})
    ), keyed as (
      insert into submission_key (office_id, reporter, account, key, submission)
      values (${office}, ${slot.reporter}, ${account}::uuid, ${key}, ${id}::uuid)
    ), explained as (
      insert into explanation (office_id, submission, rule, text)
      select ${office}, ${id}::uuid, rule, text
      from unnest(${sent.explanations.map(({ rule }) => rule)}::text[], ${sent.explanations.map(({ text }) => text)}::text[])
        as given(rule, text)
    ), counted as (
      update slot set current = ${n}
      where period = ${slot.period} and form = ${slot.form} and reporter = ${slot.reporter}
    )
    insert into figure (office_id, submission, line, position, value, status, cell, remark, confirmed)
    select ${office}, ${id}::uuid, line, position - 1, value::numeric, status, cell, remark, confirmed::jsonb
    from unnest(${figures.map(({ line }) => line)}::text[], ${texts.map(({ value }) => value)}::text[],
                ${texts.map(({ status }) => status)}::text[], ${figures.map(({ cell }) => cell)}::text[],
                ${figures.map(({ remark }) => remark)}::text[],
                ${figures.map(({ confirmed }) => confirmed && JSON.stringify(confirmed))}::text[])
      with ordinality as sent(line, value, status, cell, remark, confirmed, position)`;

  const appended = await findVersion(transaction, id);
  if (!appended) throw new Error(`Version ${id} is not there after it was appended`);
  return appended;
}

/** Two sends of one key carry the same content exactly if these agree. */
export function contentHash(
  sent: SentSheet,
  figures: readonly SubmittedFigure[],
): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(canonicalContent(sent, figures)).digest());
}
