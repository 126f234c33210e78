// What the endpoint takes and what it refuses, whoever asks.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from '../support/testServer.ts';
import { posting } from './posting.ts';

let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await startTestServer();
  token = await server.signIn('economy');
});
afterAll(() => server.stop());

const post = (body: string, headers: Readonly<Record<string, string>> = {}) =>
  posting(server.origin, body, { authorization: `Bearer ${token}`, ...headers });
const ask = (query: string, rest: object = {}) => post(JSON.stringify({ query, ...rest }));

describe('the way in', () => {
  const form = 'application/x-www-form-urlencoded';
  const asForm = 'query=%7Bme%7Blogin%7D%7D';
  const asMultipart =
    '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{"query":"{me{login}}"}\r\n--x--\r\n';

  it('is JSON by POST', async () => {
    const taken = await post('{"query":"{me{login}}"}', {
      'content-type': 'application/json; charset=utf-8',
    });
    expect(taken).toMatchObject({ status: 200, text: '{"data":{"me":{"login":"economy"}}}' });
  });

  it.each([
    ['a form', asForm, form],
    ['multipart', asMultipart, 'multipart/form-data; boundary=x'],
    ['plain text', '{"query":"{me{login}}"}', 'text/plain'],
    ['a document', '{me{login}}', 'application/graphql'],
    ['no type', '{"query":"{me{login}}"}', ''],
    ['what only begins like JSON', '{"query":"{me{login}}"}', 'application/jsonp'],
  ])('is not %s', async (_what, body, type) => {
    const answer = await post(body, { 'content-type': type });
    expect(answer).toMatchObject({ status: 415, text: '' });
  });

  it.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'])('is not %s', async (method) => {
    const url = `${server.origin}/graphql?query=%7Bme%7Blogin%7D%7D`;
    const answer = await fetch(url, { method, headers: { authorization: `Bearer ${token}` } });
    expect(answer.status).toBe(405);
    expect(await answer.text()).toBe('');
  });

  it('takes one operation at a time', async () => {
    const answer = await post('[{"query":"{me{login}}"},{"query":"{me{login}}"}]');
    expect(answer.status).toBe(400);
    expect(answer.text).not.toContain('economy');
  });

  it('takes 2 MB, and only where the length is told beforehand', async () => {
    const limit = 2 * 1024 * 1024;
    const start = '{"query":"{me{login}}","variables":{"a":"';
    const body = (size: number) => `${start}${'x'.repeat(size - start.length - 3)}"}}`;
    expect((await post(body(limit))).status).toBe(200);
    expect((await post(body(limit + 1))).status).toBe(413);
    const chunked = await fetch(`${server.origin}/graphql`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' }, duplex: 'half' },
      body: new Blob(['{"query":"{me{login}}"}']).stream(),
    });
    expect(chunked.status).toBe(411);
  });

  it('is for this origin alone', async () => {
    const headers = { origin: 'https://elsewhere.example' };
    const answer = await post('{"query":"{me{login}}"}', headers);
    const named = [...answer.headers.keys()].filter((name) => name.startsWith('access-control'));
    expect(named).toEqual([]);
  });
});

describe('an operation', () => {
  const refused = async (query: string) => {
    const started = performance.now();
    const { text } = await ask(query);
    expect(performance.now() - started).toBeLessThan(1_000);
    const { data = null, errors } = JSON.parse(text) as {
      data?: unknown;
      errors?: { message: string }[];
    };
    expect(data).toBeNull();
    return errors?.map(({ message }) => message).join() ?? '';
  };
  const times = (count: number, each: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => each(index)).join(' ');

  it('has at most 1,000 tokens', async () => {
    expect(await refused(`{ me { ${'login '.repeat(1_000)} } }`)).toMatch(/token/i);
  });

  it('is at most 8 deep, fragments counted', async () => {
    const deep =
      '{ sheet(period: "2021", form: "economy") { state current { figures { line } } } }';
    expect(JSON.parse((await ask(deep)).text)).toHaveProperty('data.sheet');
    const inline = `{ me ${'{ ... on Me '.repeat(9)} { login } ${'}'.repeat(9)} }`;
    expect(await refused(inline)).toMatch(/depth/i);
    const fragments = times(9, (n) => `fragment F${n} on Me { ... on Me { ...F${n + 1} } }`);
    expect(await refused(`{ me { ...F0 } } ${fragments} fragment F9 on Me { login }`)).toMatch(
      /depth/i,
    );
  });

  it('has at most 10 aliases, __typename among them', async () => {
    const aliases = (count: number, field: string) =>
      `{ me { ${times(count, (n) => `a${n}: ${field}`)} } }`;
    expect(JSON.parse((await ask(aliases(10, 'login'))).text)).toHaveProperty('data.me.a9');
    expect(await refused(aliases(11, 'login'))).toMatch(/alias/i);
    expect(await refused(aliases(11, '__typename'))).toMatch(/alias/i);
  });

  it('is refused at once where its fragments multiply', async () => {
    const level = (n: number) => `fragment F${n} on Me { ${`...F${n + 1} `.repeat(12)} }`;
    await refused(`{ me { ...F0 } } ${times(25, level)} fragment F25 on Me { login }`);
    const loop = 'fragment A on Me { ...B } fragment B on Me { ...A }';
    await refused(`{ me { ...A } } ${loop}`);
  });

  it('changes one thing', async () => {
    const accept = (name: string) => `${name}: acceptSubmission(submission: "x") { __typename }`;
    expect(await refused(`mutation { ${accept('a')} ${accept('b')} }`)).toMatch(/one root field/);
    const spread = `mutation { ...F } fragment F on Mutation { ${accept('a')} ${accept('b')} }`;
    expect(await refused(spread)).toMatch(/one root field/);
    const inline = `mutation { ... { ${accept('a')} ${accept('b')} } }`;
    expect(await refused(inline)).toMatch(/one root field/);
    const one = `mutation A { ${accept('a')} } mutation B { ${accept('b')} }`;
    const { text } = await ask(one, { operationName: 'B' });
    expect(JSON.parse(text)).toEqual({ data: { b: { __typename: 'SubmissionNotFound' } } });
  });

  it.each([
    '{ mee { login } }',
    '{ me { loginn } }',
    '{ sheet(perio: "2021", form: "economy") { state } }',
    '{ report(period: "2021") { sections { rows { stateLabel(locale: zh_C) } } } }',
    'query ($a: Shet) { me { login } }',
    '{ me { ... on Mee { login } } }',
  ])('that misspells a name gets no suggestion: %s', async (query) => {
    expect(await refused(query)).not.toMatch(/did you mean/i);
  });
});
