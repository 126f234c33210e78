export type Locale = 'zh-CN' | 'en-US';

/** Excel reports any language tag; everything that is not Chinese is answered in English. */
export function localeOf(languageTag: string): Locale {
  return languageTag.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en-US';
}
