// A law is a property that holds of the real thing and is shown to fail for each sabotaged one.
import * as fc from 'fast-check';
import { expect, it } from 'vitest';

interface Subjects<Subject> {
  readonly holdsFor: Subject;
  readonly failsFor: Readonly<Record<string, Subject>>;
}

/** The message of a failure has the seed. A sabotage must fail an expectation, not merely crash. */
export function law<Subject>(
  name: string,
  property: (subject: Subject) => fc.IProperty<unknown>,
  { holdsFor, failsFor }: Subjects<Subject>,
): void {
  it(`${name}: holds`, () => {
    const run = fc.check(property(holdsFor), { numRuns: 300 });
    expect(fc.defaultReportMessage(run)).toBeUndefined();
  });

  it.each(Object.entries(failsFor))(`${name}: is broken by %s`, (_sabotage, subject) => {
    const { failed, errorInstance } = fc.check(property(subject), { numRuns: 1000 });
    expect(failed).toBe(true);
    expect(errorInstance).toMatchObject({ name: 'AssertionError' });
  });
}
