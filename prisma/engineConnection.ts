// The driver adapter as the schema engine needs it: two things that queries never meet, migrations do.
import { PrismaPg } from '@prisma/adapter-pg';
import { ColumnTypeEnum, type SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { Pool, type QueryConfig } from 'pg';

export async function connectEngine(url: string): Promise<SqlDriverAdapter> {
  // One connection: the engine's lock belongs to the session that took it.
  const pool = new Pool({ connectionString: url, max: 1 });
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect();
  const forEngine = Object.create(adapter) as SqlDriverAdapter;

  forEngine.queryRaw = async (query) => {
    const { client, characters } = watchedClient(pool);
    const watched = Object.create(adapter, { client: { value: client } }) as SqlDriverAdapter;
    const result = await watched.queryRaw(query);
    const columnTypes = result.columnTypes.map((type, column) =>
      characters.has(column) ? ColumnTypeEnum.Character : type,
    );
    return { ...result, columnTypes };
  };
  // The adapter cuts a script at every semicolon, those within a function's body included.
  forEngine.executeScript = async (script) => {
    await pool.query(script);
  };
  return forEngine;
}

const INTERNAL_CHAR = 18;
const CHAR = 1042;

/** The catalogue is written in an internal type "char" that the adapter refuses: the columns in it are noted. */
function watchedClient(pool: Pool) {
  const characters = new Set<number>();
  const query = async (config: QueryConfig) => {
    const result = await pool.query(config);
    for (const [column, field] of result.fields.entries()) {
      if (field.dataTypeID !== INTERNAL_CHAR) continue;
      field.dataTypeID = CHAR;
      characters.add(column);
    }
    return result;
  };
  return { client: { query }, characters };
}
