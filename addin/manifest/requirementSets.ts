import { type ManifestProblem, problem } from './manifestProblem.ts';
import { childrenNamed, elementAt, withDescendants, type XmlElement } from './xmlElement.ts';

/**
 * Sets an Excel add-in may ask for, with the highest version we allow ourselves. Where more is
 * available the pane finds out at run time: a set asked for here shuts older Excels out.
 */
const highestAllowed: Readonly<Record<string, string>> = {
  ExcelApi: '1.9',
  SharedRuntime: '1.1',
  RibbonApi: '1.1',
  AddinCommands: '1.1',
  DialogApi: '1.1',
};

/** What the add-in asks of Excel: known sets only, none so high that a supported Excel lacks it. */
export function* requirementSets(manifest: XmlElement): Generator<ManifestProblem> {
  const base = elementAt(manifest, 'Requirements/Sets');
  const overrides = elementAt(manifest, 'VersionOverrides/Requirements/bt:Sets');
  for (const sets of [base, overrides]) {
    for (const set of sets?.children ?? []) yield* requirementSet(set, sets);
  }
  if (base) yield* asksFor('ExcelApi', base);
  const hasRuntime = [...withDescendants(manifest)].some(({ name }) => name === 'Runtime');
  if (overrides && hasRuntime) yield* asksFor('SharedRuntime', overrides);
}

function* requirementSet(
  set: XmlElement,
  sets: XmlElement | undefined,
): Generator<ManifestProblem> {
  const name = set.attributes['Name'] ?? '';
  const asked = set.attributes['MinVersion'] ?? sets?.attributes['DefaultMinVersion'] ?? '1.1';
  const highest = highestAllowed[name];
  if (highest === undefined) {
    const remedy = `Use one of ${Object.keys(highestAllowed).join(', ')}.`;
    yield problem('REQUIREMENT_UNKNOWN', set, { what: `“${name}” is not known.`, remedy });
  } else if (!/^\d{1,5}\.\d{1,5}$/.test(asked)) {
    const remedy = 'Write two numbers such as 1.1.';
    yield problem('REQUIREMENT_INVALID', set, { what: `“${asked}” is no version.`, remedy });
  } else if (isHigher(asked, highest)) {
    const what = `${name} ${asked} shuts out Excels that the pane supports.`;
    const remedy = `Ask for ${highest} at most, and look for more at run time.`;
    yield problem('REQUIREMENT_TOO_HIGH', set, { what, remedy });
  }
}

function* asksFor(name: string, sets: XmlElement): Generator<ManifestProblem> {
  if (childrenNamed(sets, sets.name.replace(/Sets$/, 'Set')).some(isNamed(name))) return;
  const what = `Nothing asks for ${name}, which the add-in needs.`;
  yield problem('REQUIREMENT_MISSING', sets, { what, remedy: 'Add a set of that name.' });
}

function isNamed(name: string): (set: XmlElement) => boolean {
  return (set) => set.attributes['Name'] === name;
}

/** Versions are pairs of whole numbers: 1.10 is higher than 1.9. */
function isHigher(version: string, than: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = than.split('.').map(Number);
  return major > otherMajor || (major === otherMajor && minor > otherMinor);
}
