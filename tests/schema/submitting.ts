// The two mutations, for tests that are about something else.
import { randomUUID } from 'node:crypto';
import { type SampleFigure, sampleFiguresOf } from '../support/sampleSheet.ts';
import type { TestServer } from '../support/testServer.ts';

export interface Submitted {
  readonly __typename: string;
  readonly id?: string;
  readonly n?: number;
  readonly lines?: readonly string[];
}

export interface Sending {
  readonly form: string;
  readonly key?: string;
  readonly period?: string;
  readonly basedOn?: number;
  readonly formVersion?: number;
  readonly figures?: readonly SampleFigure[];
  readonly explanations?: readonly { readonly rule: string; readonly text: string }[];
}

const submitDocument = /* GraphQL */ `
  mutation Submit($input: SubmitSheetInput!) {
    submitSheet(input: $input) {
      __typename
      ... on Submission { id n }
      ... on InvalidFigures { lines }
    }
  }
`;
const acceptDocument = /* GraphQL */ `
  mutation Accept($submission: ID!) {
    acceptSubmission(submission: $submission) { __typename ... on Submission { id n state } }
  }
`;

/** The answer, or the codes of the errors where there is none. */
export async function submit(
  server: TestServer,
  token: string,
  sending: Sending,
): Promise<Submitted> {
  const input = {
    key: randomUUID(),
    period: '2021',
    formVersion: 1,
    basedOn: 0,
    figures: sampleFiguresOf(sending.form),
    ...sending,
  };
  const { data, errors } = await server.ask<{ submitSheet: Submitted }>(token, submitDocument, {
    input,
  });
  const codes = errors.map(({ extensions }) => extensions?.code ?? 'no code');
  return data?.submitSheet ?? { __typename: codes.join() };
}

/** One of the other mutations by its name, with its arguments as GraphQL declares them (`$reason: String`). */
export async function mutate<Answer extends object>(
  server: TestServer,
  token: string,
  { field, variables, selection }: Mutation,
): Promise<Answer & { readonly __typename: string }> {
  const declared = Object.keys(variables).map((name) => `$${name}: ${typeOf[name]}`);
  const passed = Object.keys(variables).map((name) => `${name}: $${name}`);
  const { data, errors } = await server.ask<Record<string, Answer & { __typename: string }>>(
    token,
    `mutation (${declared.join()}) { ${field}(${passed.join()}) { __typename ${selection ?? ''} } }`,
    variables,
  );
  const answer = data?.[field];
  if (!answer) throw new Error(JSON.stringify(errors));
  return answer;
}

export interface Mutation {
  readonly field: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly selection?: string;
}

const typeOf: Readonly<Record<string, string>> = {
  ...{ submission: 'ID!', query: 'ID!', period: 'ID!', form: 'ID!', reporter: 'ID!' },
  ...{ reason: 'String!', text: 'String!', at: 'DateTime', until: 'DateTime!' },
  queries: '[LineQueryInput!]',
};

export async function accept(
  server: TestServer,
  token: string,
  submission: string,
): Promise<Submitted> {
  const { data, errors } = await server.ask<{ acceptSubmission: Submitted }>(
    token,
    acceptDocument,
    { submission },
  );
  const codes = errors.map(({ extensions }) => extensions?.code ?? 'no code');
  return data?.acceptSubmission ?? { __typename: codes.join() };
}
