// A reader of server-sent events, as the pane has one.

export interface Stream {
  /** The next move; `null` at the end. */
  readonly next: () => Promise<unknown>;
  /** All that has arrived. */
  readonly text: () => string;
  readonly close: () => void;
}

const document = 'subscription ($period: ID!) { periodMoved(period: $period) { period asOf } }';

export async function follow(origin: string, token: string, period: string): Promise<Stream> {
  const closing = new AbortController();
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${token}`,
    },
    body: JSON.stringify({ query: document, variables: { period } }),
    signal: closing.signal,
  });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  let taken = 0;
  const next = async (): Promise<unknown> => {
    for (;;) {
      const event = /data: (\{.*\})\n/.exec(text.slice(taken));
      if (event) {
        taken += event.index + event[0].length;
        const { data } = JSON.parse(event[1] ?? '') as { data?: { periodMoved: unknown } };
        return data?.periodMoved ?? null;
      }
      const chunk = await reader?.read();
      if (!chunk || chunk.done) return null;
      text += chunk.value;
    }
  };
  return { next, text: () => text, close: () => closing.abort() };
}
