import type { Finding } from '../finding.ts';
import { blocksSubmission } from '../finding.ts';
import type { Period } from '../period.ts';
import { isClosed } from '../period.ts';
import type { SubmitRefusal } from '../refusal.ts';
import type { Result } from '../result.ts';
import { ok, refuse } from '../result.ts';
import type { Version } from './version.ts';

export interface Attempt {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The slot's, which may have been given more time than its period. */
  readonly closing: Pick<Period, 'closesAt' | 'closesOn'>;
  /** Whether the period is sealed. */
  readonly sealed: boolean;
  readonly formInForce: number;
  readonly formVersion: number;
  readonly basedOn: number;
  /** The newest version of the slot, if there is one. */
  readonly current: Version | null;
  readonly findings: readonly Finding[];
}

/** The number of the new version. Refusals come in the order that helps: what nothing can be done about first. */
export function decideSubmission(attempt: Attempt): Result<{ readonly n: number }, SubmitRefusal> {
  const { at, closing, sealed, formInForce, formVersion, basedOn, current, findings } = attempt;
  if (sealed) return refuse({ kind: 'PeriodSealed' });
  if (isClosed(closing, at)) return refuse({ kind: 'PeriodClosed', closedOn: closing.closesOn });
  if (formVersion !== formInForce) return refuse({ kind: 'FormSuperseded', version: formInForce });
  if (basedOn !== (current?.n ?? 0)) return refuse({ kind: 'StaleBase', current });
  if (blocksSubmission(findings)) return refuse({ kind: 'SheetRejected', findings });
  return ok({ n: basedOn + 1 });
}
