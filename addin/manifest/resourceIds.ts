import { type ManifestProblem, problem } from './manifestProblem.ts';
import {
  definedResources,
  type Resource,
  type ResourceKind,
  resourceReferences,
} from './resources.ts';
import type { XmlElement } from './xmlElement.ts';

const longestId = 32;

/** The kind of resource each element refers to; Excel shows nothing where it is another. */
const kindWanted: Readonly<Record<string, ResourceKind>> = {
  'bt:Image': 'image',
  Runtime: 'url',
  FunctionFile: 'url',
  SourceLocation: 'url',
  LearnMoreUrl: 'url',
  Label: 'short',
  Title: 'short',
  Description: 'long',
};

/** Every resid leads to one resource of the right kind, and every resource is used. */
export function* resourceIds(manifest: XmlElement): Generator<ManifestProblem> {
  const defined = definedResources(manifest);
  const references = resourceReferences(manifest);
  const used = new Set(references.map((reference) => reference.attributes['resid']));
  const seen = new Set<string>();
  for (const { id, element } of defined) {
    yield* idLength(element, id);
    if (seen.has(id)) {
      const remedy = 'Give each resource an id of its own.';
      yield problem('RESID_REPEATED', element, { what: `The id “${id}” is taken.`, remedy });
    }
    seen.add(id);
    if (!used.has(id)) {
      const what = `Nothing refers to “${id}”.`;
      yield problem('RESID_UNUSED', element, { what, remedy: 'Remove it, or refer to it.' });
    }
  }
  for (const reference of references) yield* resolution(reference, defined);
}

function* resolution(
  reference: XmlElement,
  defined: readonly Resource[],
): Generator<ManifestProblem> {
  const resid = reference.attributes['resid'] ?? '';
  const found = defined.find((resource) => resource.id === resid);
  const wanted = kindWanted[reference.name];
  if (!found) {
    const remedy = 'Define it under Resources, or correct the resid.';
    yield problem('RESID_DANGLING', reference, { what: `“${resid}” is not defined.`, remedy });
  } else if (found.kind !== wanted) {
    yield problem('RESID_KIND', reference, {
      what: `“${resid}” is a resource of kind ${found.kind}, where ${wanted} belongs.`,
      remedy: 'Refer to another one, or move it to the group of its kind.',
    });
  }
}

function* idLength(element: XmlElement, id: string): Generator<ManifestProblem> {
  if (id.length >= 1 && id.length <= longestId) return;
  const what = `The id “${id}” has ${id.length} characters.`;
  yield problem('RESID_LENGTH', element, { what, remedy: `Use 1 to ${longestId}.` });
}
