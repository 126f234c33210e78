// The login the server works with once it is started: a member of the group role that the first migration
// creates and grants to, owner of nothing, so that row-level security binds it.
import { createHash, createHmac } from 'node:crypto';
import { type Client, type DatabaseError, escapeIdentifier, escapeLiteral } from 'pg';
import { readDatabaseUrl, withLogin } from './databaseUrl.ts';
import type { Log } from './log.ts';
import { withMigrationLock } from './migrationLock.ts';
import { scramVerifier } from './scramVerifier.ts';
import { withClient } from './withClient.ts';

interface RuntimeLoginOptions {
  readonly ownerUrl: string;
  readonly log: Log;
}

const GROUP = 'huibao_runtime';
const LONGEST_NAME = 63;

/** The address of the runtime login, created or mended as necessary. */
export async function ensureRuntimeLogin(options: RuntimeLoginOptions): Promise<string> {
  const { ownerUrl } = options;
  const { database, password: ownerPassword } = readDatabaseUrl(ownerUrl);
  const user = loginName(database);
  // Derived, so that several servers with one DATABASE_URL agree without further configuration.
  const password = createHmac('sha256', ownerPassword)
    .update(`${user}@${database}`)
    .digest('base64url');
  const runtimeUrl = withLogin(ownerUrl, { user, password });

  await withMigrationLock(options, (owner) => ensureLogin(owner, { user, password, runtimeUrl }));
  await withClient(runtimeUrl, refusePrivileges);
  return runtimeUrl;
}

export function loginName(database: string): string {
  const name = `${GROUP}_${database}`;
  if (Buffer.byteLength(name) <= LONGEST_NAME) return name;
  return `${GROUP}_${createHash('sha256').update(database).digest('hex').slice(0, 32)}`;
}

interface Login {
  readonly user: string;
  readonly password: string;
  readonly runtimeUrl: string;
}

async function ensureLogin(owner: Client, login: Login): Promise<void> {
  const { user, password, runtimeUrl } = login;
  const role = escapeIdentifier(user);
  try {
    const { hasGroup, hasLogin, isMember } = await rolesAsFound(owner, user);
    if (!hasGroup) throw new Error(`the migrations did not create the role ${GROUP}`);
    if (!hasLogin) {
      await owner.query(
        `CREATE ROLE ${role} LOGIN INHERIT NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB`,
      );
    }
    if (!isMember) await owner.query(`GRANT ${GROUP} TO ${role}`);
    if (!(await canConnect(runtimeUrl))) {
      const verifier = escapeLiteral(scramVerifier(password));
      await owner.query(`ALTER ROLE ${role} LOGIN INHERIT PASSWORD ${verifier}`);
    }
  } catch (error) {
    throw new Error(
      `The login ${user} cannot be prepared: ${(error as Error).message}. The user in ` +
        `DATABASE_URL needs CREATEROLE, and ADMIN OPTION on ${GROUP} if another user made it.`,
      { cause: error },
    );
  }
}

interface RolesAsFound {
  readonly hasGroup: boolean;
  readonly hasLogin: boolean;
  readonly isMember: boolean;
}

async function rolesAsFound(owner: Client, user: string): Promise<RolesAsFound> {
  const { rows } = await owner.query<{ readonly name: string; readonly isMember: boolean }>(
    `SELECT login.rolname AS name,
       EXISTS (SELECT FROM pg_roles WHERE rolname = $1 AND pg_has_role(login.oid, oid, 'USAGE')) AS "isMember"
     FROM pg_roles login WHERE rolname IN ($1, $2)`,
    [GROUP, user],
  );
  const login = rows.find(({ name }) => name === user);
  return {
    hasGroup: rows.some(({ name }) => name === GROUP),
    hasLogin: login !== undefined,
    isMember: login?.isMember ?? false,
  };
}

const REFUSED_LOGIN = /^28/;

async function canConnect(url: string): Promise<boolean> {
  try {
    await withClient(url, async () => {});
    return true;
  } catch (error) {
    if (REFUSED_LOGIN.test((error as DatabaseError).code ?? '')) return false;
    throw error;
  }
}

interface Privileges {
  readonly isSuperuser: boolean;
  readonly bypassesRowSecurity: boolean;
  readonly owned: string | null;
}

/** Roles it could become with SET ROLE count as well. Temporary tables are its own and nobody else's. */
const PRIVILEGES = `
  SELECT bool_or(rolsuper) AS "isSuperuser",
    bool_or(rolbypassrls) AS "bypassesRowSecurity",
    (SELECT min(relation.oid::regclass::text) FROM pg_class relation
     WHERE relkind IN ('r', 'p', 'v', 'm', 'f') AND relpersistence <> 't'
       AND pg_has_role(relowner, 'MEMBER')) AS owned
  FROM pg_roles WHERE pg_has_role(oid, 'MEMBER')`;

async function refusePrivileges(runtime: Client): Promise<void> {
  const { rows } = await runtime.query<Privileges>(PRIVILEGES);
  for (const { isSuperuser, bypassesRowSecurity, owned } of rows) {
    if (isSuperuser) refuse(runtime, 'is a superuser, or a member of one');
    if (bypassesRowSecurity) refuse(runtime, 'has BYPASSRLS, itself or through a role');
    if (owned !== null) refuse(runtime, `owns the table ${owned}, itself or through a role`);
  }
}

function refuse(runtime: Client, what: string): never {
  throw new Error(
    `The login ${runtime.user} ${what}: row-level security would not bind it. ` +
      `Take that from it; it needs to be a member of ${GROUP} and nothing else.`,
  );
}
