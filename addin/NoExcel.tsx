import type { Language } from './messages.ts';
import { LanguageProvider } from './messages.ts';
import { EmptyState } from './pane/EmptyState.tsx';
import { ReloadButton } from './pane/ReloadButton.tsx';
import { PaneTheme } from './themes/PaneTheme.tsx';

/** The page was opened outside Excel, or Excel never answered. */
export function NoExcel({ language }: { readonly language: Language }) {
  const { locale, messages } = language;
  return (
    <LanguageProvider value={language}>
      <PaneTheme locale={locale}>
        <EmptyState title={messages.noExcel.title} hint={messages.noExcel.body}>
          <ReloadButton label={messages.crashed.reload} />
        </EmptyState>
      </PaneTheme>
    </LanguageProvider>
  );
}
