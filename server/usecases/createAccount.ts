import { randomUUID } from 'node:crypto';
import { checkPost, isUsableLogin, type PostRefusal } from '#domain/account/account.ts';
import type { Role } from '#domain/caller.ts';
import type { RefusalOf } from '#domain/refusal.ts';
import { ok, refuse } from '#domain/result.ts';
import { insertAccount, listAccounts } from '../store/accounts.ts';
import { listReporters } from '../store/catalogue.ts';
import {
  administer,
  type CreatedAccount,
  type HashPassword,
  makeOneTimePassword,
} from './administering.ts';
import type { Operation } from './operation.ts';

export interface AccountRequest {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly reporter: string | null;
}

type CreateRefusal = PostRefusal | RefusalOf<'UnusableLogin' | 'LoginTaken'>;

export async function createAccount(
  operation: Operation,
  hashPassword: HashPassword,
  { login, name, roles, reporter }: AccountRequest,
) {
  const { caller, now } = operation;
  const password = await makeOneTimePassword(hashPassword, now());
  const id = randomUUID();
  const audited = { operation: 'createAccount', subject: { account: id, login } };
  return administer<CreatedAccount, CreateRefusal>(operation, audited, async (transaction) => {
    if (!isUsableLogin(login)) return refuse({ kind: 'UnusableLogin' });
    const known = (await listReporters(transaction)).map((each) => each.id);
    const post = checkPost({ roles, reporter }, known);
    if (!post.ok) return post;
    const isInserted = await insertAccount(transaction, {
      office: caller.office,
      id,
      login,
      name,
      roles,
      reporter,
      passwordHash: password.hash,
      passwordExpiresAt: password.expiresAt,
    });
    if (!isInserted) return refuse({ kind: 'LoginTaken' });
    const account = (await listAccounts(transaction)).find((each) => each.id === id);
    if (!account) throw new Error('An account that was just inserted is not there');
    return ok({ account, oneTimePassword: password.text });
  });
}
