// Sends a sheet exactly once. The key is kept in the workbook before anything is sent, and while the outcome is
// unknown the server is asked by that key: nobody is ever told "failed" about something that may have arrived.
import type { Figures } from '#domain/figure.ts';
import type { Finding } from '#domain/finding.ts';
import { blocksSubmission } from '#domain/finding.ts';
import type { JudgedSheet } from '../activeSheet/judgeSheet.ts';
import type { Submission, SubmitInput } from '../api/api.ts';
import type { ApiProblem } from '../api/apiProblem.ts';
import type { WorkbookProblem } from '../excel/workbook.ts';
import type { Attempt } from './attempt.ts';
import { attemptOf } from './attempt.ts';
import { baseFigures } from './baseFigures.ts';
import type { Delivery } from './deliver.ts';
import { deliver, outcomeOf } from './deliver.ts';
import type { SubmitPorts } from './submitPorts.ts';

export type SubmitOutcome =
  | { readonly kind: 'Blocked' }
  | { readonly kind: 'Stored'; readonly submission: Submission }
  | { readonly kind: 'Rejected'; readonly findings: readonly Finding[] }
  | {
      readonly kind: 'Stale';
      readonly current: Submission | null;
      /** Of the version this sheet was based on; `null` where it cannot be had. */
      readonly base: Figures | null;
    }
  | { readonly kind: 'Refused'; readonly sentence: string }
  /** The key is kept: the next attempt asks first. */
  | { readonly kind: 'Unknown'; readonly problem: ApiProblem }
  | { readonly kind: 'NotStored'; readonly id: string | null }
  | { readonly kind: 'NotSent'; readonly problem: ApiProblem }
  | { readonly kind: 'Unreadable'; readonly problem: WorkbookProblem };

export async function submitSheet(judged: JudgedSheet, ports: SubmitPorts): Promise<SubmitOutcome> {
  if (blocksSubmission(judged.findings)) return { kind: 'Blocked' };
  const settled = await settleEarlier(judged, ports);
  if (settled.kind !== 'Settled') return settled;

  const { key, attempt } = settled;
  const unsent = { key, content: attempt.content, madeAt: ports.now() };
  const kept = await ports.workbook.keepIdentity({ unsent });
  if (!kept.ok) return { kind: 'Unreadable', problem: kept.error };

  const delivery = await deliver(inputOf(attempt, key, judged), ports);
  return conclude(delivery, judged, ports);
}

type Settled = { readonly kind: 'Settled'; readonly key: string; readonly attempt: Attempt };

/** An earlier attempt with the same content goes on under its key; one with other content must be known first. */
async function settleEarlier(
  judged: JudgedSheet,
  ports: SubmitPorts,
): Promise<Settled | SubmitOutcome> {
  const { unsent, basedOn } = judged.identity;
  const attempt = attemptOf(judged, basedOn);
  if (!unsent) return { kind: 'Settled', key: ports.newKey(), attempt };
  if (unsent.content === attempt.content) return { kind: 'Settled', key: unsent.key, attempt };

  const earlier = await outcomeOf(unsent.key, ports);
  if (earlier.kind === 'Unknown') return earlier;
  if (earlier.kind === 'NotStored') return { kind: 'Settled', key: ports.newKey(), attempt };
  const { n } = earlier.submission;
  const kept = await ports.workbook.keepIdentity({ unsent: null, basedOn: n });
  if (!kept.ok) return { kind: 'Unreadable', problem: kept.error };
  return { kind: 'Settled', key: ports.newKey(), attempt: attemptOf(judged, n) };
}

/** What is certain lets go of the key; only what is not keeps it. */
async function conclude(
  delivery: Delivery,
  judged: JudgedSheet,
  { workbook, api }: SubmitPorts,
): Promise<SubmitOutcome> {
  if (delivery.kind !== 'Answered') return delivery;
  const { answer } = delivery;
  // A sheet that cannot be written to now keeps the key, and sending again under it replays the same version.
  await workbook.keepIdentity(
    answer.kind === 'Stored' ? { unsent: null, basedOn: answer.submission.n } : { unsent: null },
  );
  return answer.kind === 'Stale'
    ? { ...answer, base: await baseFigures(judged.identity, api) }
    : answer;
}

function inputOf({ sent }: Attempt, key: string, judged: JudgedSheet): SubmitInput {
  const figures = sent.figures.map(({ confirmed = null, ...figure }) => ({ ...figure, confirmed }));
  return { ...sent, figures, key, fired: judged.fired };
}
