// Closing and opening a period. Whoever does it waits for those who are writing into the period, and they for it.
import { maySetClosing } from '#domain/caller.ts';
import type { Period } from '#domain/period.ts';
import type { ClosingRefusal, OpeningRefusal, RefusalOf } from '#domain/refusal.ts';
import type { Result } from '#domain/result.ts';
import { ok, refuse } from '#domain/result.ts';
import { decideClosing, decideOpening } from '#domain/submitting/decideClosing.ts';
import { loadPeriod } from '../store/catalogue.ts';
import { setClosing } from '../store/closings.ts';
import type { Transaction } from '../store/database.ts';
import { lockPeriod } from '../store/periodLock.ts';
import { change, type Operation } from './operation.ts';

/** At once, or at a later instant. */
export async function closePeriod(
  operation: Operation,
  { period, at }: { readonly period: string; readonly at: string | null },
): Promise<Result<Period, ClosingRefusal>> {
  return change(operation, {
    operation: 'closePeriod',
    subject: { period, at },
    steps: (transaction) =>
      setIn(transaction, operation, period, (known, now) => decideClosing(known, at, now)),
    // Closed at once it may have been by anybody, and stands as was wanted.
    recall: (transaction) => recallPeriod(transaction, operation, period, at),
  });
}

export async function openPeriod(
  operation: Operation,
  { period, until }: { readonly period: string; readonly until: string },
): Promise<Result<Period, OpeningRefusal>> {
  return change(operation, {
    operation: 'openPeriod',
    subject: { period, until },
    steps: (transaction) =>
      setIn(transaction, operation, period, (_known, now) => decideOpening(until, now)),
    recall: (transaction) => recallPeriod(transaction, operation, period, until),
  });
}

async function setIn<Refused>(
  transaction: Transaction,
  { caller, now }: Operation,
  id: string,
  decide: (period: Period, now: string) => Result<string, Refused>,
): Promise<Result<Period, Refused | RefusalOf<'PeriodNotFound'>>> {
  if (!maySetClosing(caller)) return refuse({ kind: 'PeriodNotFound' });
  await lockPeriod(transaction, caller.office, id);
  const period = await loadPeriod(transaction, id);
  if (!period) return refuse({ kind: 'PeriodNotFound' });
  const decision = decide(period, now().toISOString());
  if (!decision.ok) return decision;
  await setClosing(transaction, id, decision.value);
  return ok((await loadPeriod(transaction, id)) ?? period);
}

async function recallPeriod(
  transaction: Transaction,
  { caller, now }: Operation,
  id: string,
  closesAt: string | null,
): Promise<Period | null> {
  const period = maySetClosing(caller) ? await loadPeriod(transaction, id) : null;
  const isSet =
    closesAt === null
      ? (period?.closesAt ?? '9') <= now().toISOString()
      : period?.closesAt === closesAt;
  return isSet ? period : null;
}
