/** The parts of a PostgreSQL address that we need to know; the rest (TLS and the like) is passed on. */
export interface DatabaseUrl {
  readonly user: string;
  readonly password: string;
  readonly database: string;
}

const EXAMPLE = 'postgresql://user:password@host:5432/database';

/** Never repeats the address in what it throws: it holds a password. */
export function readDatabaseUrl(text: string): DatabaseUrl {
  if (!URL.canParse(text)) throw new Error(`DATABASE_URL is not an address like ${EXAMPLE}.`);
  const url = new URL(text);
  const parts = {
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
  };
  if (!['postgresql:', 'postgres:'].includes(url.protocol) || url.hostname === '') {
    throw new Error(`DATABASE_URL is not an address like ${EXAMPLE}.`);
  }
  for (const [part, value] of Object.entries(parts)) {
    if (value === '') throw new Error(`DATABASE_URL names no ${part}: it must be like ${EXAMPLE}.`);
  }
  const schema = url.searchParams.get('schema');
  if (schema !== null && schema !== 'public') {
    throw new Error('DATABASE_URL asks for another schema than public, which is not supported.');
  }
  return parts;
}

export function withLogin(text: string, login: { user: string; password: string }): string {
  const url = new URL(text);
  url.username = encodeURIComponent(login.user);
  url.password = encodeURIComponent(login.password);
  return url.href;
}
