// Types and hashes of the pane's operations, from the schema as the server prints it. The output is not committed.
import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: process.env['HUIBAO_SCHEMA'] ?? 'server/schema.graphql',
  documents: ['addin/api/operations/*.graphql'],
  generates: {
    'addin/api/generated/': {
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        // The server accepts only operations it knows by their hash.
        persistedDocuments: { hashAlgorithm: 'sha256' },
      },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        immutableTypes: true,
        avoidOptionals: { field: true, inputValue: true, object: true, defaultValue: false },
        defaultScalarType: 'unknown',
        scalars: { ID: 'string', Date: 'string', DateTime: 'string' },
        importExtension: '.ts',
      },
    },
  },
};

// oxlint-disable-next-line import/no-default-export -- The generator reads the default export of its configuration.
export default config;
