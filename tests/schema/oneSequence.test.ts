// A response is read at one sequence, also while others write: recomputed afterwards from the record alone, every
// number in it is what it was at the sequence it names.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../../server/postgres/withClient.ts';
import { sampleFiguresOf } from '../support/sampleSheet.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { accept, submit } from './submitting.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

/** A line of each form that no rule ties to others, so that it can count the versions. */
const counters = { culture: 'CUL.LOUDSPEAKER', 'general-office': 'PUB.NEWS.SUBMITTED' } as const;
type FormName = keyof typeof counters;
const forms = Object.keys(counters) as FormName[];
const rounds = 10;

const reportDocument = /* GraphQL */ `
  {
    progress(period: "2021") { accepted submitted slots { form { code } state current { n figures { line value } } } }
    strict: report(period: "2021") { ...Taken }
    provisional: report(period: "2021", provisional: true) { ...Taken }
    trace(period: "2021", line: "CUL.LOUDSPEAKER") { asOf sources { n value } }
  }
  fragment Taken on Report {
    asOf accepted submitted
    sections { rows { line exact sources { n value } } }
  }
`;

interface Taken {
  readonly asOf: string;
  readonly accepted: number;
  readonly submitted: number;
  readonly sections: readonly {
    readonly rows: readonly {
      readonly line: string;
      readonly exact: string | null;
      readonly sources: readonly { readonly n: number; readonly value: string }[];
    }[];
  }[];
}
interface Response {
  readonly progress: {
    readonly accepted: number;
    readonly submitted: number;
    readonly slots: readonly {
      readonly form: { readonly code: string };
      readonly state: string;
      readonly current: {
        readonly n: number;
        readonly figures: readonly { readonly line: string; readonly value: string }[];
      } | null;
    }[];
  };
  readonly strict: Taken;
  readonly provisional: Taken;
  readonly trace: { readonly asOf: string; readonly sources: readonly { readonly n: number }[] };
}

/** What the office's record was at a sequence, by form: the newest version, and the one that counts. */
type State = ReadonlyMap<FormName, { readonly newest: number; readonly counted: number }>;

async function history(): Promise<ReadonlyMap<string, State>> {
  const { rows } = await withClient(server.database.ownerUrl, async (owner) => {
    await owner.query(`select set_config('huibao.office', 'demo', false)`);
    return owner.query<{ seq: string; form: FormName; n: number; isDecision: boolean }>(
      `select seq, form, n, false as "isDecision" from submission where period = '2021'
       union all
       select d.seq, form, n, true from decision d join submission s on s.id = d.submission where period = '2021'
       order by seq`,
    );
  });
  let state: State = new Map(forms.map((form) => [form, { newest: 0, counted: 0 }]));
  const states = new Map<string, State>([['24', state]]);
  for (const { seq, form, n, isDecision } of rows) {
    const { newest = 0, counted = 0 } = state.get(form) ?? {};
    state = new Map([
      ...state,
      [form, isDecision ? { newest, counted: n } : { newest: n, counted }],
    ]);
    states.set(seq, state);
  }
  return states;
}

/** Another value in each version, all near last year's, so that nobody has to explain them. */
function valueOf(form: FormName, n: number): string | null {
  const sample = sampleFiguresOf(form).find(({ line }) => line === counters[form]);
  return n === 0 ? null : String(Number(sample?.value) + n);
}

/** The numbers of a response that could tear, in the shape of `expectedOf`. */
function seenIn({ progress, strict, provisional, trace }: Response) {
  const counter = (taken: Taken, form: FormName) => {
    const rows = taken.sections.flatMap((section) => section.rows);
    const row = rows.find(({ line }) => line === counters[form]);
    return { exact: row?.exact ?? null, from: row?.sources.map(({ n }) => n) ?? [] };
  };
  return {
    sequences: new Set([strict.asOf, provisional.asOf, trace.asOf]),
    counts: [progress, strict, provisional].map((one) => [one.submitted, one.accepted]),
    trace: trace.sources.map(({ n }) => n),
    forms: forms.map((form) => {
      const slot = progress.slots.find((one) => one.form.code === form);
      const figure = slot?.current?.figures.find(({ line }) => line === counters[form]);
      return {
        state: slot?.state,
        newest: [slot?.current?.n ?? 0, figure?.value ?? null],
        strict: counter(strict, form),
        provisional: counter(provisional, form),
      };
    }),
  };
}

function expectedOf(asOf: string, state: State): ReturnType<typeof seenIn> {
  const slots = forms.map((form) => ({ form, ...(state.get(form) ?? { newest: 0, counted: 0 }) }));
  const submitted = slots.filter(({ newest }) => newest > 0).length;
  const accepted = slots.filter(({ newest, counted }) => newest > 0 && newest === counted).length;
  const from = (form: FormName, n: number) => ({
    exact: valueOf(form, n),
    from: n === 0 ? [] : [n],
  });
  return {
    sequences: new Set([asOf]),
    counts: [
      [submitted, accepted],
      [submitted, accepted],
      [submitted, accepted],
    ],
    trace: from('culture', slots[0]?.counted ?? 0).from,
    forms: slots.map(({ form, newest, counted }) => ({
      state: newest === 0 ? 'empty' : newest === counted ? 'accepted' : 'submitted',
      newest: [newest, valueOf(form, newest)],
      strict: from(form, counted),
      provisional: from(form, newest),
    })),
  };
}

async function write(): Promise<void> {
  const compiler = await server.signIn('compiler');
  const tokens = await Promise.all(forms.map((form) => server.signIn(form)));
  for (let n = 1; n <= rounds; n += 1) {
    await Promise.all(
      forms.map(async (form, index) => {
        const figures = sampleFiguresOf(form).map((one) =>
          one.line === counters[form] ? { ...one, value: valueOf(form, n) } : one,
        );
        const sent = await submit(server, tokens[index] ?? '', { form, basedOn: n - 1, figures });
        expect(sent).toMatchObject({ __typename: 'Submission', n });
        expect(await accept(server, compiler, sent.id ?? '')).toMatchObject({ n });
      }),
    );
  }
}

describe('a response', () => {
  it('holds nothing from another moment than the one it names, while two forms keep changing', async () => {
    const responses: Response[] = [];
    const writing = { isDone: false };
    const auditor = await server.signIn('auditor');
    const read = async () => {
      while (!writing.isDone) {
        const { data, errors } = await server.ask<Response>(auditor, reportDocument);
        if (!data) throw new Error(JSON.stringify(errors));
        responses.push(data);
      }
    };
    await Promise.all([
      read(),
      read(),
      write().finally(() => {
        writing.isDone = true;
      }),
    ]);

    const states = await history();
    const moments = new Set(responses.map(({ strict }) => strict.asOf));
    expect(responses.length).toBeGreaterThan(15);
    expect(moments.size).toBeGreaterThan(8);
    for (const response of responses) {
      const { asOf } = response.strict;
      expect(seenIn(response)).toEqual(expectedOf(asOf, states.get(asOf) ?? new Map()));
    }
  });
});
