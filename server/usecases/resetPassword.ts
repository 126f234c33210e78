import type { RefusalOf } from '#domain/refusal.ts';
import { ok, refuse } from '#domain/result.ts';
import { listAccounts, setPassword } from '../store/accounts.ts';
import { revokeSessionsOf } from '../store/sessions.ts';
import {
  administer,
  type CreatedAccount,
  type HashPassword,
  makeOneTimePassword,
} from './administering.ts';
import type { Operation } from './operation.ts';

/** For whoever forgot theirs: a one-time password, and the end of every session. */
export async function resetPassword(
  operation: Operation,
  hashPassword: HashPassword,
  account: string,
) {
  const password = await makeOneTimePassword(hashPassword, operation.now());
  const audited = { operation: 'resetPassword', subject: { account } };
  return administer<CreatedAccount, RefusalOf<'AccountNotFound'>>(
    operation,
    audited,
    async (transaction) => {
      const accounts = await listAccounts(transaction, { locking: true });
      const found = accounts.find(({ id }) => id === account);
      if (!found) return refuse({ kind: 'AccountNotFound' });
      await setPassword(transaction, account, password);
      await revokeSessionsOf(transaction, account, operation.now());
      return ok({
        account: { ...found, passwordExpiresAt: password.expiresAt },
        oneTimePassword: password.text,
      });
    },
  );
}
