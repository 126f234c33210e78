import {
  type Account,
  checkPost,
  leavesAnAdmin,
  type PostRefusal,
} from '#domain/account/account.ts';
import type { Role } from '#domain/caller.ts';
import type { RefusalOf } from '#domain/refusal.ts';
import { ok, refuse } from '#domain/result.ts';
import { listAccounts, setPost } from '../store/accounts.ts';
import { listReporters } from '../store/catalogue.ts';
import { administer } from './administering.ts';
import type { Operation } from './operation.ts';

export interface AccountChange {
  readonly account: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly reporter: string | null;
}

type ChangeRefusal = PostRefusal | RefusalOf<'AccountNotFound' | 'LastAdmin'>;

/** In force at the account's next request: sessions know their account, not its roles. */
export async function changeAccount(operation: Operation, change: AccountChange) {
  const { account, roles, reporter } = change;
  const subject = { account, roles: roles.join(' '), reporter };
  return administer<Account, ChangeRefusal>(
    operation,
    { operation: 'changeAccount', subject },
    async (transaction) => {
      const accounts = await listAccounts(transaction, { locking: true });
      if (!accounts.some(({ id }) => id === account)) {
        return refuse({ kind: 'AccountNotFound' });
      }
      const known = (await listReporters(transaction)).map(({ id }) => id);
      const post = checkPost({ roles, reporter }, known);
      if (!post.ok) return post;
      if (!roles.includes('admin') && !leavesAnAdmin(accounts, account)) {
        return refuse({ kind: 'LastAdmin' });
      }
      await setPost(transaction, account, change);
      const changed = (await listAccounts(transaction)).find(({ id }) => id === account);
      return changed ? ok(changed) : refuse({ kind: 'AccountNotFound' });
    },
  );
}
