// The one way in which an office comes into being while the server runs: a function of the owner's, for whoever has the code.
import { randomUUID } from 'node:crypto';
import type { Database } from './database.ts';

export interface FirstOffice {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
}

export interface FirstAdmin {
  readonly account: string;
  readonly login: string;
  readonly name: string;
  readonly passwordHash: string;
}

export type FirstStartOutcome = 'done' | 'NotFirstStart' | 'CodeSpent' | 'WrongCode';

export async function claimFirstStart(
  database: Database,
  claim: {
    readonly codeHash: Uint8Array<ArrayBuffer>;
    readonly at: Date;
    readonly office: FirstOffice;
    readonly admin: FirstAdmin;
  },
): Promise<FirstStartOutcome> {
  const { codeHash, at, office, admin } = claim;
  return database.write('-', async (transaction) => {
    const [row] = await transaction.$queryRaw<{ outcome: FirstStartOutcome }[]>`
      select claim_first_start(${codeHash}, ${at}, ${office.id}, ${office.name}, ${office.nameEn},
        ${admin.account}::uuid, ${admin.login}, ${admin.name}, ${admin.passwordHash}, ${randomUUID()}::uuid) as outcome`;
    if (!row) throw new Error('claim_first_start gave no answer');
    return row.outcome;
  });
}
