import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDatabaseUrl, withLogin } from '../../server/postgres/databaseUrl.ts';

const ownerUrl = 'postgresql://owner:s3cret@db.example:5433/river?sslmode=require';

describe('readDatabaseUrl', () => {
  it('reads back any login', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(text, text, (user, password) => {
        const parts = readDatabaseUrl(withLogin(ownerUrl, { user, password }));
        expect(parts).toEqual({ user, password, database: 'river' });
      }),
    );
  });

  it.each([
    ['no address', 's3cret'],
    ['another protocol', 'https://owner:s3cret@db.example/river'],
    ['no host', 'postgresql:///river?password=s3cret'],
    ['no password', 'postgresql://s3cret@db.example/river'],
    ['no database', 'postgresql://owner:s3cret@db.example'],
    ['another schema', `${ownerUrl}&schema=other`],
  ])('refuses %s without repeating it', (_case, url) => {
    expect(() => readDatabaseUrl(url)).toThrow(/^DATABASE_URL (?!.*s3cret)/);
  });
});

describe('withLogin', () => {
  it('keeps the rest of the address', () => {
    expect(withLogin(ownerUrl, { user: 'runtime', password: 'other' })).toBe(
      'postgresql://runtime:other@db.example:5433/river?sslmode=require',
    );
  });
});
