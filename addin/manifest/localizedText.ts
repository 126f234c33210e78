import { type ManifestProblem, problem } from './manifestProblem.ts';
import { childrenNamed, elementAt, withDescendants, type XmlElement } from './xmlElement.ts';

const defaultLocale = 'zh-CN';
const otherLocale = 'en-US';
/** Language, perhaps script, and region. A bare `en` is valid XML, yet matches no display language. */
const fullTag = /^[a-z]{2,3}(-[A-Z][a-z]{3})?-[A-Z]{2}$/;
const chinese = /\p{Script=Han}/u;
const shortText = 125;
const longText = 250;

/** Every text a person reads: there in both languages, each in its own, and short enough. */
export function* localizedText(manifest: XmlElement): Generator<ManifestProblem> {
  yield* defaultLocaleOf(manifest);
  for (const element of withDescendants(manifest)) {
    if (element.name === 'Override' || element.name === 'bt:Override') yield* localeOf(element);
  }
  const provider = elementAt(manifest, 'ProviderName');
  if (provider) yield* length(provider, provider.text, shortText);
  for (const [text, limit] of localizedTexts(manifest)) yield* inBothLanguages(text, limit);
}

function localizedTexts(manifest: XmlElement): (readonly [XmlElement, number])[] {
  const resources = elementAt(manifest, 'VersionOverrides/Resources');
  const strings = (group: string) =>
    childrenNamed(resources, group).flatMap((each) => childrenNamed(each, 'bt:String'));
  return [
    ...childrenNamed(manifest, 'DisplayName').map((text) => [text, shortText] as const),
    ...childrenNamed(manifest, 'Description').map((text) => [text, longText] as const),
    ...strings('bt:ShortStrings').map((text) => [text, shortText] as const),
    ...strings('bt:LongStrings').map((text) => [text, longText] as const),
  ];
}

function* defaultLocaleOf(manifest: XmlElement): Generator<ManifestProblem> {
  const locale = elementAt(manifest, 'DefaultLocale');
  if (!locale || locale.text === defaultLocale) return;
  const what = `The default locale is “${locale.text}”.`;
  const remedy = `Write ${defaultLocale}: default texts are in that language.`;
  yield problem('DEFAULT_LOCALE_WRONG', locale, { what, remedy });
}

function* localeOf(override: XmlElement): Generator<ManifestProblem> {
  const locale = override.attributes['Locale'] ?? '';
  if (fullTag.test(locale)) return;
  const what = `“${locale}” names no language and region.`;
  const remedy = 'Write a full tag such as en-US.';
  yield problem('LOCALE_INVALID', override, { what, remedy });
}

function* inBothLanguages(text: XmlElement, limit: number): Generator<ManifestProblem> {
  const byDefault = text.attributes['DefaultValue'] ?? '';
  yield* length(text, byDefault, limit);
  if (byDefault && !chinese.test(byDefault)) yield wrongLanguage(text, byDefault, defaultLocale);

  const overrides = text.children.filter((child) => child.attributes['Locale'] === otherLocale);
  if (overrides.length === 0) {
    const remedy = `Add an Override for ${otherLocale}.`;
    yield problem('OVERRIDE_MISSING', text, { what: `No text for ${otherLocale}.`, remedy });
  }
  for (const again of overrides.slice(1)) {
    const what = `There is another text for ${otherLocale}.`;
    yield problem('OVERRIDE_REPEATED', again, { what, remedy: 'Keep one of them.' });
  }
  for (const override of overrides) {
    const value = override.attributes['Value'] ?? '';
    yield* length(override, value, limit);
    if (chinese.test(value)) yield wrongLanguage(override, value, otherLocale);
  }
}

function* length(element: XmlElement, text: string, limit: number): Generator<ManifestProblem> {
  const characters = Array.from(text).length;
  if (text.trim() === '') {
    yield problem('TEXT_EMPTY', element, { what: 'The text is empty.', remedy: 'Write one.' });
  } else if (characters > limit) {
    const what = `The text has ${characters} characters.`;
    yield problem('TEXT_TOO_LONG', element, { what, remedy: `Shorten it to ${limit}.` });
  }
}

function wrongLanguage(element: XmlElement, text: string, locale: string): ManifestProblem {
  const what = `“${text}” does not read as ${locale}.`;
  return problem('TEXT_LANGUAGE', element, { what, remedy: `Put the ${locale} text here.` });
}
