// What `Resources` defines and what refers to it: read here once, for the checks that follow a resid.
import { childrenNamed, elementAt, withDescendants, type XmlElement } from './xmlElement.ts';

export type ResourceKind = 'image' | 'url' | 'short' | 'long';

export interface Resource {
  readonly id: string;
  readonly kind: ResourceKind;
  readonly element: XmlElement;
}

const groups: readonly (readonly [string, string, ResourceKind])[] = [
  ['bt:Images', 'bt:Image', 'image'],
  ['bt:Urls', 'bt:Url', 'url'],
  ['bt:ShortStrings', 'bt:String', 'short'],
  ['bt:LongStrings', 'bt:String', 'long'],
];

export function definedResources(manifest: XmlElement): Resource[] {
  const resources = elementAt(manifest, 'VersionOverrides/Resources');
  return groups.flatMap(([group, member, kind]) =>
    childrenNamed(resources, group)
      .flatMap((each) => childrenNamed(each, member))
      .map((element) => ({ id: element.attributes['id'] ?? '', kind, element })),
  );
}

/** Elements of the overrides that point to a resource by its resid, in document order. */
export function resourceReferences(manifest: XmlElement): XmlElement[] {
  const overrides = elementAt(manifest, 'VersionOverrides');
  if (!overrides) return [];
  return [...withDescendants(overrides)].filter(({ attributes }) => 'resid' in attributes);
}
