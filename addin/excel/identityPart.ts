// The custom XML part of one sheet: its identity, the worksheet it was laid out on, the attempt to
// submit whose outcome is not known yet, and the readings that were confirmed.
import type { Confirmation } from '#domain/reading/confirmation.ts';
import type { Confirmations } from '#domain/reading/readSheet.ts';
import { type KeptIdentity, keptIdentity } from './identityText.ts';
import type { UnsentAttempt } from './workbook.ts';

export const partNamespace = 'urn:huibao:sheet:1';

export interface IdentityPart extends KeptIdentity {
  /** Excel's id of the worksheet; tells the original from its copies. */
  readonly worksheet: string;
  readonly confirmations: Confirmations;
}

export function printPart(part: IdentityPart): string {
  const { identity, locale, worksheet, confirmations } = part;
  const { unsent, ...fields } = identity;
  const attempt = unsent
    ? `<unsent${attributes({ key: unsent.key, madeAt: unsent.madeAt })}>${quoted(unsent.content)}</unsent>`
    : '';
  const own = attributes({ xmlns: partNamespace, ...fields, locale, worksheet });
  const confirmed = [...confirmations].map(
    ([line, { codes, raw, numberFormat }]) =>
      `<confirmed${attributes({ line, codes, raw, numberFormat })}/>`,
  );
  return `<sheet${own}>${attempt}${confirmed.join('')}</sheet>`;
}

export function parsePart(xml: string): IdentityPart | null {
  const sheet = new DOMParser().parseFromString(xml, 'application/xml').documentElement;
  if (sheet.localName !== 'sheet' || sheet.namespaceURI !== partNamespace) return null;
  const kept = keptIdentity((name) => attributeOf(sheet, name));
  if (!kept) return null;
  const unsent = unsentAttempt(sheet.getElementsByTagNameNS(partNamespace, 'unsent')[0]);
  const worksheet = attributeOf(sheet, 'worksheet') ?? '';
  const confirmed = [...sheet.getElementsByTagNameNS(partNamespace, 'confirmed')];
  return {
    identity: { ...kept.identity, unsent },
    locale: kept.locale,
    worksheet,
    confirmations: new Map(confirmed.flatMap(confirmation)),
  };
}

function confirmation(element: Element): readonly (readonly [string, Confirmation])[] {
  const line = attributeOf(element, 'line');
  const codes = attributeOf(element, 'codes');
  const raw = attributeOf(element, 'raw');
  const numberFormat = attributeOf(element, 'numberFormat');
  if (line === null || codes === null || raw === null || numberFormat === null) return [];
  return [[line, { codes, raw, numberFormat }]];
}

function unsentAttempt(element: Element | undefined): UnsentAttempt | null {
  const key = element && attributeOf(element, 'key');
  const madeAt = element && attributeOf(element, 'madeAt');
  if (!key || !madeAt) return null;
  return { key, madeAt, content: unquoted(element.textContent) };
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${quoted(String(value))}"`)
    .join('');
}

function attributeOf(element: Element, name: string): string | null {
  const value = element.getAttribute(name);
  return value === null ? null : unquoted(value);
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** XML cannot hold control characters or halves of pairs, and folds line ends: they are spelled `%000a`. */
function quoted(text: string): string {
  return text
    .replaceAll(/[%\p{Cc}\ud800-\udfff\ufffe\uffff]/gu, spelled)
    .replaceAll(/[&<>"]/g, (character) => references[character] ?? character);
}

function unquoted(text: string): string {
  return text.replaceAll(/%([\da-f]{4})/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

function spelled(unit: string): string {
  return `%${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
