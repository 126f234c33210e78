// What the keys do in the grid, as in Excel.
import type { Editor } from './editor.ts';
import type { Step } from './navigation.ts';

export interface GridCommands {
  readonly move: (step: Step, how: { readonly extends: boolean; readonly jumps: boolean }) => void;
  readonly moveTo: (row: number | undefined, column: number | undefined, extend: boolean) => void;
  readonly page: (direction: 1 | -1, extend: boolean) => void;
  /** Keeps what was typed and moves on; without a step the selection stays. */
  readonly commit: (step: Step | undefined) => void;
  readonly cancel: () => void;
  readonly clear: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly selectAll: () => void;
  readonly openList: () => void;
  readonly nextSheet: (direction: 1 | -1) => void;
}

const ARROWS: Readonly<Record<string, Step>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/** Where Enter and Tab lead; undefined for other keys. */
function finishingStep({ key, shiftKey }: KeyboardEvent): Step | undefined {
  const sign = shiftKey ? -1 : 1;
  if (key === 'Enter') return { rows: sign, columns: 0 };
  return key === 'Tab' ? { rows: 0, columns: sign } : undefined;
}

export function handleKeys(editor: Editor, commands: GridCommands): void {
  editor.input.addEventListener('keydown', (event) => {
    // While an input method composes, its keys are its own.
    if (event.isComposing) return;
    const isDone =
      editor.mode() === 'ready'
        ? whenReady(event, editor, commands)
        : whenEditing(event, editor, commands);
    if (isDone) event.preventDefault();
  });
}

function whenEditing(event: KeyboardEvent, editor: Editor, commands: GridCommands): boolean {
  if (event.key === 'Escape') {
    commands.cancel();
    return true;
  }
  if (event.key === 'Enter' && event.altKey) {
    editor.input.setRangeText('\n', editor.input.selectionStart, editor.input.selectionEnd, 'end');
    editor.input.dispatchEvent(new InputEvent('input'));
    return true;
  }
  const step = finishingStep(event) ?? (editor.mode() === 'enter' ? ARROWS[event.key] : undefined);
  if (step) commands.commit(step);
  return step !== undefined;
}

function whenReady(event: KeyboardEvent, editor: Editor, commands: GridCommands): boolean {
  const { key, shiftKey, altKey } = event;
  const isControl = event.ctrlKey || event.metaKey;
  const arrow = ARROWS[key];
  if (arrow) {
    if (altKey && key === 'ArrowDown') commands.openList();
    else commands.move(arrow, { extends: shiftKey, jumps: isControl });
    return true;
  }
  const step = finishingStep(event);
  if (step) {
    commands.move(step, { extends: false, jumps: false });
    return true;
  }
  return isControl ? withControl(event, commands) : plainKey(event, editor, commands);
}

function withControl({ key, shiftKey }: KeyboardEvent, commands: GridCommands): boolean {
  switch (key) {
    case 'Home':
      commands.moveTo(0, 0, shiftKey);
      return true;
    case 'PageDown':
    case 'PageUp':
      commands.nextSheet(key === 'PageDown' ? 1 : -1);
      return true;
    case 'z':
      commands.undo();
      return true;
    case 'y':
    case 'Z':
      commands.redo();
      return true;
    case 'a':
    case 'A':
      commands.selectAll();
      return true;
    default:
      return false;
  }
}

function plainKey(
  { key, shiftKey }: KeyboardEvent,
  editor: Editor,
  commands: GridCommands,
): boolean {
  switch (key) {
    case 'F2':
      editor.start('edit');
      return true;
    case 'Delete':
      commands.clear();
      return true;
    case 'Backspace':
      editor.start('enter', '');
      return true;
    case 'Home':
      commands.moveTo(undefined, 0, shiftKey);
      return true;
    case 'PageDown':
    case 'PageUp':
      commands.page(key === 'PageDown' ? 1 : -1, shiftKey);
      return true;
    default:
      return false;
  }
}
