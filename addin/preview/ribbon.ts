// The ribbon's commands, as the manifest has them.

import { element } from './grid/element.ts';
import type { Messages } from './messages.ts';

export const COMMANDS = ['openPane', 'checkSheet', 'submitSheet', 'pullReport'] as const;

export type Command = (typeof COMMANDS)[number];

/** Drawn on a field of 24 by 24. */
const ICONS: Readonly<Record<Command, string>> = {
  openPane: 'M4 4h16v16H4zM14 4v16M7 8h4M7 12h4',
  checkSheet: 'M5 4h14v16H5zM8 12l3 3 5-6',
  submitSheet: 'M12 16V5M7 10l5-5 5 5M5 19h14',
  pullReport: 'M12 5v11M7 11l5 5 5-5M5 20h14',
};

export interface Ribbon {
  readonly root: HTMLElement;
  /** By the command, or an id of the manifest that ends with it. */
  readonly isEnabled: (id: string) => boolean;
  readonly enable: (id: string, isEnabled: boolean) => void;
}

export function createRibbon(messages: Messages, run: (command: Command) => void): Ribbon {
  const buttons = new Map(
    COMMANDS.map((command) => {
      const made = element('button', { type: 'button', 'data-command': command }, [
        icon(ICONS[command]),
        element('span', {}, [messages[command]]),
      ]);
      made.addEventListener('click', () => {
        run(command);
      });
      return [command, made] as const;
    }),
  );
  const find = (id: string) => {
    const command = COMMANDS.find((name) => id.toLowerCase().endsWith(name.toLowerCase()));
    return command && buttons.get(command);
  };
  const tab = element('div', { class: 'ribbonTab' }, [messages.ribbonTab]);
  const group = element('div', { class: 'commands' }, [...buttons.values()]);
  return {
    root: element('nav', { class: 'ribbon', 'aria-label': messages.ribbonTab }, [tab, group]),
    isEnabled: (id) => find(id)?.disabled === false,
    enable: (id, isEnabled) => {
      const found = find(id);
      if (found) found.disabled = !isEnabled;
    },
  };
}

function icon(path: string): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  shape.setAttribute('d', path);
  svg.append(shape);
  return svg;
}
