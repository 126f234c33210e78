import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/ApiContext.ts';

export const slotsKey = ['slots'] as const;

export function useSlots() {
  const api = useApi();
  return useQuery({ queryKey: slotsKey, queryFn: ({ signal }) => api.mySlots(signal) });
}
