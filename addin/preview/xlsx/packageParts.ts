// What hucre does not write or read: custom XML parts, and names that are hidden. Done in the package itself.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

export interface PackageParts {
  readonly customXml: readonly string[];
  readonly hiddenNames: ReadonlySet<string>;
}

export function addParts(file: Uint8Array, { customXml, hiddenNames }: PackageParts): Uint8Array {
  const parts = unzipSync(file);
  const change = (path: string, edit: (xml: string) => string) => {
    const part = parts[path];
    if (part) parts[path] = strToU8(edit(strFromU8(part)));
  };
  for (const [index, xml] of customXml.entries()) addCustomXml(parts, index + 1, xml);
  change('xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `${customXml.map((_, i) => relation(i + 1)).join('')}</Relationships>`,
    ),
  );
  change('[Content_Types].xml', (xml) =>
    xml.replace('</Types>', `${customXml.map((_, i) => contentType(i + 1)).join('')}</Types>`),
  );
  change('xl/workbook.xml', (xml) =>
    xml.replaceAll(/<definedName name="([^"]*)"/g, (tag, name: string) =>
      hiddenNames.has(unescaped(name)) ? `${tag} hidden="1"` : tag,
    ),
  );
  return zipSync(parts);
}

function addCustomXml(parts: Record<string, Uint8Array>, number: number, xml: string): void {
  const prolog = '<?xml version="1.0" encoding="UTF-8" standalone="no"?>';
  const hasProlog = xml.startsWith('<?xml');
  parts[`customXml/item${number}.xml`] = strToU8(hasProlog ? xml : prolog + xml);
  parts[`customXml/itemProps${number}.xml`] = strToU8(
    `${prolog}<ds:datastoreItem ds:itemID="{${crypto.randomUUID().toUpperCase()}}" xmlns:ds="${OFFICE}/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
  );
  parts[`customXml/_rels/item${number}.xml.rels`] = strToU8(
    `${prolog}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${OFFICE}/relationships/customXmlProps" Target="itemProps${number}.xml"/></Relationships>`,
  );
}

function relation(number: number): string {
  return `<Relationship Id="rIdCustomXml${number}" Type="${OFFICE}/relationships/customXml" Target="../customXml/item${number}.xml"/>`;
}

function contentType(number: number): string {
  return `<Override PartName="/customXml/itemProps${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>`;
}

export function readParts(file: Uint8Array): PackageParts {
  const parts = unzipSync(file, {
    filter: ({ name }) => name === 'xl/workbook.xml' || /^customXml\/item\d+\.xml$/.test(name),
  });
  const { 'xl/workbook.xml': workbook, ...items } = parts;
  const names = [...strFromU8(workbook ?? new Uint8Array()).matchAll(/<definedName ([^>]*)>/g)];
  return {
    customXml: Object.values(items).map((item) => strFromU8(item)),
    hiddenNames: new Set(
      names.flatMap(([, attributes = '']) => {
        const name = /name="([^"]*)"/.exec(attributes)?.[1];
        return name !== undefined && /hidden="(1|true)"/.test(attributes) ? [unescaped(name)] : [];
      }),
    ),
  };
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
