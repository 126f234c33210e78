// When periods and slots close. Whoever writes into a slot holds the period's lock together with others and reads the
// closing in a later statement; whoever sets it holds the lock alone.
import { endOfOfficeDay, officeDay, type Period } from '#domain/period.ts';
import type { Extension } from '#domain/submitting/slot.ts';
import type { Transaction } from './database.ts';
import type { SlotId } from './versions.ts';

export type Closing = Pick<Period, 'closesAt' | 'closesOn'>;

export interface ClosingRow {
  readonly closes: string;
  readonly closedAt: Date | null;
  /** The latest extension of a slot. */
  readonly until?: Date | null;
}

/** A person's instant takes the place of the planned day; an extension gives time and never takes any. */
export function closingOf({ closes, closedAt, until = null }: ClosingRow): Closing {
  const own = closedAt?.toISOString() ?? endOfOfficeDay(closes);
  const given = until?.toISOString() ?? '';
  const closesAt = given > own ? given : own;
  return { closesAt, closesOn: officeDay(new Date(Date.parse(closesAt) - 1)) };
}

export async function setClosing(
  transaction: Transaction,
  period: string,
  closesAt: string,
): Promise<void> {
  await transaction.$executeRaw`
    update period set closed_at = ${new Date(closesAt)} where id = ${period}`;
}

export interface NewExtension extends SlotId {
  readonly office: string;
  readonly until: string;
  readonly reason: string;
  readonly account: string;
  readonly at: Date;
}

export async function appendExtension(
  transaction: Transaction,
  extension: NewExtension,
): Promise<void> {
  const { office, period, form, reporter, until, reason, account, at } = extension;
  await transaction.$executeRaw`
    insert into extension (office_id, period, form, reporter, until, reason, account, at)
    values (${office}, ${period}, ${form}, ${reporter}, ${new Date(until)}, ${reason}, ${account}::uuid, ${at})`;
}

export interface SlotExtension extends Extension {
  readonly form: string;
  readonly reporter: string;
}

/** Periods in which one of a reporter's slots was given time that has not run out. */
export async function loadExtendedPeriods(
  transaction: Transaction,
  reporter: string,
  at: Date,
): Promise<ReadonlySet<string>> {
  const rows = await transaction.$queryRaw<{ period: string }[]>`
    select distinct period from extension where reporter = ${reporter} and until > ${at}`;
  return new Set(rows.map(({ period }) => period));
}

/** The latest of each slot that has one. `null`: every reporter's. */
export async function loadExtensions(
  transaction: Transaction,
  period: string,
  reporter: string | null,
): Promise<readonly SlotExtension[]> {
  const rows = await transaction.$queryRaw<
    (Omit<SlotExtension, 'until' | 'at'> & { readonly until: Date; readonly at: Date })[]
  >`
    select distinct on (e.form, e.reporter) e.form, e.reporter, e.until, e.reason, a.name as by, e.at
    from extension e join account a on a.office_id = e.office_id and a.id = e.account
    where e.period = ${period} and (${reporter}::text is null or e.reporter = ${reporter})
    order by e.form, e.reporter, e.until desc`;
  return rows.map(({ until, at, ...same }) => ({
    ...same,
    until: until.toISOString(),
    at: at.toISOString(),
  }));
}
