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
    // Node's fetch asks for this before it streams a body; the types of the browser do not know it.
    const streaming: RequestInit & { readonly duplex: 'half' } = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new Blob(['{"query":"{me{login}}"}']).stream(),
      duplex: 'half',
    };
    const chunked = await fetch(`${server.origin}/graphql`, streaming);
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

  it('is at most 8 deep, through fragments too', async () => {
    const deep = '{ report(period: "2021") { sections { rows { sources { reporter { id } } } } } }';
    expect(JSON.parse((await ask(deep)).text)).toHaveProperty('data.report.sections');
    // No eight levels of ours are nested so far: the limit stands before the names are looked at.
    const nest = (levels: number, inner: string) =>
      `${'a { '.repeat(levels)}${inner}${' }'.repeat(levels)}`;
    expect(await refused(`{ me { ${nest(8, 'a')} } }`)).toMatch(/depth/i);
    const parts = `fragment A on Me { ${nest(4, '...B')} } fragment B on Me { ${nest(4, 'a')} }`;
    expect(await refused(`{ me { ...A } } ${parts}`)).toMatch(/depth/i);
  });

  it('has at most 10 aliases, __typename among them', async () => {
    const aliases = (count: number, field: string) =>
      `{ me { ${times(count, (n) => `a${n}: ${field}`)} } }`;
    expect(JSON.parse((await ask(aliases(10, 'login'))).text)).toHaveProperty('data.me.a9');
    expect(await refused(aliases(11, 'login'))).toMatch(/alias/i);
    expect(await refused(aliases(11, '__typename'))).toMatch(/alias/i);
  });

  it('is refused at once where its fragments multiply', async () => {
    const bomb = (width: number, levels: number, last = 'login') => {
      const level = (n: number) => `fragment F${n} on Me { ${`...F${n + 1} `.repeat(width)} }`;
      return `{ me { ...F0 } } ${times(levels, level)} fragment F${levels} on Me { ${last} }`;
    };
    // The small one first: a server that takes it would be held for ever by the big one.
    expect(await refused(bomb(2, 17))).not.toBe('');
    expect(await refused(bomb(12, 25))).not.toBe('');
    // Without a field to count: the last fragment is spread and nowhere defined.
    expect(await refused(bomb(2, 17, '...Nowhere'))).not.toBe('');
    expect(await refused(bomb(12, 25, '...Nowhere'))).not.toBe('');
    const loop = 'fragment A on Me { ...B } fragment B on Me { ...A }';
    expect(await refused(`{ me { ...A } } ${loop}`)).not.toBe('');
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
    // A department may not accept; B was asked all the same, and A was not.
    expect(JSON.parse(text)).toMatchObject({
      data: null,
      errors: [{ path: ['b'], extensions: { code: 'FORBIDDEN' } }],
    });
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

  it('whose variables misspell a name gets no suggestion either', async () => {
    const query = /* GraphQL */ `
      query ($locale: Locale) { report(period: "2021") { sections { rows { notes(locale: $locale) } } } }
    `;
    const { text } = await ask(query, { variables: { locale: 'zh_C' } });
    expect(text).toContain('errors');
    expect(text).not.toMatch(/did you mean/i);
    const submit =
      'mutation ($input: SubmitSheetInput!) { submitSheet(input: $input) { __typename } }';
    const misspelt = await ask(submit, { variables: { input: { ky: 'x', figures: [] } } });
    expect(misspelt.text).toContain('errors');
    expect(misspelt.text).not.toMatch(/did you mean/i);
  });
});
