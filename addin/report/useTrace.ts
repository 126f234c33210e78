import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useApi } from '../api/ApiContext.ts';
import { useWorkbook } from '../excel/WorkbookContext.ts';
import type { SelectedLine } from '../excel/workbook.ts';
import { debounced } from '../pane/debounced.ts';

const restAfterMove = 250;

/** Where the figure of the selected row comes from; `undefined` while none is selected or it is being asked. */
export function useTrace(provisional: boolean) {
  const api = useApi();
  const selected = useSelectedRow();
  const { data } = useQuery({
    queryKey: ['trace', selected?.period, selected?.line, provisional],
    queryFn: ({ signal }) => {
      const { period = '', line = '' } = selected ?? {};
      return api.trace({ period, line, provisional }, signal);
    },
    enabled: selected !== null,
  });
  const { data: report } = useQuery({
    queryKey: ['report', selected?.period, provisional],
    queryFn: () => api.report({ period: selected?.period ?? '', provisional }),
    enabled: selected !== null,
  });
  const rows = report?.ok ? (report.value?.sections.flatMap((section) => section.rows) ?? []) : [];
  const rowOf = (line: string) => rows.find((row) => row.line === line);
  return { selected, trace: selected ? data : undefined, rowOf };
}

/** The selected row of a pulled table, followed while the panel is shown. */
function useSelectedRow(): SelectedLine | null {
  const workbook = useWorkbook();
  const [selected, setSelected] = useState<SelectedLine | null>(null);
  useEffect(() => {
    const read = async () => {
      const line = await workbook.selectedLine();
      setSelected(line.ok && line.value?.sheet === 'report' ? line.value : null);
    };
    const later = debounced(() => void read(), restAfterMove);
    const stop = workbook.onSelectionChanged(later.call);
    later.call();
    return () => {
      later.cancel();
      stop();
    };
  }, [workbook]);
  return selected;
}
