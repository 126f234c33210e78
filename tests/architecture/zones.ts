// The import table of the house style. A new edge is a decision, and it is made here.

export interface Zone {
  readonly name: string;
  /** A path in it. The first zone that matches is the file's. */
  readonly holds: RegExp;
  /** Zones and packages it may import, besides itself; `type:` in front: types only. */
  readonly may: readonly string[];
}

const panels = ['check', 'submit', 'report', 'sheets', 'signIn'];
const inPane = [
  'domain',
  'excel',
  'api',
  'part of the pane',
  'react',
  '@fluentui/*',
  '@tanstack/react-query',
];

export const zones: readonly Zone[] = [
  { name: 'domain', holds: /^server\/domain\//, may: ['decimal.js', 'jsep'] },
  {
    name: 'store',
    holds: /^server\/store\//,
    may: ['domain', 'database client', '@prisma/adapter-pg', 'pg', 'node:crypto'],
  },
  // One use case never calls another; what several share stands in operation.ts,
  // credentials.ts and administering.ts, and usecases.ts lists them.
  {
    name: 'operation',
    holds: /^server\/usecases\/(?:operation|credentials|administering)\.ts$/,
    may: ['domain', 'store', 'node:crypto'],
  },
  {
    name: 'list of use cases',
    holds: /^server\/usecases\/usecases\.ts$/,
    may: ['operation', 'use case', 'type:store'],
  },
  {
    name: 'use case',
    holds: /^server\/usecases\//,
    may: ['operation', 'domain', 'store', 'node:crypto'],
  },
  {
    name: 'schema',
    holds: /^server\/schema\//,
    may: ['domain', 'type:use case', 'type:list of use cases', '@pothos/*', 'graphql'],
  },
  { name: 'postgres', holds: /^server\/postgres\//, may: ['node:*', 'pg'] },
  {
    name: 'certificate',
    holds: /^server\/certificate\//,
    may: ['node:*', 'office-addin-dev-certs'],
  },
  {
    name: 'demo',
    holds: /^server\/demo\.ts$/,
    may: ['server', 'postgres', 'certificate', 'sample office', 'later:tests', 'node:*'],
  },
  {
    name: 'server',
    holds: /^server\//,
    may: [
      'domain',
      'store',
      'operation',
      'use case',
      'list of use cases',
      'schema',
      'postgres',
      'certificate',
      'graphql',
      'graphql-yoga',
      '@graphql-yoga/*',
      '@envelop/*',
      '@escape.tech/graphql-armor',
      '@node-rs/argon2',
      'pino',
      'prom-client',
      'sirv',
      'zod',
      'node:*',
    ],
  },
  { name: 'excel', holds: /^addin\/excel\//, may: ['domain', 'react'] },
  { name: 'api', holds: /^addin\/api\//, may: ['domain', 'react', '@tanstack/react-query'] },
  {
    name: 'manifest',
    holds: /^addin\/manifest\//,
    may: ['node:*', 'fast-xml-parser', '@resvg/resvg-js'],
  },
  {
    name: 'tooling of the preview',
    holds: /^addin\/preview\/types\/(?:generate|read\w+)\.ts$/,
    may: ['preview', 'node:*', '@ts-morph/common'],
  },
  {
    name: 'preview',
    holds: /^addin\/preview\//,
    may: ['@formulajs/formulajs', 'hucre', 'fflate'],
  },
  // The contract speaks Office.js alone, so that it can also run in a real Excel.
  { name: 'self-test', holds: /^addin\/selfTest\//, may: [] },
  ...panels.map((name) => ({ name, holds: new RegExp(`^addin/${name}/`), may: inPane })),
  // What panels are built from: no panel among it.
  { name: 'part of the pane', holds: /^addin\/(?:[^/]+\/|messages\.ts$)/, may: inPane },
  {
    name: 'tooling of the pane',
    holds: /^addin\/(?:vite\.config|codegen|copiedFiles|compressedFiles)\.ts$/,
    may: ['manifest', 'node:*', 'vite', '@vitejs/plugin-react', '@graphql-codegen/*'],
  },
  { name: 'addin', holds: /^addin\/[^/]+$/, may: [...inPane, ...panels, 'react-dom/client'] },
  { name: 'database client', holds: /^prisma\/generated\//, may: [] },
  {
    name: 'sample office',
    holds: /^prisma\/(?:seed|sampleFiles)\.ts$/,
    may: ['domain', 'store', 'use case', 'node:*', 'pg', 'csv-parse/sync'],
  },
  {
    name: 'prisma',
    holds: /^prisma\//,
    may: ['postgres', 'node:*', 'pg', 'prisma/config', '@prisma/*', 'tsx/esm/api'],
  },
  { name: 'tests', holds: /^tests\//, may: ['*'] },
];

export function zoneOf(path: string): Zone | undefined {
  return zones.find(({ holds }) => holds.test(path));
}
