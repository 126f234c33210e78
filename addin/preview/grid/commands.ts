// What a person can do in the grid by keyboard: moving, extending, typing, clearing.
import type { Messages } from '../messages.ts';
import { WHOLE_SHEET } from '../workbook/area.ts';
import type { History } from '../workbook/history.ts';
import { isEditable } from '../workbook/protection.ts';
import { selectArea } from '../workbook/selecting.ts';
import { activateSheet } from '../workbook/sheets.ts';
import { type Typing, typeInto } from '../workbook/typing.ts';
import type { ValidationAlert } from '../workbook/validation.ts';
import type { Sheet, Workbook } from '../workbook/workbook.ts';
import { clearArea } from '../workbook/writing.ts';
import { ask } from './dialog.ts';
import { type Editor, editText } from './editor.ts';
import type { GridCommands } from './keyboard.ts';
import { extended, farEnd, jumpFrom, type Step, stepFrom } from './navigation.ts';

export interface CommandOptions {
  readonly workbook: Workbook;
  readonly history: History;
  readonly messages: Messages;
  readonly editor: Editor;
  /** Scrolls until the cell can be seen. */
  readonly reveal: (row: number, column: number) => void;
  readonly rowsPerPage: () => number;
  readonly openList: () => void;
  readonly refuse: () => void;
}

export function createGridCommands(options: CommandOptions): GridCommands {
  const { workbook, history, editor, reveal, refuse } = options;
  const select = (row: number, column: number, extend: boolean) => {
    const sheet = workbook.active;
    const { selection } = sheet;
    if (extend) selectArea(sheet, extended(sheet, selection, { row, column }), selection);
    else selectArea(sheet, extended(sheet, { row, column }, { row, column }), { row, column });
    reveal(row, column);
  };
  const move = (step: Step, how: { readonly extends: boolean; readonly jumps: boolean }) => {
    const sheet = workbook.active;
    const from = how.extends ? farEnd(sheet.selection) : sheet.selection;
    const to = how.jumps ? jumpFrom(sheet, from, step) : stepFrom(sheet, from, step);
    select(to.row, to.column, how.extends);
  };
  const finish = (step: Step | undefined) => {
    editor.end();
    editor.focus();
    if (step) move(step, { extends: false, jumps: false });
  };
  const revealActive = () => {
    const { row, column } = workbook.active.selection;
    reveal(row, column);
  };
  return {
    move,
    commit: (step) => {
      void keepTyped(options, step, finish);
    },
    moveTo: (row, column, extend) => {
      const { selection } = workbook.active;
      select(row ?? selection.row, column ?? selection.column, extend);
    },
    page: (direction, extend) => {
      move(
        { rows: direction * options.rowsPerPage(), columns: 0 },
        { extends: extend, jumps: false },
      );
    },
    cancel: () => {
      finish(undefined);
    },
    clear: () => {
      const sheet = workbook.active;
      const { area } = sheet.selection;
      if (!isEditable(sheet, area)) refuse();
      else {
        history.step(() => {
          clearArea(sheet, area, 'Contents');
        });
      }
    },
    undo: () => {
      if (history.undo()) revealActive();
    },
    redo: () => {
      if (history.redo()) revealActive();
    },
    selectAll: () => {
      selectArea(workbook.active, WHOLE_SHEET, workbook.active.selection);
    },
    openList: options.openList,
    nextSheet: (direction) => {
      const next = neighbourSheet(workbook, direction);
      if (next) activateSheet(next);
    },
  };
}

function neighbourSheet(workbook: Workbook, direction: 1 | -1): Sheet | undefined {
  const visible = workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
  return visible[visible.indexOf(workbook.active) + direction];
}

/** Writes what was typed. If a rule objects, the person decides, as far as the rule lets them. */
async function keepTyped(
  { editor, history, refuse, messages }: CommandOptions,
  step: Step | undefined,
  finish: (step: Step | undefined) => void,
): Promise<void> {
  const edited = editor.edited();
  if (!edited) return;
  const text = editor.input.value;
  if (text === editText(edited)) {
    finish(step);
    return;
  }
  const typing: Typing = { ...edited, text };
  const outcome = history.step(() => typeInto(typing));
  switch (outcome.kind) {
    case 'Typed':
      finish(step);
      return;
    case 'Protected':
      finish(undefined);
      refuse();
      return;
    case 'Invalid': {
      const decision = await decide(outcome.alert, messages);
      if (decision === 'insist') history.step(() => typeInto({ ...typing, isInsisting: true }));
      if (decision === 'retry') retry(editor);
      else finish(decision === 'insist' ? step : undefined);
    }
  }
}

function retry(editor: Editor): void {
  editor.focus();
  editor.input.select();
}

async function decide(
  alert: ValidationAlert,
  messages: Messages,
): Promise<'insist' | 'retry' | 'cancel'> {
  const title = alert.title || messages.banner;
  const message = alert.message || messages.invalid;
  switch (alert.style) {
    case 'Stop': {
      const choices = [messages.retry, messages.cancel];
      return (await ask({ title, message, choices })) === 0 ? 'retry' : 'cancel';
    }
    case 'Warning': {
      const choices = [messages.yes, messages.no, messages.cancel];
      const answer = await ask({ title, message: `${message}\n${messages.goOn}`, choices });
      return (['insist', 'retry'] as const)[answer] ?? 'cancel';
    }
    case 'Information': {
      const answer = await ask({ title, message, choices: [messages.ok, messages.cancel] });
      return answer === 0 ? 'insist' : 'cancel';
    }
  }
}
