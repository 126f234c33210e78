import { useQuery } from '@tanstack/react-query';
import { useApi } from './ApiContext.ts';
import type { Period } from './api.ts';

/** Newest first. */
export function usePeriods() {
  const api = useApi();
  return useQuery({ queryKey: ['periods'], queryFn: ({ signal }) => api.periods(signal) });
}

export function useCurrentPeriod(): Period | undefined {
  const { data: periods } = usePeriods();
  return periods?.ok ? currentPeriod(periods.value) : undefined;
}

/** What a person starts from: the newest period that still takes sheets, else the newest. */
export function currentPeriod(periods: readonly Period[]): Period | undefined {
  return periods.find(({ closed }) => !closed) ?? periods[0];
}
