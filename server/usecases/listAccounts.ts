import type { Account } from '#domain/account/account.ts';
import { requireAdmin } from '#domain/caller.ts';
import { listAccounts as list } from '../store/accounts.ts';
import { listReporters as reporters } from '../store/catalogue.ts';
import type { Operation } from './operation.ts';

/** Every account of the office, for its administrators. */
export function listAccounts({ caller, reading }: Operation): Promise<readonly Account[]> {
  requireAdmin(caller);
  return reading.read((transaction) => list(transaction));
}

/** Whom an account can fill or review for. */
export function listReporters({ caller, reading }: Operation) {
  requireAdmin(caller);
  return reading.read((transaction) => reporters(transaction));
}
