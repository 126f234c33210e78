import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Result } from '#domain/result.ts';
import { useApi } from '../api/ApiContext.ts';
import type { Coverage } from '../api/api.ts';
import type { ApiProblem } from '../api/apiProblem.ts';
import { currentPeriod, usePeriods } from '../api/usePeriods.ts';
import { useWorkbook } from '../excel/WorkbookContext.ts';
import { useLocale, useMessages } from '../messages.ts';
import type { Pulled, PullProblem } from './pullReport.ts';
import { pullReport } from './pullReport.ts';

export interface Reporting {
  readonly periods: ReturnType<typeof usePeriods>['data'];
  readonly retryPeriods: () => void;
  readonly period: string | undefined;
  readonly setPeriod: (period: string) => void;
  readonly provisional: boolean;
  readonly setProvisional: (provisional: boolean) => void;
  readonly coverage: Result<Coverage | null, ApiProblem> | undefined;
  readonly pulled: Result<Pulled, PullProblem> | null;
  readonly isPulling: boolean;
  readonly pull: () => void;
}

export function useReport(isShown: boolean): Reporting {
  const workbook = useWorkbook();
  const api = useApi();
  const queries = useQueryClient();
  const locale = useLocale();
  const messages = useMessages();
  const { data: periods, refetch } = usePeriods();
  const [chosen, setPeriod] = useState<string | undefined>(undefined);
  const [provisional, setProvisional] = useState(false);
  const [pulled, setPulled] = useState<Reporting['pulled']>(null);
  const [isPulling, setIsPulling] = useState(false);
  const period = chosen ?? (periods?.ok ? currentPeriod(periods.value)?.id : undefined);

  const { data: coverage } = useQuery({
    queryKey: ['coverage', period, provisional],
    queryFn: ({ signal }) => api.coverage({ period: period ?? '', provisional }, signal),
    enabled: isShown && period !== undefined,
  });
  const run = async (asked: string) => {
    setIsPulling(true);
    const address = { period: asked, provisional };
    setPulled(await pullReport(address, { workbook, api, messages, locale }));
    setIsPulling(false);
    await queries.invalidateQueries({ queryKey: ['coverage'] });
  };
  return {
    periods,
    retryPeriods: () => void refetch(),
    period,
    setPeriod,
    provisional,
    setProvisional,
    coverage,
    pulled,
    isPulling,
    pull: () => {
      if (period !== undefined && !isPulling) void run(period);
    },
  };
}
