import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { activeSheetKey } from '../activeSheet/useActiveSheet.ts';
import { useApi } from '../api/ApiContext.ts';
import type { Me, Slot } from '../api/api.ts';
import { describeBringProblem } from '../bringIn/describeBringProblem.ts';
import { useWorkbook } from '../excel/WorkbookContext.ts';
import type { Messages } from '../messages.ts';
import { useLocale, useMessages } from '../messages.ts';
import type { Inserted } from './insertSheet.ts';

interface ToldOutcome {
  readonly intent: 'success' | 'warning';
  readonly sentence: string;
}

export function useInsertSheet(me: Me): {
  readonly outcome: ToldOutcome | null;
  /** The slot that is being laid out right now. */
  readonly inserting: Slot | null;
  readonly insert: (slot: Slot) => void;
} {
  const workbook = useWorkbook();
  const api = useApi();
  const queries = useQueryClient();
  const locale = useLocale();
  const messages = useMessages();
  const [outcome, setOutcome] = useState<ToldOutcome | null>(null);
  const [inserting, setInserting] = useState<Slot | null>(null);

  const run = async (slot: Slot) => {
    setInserting(slot);
    const { insertSheet } = await import('./insertSheet.ts');
    const address = { period: slot.period.id, form: slot.form.code };
    const result = await insertSheet(address, { workbook, api, me, locale });
    setInserting(null);
    setOutcome(
      result.ok
        ? { intent: 'success', sentence: describeInserted(result.value, messages) }
        : {
            intent: 'warning',
            sentence: describeBringProblem(result.error, messages, messages.sheets.gone),
          },
    );
    await queries.invalidateQueries({ queryKey: activeSheetKey });
  };
  return {
    outcome,
    inserting,
    insert: (slot) => {
      if (!inserting) void run(slot);
    },
  };
}

function describeInserted({ sheetName, existed }: Inserted, { sheets }: Messages): string {
  return existed ? sheets.existed(sheetName) : sheets.inserted(sheetName);
}
