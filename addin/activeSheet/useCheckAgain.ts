import { useEffect, useRef } from 'react';
import { useWorkbook } from '../excel/WorkbookContext.ts';
import type { SheetIdentity, Workbook } from '../excel/workbook.ts';
import { debounced } from '../pane/debounced.ts';
import { isSameSlot } from './isSameSlot.ts';

/** Long enough not to check at every keystroke of a person who types on. */
const restAfterEdit = 700;
const restAfterMove = 300;

/** A result that is shown follows the sheet's edits, and the person to another sheet of theirs. */
export function useCheckAgain(shown: SheetIdentity | null, check: () => void) {
  const workbook = useWorkbook();
  const latest = useRef({ shown, check });
  useEffect(() => {
    latest.current = { shown, check };
  });
  useEffect(() => {
    const afterEdit = debounced(() => {
      if (latest.current.shown) latest.current.check();
    }, restAfterEdit);
    const afterMove = debounced(() => {
      const { shown: before, check: checkAgain } = latest.current;
      if (before) void checkIfOther(workbook, before, checkAgain);
    }, restAfterMove);
    const stops = [workbook.onEdited(afterEdit.call), workbook.onSelectionChanged(afterMove.call)];
    return () => {
      for (const stop of [afterEdit.cancel, afterMove.cancel, ...stops]) stop();
    };
  }, [workbook]);
}

async function checkIfOther(workbook: Workbook, shown: SheetIdentity, check: () => void) {
  const active = await workbook.activeSheet();
  if (active.ok && active.value && !isSameSlot(active.value, shown)) check();
}
