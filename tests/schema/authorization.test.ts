// The authorization table is complete, has nothing dead in it, and is what the server does: of every operation, as every
// role.
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Role, roles } from '#domain/caller.ts';
import { authorization } from '../../server/schema/authorization.ts';
import { schema } from '../../server/schema/index.ts';
import { addPeople } from '../support/people.ts';
import { startTestServer, type TestServer } from '../support/testServer.ts';

const isRoot = (type: string) => ['Query', 'Mutation', 'Subscription'].includes(type);

/** Every field that can be reached, as `Report.asOf`; what an interface declares, as the interface's. */
function reachable(): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const visit = (name: string) => {
    const type = schema.getType(name);
    if (seen.has(name) || !type) return;
    seen.add(name);
    if (isUnionType(type)) for (const member of type.getTypes()) visit(member.name);
    if (isInterfaceType(type))
      for (const one of schema.getImplementations(type).objects) visit(one.name);
    if (!isObjectType(type) && !isInterfaceType(type)) return;
    for (const field of Object.values(type.getFields())) {
      const declares = type.getInterfaces().find((one) => field.name in one.getFields());
      found.add(`${declares?.name ?? name}.${field.name}`);
      if (declares) visit(declares.name);
      visit(getNamedType(field.type).name);
    }
  };
  for (const root of [
    schema.getQueryType(),
    schema.getMutationType(),
    schema.getSubscriptionType(),
  ])
    if (root) visit(root.name);
  return found;
}

const table = Object.entries(authorization).flatMap(([type, fields]) =>
  Object.entries(fields).map(([field, allowed]) => ({ type, field, allowed })),
);

describe('the authorization table', () => {
  it('has a row for every field that can be reached, and none for anything else', () => {
    const listed = table.map(({ type, field }) => `${type}.${field}`);
    expect(listed.sort()).toEqual([...reachable()].sort());
  });

  it('lets the administrator see no figure, and the auditor change nothing', () => {
    const figures = ['LineFigure', 'Submission', 'ReportRow', 'Source', 'Finding', 'Sheet'];
    expect(
      table.filter(({ type, allowed }) => figures.includes(type) && allowed.includes('admin')),
    ).toEqual([]);
    expect(
      table.filter(
        ({ type, allowed }) =>
          type === 'Mutation' && allowed.length < roles.length && allowed.includes('auditor'),
      ),
    ).toEqual([]);
  });

  it('is what every field does, whoever asks', async () => {
    const wrong: string[] = [];
    for (const { type, field, allowed } of table) {
      if (isRoot(type)) continue;
      const found = schema.getType(type);
      const owners = isInterfaceType(found)
        ? schema.getImplementations(found).objects
        : [found as GraphQLObjectType];
      for (const owner of owners)
        for (const role of roles)
          if ((await answersTo(owner, field, role)) !== allowed.includes(role))
            wrong.push(`${owner.name}.${field} as ${role}`);
    }
    expect(wrong).toEqual([]);
  });
});

/** Whether a field's resolver gets as far as its own code for someone of this role. */
async function answersTo(type: GraphQLObjectType, field: string, role: Role): Promise<boolean> {
  const { resolve } = type.getFields()[field] as GraphQLField<unknown, unknown>;
  const context = { signedIn: { caller: { roles: [role] }, usecases: {} } };
  try {
    await resolve?.({}, {}, context, { path: { key: field } } as never);
    return true;
  } catch (error) {
    return (error as { extensions?: { code?: string } }).extensions?.code !== 'FORBIDDEN';
  }
}

/** Something of the type, so that the operation is a valid one. It names nothing there is. */
function placeholder(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return placeholder(type.ofType);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type))
        .map((field) => [field.name, placeholder(field.type)]),
    );
  const samples: Readonly<Record<string, unknown>> = {
    Int: 0,
    Boolean: false,
    Date: '2021-12-31',
    DateTime: '2021-12-31T00:00:00.000Z',
  };
  return samples[type.name] ?? 'none';
}

function operationFor(root: 'Query' | 'Mutation', field: GraphQLField<unknown, unknown>) {
  const args = field.args.filter((arg: GraphQLArgument) => isNonNullType(arg.type));
  const declared = args.map(({ name, type }) => `$${name}: ${type.toString()}`).join(', ');
  const passed = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  return {
    document: `${root.toLowerCase()} ${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`} ${selection} }`,
    variables: Object.fromEntries(args.map(({ name, type }) => [name, placeholder(type)])),
  };
}

describe('an operation', () => {
  let server: TestServer;
  const tokens = new Map<Role, string>();
  beforeAll(async () => {
    server = await startTestServer();
    await addPeople(server, [
      { login: 'reviewer', roles: ['reviewer'], reporter: 'economy' },
      { login: 'only-admin', roles: ['admin'] },
    ]);
    const logins = { filler: 'economy', admin: 'only-admin' } as const;
    for (const role of roles)
      tokens.set(role, await server.signIn(role in logins ? logins[role as 'admin'] : role));
  });
  afterAll(() => server.stop());

  it.each(['Query', 'Mutation'] as const)(
    'of %s is done for exactly the roles of its row',
    async (root) => {
      const fields = schema.getType(root) as GraphQLObjectType;
      for (const field of Object.values(fields.getFields())) {
        const { document, variables } = operationFor(root, field);
        for (const [role, token] of tokens) {
          const { errors } = await server.ask(token, document, variables);
          const codes = errors.map(({ extensions }) => extensions?.code ?? 'no code');
          const isAllowed = authorization[root]?.[field.name]?.includes(role);
          expect({ field: field.name, role, codes }).toEqual({
            field: field.name,
            role,
            codes: isAllowed ? [] : ['FORBIDDEN'],
          });
        }
        const { errors } = await server.ask(null, document, variables);
        expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['UNAUTHENTICATED']);
      }
    },
  );
});
