// Boundaries and names are guarded here, not by anybody's memory.
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { violations } from './architecture/violations.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Files of the repository that are written by hand, as `server/http.ts`. */
function writtenFiles(): readonly string[] {
  return ['server', 'addin', 'prisma', 'tests'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))
      .map(({ parentPath, name }) => join(parentPath, name).slice(root.length).replaceAll(sep, '/'))
      .filter((path) => !/\/(?:generated|dist|public)\//.test(path)),
  );
}

describe('the import table', () => {
  const files = writtenFiles();
  const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

  it('holds for every file', () => {
    expect(files.length).toBeGreaterThan(300);
    expect(files.flatMap((file) => [...violations(file, textOf(file))])).toEqual([]);
  });

  it('is told, without failing, which files ask for the noun that hides in them', () => {
    const long = files
      .map((file) => ({ file, lines: textOf(file).split('\n').length - 1 }))
      .filter(({ file, lines }) => lines > (file.startsWith('tests/') ? 200 : 250));
    expect(files.length).toBeGreaterThan(long.length);
    if (long.length > 0)
      console.warn(long.map(({ file, lines }) => `${file} has ${lines} lines`).join('\n'));
  });

  it.each([
    ['server/domain/period.ts', "import { appendAudit } from '../store/audit.ts';"],
    ['server/domain/period.ts', "import { z } from 'zod';"],
    ['server/domain/period.ts', "import { Decimal } from '#domain/decimal.ts';"],
    ['server/domain/period.ts', 'export const today = () => new Date();'],
    ['server/domain/period.ts', 'export const today = () => Date.now();'],
    ['server/domain/period.ts', 'export const mode = process.env;'],
    ['server/store/audit.ts', "export { signIn } from '../usecases/signIn.ts';"],
    ['server/store/audit.ts', "import { ok } from '../domain/result.ts';"],
    ['server/usecases/signIn.ts', "import { submitSheet } from './submitSheet.ts';"],
    ['server/usecases/signIn.ts', "import SchemaBuilder from '@pothos/core';"],
    ['server/schema/office.ts', "import { signIn } from '../usecases/signIn.ts';"],
    ['server/schema/office.ts', "import type { Database } from '../store/database.ts';"],
    ['server/yoga.ts', "import { App } from '../addin/App.tsx';"],
    ['server/main.ts', "await import('../tests/vitest.config.ts');"],
    ['addin/excel/a1.ts', "import { Button } from '@fluentui/react-components';"],
    ['addin/excel/a1.ts', "import type { Api } from '../api/api.ts';"],
    ['addin/check/CheckPanel.tsx', "import { deliver } from '../submit/deliver.ts';"],
    ['addin/check/CheckPanel.tsx', "import type { Caller } from '../../server/store/audit.ts';"],
    ['addin/check/CheckPanel.tsx', "import { ok } from '../../server/domain/result.ts';"],
    ['addin/check/CheckPanel.tsx', 'export const load = () => window.fetch("/graphql");'],
    ['addin/check/CheckPanel.tsx', 'export const run = () => Excel.run(() => Promise.resolve());'],
    ['addin/check/CheckPanel.tsx', 'export type Cells = Excel.Range;'],
    ['addin/main.tsx', "import { workbook } from './preview/workbook/workbook.ts';"],
    ['addin/preview/main.ts', "import { App } from '../App.tsx';"],
    ['addin/preview/main.ts', "import { ok } from '#domain/result.ts';"],
    ['addin/words/daysUntil.ts', "import { messages } from '../messages';"],
    ['addin/words/daysUntil.ts', "import { gone } from './gone.ts';"],
    ['addin/words/daysUntil.ts', 'export default 1;'],
    ['addin/words/helpers.ts', ''],
    ['addin/words/index.ts', ''],
    ['scripts/release.ts', "import { join } from 'node:path';"],
  ])('finds what is planted in %s: %s', (file, text) => {
    expect([...violations(file, text)]).toHaveLength(1);
  });
});
