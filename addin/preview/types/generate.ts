// `npm run preview:types` writes the member table and the page about it; `-- --check` only compares.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeImplementation } from './describeImplementation.ts';
import { implementedMembers } from './implementedMembers.ts';
import { readDeclarations } from './readDeclarations.ts';

const declarations = createRequire(import.meta.url).resolve('@types/office-js/index.d.ts');
const table = readDeclarations(readFileSync(declarations, 'utf8'));
const outputs = [
  { path: './members.json', text: `${JSON.stringify(table, null, 2)}\n` },
  {
    path: '../../../docs/excel-preview.md',
    text: describeImplementation(table, implementedMembers()),
  },
];

for (const { path, text } of outputs) {
  const file = fileURLToPath(new URL(path, import.meta.url));
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  if (process.argv.includes('--check')) {
    console.error(`${file} is stale: run \`npm run preview:types\`.`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
