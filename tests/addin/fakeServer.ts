// A server that keeps versions of one slot and knows keys, behind a network that loses what the test tells it to.
import type { FigureText } from '#domain/figure.ts';
import { ok, refuse } from '#domain/result.ts';
import type { Api, Submission, SubmitAnswer, SubmitInput } from '../../addin/api/api.ts';
import type { ApiProblem } from '../../addin/api/apiProblem.ts';

/**
 * What becomes of one request: answered; lost on its way there, or on its way back; carried out only after the next
 * `late` requests; or met by a problem without having been carried out.
 */
export type Fate =
  | 'answered'
  | 'lostThere'
  | 'lostBack'
  | { readonly late: number }
  | { readonly problem: ApiProblem };

export type SubmitApi = Pick<Api, 'submitSheet' | 'submissionByKey' | 'submissions'>;

export interface FakeServer extends SubmitApi {
  readonly versions: readonly Submission[];
  /** Someone else submits from elsewhere. */
  readonly submitElsewhere: (figures: Readonly<Record<string, string>>) => void;
  /** Carries out whatever is still on its way. */
  readonly settle: () => void;
}

interface Late {
  after: number;
  readonly run: () => void;
}

export function fakeServer(fates: readonly Fate[] = [], diary: string[] = []): FakeServer {
  const versions: Submission[] = [];
  const byKey = new Map<string, { readonly content: string; readonly submission: Submission }>();
  const late: Late[] = [];
  const left = [...fates];

  const store = (figures: Submission['figures'], by: string): Submission => {
    const n = versions.length + 1;
    const submission: Submission = {
      id: `version ${n}`,
      period: '2021',
      form: 'agriculture',
      reporter: { id: 'agriculture', name: '农业综合服务中心' },
      n,
      basedOn: n - 1,
      hash: n.toString(16).padStart(64, 'a'),
      receivedAt: '2022-01-10T02:00:00Z',
      by,
      state: 'submitted',
      figures,
    };
    versions.push(submission);
    return submission;
  };

  const carryOut = ({ key, ...sent }: SubmitInput): SubmitAnswer => {
    const content = JSON.stringify(sent);
    const known = byKey.get(key);
    if (known && known.content !== content) return { kind: 'Refused', sentence: 'key reused' };
    if (known) return { kind: 'Stored', submission: known.submission };
    const current = versions.at(-1) ?? null;
    if (sent.basedOn !== (current?.n ?? 0)) return { kind: 'Stale', current };
    const figures = sent.figures.map(({ line, value, status }) => ({
      line,
      value: value ?? null,
      status: status ?? null,
    }));
    const submission = store(figures, '我');
    byKey.set(key, { content, submission });
    return { kind: 'Stored', submission };
  };

  const transmit = async <Answer>(request: () => Answer) => {
    for (const waiting of late) waiting.after -= 1;
    const due = late.filter(({ after }) => after <= 0);
    for (const waiting of due) late.splice(late.indexOf(waiting), 1);
    for (const { run } of due) run();
    const fate = left.shift() ?? 'answered';
    if (fate === 'answered') return ok(request());
    if (fate === 'lostThere') return refuse({ kind: 'Offline' } as const);
    if (fate === 'lostBack') request();
    else if ('late' in fate) late.push({ after: fate.late, run: request });
    else return refuse(fate.problem);
    return refuse({ kind: 'TimedOut' } as const);
  };

  return {
    versions,
    submitSheet: (input) => {
      diary.push(`send ${input.key} on ${input.basedOn}`);
      return transmit(() => carryOut(input));
    },
    submissionByKey: (key) => {
      diary.push(`ask for ${key}`);
      return transmit(() => byKey.get(key)?.submission ?? null);
    },
    submissions: async () => ok(versions.toReversed()),
    submitElsewhere: (figures) => {
      const told = Object.entries(figures).map(([line, value]) => ({ line, ...number(value) }));
      store(told, '同事');
    },
    settle: () => {
      for (const { run } of late.splice(0)) run();
    },
  };
}

function number(value: string): FigureText {
  return { value, status: null };
}
