import { type ManifestProblem, problem } from './manifestProblem.ts';
import { pngSize } from './pngSize.ts';
import { definedResources } from './resources.ts';
import { childrenNamed, elementAt, withDescendants, type XmlElement } from './xmlElement.ts';

/** The file behind the path of an icon's address, or null if there is none. */
export type ReadIcon = (path: string) => Uint8Array | null;

const ribbonSizes = ['16', '32', '80'];

/** Icons exist and have exactly the pixels they are announced with: Excel does not scale well. */
export function* iconFiles(manifest: XmlElement, readIcon: ReadIcon): Generator<ManifestProblem> {
  for (const [name, size] of [['IconUrl', 32] as const, ['HighResolutionIconUrl', 64] as const]) {
    for (const element of childrenNamed(manifest, name)) {
      const url = element.attributes['DefaultValue'] ?? '';
      yield* iconFile({ element, url, size, readIcon });
    }
  }
  const overrides = elementAt(manifest, 'VersionOverrides/Hosts');
  if (!overrides) return;
  const images = definedResources(manifest).filter(({ kind }) => kind === 'image');
  for (const icon of withDescendants(overrides)) {
    if (icon.name !== 'Icon') continue;
    yield* ribbonSizesOf(icon);
    for (const element of childrenNamed(icon, 'bt:Image')) {
      const image = images.find(({ id }) => id === element.attributes['resid'])?.element;
      const url = image?.attributes['DefaultValue'];
      const size = Number(element.attributes['size']);
      if (url !== undefined) yield* iconFile({ element, url, size, readIcon });
    }
  }
}

function* ribbonSizesOf(icon: XmlElement): Generator<ManifestProblem> {
  const sizes = new Set(icon.children.map((image) => image.attributes['size']));
  for (const size of ribbonSizes.filter((each) => !sizes.has(each))) {
    const what = `There is no image of ${size} pixels.`;
    const remedy = `Add a bt:Image with size ${size}: 16, 32 and 80 are all needed.`;
    yield problem('ICON_SIZE_MISSING', icon, { what, remedy });
  }
}

function* iconFile(icon: {
  readonly element: XmlElement;
  readonly url: string;
  readonly size: number;
  readonly readIcon: ReadIcon;
}): Generator<ManifestProblem> {
  const { element, url, size, readIcon } = icon;
  if (!URL.canParse(url)) return;
  const bytes = readIcon(new URL(url).pathname);
  if (!bytes) {
    const remedy = 'Draw it, or correct the address.';
    yield problem('ICON_MISSING', element, { what: `There is no file for ${url}.`, remedy });
    return;
  }
  const pixels = pngSize(bytes);
  if (!pixels) {
    yield problem('ICON_NOT_PNG', element, { what: `${url} is no PNG.`, remedy: 'Save a PNG.' });
  } else if (pixels.width !== size || pixels.height !== size) {
    const what = `${url} has ${pixels.width} × ${pixels.height} pixels.`;
    yield problem('ICON_SIZE', element, { what, remedy: `Draw it with ${size} × ${size}.` });
  }
}
