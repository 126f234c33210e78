// XML as the checks see it: elements in document order, each knowing its line and its way from the
// root. Prefixes are kept as written, since the manifest declares a fixed set of them.
import { XMLParser, XMLValidator } from 'fast-xml-parser';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
  readonly line: number;
  /** Names from the root, an id in brackets where there is one: `OfficeApp/Hosts/Host[Workbook]`. */
  readonly path: string;
}

export type ParsedXml =
  | { readonly ok: true; readonly root: XmlElement }
  | { readonly ok: false; readonly line: number; readonly reason: string };

/** What the parser gives for a node: its children under its name, its attributes under `:@`. */
type ParsedNode = Readonly<Record<string | symbol, unknown>>;

const startOf = XMLParser.getMetaDataSymbol() as unknown as symbol;
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  attributeNamePrefix: '',
  parseTagValue: false,
  captureMetaData: true,
});

export function parseXml(xml: string): ParsedXml {
  const validity = XMLValidator.validate(xml);
  if (validity !== true) return { ok: false, line: validity.err.line, reason: validity.err.msg };
  const roots = (parser.parse(xml) as readonly ParsedNode[]).filter(isElement);
  const [root] = roots;
  if (!root || roots.length > 1)
    return { ok: false, line: 1, reason: 'It needs exactly one root.' };
  return { ok: true, root: elementOf(root, '', xml) };
}

function isElement(node: ParsedNode): boolean {
  return !('#text' in node);
}

function elementOf(node: ParsedNode, parentPath: string, xml: string): XmlElement {
  const name = Object.keys(node).find((key) => key !== ':@') ?? '';
  const attributes = (node[':@'] ?? {}) as Readonly<Record<string, string>>;
  const label = attributes['id'] ?? attributes['Name'];
  const path = `${parentPath}${parentPath && '/'}${name}${label === undefined ? '' : `[${label}]`}`;
  const nodes = node[name] as readonly ParsedNode[];
  const { startIndex = 0 } = (node[startOf] ?? {}) as { readonly startIndex?: number };
  return {
    name,
    attributes,
    children: nodes.filter(isElement).map((child) => elementOf(child, path, xml)),
    text: nodes.map((child) => (isElement(child) ? '' : String(child['#text']))).join(''),
    line: xml.slice(0, startIndex).split('\n').length,
    path,
  };
}

/** The element itself and everything below it, in document order. */
export function* withDescendants(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* withDescendants(child);
}

export function childrenNamed(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The first element reached by following child names, such as `DefaultSettings/SourceLocation`. */
export function elementAt(element: XmlElement, names: string): XmlElement | undefined {
  return names
    .split('/')
    .reduce<XmlElement | undefined>((at, name) => childrenNamed(at, name)[0], element);
}
