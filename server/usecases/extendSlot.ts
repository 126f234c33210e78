import { maySetClosing } from '#domain/caller.ts';
import type { ExtensionRefusal } from '#domain/refusal.ts';
import type { Result } from '#domain/result.ts';
import { ok, refuse } from '#domain/result.ts';
import { decideExtension, type ExtensionRequest } from '#domain/submitting/decideClosing.ts';
import type { Slot } from '#domain/submitting/slot.ts';
import { loadPeriod } from '../store/catalogue.ts';
import { appendExtension } from '../store/closings.ts';
import type { Transaction } from '../store/database.ts';
import { lockPeriod } from '../store/periodLock.ts';
import { slotsOf } from '../store/slots.ts';
import type { SlotId } from '../store/versions.ts';
import { change, type Operation } from './operation.ts';

export interface ExtensionArguments extends SlotId, ExtensionRequest {}

type Outcome = Result<Slot, ExtensionRefusal>;

/** One reporter gets more time than the others; who, until when and why is kept. */
export async function extendSlot(operation: Operation, args: ExtensionArguments): Promise<Outcome> {
  const { period, form, reporter, until } = args;
  return change(operation, {
    operation: 'extendSlot',
    subject: { period, form, reporter, until },
    steps: (transaction) => extendIn(transaction, operation, args),
    recall: async (transaction) => {
      const slot = maySetClosing(operation.caller) ? await findSlot(transaction, args) : null;
      return slot?.extension?.until === until ? slot : null;
    },
  });
}

async function extendIn(
  transaction: Transaction,
  { caller, now }: Operation,
  args: ExtensionArguments,
): Promise<Outcome> {
  if (!maySetClosing(caller)) return refuse({ kind: 'SlotNotFound' });
  const { office, account } = caller;
  await lockPeriod(transaction, office, args.period);
  const slot = await findSlot(transaction, args);
  if (!slot) return refuse({ kind: 'SlotNotFound' });
  const at = now();
  const decision = decideExtension(args, slot.closesAt, at.toISOString());
  if (!decision.ok) return decision;
  await appendExtension(transaction, { ...args, ...decision.value, office, account, at });
  return ok((await findSlot(transaction, args)) ?? slot);
}

async function findSlot(
  transaction: Transaction,
  { period: id, form, reporter }: SlotId,
): Promise<Slot | null> {
  const period = await loadPeriod(transaction, id);
  const slots = period ? await slotsOf(transaction, period, reporter) : [];
  return slots.find((slot) => slot.form.code === form) ?? null;
}
