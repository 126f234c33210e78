import { useQuery } from '@tanstack/react-query';
import type { Arrangement, PulledTables } from '../excel/pulledReport.ts';
import { useWorkbook } from '../excel/WorkbookContext.ts';

export const pulledTablesKey = ['pulled tables'];

interface InWorkbook {
  /** The tables of the period; `null` where there are none, `undefined` until that is known. */
  readonly tables: PulledTables | null | undefined;
  /** How those of any period are arranged. */
  readonly remembered: Arrangement | undefined;
}

export function usePulledTables(period: string | undefined, isShown: boolean): InWorkbook {
  const workbook = useWorkbook();
  const { data } = useQuery({
    queryKey: pulledTablesKey,
    queryFn: () => workbook.pulledTables(),
    enabled: isShown,
    staleTime: 0,
  });
  if (!data) return { tables: undefined, remembered: undefined };
  const all = data.ok ? data.value : [];
  const tables = all.find((one) => one.period === period) ?? null;
  return { tables, remembered: all.at(-1)?.arrangement };
}
