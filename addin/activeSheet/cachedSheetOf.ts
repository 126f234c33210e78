import type { QueryClient } from '@tanstack/react-query';
import type { Api } from '../api/api.ts';

/** Form and rules seldom change while someone fills a sheet; what they are judged by is asked for once in a while. */
const freshFor = 5 * 60 * 1000;

/** A sheet of the server's, remembered; problems are not. */
export function cachedSheetOf(api: Pick<Api, 'sheet'>, queries: QueryClient): Api['sheet'] {
  return async (address) => {
    const queryKey = ['sheet', address.period, address.form];
    const fetched = await queries.fetchQuery({
      queryKey,
      queryFn: ({ signal }) => api.sheet(address, signal),
      staleTime: freshFor,
    });
    if (!fetched.ok) queries.removeQueries({ queryKey });
    return fetched;
  };
}
