// Undo and redo. Each thing a person does is a step, and so is each batch in which the add-in changes something. What
// Excel cannot undo empties the stack: protecting, and sheets that come, go, move or get another name.
import { capture, changedArea, isSameState, type Memento, restore } from './memento.ts';
import { announce, type Workbook } from './workbook.ts';

const LIMIT = 50;

export interface History {
  /** Steps with the same name, one after the other, are undone as one: a width that is dragged. */
  readonly step: <T>(act: () => T, name?: string) => T;
  /** False if there is nothing to undo. */
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  readonly clear: () => void;
}

export function createHistory(workbook: Workbook): History {
  const undone: Memento[] = [];
  const done: Memento[] = [];
  let last: Memento | undefined;
  let running: string | undefined;
  const captured = () => {
    last = capture(workbook, last);
    return last;
  };
  const clear = () => {
    done.length = 0;
    undone.length = 0;
    last = undefined;
  };
  /** Steps that changed nothing are passed over. */
  const move = (from: Memento[], to: Memento[]) => {
    const now = captured();
    let target = from.pop();
    while (target && isSameState(target, now)) target = from.pop();
    if (!target) return false;
    to.push(now);
    restore(workbook, target);
    announce(workbook, { kind: 'Repaint' });
    announceUndone(workbook, now);
    return true;
  };
  return {
    step: (act, name) => {
      if (name === undefined || name !== running) {
        done.push(captured());
        if (done.length > LIMIT) done.shift();
        undone.length = 0;
      }
      running = name;
      const before = lastingOf(workbook);
      const result = act();
      if (!before.every((value, index) => value === lastingOf(workbook)[index])) clear();
      return result;
    },
    undo: () => move(done, undone),
    redo: () => move(undone, done),
    clear,
  };
}

/** What cannot be undone, in a form that tells whether it changed. */
function lastingOf({ sheets }: Workbook): readonly unknown[] {
  return [sheets.length, ...sheets.flatMap((sheet) => [sheet, sheet.name, sheet.permissions])];
}

/** The add-in is told of cells that changed back, as of any other change: the area around them. */
function announceUndone(workbook: Workbook, before: Memento): void {
  for (const { sheet, cells } of before.sheets) {
    const area = changedArea(sheet, cells);
    if (area) announce(workbook, { kind: 'Changed', sheet, area, changeType: 'RangeEdited' });
  }
}
