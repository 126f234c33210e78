import type { AnswerRefusal } from '#domain/refusal.ts';
import type { Result } from '#domain/result.ts';
import { ok, refuse } from '#domain/result.ts';
import { decideAnswer, mayAnswer } from '#domain/submitting/decideAnswer.ts';
import type { Query } from '#domain/submitting/query.ts';
import type { Transaction } from '../store/database.ts';
import { appendAnswer, findQuery } from '../store/queries.ts';
import { findHead, lockSlot } from '../store/versions.ts';
import { change, type Operation } from './operation.ts';

export interface AnswerArguments {
  readonly query: string;
  readonly text: string;
}

type Outcome = Result<Query, AnswerRefusal>;

/** A filler answers in words; a figure that is changed and sent again needs no other answer. */
export async function answerQuery(operation: Operation, args: AnswerArguments): Promise<Outcome> {
  const { query: id, text } = args;
  return change(operation, {
    operation: 'answerQuery',
    subject: { query: id },
    steps: (transaction) => answerIn(transaction, operation, args),
    recall: async (transaction) => {
      const found = await findQuery(transaction, id);
      const isDone =
        found?.query.answer?.text === text.trim() && mayAnswer(operation.caller, found.query);
      return isDone ? found.query : null;
    },
  });
}

async function answerIn(
  transaction: Transaction,
  { caller, now }: Operation,
  { query: id, text }: AnswerArguments,
): Promise<Outcome> {
  const named = await findQuery(transaction, id);
  if (!named || !mayAnswer(caller, named.query)) return refuse({ kind: 'QueryNotFound' });
  const { form, reporter } = named.query;
  const slot = { period: named.period, form, reporter };
  await lockSlot(transaction, caller.office, slot);
  const { closing } = await findHead(transaction, slot);
  const at = now();
  const query = await standing(transaction, id);
  const decision = decideAnswer({ caller, at: at.toISOString(), closing, query, text });
  if (!decision.ok) return decision;
  const { office, account } = caller;
  await appendAnswer(transaction, { office, account, at, query: id, text: decision.value });
  return ok(await standing(transaction, id));
}

/** As of this statement: another answer, or a version, may have come while the slot's lock was waited for. */
async function standing(transaction: Transaction, id: string): Promise<Query> {
  const found = await findQuery(transaction, id);
  if (!found) throw new Error(`Query ${id} is gone`);
  return found.query;
}
