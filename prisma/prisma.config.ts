import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';

const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

// Prisma would download its native engine even for commands that do not use it.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= pathOf('engine.mjs');

const url = process.env['DATABASE_URL'];

export default defineConfig({
  schema: pathOf('schema.prisma'),
  migrations: { path: pathOf('migrations') },
  ...(url ? { datasource: { url } } : {}),
});
