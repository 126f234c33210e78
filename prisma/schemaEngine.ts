// Prisma's schema engine as WebAssembly over the `pg` driver, since the native one is downloaded at run time.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import { connectEngine } from './engineConnection.ts';

export type SchemaEngine = engineModule.SchemaEngine;

export interface EngineOptions {
  readonly url: string;
  /** The address of a new empty database on which the engine may replay migrations. */
  readonly shadowUrl: () => Promise<string>;
  readonly schemaFiles?: readonly string[] | undefined;
}

export async function openSchemaEngine(options: EngineOptions): Promise<SchemaEngine> {
  await loadEngine();
  const factory = {
    provider: 'postgres' as const,
    adapterName: 'huibao',
    connect: () => connectEngine(options.url),
    // The driver's own shadow database is the main one whenever the pool was given an address.
    connectToShadowDb: async () => connectEngine(await options.shadowUrl()),
  };
  const datamodels = options.schemaFiles?.map((path): [string, string] => [
    path,
    readFileSync(path, 'utf8'),
  ]);
  return engineModule.SchemaEngine.new(
    { datamodels },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}

let loading: Promise<void> | undefined;

function loadEngine(): Promise<void> {
  loading ??= instantiate();
  return loading;
}

/** Does by hand what the package's own entry does, which needs a bundler to import WebAssembly. */
async function instantiate(): Promise<void> {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  const binary = readFileSync(entry.replace('schema_engine.js', 'schema_engine_bg.wasm'));
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: console.error } });
  const imports = { './schema_engine_bg.js': { ...engineModule } };
  const { instance } = await WebAssembly.instantiate(binary, imports);
  const { __wbg_set_wasm: useInstance } = engineModule;
  useInstance(instance.exports);
  const { __wbindgen_start: start } = instance.exports;
  if (typeof start === 'function') start();
}
