import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../api/ApiContext.ts';
import type { Slot } from '../api/api.ts';
import type { Acceptance } from './acceptSubmissions.ts';
import { acceptSubmissions } from './acceptSubmissions.ts';

export function useAcceptance(): {
  readonly acceptance: Acceptance | null;
  readonly accepting: boolean;
  readonly accept: (slots: readonly Slot[]) => void;
} {
  const api = useApi();
  const queries = useQueryClient();
  const [acceptance, setAcceptance] = useState<Acceptance | null>(null);
  const [accepting, setAccepting] = useState(false);
  const run = async (slots: readonly Slot[]) => {
    setAccepting(true);
    setAcceptance(await acceptSubmissions(slots, api));
    await queries.invalidateQueries();
    setAccepting(false);
  };
  return {
    acceptance,
    accepting,
    accept: (slots) => {
      if (!accepting) void run(slots);
    },
  };
}
