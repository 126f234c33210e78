import { type Account, leavesAnAdmin } from '#domain/account/account.ts';
import type { RefusalOf } from '#domain/refusal.ts';
import { ok, refuse } from '#domain/result.ts';
import { listAccounts, setDisabled } from '../store/accounts.ts';
import { revokeSessionsOf } from '../store/sessions.ts';
import { administer } from './administering.ts';
import type { Operation } from './operation.ts';

/** Disabling ends the account's sessions in the same transaction; enabling brings none back. */
export async function setAccountDisabled(
  operation: Operation,
  { account, disabled }: { readonly account: string; readonly disabled: boolean },
) {
  const audited = {
    operation: disabled ? 'disableAccount' : 'enableAccount',
    subject: { account },
  };
  return administer<Account, RefusalOf<'AccountNotFound' | 'LastAdmin'>>(
    operation,
    audited,
    async (transaction) => {
      const accounts = await listAccounts(transaction, { locking: true });
      const found = accounts.find(({ id }) => id === account);
      if (!found) return refuse({ kind: 'AccountNotFound' });
      if (disabled && !leavesAnAdmin(accounts, account)) return refuse({ kind: 'LastAdmin' });
      const at = operation.now();
      const disabledAt = disabled ? (found.disabledAt ?? at) : null;
      await setDisabled(transaction, account, disabledAt);
      if (disabled) await revokeSessionsOf(transaction, account, at);
      return ok({ ...found, disabledAt });
    },
  );
}
