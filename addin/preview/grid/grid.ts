// The grid: everything one sees and does on the left side of the page. Here its parts are put together.
import type { Messages } from '../messages.ts';
import type { History } from '../workbook/history.ts';
import { typeInto } from '../workbook/typing.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { createChartLayer } from './charts/chartLayer.ts';
import { handleClipboard } from './clipboard.ts';
import { createGridCommands } from './commands.ts';
import { ask } from './dialog.ts';
import { createEditor, type Editor } from './editor.ts';
import { element } from './element.ts';
import { createFormulaBar } from './formulaBar.ts';
import { goTo } from './goTo.ts';
import { type GridCommands, handleKeys } from './keyboard.ts';
import { handlePointer } from './mouse.ts';
import { paintQuadrants } from './painter.ts';
import { createPointerCommands } from './pointerCommands.ts';
import { createSchedule, type Need } from './schedule.ts';
import { activeBox } from './scrolling.ts';
import { createSelectionFrame } from './selectionFrame.ts';
import { createSheetTabs } from './sheetTabs.ts';
import { createStage, type Stage } from './stage.ts';
import { createStatusBar } from './statusBar.ts';
import { createValidationHelp } from './validationHelp.ts';
import { createView, type View } from './view.ts';

export interface Grid {
  readonly root: HTMLElement;
  readonly isEditing: () => boolean;
  readonly repaint: () => void;
  readonly say: (text: string) => void;
  readonly focus: () => void;
}

export interface GridOptions {
  readonly workbook: Workbook;
  readonly history: History;
  readonly messages: Messages;
  /** Whether the add-in waits for the cell being edited. */
  readonly isHeld: () => boolean;
  readonly onEditEnd: () => void;
}

export function createGrid(options: GridOptions): Grid {
  const { workbook, history, messages, onEditEnd } = options;
  const stage = createStage(messages);
  const view = createView(workbook, stage);
  const editor = createEditor({
    activeSheet: () => workbook.active,
    onChange: (mode, text) => {
      bars.formulaBar.setText(text);
      if (mode === 'ready') onEditEnd();
      schedule('selection');
    },
  });
  const help = createValidationHelp(stage.stage, messages, (text) => {
    const { row, column } = workbook.active.selection;
    history.step(() => typeInto({ sheet: workbook.active, row, column, text }));
  });
  const parts: Parts = { ...options, stage, view, editor, help };
  const commands = createCommands(parts);
  const bars = createBars(parts, commands);
  const schedule = createSchedule(createPaint(parts, bars));
  stage.stage.append(editor.input);
  handleInput(parts, commands);
  watch(parts, bars, schedule);
  const { formulaBar, tabs, status } = bars;
  return {
    root: element('section', { class: 'workbook' }, [
      formulaBar.root,
      stage.scroller,
      tabs.root,
      status.root,
    ]),
    isEditing: () => editor.mode() !== 'ready',
    repaint: () => {
      schedule('all');
    },
    say: status.say,
    focus: editor.focus,
  };
}

interface Parts extends GridOptions {
  readonly stage: Stage;
  readonly view: View;
  readonly editor: Editor;
  readonly help: ReturnType<typeof createValidationHelp>;
}

type Bars = ReturnType<typeof createBars>;

function refusal({ messages, editor }: Parts, message: string): () => void {
  return () => {
    void ask({ title: messages.banner, message, choices: [messages.ok] }).then(editor.focus);
  };
}

function keepTyped({ editor }: Parts, commands: GridCommands): () => void {
  return () => {
    if (editor.mode() !== 'ready') commands.commit(undefined);
  };
}

function createCommands(parts: Parts): GridCommands {
  const { workbook, history, messages, editor, view, stage, help } = parts;
  return createGridCommands({
    workbook,
    history,
    messages,
    editor,
    reveal: view.reveal,
    rowsPerPage: () => Math.max(1, Math.floor(stage.scroller.clientHeight / 20) - 3),
    openList: help.openList,
    refuse: refusal(parts, messages.protected),
  });
}

function createBars(parts: Parts, commands: GridCommands) {
  const { workbook, messages, editor, view } = parts;
  return {
    formulaBar: createFormulaBar({
      messages,
      editor,
      commands,
      goTo: (text) => {
        goTo(workbook, view, text);
      },
    }),
    tabs: createSheetTabs({
      workbook,
      messages,
      beforeChange: keepTyped(parts, commands),
      onRefused: refusal(parts, messages.notPossible),
    }),
    status: createStatusBar(messages),
  };
}

function createPaint(parts: Parts, { formulaBar, tabs, status }: Bars): (need: Need) => void {
  const { workbook, stage, view, editor, help, isHeld } = parts;
  const frame = createSelectionFrame(stage);
  const charts = createChartLayer(stage);
  return (need) => {
    const isOther = view.follow();
    const sheet = workbook.active;
    const geometry = view.geometry();
    paintQuadrants(stage, { sheet, geometry }, isOther || need === 'all');
    if (isOther || need === 'all') charts.draw(sheet, geometry);
    frame.draw(sheet, geometry);
    const box = activeBox(stage.scroller, geometry, sheet);
    editor.place(box);
    help.show(sheet, editor.mode() === 'ready' ? box : undefined);
    if (need === 'view') return;
    formulaBar.show(sheet);
    tabs.show();
    status.show(sheet, editor.mode(), isHeld());
  };
}

function handleInput(parts: Parts, commands: GridCommands): void {
  const { workbook, history, messages, editor, stage, view } = parts;
  handleKeys(editor, commands);
  const pointer = createPointerCommands({
    workbook,
    history,
    messages,
    editor,
    commit: keepTyped(parts, commands),
    refuse: refusal(parts, messages.notPossible),
  });
  handlePointer(stage, view.geometry, pointer);
  handleClipboard({
    editor,
    history,
    activeSheet: () => workbook.active,
    onRefused: refusal(parts, messages.protected),
  });
}

function watch(
  { workbook, stage, view }: Parts,
  { formulaBar }: Bars,
  schedule: (need: Need) => void,
): void {
  stage.scroller.addEventListener('scroll', () => {
    schedule('view');
  });
  new ResizeObserver(() => {
    view.outdate();
    schedule('all');
  }).observe(stage.scroller);
  workbook.listeners.add(({ kind }) => {
    // At once, since the next thing a person does may be typing into it.
    if (kind === 'SelectionChanged' || kind === 'Changed') formulaBar.show(workbook.active);
    if (kind !== 'SelectionChanged') view.outdate();
    schedule(kind === 'SelectionChanged' ? 'selection' : 'all');
  });
}
