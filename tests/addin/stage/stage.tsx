// The pane as it is, with a workbook in memory in the place of Excel.
import { createRoot } from 'react-dom/client';
import { localeOf } from '#domain/locale.ts';
import { App } from '../../../addin/App.tsx';
import { graphqlApi } from '../../../addin/api/graphqlApi.ts';
import { serverApi } from '../../../addin/api/serverApi.ts';
import { changePassword, signIn, signOut } from '../../../addin/api/session.ts';
import { sessionStore } from '../../../addin/api/sessionStore.ts';
import { loadMessages } from '../../../addin/messages.ts';
import { watchedConnection } from '../../../addin/pane/connectionStore.ts';
import type { RibbonCommands } from '../../../addin/pane/ribbonCommands.ts';
import { ribbonCommands } from '../../../addin/pane/ribbonCommands.ts';
import type { FakeWorkbook } from '../fakeWorkbook.ts';
import { fakeWorkbook } from '../fakeWorkbook.ts';

declare global {
  interface Window {
    readonly stage: { readonly workbook: FakeWorkbook; readonly commands: RibbonCommands };
  }
}

const locale = localeOf(new URLSearchParams(location.search).get('lang') ?? 'zh-CN');
const workbook = fakeWorkbook(null);
const commands = ribbonCommands();
Object.assign(window, { stage: { workbook, commands } });

const session = sessionStore({ signIn, changePassword, signOut, storage: sessionStorage });
const { ask, connection } = watchedConnection(graphqlApi(session));
const place = document.getElementById('pane');
if (!place) throw new Error('The stage has no place for the pane');
document.documentElement.lang = locale;
createRoot(place).render(
  <App
    {...{ session, connection, commands, workbook }}
    language={{ locale, messages: await loadMessages(locale) }}
    version="0.0.0"
    api={serverApi(ask, locale)}
  />,
);
