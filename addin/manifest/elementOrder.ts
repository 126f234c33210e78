import { baseModel, overridesModel } from './elementModel.ts';
import { type ManifestProblem, problem } from './manifestProblem.ts';
import type { XmlElement } from './xmlElement.ts';

interface Place {
  readonly name: string;
  readonly required: boolean;
  readonly repeats: boolean;
}

/** Excel reads the manifest as a sequence: an element out of order is a manifest it refuses. */
export function* elementOrder(manifest: XmlElement): Generator<ManifestProblem> {
  yield* orderWithin(manifest, baseModel);
}

function* orderWithin(
  element: XmlElement,
  outerModel: Readonly<Record<string, string>>,
): Generator<ManifestProblem> {
  const model = element.name === 'VersionOverrides' ? overridesModel : outerModel;
  const kind = element.name === 'Action' ? (element.attributes['xsi:type'] ?? '') : element.name;
  const places = placesOf(model[kind] ?? '');
  yield* misplacedChildren(element, places);
  yield* missingChildren(element, places);
  for (const child of element.children) yield* orderWithin(child, model);
}

function placesOf(sequence: string): readonly Place[] {
  return sequence
    .split(' ')
    .filter(Boolean)
    .map((place) => ({
      name: place.replace(/[?+*]$/, ''),
      required: !/[?*]$/.test(place),
      repeats: /[+*]$/.test(place),
    }));
}

function* misplacedChildren(
  element: XmlElement,
  places: readonly Place[],
): Generator<ManifestProblem> {
  const order = places.map((place) => place.name).join(', ') || 'nothing';
  let furthest = -1;
  for (const child of element.children) {
    const at = places.findIndex((place) => place.name === child.name);
    if (at === -1) {
      yield problem('ELEMENT_UNKNOWN', child, {
        what: `${element.name} does not take ${child.name}.`,
        remedy: `Remove it; ${element.name} takes ${order}.`,
      });
    } else if (at < furthest) {
      yield problem('ELEMENT_ORDER', child, {
        what: `${child.name} stands after ${places[furthest]?.name}.`,
        remedy: `Keep to this order: ${order}.`,
      });
    } else if (at === furthest && !places[at]?.repeats) {
      yield problem('ELEMENT_REPEATED', child, {
        what: `${element.name} has more than one ${child.name}.`,
        remedy: 'Keep one of them.',
      });
    }
    furthest = Math.max(furthest, at);
  }
}

function* missingChildren(
  element: XmlElement,
  places: readonly Place[],
): Generator<ManifestProblem> {
  for (const { name } of places.filter((place) => place.required)) {
    if (element.children.some((child) => child.name === name)) continue;
    yield problem('ELEMENT_MISSING', element, {
      what: `${element.name} has no ${name}.`,
      remedy: `Add it; the order is ${places.map((place) => place.name).join(', ')}.`,
    });
  }
}
