// A menu at the pointer, for headings and tabs.
import { button, element } from './element.ts';

export interface MenuItem {
  readonly label: string;
  readonly run: () => void;
}

/** Closed by a choice, by Escape, or by pressing anywhere else. */
export function openMenu(event: MouseEvent, items: readonly MenuItem[]): void {
  event.preventDefault();
  const menu = element('div', { class: 'menu', role: 'menu' });
  const listening = new AbortController();
  const close = () => {
    listening.abort();
    menu.remove();
  };
  for (const { label, run } of items) {
    const item = button(label, () => {
      close();
      run();
    });
    item.setAttribute('role', 'menuitem');
    menu.append(item);
  }
  const { signal } = listening;
  const closeOutside = ({ target }: Event) => {
    if (!(target instanceof Node) || !menu.contains(target)) close();
  };
  addEventListener('pointerdown', closeOutside, { signal, capture: true });
  addEventListener('blur', close, { signal });
  addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Escape') close();
    },
    { signal, capture: true },
  );
  document.body.append(menu);
  menu.style.left = `${Math.min(event.clientX, innerWidth - menu.offsetWidth - 4)}px`;
  menu.style.top = `${Math.min(event.clientY, innerHeight - menu.offsetHeight - 4)}px`;
}
