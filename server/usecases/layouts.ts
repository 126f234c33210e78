import { mayLayOut, seesFigures } from '#domain/caller.ts';
import type { KeptLayout, ReportLayout } from '#domain/layout/layout.ts';
import { plainLayout } from '#domain/layout/layout.ts';
import { layoutProblems } from '#domain/layout/layoutProblems.ts';
import type { LayoutRefusal } from '#domain/refusal.ts';
import { ok, type Result, refuse } from '#domain/result.ts';
import { appendAudit } from '../store/audit.ts';
import type { Transaction } from '../store/database.ts';
import {
  appendLayout,
  findLayout,
  loadLayouts,
  loadLayoutVocabulary,
  lockLayouts,
} from '../store/layouts.ts';
import { isConnectionLoss } from '../store/retrying.ts';
import type { Operation } from './operation.ts';

/** The newest version of each; the standard one is among them even where nobody has kept it. */
export async function listLayouts({ caller, reading }: Operation): Promise<readonly KeptLayout[]> {
  if (!seesFigures(caller)) return [];
  const kept = await reading.read(loadLayouts);
  return kept.some(({ name }) => name === plainLayout.name) ? kept : [plainLayout, ...kept];
}

export interface SaveLayoutArguments {
  /** The version the change is based on; 0 for a new layout. */
  readonly basedOn: number;
  readonly layout: ReportLayout;
}

type Outcome = Result<KeptLayout, LayoutRefusal>;

export async function saveLayout(
  operation: Operation,
  args: SaveLayoutArguments,
): Promise<Outcome> {
  const { caller, database, now } = operation;
  try {
    return await database.write(caller.office, async (transaction) => {
      const outcome = await saveIn(transaction, operation, args);
      await appendAudit(transaction, {
        office: caller.office,
        at: now(),
        account: caller.account,
        operation: 'saveLayout',
        outcome: outcome.ok ? 'done' : outcome.error.kind,
        subject: { layout: args.layout.name, basedOn: args.basedOn },
      });
      return outcome;
    });
  } catch (error) {
    if (!isConnectionLoss(error)) throw error;
    return refuse({ kind: 'OutcomeUnknown' });
  }
}

async function saveIn(
  transaction: Transaction,
  { caller, now }: Operation,
  { basedOn, layout }: SaveLayoutArguments,
): Promise<Outcome> {
  if (!mayLayOut(caller)) return refuse({ kind: 'LayoutNotFound' });
  await lockLayouts(transaction);
  const current = (await findLayout(transaction, layout.name))?.version ?? 0;
  if (basedOn !== current) return refuse({ kind: 'StaleLayout', version: current });
  const problems = [...layoutProblems(layout, await loadLayoutVocabulary(transaction))];
  if (problems.length > 0) return refuse({ kind: 'LayoutInvalid', problems });
  const kept = { ...layout, version: current + 1 };
  const { office, account } = caller;
  await appendLayout(transaction, { office, account, at: now(), layout: kept });
  return ok(kept);
}
