import { useEffect, useState } from 'react';
import { useWorkbook } from '../excel/WorkbookContext.ts';
import type { SelectedLine } from '../excel/workbook.ts';
import { debounced } from '../pane/debounced.ts';

const restAfterMove = 150;

/** The row of a department's sheet that the person stands on, followed while the panel is shown. */
export function useSelectedRow(): SelectedLine | null {
  const workbook = useWorkbook();
  const [selected, setSelected] = useState<SelectedLine | null>(null);
  useEffect(() => {
    const read = async () => {
      const line = await workbook.selectedLine();
      setSelected(line.ok && line.value?.sheet === 'sheet' ? line.value : null);
    };
    const later = debounced(() => void read(), restAfterMove);
    later.call();
    const stop = workbook.onSelectionChanged(later.call);
    return () => {
      later.cancel();
      stop();
    };
  }, [workbook]);
  return selected;
}
