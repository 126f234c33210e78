// Everything around the pane: language, theme, the last resort, and who is signed in.
import { lazy, Suspense, useSyncExternalStore } from 'react';
import { ApiProvider } from './api/ApiContext.ts';
import type { Api } from './api/api.ts';
import type { SessionStore } from './api/sessionStore.ts';
import { WorkbookContext } from './excel/WorkbookContext.ts';
import type { Workbook } from './excel/workbook.ts';
import type { Language } from './messages.ts';
import { LanguageProvider } from './messages.ts';
import type { ConnectionStore } from './pane/connectionStore.ts';
import { ErrorBoundary } from './pane/ErrorBoundary.tsx';
import type { RibbonCommands } from './pane/ribbonCommands.ts';
import { Waiting } from './pane/Waiting.tsx';
import { PaneTheme } from './themes/PaneTheme.tsx';

// Whoever is signed in need not wait for the form, nor the form for the pane.
const Pane = lazy(async () => ({ default: (await import('./Pane.tsx')).Pane }));
const SignInPanel = lazy(async () => ({
  default: (await import('./signIn/SignInPanel.tsx')).SignInPanel,
}));

export interface AppProps {
  readonly language: Language;
  readonly version: string;
  readonly workbook: Workbook;
  readonly api: Api;
  readonly session: SessionStore;
  readonly connection: ConnectionStore;
  readonly commands: RibbonCommands;
}

export function App(props: AppProps) {
  const { language, workbook, api } = props;
  return (
    <LanguageProvider value={language}>
      <PaneTheme locale={language.locale}>
        <ErrorBoundary messages={language.messages}>
          <WorkbookContext value={workbook}>
            <ApiProvider value={api}>
              <Suspense fallback={<Waiting />}>
                <Entrance {...props} />
              </Suspense>
            </ApiProvider>
          </WorkbookContext>
        </ErrorBoundary>
      </PaneTheme>
    </LanguageProvider>
  );
}

/** While a session has to be renewed the pane stays as it is, only out of sight: nothing in it is lost. */
function Entrance({ session, commands, connection, version }: AppProps) {
  const state = useSyncExternalStore(session.subscribe, session.state);
  if (state.kind === 'SignedOut') return <SignInPanel session={session} />;
  const login = state.kind === 'Expired' ? state.login : state.session.login;
  const isExpired = state.kind === 'Expired';
  return (
    <>
      {isExpired && <SignInPanel session={session} expiredLogin={login} />}
      <div hidden={isExpired} style={{ height: '100%' }}>
        <Pane key={login} {...{ commands, connection, version, signOut: session.signOut }} />
      </div>
    </>
  );
}
