import { type ManifestProblem, problem } from './manifestProblem.ts';
import { definedResources } from './resources.ts';
import { childrenNamed, elementAt, type XmlElement } from './xmlElement.ts';

const longestUrl = 2048;

/** Every address is https and belongs to the pane's own origin or to one the manifest announces. */
export function* addresses(manifest: XmlElement): Generator<ManifestProblem> {
  const own = new Set<string>();
  const pane = elementAt(manifest, 'DefaultSettings/SourceLocation')?.attributes['DefaultValue'];
  if (pane !== undefined && URL.canParse(pane)) own.add(new URL(pane).origin);
  for (const domain of childrenNamed(elementAt(manifest, 'AppDomains'), 'AppDomain')) {
    own.add(domain.text);
    yield* appDomain(domain);
  }
  for (const { element, url } of addressesOf(manifest)) yield* address(element, url, own);
}

interface Address {
  readonly element: XmlElement;
  readonly url: string;
}

function* addressesOf(manifest: XmlElement): Generator<Address> {
  const settings = ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl']
    .flatMap((name) => childrenNamed(manifest, name))
    .concat(childrenNamed(elementAt(manifest, 'DefaultSettings'), 'SourceLocation'));
  const resources = definedResources(manifest)
    .filter(({ kind }) => kind === 'image' || kind === 'url')
    .map(({ element }) => element);
  for (const element of settings.concat(resources)) {
    yield { element, url: element.attributes['DefaultValue'] ?? '' };
    for (const override of element.children) {
      yield { element: override, url: override.attributes['Value'] ?? '' };
    }
  }
}

function* address(
  element: XmlElement,
  url: string,
  own: ReadonlySet<string>,
): Generator<ManifestProblem> {
  if (!URL.canParse(url) || url.length > longestUrl) {
    const remedy = `Write an address of at most ${longestUrl} characters, with its scheme.`;
    yield problem('URL_INVALID', element, { what: `“${url}” is no address.`, remedy });
    return;
  }
  const { protocol, origin } = new URL(url);
  if (protocol !== 'https:') {
    const remedy = 'Serve it over https: Excel loads nothing else.';
    yield problem('URL_INSECURE', element, { what: `“${url}” is not https.`, remedy });
  } else if (!own.has(origin)) {
    const remedy = `Use the pane’s own origin, or list ${origin} under AppDomains.`;
    yield problem('URL_FOREIGN', element, { what: `“${url}” lies elsewhere.`, remedy });
  }
}

function* appDomain(domain: XmlElement): Generator<ManifestProblem> {
  const { text } = domain;
  if (URL.canParse(text) && new URL(text).origin === text && text.startsWith('https://')) return;
  const remedy = 'Write https, host and port, nothing after them.';
  yield problem('APP_DOMAIN_INVALID', domain, { what: `“${text}” is no https origin.`, remedy });
}
