// `npm run schema`: prints the SDL to server/schema.graphql; `--check` fails where the file is not current.
import { readFileSync, writeFileSync } from 'node:fs';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schema } from './schema/index.ts';

const file = new URL('./schema.graphql', import.meta.url);
const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== printed) {
    console.error('server/schema.graphql is not current: run `npm run schema` and commit it.');
    process.exitCode = 1;
  }
} else {
  writeFileSync(file, printed);
}
