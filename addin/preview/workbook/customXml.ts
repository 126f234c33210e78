// Custom XML parts: small documents that travel inside the workbook.
import { hostError } from './hostError.ts';
import type { CustomXmlPart, Workbook } from './workbook.ts';

/** By the browser's own parser. */
export function rootNamespace(xml: string): string | undefined {
  const parsed = new DOMParser().parseFromString(xml, 'application/xml');
  if (parsed.querySelector('parsererror')) return undefined;
  return parsed.documentElement.namespaceURI ?? '';
}

export function addPart(workbook: Workbook, xml: string): CustomXmlPart {
  checkXml(xml);
  workbook.lastId += 1;
  const id = `{${String(workbook.lastId).padStart(8, '0')}-0000-4000-9000-000000000000}`;
  const part = { id, xml };
  workbook.customXmlParts.push(part);
  return part;
}

export function setXml(part: CustomXmlPart, xml: string): void {
  checkXml(xml);
  part.xml = xml;
}

function checkXml(xml: string): void {
  if (rootNamespace(xml) === undefined) throw hostError('InvalidArgument');
}

export function partsOf(workbook: Workbook, namespace: string): readonly CustomXmlPart[] {
  return workbook.customXmlParts.filter(({ xml }) => rootNamespace(xml) === namespace);
}
