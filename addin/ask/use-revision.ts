import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { answers, LATEST } from './answers.ts';
import type { LedgerRevision } from './ledger-state.ts';

const ASK_AGAIN_MS = 60_000;

/** The ledger's latest revision, asked for again every minute and when the pane comes to the fore. */
export function useRevision(): LedgerRevision | undefined {
  const { data, refetch } = useQuery(
    { ...LATEST, refetchInterval: ASK_AGAIN_MS, refetchIntervalInBackground: true },
    answers,
  );
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void refetch();
    };
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    };
  }, [refetch]);
  return data?.revision ?? undefined;
}
