import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Result } from '#domain/result.ts';
import { useApi } from '../api/ApiContext.ts';
import type { Coverage } from '../api/api.ts';
import type { ApiProblem } from '../api/apiProblem.ts';
import { currentPeriod, usePeriods } from '../api/usePeriods.ts';
import type { Arrangement, PulledTables } from '../excel/pulledReport.ts';
import type { Staleness } from './staleness.ts';
import { type Pulling, usePull } from './usePull.ts';
import { usePulledTables } from './usePulledTables.ts';
import { useStaleness } from './useStaleness.ts';

/** How long new submissions may go unnoticed while the panel is shown. */
const pollingInterval = 20_000;

export interface Reporting {
  readonly periods: ReturnType<typeof usePeriods>['data'];
  readonly retryPeriods: () => void;
  readonly period: string | undefined;
  readonly setPeriod: (period: string) => void;
  readonly provisional: boolean;
  readonly setProvisional: (provisional: boolean) => void;
  readonly coverage: Result<Coverage | null, ApiProblem> | undefined;
  /** What stands in the workbook; `null` for nothing, `undefined` until it is known. */
  readonly tables: PulledTables | null | undefined;
  readonly staleness: Staleness | null;
  readonly arrangement: Arrangement;
  readonly setArrangement: (arrangement: Arrangement) => void;
  readonly pulling: Pulling;
  readonly pull: () => void;
}

export function useReport(isShown: boolean): Reporting {
  const api = useApi();
  const { data: periods, refetch } = usePeriods();
  const [chosen, setPeriod] = useState<string | undefined>(undefined);
  const [provisional, setProvisional] = useState(false);
  const [wanted, setArrangement] = useState<Arrangement | null>(null);
  const pulling = usePull();
  const period = chosen ?? (periods?.ok ? currentPeriod(periods.value)?.id : undefined);
  const { tables, remembered } = usePulledTables(period, isShown);
  const arrangement = wanted ?? remembered ?? 'oneSheet';

  const { data: coverage } = useQuery({
    queryKey: ['coverage', period, provisional],
    queryFn: ({ signal }) => api.coverage({ period: period ?? '', provisional }, signal),
    enabled: isShown && period !== undefined,
    refetchInterval: pollingInterval,
  });
  return {
    periods,
    retryPeriods: () => void refetch(),
    period,
    setPeriod,
    provisional,
    setProvisional,
    coverage,
    tables,
    staleness: useStaleness(tables, coverage?.ok ? coverage.value : null),
    arrangement,
    setArrangement,
    pulling,
    pull: () => {
      if (period !== undefined) pulling.pull({ period, provisional }, arrangement);
    },
  };
}
