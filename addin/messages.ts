// The pane's own sentences. What the domain has to say (findings, refusals) has its words there.
import { createContext, useContext } from 'react';
import type { Locale } from '#domain/locale.ts';
import type { zhCN } from './messages/zhCN.ts';

export type Messages = typeof zhCN;

/** Only the language that is shown is fetched. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  switch (locale) {
    case 'zh-CN':
      return (await import('./messages/zhCN.ts')).zhCN;
    case 'en-US':
      return (await import('./messages/enUS.ts')).enUS;
  }
}

export interface Language {
  readonly locale: Locale;
  readonly messages: Messages;
}

const LanguageContext = createContext<Language | null>(null);

export const LanguageProvider = LanguageContext.Provider;

function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error('There is no LanguageProvider around');
  return language;
}

export function useLocale(): Locale {
  return useLanguage().locale;
}

export function useMessages(): Messages {
  return useLanguage().messages;
}
