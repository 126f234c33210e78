// The preview page: a workbook on the left, the very pane of the add-in on the right, and between them a host that
// speaks Excel's protocol to the pane's office.js.
import { type Surroundings, services } from './api/services.ts';
import { workbookObject } from './api/workbookType.ts';
import { fileCommands } from './files.ts';
import { measureText } from './grid/fonts.ts';
import { createGrid } from './grid/grid.ts';
import { appContext } from './host/appContext.ts';
import { createReferences } from './host/references.ts';
import { createRequests } from './host/requests.ts';
import { createSubscriptions } from './host/subscriptions.ts';
import { connect } from './host/transport.ts';
import { messagesFor } from './messages.ts';
import { createPane } from './pane.ts';
import { type Command, createRibbon } from './ribbon.ts';
import { createPreview } from './testInterface.ts';
import { createTopBar } from './topBar.ts';
import { createWorkbook } from './workbook/createWorkbook.ts';
import { createHistory } from './workbook/history.ts';
import type { WorkbookEvent } from './workbook/workbook.ts';

const query = new URLSearchParams(location.search);
const locale = query.get('lang') === 'en-US' ? 'en-US' : 'zh-CN';
const messages = messagesFor(locale);
document.documentElement.lang = locale;
document.title = messages.title;

const workbook = createWorkbook({
  name: `${messages.banner}.xlsx`,
  fontName: locale === 'zh-CN' ? '等线' : 'Calibri',
  measureText,
});
const history = createHistory(workbook);
const eventSwitch = { isOn: true };
const references = createReferences();
const subscriptions = createSubscriptions(eventSwitch);
const pane = createPane({ locale, messages, width: Number(query.get('paneWidth')) || 320 });
const ribbon = createRibbon(messages, (command) => {
  if (!runCommand(command)) grid.say(messages.paneNotReady);
});
const surroundings: Surroundings = {
  state: 'Visible',
  startState: 'Inactive',
  onState: (state) => {
    pane.show(state === 'Visible');
  },
  isEnabled: ribbon.isEnabled,
  enable: ribbon.enable,
};
const requests = createRequests({
  host: {
    root: workbookObject(workbook, eventSwitch),
    services: services(surroundings),
    references,
    register: subscriptions.register,
  },
  workbook,
  history,
  isEditing: () => grid.isEditing(),
  onHold: () => {
    grid.repaint();
  },
});
const grid = createGrid({
  workbook,
  history,
  messages,
  isHeld: requests.isHeld,
  onEditEnd: requests.release,
});
const transport = connect({
  frame: pane.frame,
  paneUrl: pane.url,
  conversationId: pane.conversationId,
  appContext: () =>
    appContext({
      locale,
      workbookName: workbook.name,
      addinName: messages.paneTitle,
      settings: [...workbook.documentSettings],
      isReadOnly: requests.faults.isReadOnly,
    }),
  richApi: requests.answer,
  settings: workbook.documentSettings,
  onLoad: restartHost,
  isSilent: () => requests.faults.isSilent,
  onCommandCompleted: () => {
    grid.repaint();
  },
});

/** Events go out after the batch that caused them has been answered. */
function deliver(event: WorkbookEvent): void {
  const fired = subscriptions.fired(event);
  const isSelection = event.kind === 'SelectionChanged' && eventSwitch.isOn;
  if (fired.length === 0 && !isSelection) return;
  setTimeout(() => {
    if (isSelection) transport.fire('documentSelectionChanged', {});
    if (fired.length === 0) return;
    const entries = fired.map(({ type, target, payload }) => [
      65_536,
      type,
      target,
      JSON.stringify(payload),
      0,
      false,
    ]);
    transport.fire('richApiMessage', { ArrayData: entries });
  });
}

/** As when Excel itself starts again: whatever the add-in held on to is gone, though its pane goes on. */
function restartHost(): void {
  references.releaseAll();
  subscriptions.clear();
  eventSwitch.isOn = true;
}

function runCommand(command: Command): boolean {
  if (command === 'openPane') {
    surroundings.state = 'Visible';
    pane.show(true);
  }
  const event = JSON.stringify({ source: { id: command } });
  return transport.fire('appCommandInvoked', [crypto.randomUUID(), command, event]);
}

workbook.listeners.add(deliver);
window.preview = createPreview({
  workbook,
  requests,
  runCommand,
  restartHost,
  dropPane: pane.drop,
  reloadPane: pane.reload,
  held: () => ({ references: references.size(), handlers: subscriptions.count() }),
});
const files = fileCommands({
  workbook,
  messages,
  say: grid.say,
  onOpened: () => {
    history.clear();
    pane.reload();
  },
});
document.body.append(createTopBar(messages, files), ribbon.root, grid.root, pane.root);
grid.focus();
