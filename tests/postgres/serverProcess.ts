// A server reduced to its database: run as a process of its own by the tests, which kill it.
import { startEmbeddedPostgres } from '../../server/postgres/embedded.ts';

const [dataFolder] = process.argv.slice(2);
if (dataFolder === undefined) throw new Error('Which data folder?');
const log = { info: console.log, warn: console.log };
const { ownerUrl, stop } = await startEmbeddedPostgres({ dataFolder, log });
process.once('SIGTERM', () => {
  void stop().then(() => process.exit(0));
});
setInterval(() => {}, 60_000);
console.log(`READY ${ownerUrl}`);
