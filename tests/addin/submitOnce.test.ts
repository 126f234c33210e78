// I3 and I5 from the pane's side: whatever the network loses or delays, one sheet makes one version.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filler } from './attempts.ts';
import type { Fate } from './fakeServer.ts';

const fate: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Fate>('answered') },
  { weight: 3, arbitrary: fc.constant<Fate>('lostThere') },
  { weight: 3, arbitrary: fc.constant<Fate>('lostBack') },
  { weight: 2, arbitrary: fc.record({ late: fc.integer({ min: 1, max: 6 }) }) },
  { weight: 1, arbitrary: fc.constant<Fate>({ problem: { kind: 'ServerError', id: null } }) },
  { weight: 1, arbitrary: fc.constant<Fate>({ problem: { kind: 'SignedOut' } }) },
);

/** A person does not give up: after whatever is not yet done they press 提交 again. */
async function untilStored(submit: ReturnType<typeof filler>['submit']) {
  for (let presses = 0; presses < 60; presses += 1) {
    const outcome = await submit();
    if (outcome.kind === 'Stored') return outcome.submission;
  }
  throw new Error('never stored');
}

describe('submitting over a network that loses and delays', () => {
  it('makes exactly one version of one sheet, and the receipt names it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fate, { maxLength: 25 }), async (fates) => {
        const { submit, server, workbook } = filler(fates);

        const receipt = await untilStored(submit);
        server.settle();

        expect(server.versions).toEqual([receipt]);
        expect(workbook.identity()).toMatchObject({ unsent: null, basedOn: 1 });
      }),
      { numRuns: 300 },
    );
  });

  it('never lets an older content win over what the person sent last', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fate, { maxLength: 12 }),
        fc.array(fate, { maxLength: 12 }),
        async (before, after) => {
          const { submit, server, workbook } = filler([...before, ...after]);
          await submit();
          workbook.type('GRAIN', 3.96);

          const outcome = await submit();
          server.settle();
          const newest = server.versions.at(-1);

          expect(server.versions.length).toBeLessThanOrEqual(2);
          if (outcome.kind !== 'Stored') return;
          expect(newest).toEqual(outcome.submission);
          expect(newest?.figures.find(({ line }) => line === 'GRAIN')?.value).toBe('3.96');
        },
      ),
      { numRuns: 300 },
    );
  });
});
