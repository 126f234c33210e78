import { createContext, use } from 'react';
import type { Workbook } from './workbook.ts';

export const WorkbookContext = createContext<Workbook | null>(null);

export function useWorkbook(): Workbook {
  const workbook = use(WorkbookContext);
  if (!workbook) throw new Error('useWorkbook needs a WorkbookContext around it');
  return workbook;
}
