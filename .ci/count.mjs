// Prints "N passed, N failed" from Vitest's JSON report; fails where no test ran. A file that could not even be
// loaded counts as one failure, since its tests are not in the report.
import { existsSync, readFileSync } from 'node:fs';

const [file = ''] = process.argv.slice(2);
if (!existsSync(file)) {
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8'));
const unloaded = testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
).length;
const failed = numFailedTests + unloaded;
console.log(`${numPassedTests} passed, ${failed} failed`);
process.exit(failed > 0 || numPassedTests === 0 ? 1 : 0);
