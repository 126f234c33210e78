import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/ApiContext.ts';
import type { Coverage } from '../api/api.ts';
import type { PulledTables } from '../excel/pulledReport.ts';
import { type Staleness, stalenessOf } from './staleness.ts';

/** Asks who has submitted only once the sequence says that something has happened. */
export function useStaleness(
  pulled: PulledTables | null | undefined,
  coverage: Coverage | null | undefined,
): Staleness | null {
  const api = useApi();
  const isBehind = pulled && coverage ? BigInt(coverage.asOf) > BigInt(pulled.asOf) : false;
  const { data: progress } = useQuery({
    queryKey: ['progress', pulled?.period, coverage?.asOf],
    queryFn: ({ signal }) => api.progress(pulled?.period ?? '', signal),
    enabled: isBehind,
  });
  if (!pulled || !coverage || !progress?.ok || !progress.value) return null;
  return stalenessOf(pulled, coverage, progress.value.slots);
}
