import type { Account } from '#domain/account/account.ts';
import { listAccounts as list } from '../store/accounts.ts';
import { listReporters as reporters } from '../store/catalogue.ts';
import type { Operation } from './operation.ts';

export async function listAccounts({ reading }: Operation): Promise<readonly Account[]> {
  return reading.read((transaction) => list(transaction));
}

/** Whom an account can fill or review for. */
export async function listReporters({ reading }: Operation) {
  return reading.read((transaction) => reporters(transaction));
}
