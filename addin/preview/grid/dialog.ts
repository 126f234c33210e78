// Questions and refusals, in a dialog of the page: the answer is the choice's position, -1 for Escape.
import { button, element } from './element.ts';

export interface Question {
  readonly title: string;
  readonly message: string;
  readonly choices: readonly string[];
}

export function ask({ title, message, choices }: Question): Promise<number> {
  return new Promise((resolve) => {
    const dialog = element('dialog', { class: 'dialog', 'aria-label': title });
    const settle = (answer: number) => {
      dialog.close();
      dialog.remove();
      resolve(answer);
    };
    const buttons = choices.map((choice, index) => {
      const className = index === 0 ? 'primary' : '';
      return button(choice, () => settle(index), className);
    });
    dialog.append(
      element('h2', {}, [title]),
      element('p', {}, [message]),
      element('div', { class: 'choices' }, buttons),
    );
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      settle(-1);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
