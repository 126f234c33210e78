// What is done with the consolidated tables: fetched when first needed.
export { goToReport } from './goToReport.ts';
export { pullReport } from './pullReport.ts';
export { undoPull } from './undoPull.ts';
