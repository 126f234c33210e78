// What concerns Office rather than the workbook: getting ready, its language, its ribbon.
import { type Locale, localeOf } from '#domain/locale.ts';

/** `Elsewhere`: the page was opened in a browser, outside Excel. `Stuck`: Office never answered. */
export type OfficeState = 'Ready' | 'Elsewhere' | 'Stuck';

const patience = 5000;
const reloadedAt = 'huibao.reloaded';

/**
 * Office sometimes never says that it is ready. After five seconds the pane is loaded once more; if
 * that does not help either, it is for the person to decide.
 */
export async function whenOfficeReady(): Promise<OfficeState> {
  const state = await Promise.race([answered(), timedOut()]);
  if (state !== 'Stuck') {
    sessionStorage.removeItem(reloadedAt);
    return state;
  }
  if (sessionStorage.getItem(reloadedAt) !== null) return 'Stuck';
  sessionStorage.setItem(reloadedAt, 'yes');
  location.reload();
  return new Promise<never>(() => {});
}

async function answered(): Promise<OfficeState> {
  if (typeof Office === 'undefined') return 'Elsewhere';
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel ? 'Ready' : 'Elsewhere';
}

function timedOut(): Promise<OfficeState> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve('Stuck');
    }, patience);
  });
}

/** Excel's own language, not that of its contents. */
export function displayLanguage(): Locale {
  return localeOf(Office.context.displayLanguage);
}

/** `name` as the manifest writes it. Excel is told of the end in any case, or the button stays busy. */
export function onRibbonCommand(name: string, handler: () => Promise<void> | void): void {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    void completing(event, handler);
  });
}

async function completing(
  event: Office.AddinCommands.Event,
  handler: () => Promise<void> | void,
): Promise<void> {
  try {
    // The shared runtime also runs while the pane is closed; what a button finds must be seen.
    if (Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) {
      await Office.addin.showAsTaskpane();
    }
    await handler();
  } finally {
    event.completed();
  }
}
