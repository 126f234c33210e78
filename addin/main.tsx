// Starts the pane in Excel: the only place where its parts are chosen.
import { createRoot } from 'react-dom/client';
import { localeOf } from '#domain/locale.ts';
import { App } from './App.tsx';
import { graphqlApi } from './api/graphqlApi.ts';
import { serverApi } from './api/serverApi.ts';
import { changePassword, signIn, signOut } from './api/session.ts';
import { sessionStore } from './api/sessionStore.ts';
import { excelWorkbook } from './excel/excelWorkbook.ts';
import { displayLanguage, onRibbonCommand, whenOfficeReady } from './excel/office.ts';
import { loadMessages } from './messages.ts';
import { NoExcel } from './NoExcel.tsx';
import { watchedConnection } from './pane/connectionStore.ts';
import { ribbonCommandNames, ribbonCommands } from './pane/ribbonCommands.ts';
import { preload } from './preload.ts';

async function start(place: HTMLElement) {
  const root = createRoot(place);
  const commands = ribbonCommands();
  const office = await whenOfficeReady();
  const locale = office === 'Ready' ? displayLanguage() : localeOf(navigator.language);
  const language = { locale, messages: await loadMessages(locale) };
  document.documentElement.lang = locale;
  if (office !== 'Ready') {
    root.render(<NoExcel language={language} />);
    return;
  }
  for (const name of ribbonCommandNames) {
    onRibbonCommand(name, () => {
      commands.send(name);
    });
  }
  const session = sessionStore({ signIn, changePassword, signOut, storage: sessionStorage });
  const { ask, connection } = watchedConnection(graphqlApi(session));
  root.render(
    <App
      {...{ language, session, connection, commands }}
      version={__VERSION__}
      workbook={excelWorkbook()}
      api={serverApi(ask, locale)}
    />,
  );
  void preload();
}

// Where the gate has told an old browser what to do, there is no place for the pane.
const place = document.getElementById('pane');
if (place) void start(place);
