export interface Posted {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** A body as it is, to see what becomes of it. */
export async function posting(
  origin: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
  path = '/graphql',
): Promise<Posted> {
  const response = await fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  return { status: response.status, text: await response.text(), headers: response.headers };
}
