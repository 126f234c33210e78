// Tries to lock folder after folder in step with its siblings, and prints the numbers of those it got.
import { join } from 'node:path';
import { lockFolder } from '../../server/postgres/folderLock.ts';

const [folder = '', rounds, begin] = process.argv.slice(2);
const STEP = 20;

for (let round = 0; round < Number(rounds); round += 1) {
  while (Date.now() < Number(begin) + round * STEP);
  try {
    lockFolder(join(folder, String(round)));
    console.log(round);
  } catch (error) {
    if (!String(error).includes('is in use by another server')) throw error;
  }
}
// The locks are held until all have tried.
while (Date.now() < Number(begin) + (Number(rounds) + 25) * STEP);
