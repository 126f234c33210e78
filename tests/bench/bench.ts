// `npm run bench -- NAME …`: runs tests/bench/NAME.ts; without a name, says which there are.
import { readdirSync } from 'node:fs';

const [name = '', ...rest] = process.argv.slice(2);
const benches = ['checking', 'preview'].filter((each) =>
  readdirSync(new URL('.', import.meta.url)).includes(`${each}.ts`),
);
if (benches.includes(name)) {
  process.argv.splice(2, Infinity, ...rest);
  await import(`./${name}.ts`);
} else {
  console.error(`npm run bench -- NAME, where NAME is one of: ${benches.join(', ')}`);
  process.exitCode = 1;
}
