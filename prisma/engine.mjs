#!/usr/bin/env node
// What prisma.config.ts names as Prisma's schema engine, so that `prisma migrate` works without a download.
import { tsImport } from 'tsx/esm/api';

await tsImport('./serveSchemaEngine.ts', import.meta.url);
