import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { openSchemaEngine } from './schemaEngine.ts';

interface DriftOptions {
  readonly url: string;
  readonly schemaFile: string;
}

/** The SQL that would make the database what the schema file says: empty if it is. */
export async function schemaDrift({ url, schemaFile }: DriftOptions): Promise<string> {
  const files = [{ path: schemaFile, content: readFileSync(schemaFile, 'utf8') }];
  const engine = await openSchemaEngine({ url, shadowUrl: refuseShadow });
  const { stdout } = await engine.diff({
    // Stands for the database the engine is connected to.
    from: { tag: 'schemaDatasource', files, configDir: dirname(schemaFile) },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  const sql = stdout?.trim() ?? '';
  return sql === '-- This is an empty migration.' ? '' : sql;
}

async function refuseShadow(): Promise<never> {
  throw new Error('Comparing a database with a schema replays no migrations.');
}
