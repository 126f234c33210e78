import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useWorkbook } from '../excel/WorkbookContext.ts';
import type { SheetIdentity } from '../excel/workbook.ts';
import { debounced } from '../pane/debounced.ts';

export const activeSheetKey = ['activeSheet'] as const;

/** Which of our sheets the person has before them; `null` for none. For showing only: actions ask anew. */
export function useActiveSheet(): SheetIdentity | null {
  const workbook = useWorkbook();
  const queries = useQueryClient();
  useEffect(() => {
    const later = debounced(
      () => void queries.invalidateQueries({ queryKey: activeSheetKey }),
      300,
    );
    const stop = workbook.onSelectionChanged(later.call);
    return () => {
      later.cancel();
      stop();
    };
  }, [workbook, queries]);
  const { data } = useQuery({ queryKey: activeSheetKey, queryFn: () => workbook.activeSheet() });
  return data?.ok ? data.value : null;
}
