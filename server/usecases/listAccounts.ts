import type { Account } from '#domain/account/account.ts';
import { mayAdminister } from '#domain/caller.ts';
import { listAccounts as list } from '../store/accounts.ts';
import { listReporters as reporters } from '../store/catalogue.ts';
import type { Operation } from './operation.ts';

/** `null` for whoever is no administrator. */
export async function listAccounts(operation: Operation): Promise<readonly Account[] | null> {
  if (!mayAdminister(operation.caller)) return null;
  return operation.reading.read((transaction) => list(transaction));
}

/** Whom an account can fill or review for; `null` for whoever is no administrator. */
export async function listReporters({ caller, reading }: Operation) {
  return mayAdminister(caller) ? reading.read((transaction) => reporters(transaction)) : null;
}
