// A sheet's identity as one line of text, for the hidden name and for the hidden header cell.
//
// It stands in three places, because each survives something else. The worksheet's hidden names go
// with the worksheet when it is copied or moved; the header cell of the key column goes with pasted
// cells; the workbook's XML part goes with neither and says which worksheet is the original.
import { type Locale, localeOf } from '#domain/locale.ts';
import type { SheetIdentity } from './workbook.ts';

/** An identity and what only this folder needs to know of the sheet. */
export interface KeptIdentity {
  readonly identity: SheetIdentity;
  readonly locale: Locale;
}

const cellPrefix = 'huibao:sheet?';

export function printIdentity({ identity, locale }: KeptIdentity): string {
  return new URLSearchParams({
    office: identity.office,
    period: identity.period,
    form: identity.form,
    formVersion: String(identity.formVersion),
    reporter: identity.reporter,
    basedOn: String(identity.basedOn),
    locale,
  }).toString();
}

/** `null` where the text is none of ours. Unsent attempts are kept in the XML part only. */
export function parseIdentity(text: string): KeptIdentity | null {
  const fields = new URLSearchParams(text);
  return keptIdentity((name) => fields.get(name));
}

/** Builds an identity from named fields, wherever they were kept. */
export function keptIdentity(field: (name: string) => string | null): KeptIdentity | null {
  const [office, period, form, reporter] = ['office', 'period', 'form', 'reporter'].map(field);
  const formVersion = wholeNumber(field('formVersion'));
  const basedOn = wholeNumber(field('basedOn') ?? '0');
  if (!office || !period || !form || !reporter) return null;
  if (formVersion === null || basedOn === null) return null;
  const identity = { office, period, form, formVersion, reporter, basedOn, unsent: null };
  return { identity, locale: localeOf(field('locale') ?? 'zh-CN') };
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** The header cell of the key column. It says which sheet this is, not how far it has come. */
export function printMarker(kept: KeptIdentity): string {
  const fields = new URLSearchParams(printIdentity(kept));
  fields.delete('basedOn');
  return cellPrefix + fields.toString();
}

export function parseMarker(value: unknown): KeptIdentity | null {
  if (typeof value !== 'string' || !value.startsWith(cellPrefix)) return null;
  return parseIdentity(value.slice(cellPrefix.length));
}

/** Whether both are the sheet of one slot and one version of its form. */
export function isSameSheet(one: SheetIdentity, other: SheetIdentity): boolean {
  return (
    one.office === other.office &&
    one.period === other.period &&
    one.form === other.form &&
    one.formVersion === other.formVersion &&
    one.reporter === other.reporter
  );
}
