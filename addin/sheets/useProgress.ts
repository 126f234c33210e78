import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/ApiContext.ts';

/** Others submit while the compiler watches. */
const refreshEvery = 30_000;

export function useProgress(period: string | undefined) {
  const api = useApi();
  return useQuery({
    queryKey: ['progress', period],
    queryFn: ({ signal }) => api.progress(period ?? '', signal),
    enabled: period !== undefined,
    refetchInterval: refreshEvery,
  });
}
