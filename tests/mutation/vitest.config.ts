// The tests that judge reading and rules, and nothing that starts a database or a browser: mutants are many.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: [
      'tests/domain/reading/*.test.ts',
      'tests/domain/rules/*.test.ts',
      'tests/domain/checking/*.test.ts',
    ],
    maxWorkers: 1,
    testTimeout: 60_000,
  },
});
