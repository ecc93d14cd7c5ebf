import { useQuery } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { answers, LATEST } from './answers.ts';
import { type LedgerRevision, newestName, numberIn } from './ledger-state.ts';
import { newsLine } from './news-line.ts';

const ASK_AGAIN_MS = 60_000;
/** The wait while the server tells its news by itself. A proxy may hold them back without anybody seeing it. */
const ASK_SELDOM_MS = 600_000;
/** Pages that are all told at once ask within this time, and not all at once. */
const SPREAD_MS = 1000;

/** The ledger's latest revision: asked for again when the server tells that one was published, where it cannot every minute, and when the pane comes to the fore. */
export function useRevision(): LedgerRevision | undefined {
  const isTold = useSyncExternalStore(newsLine.watch, newsLine.isOpen);
  const refetchInterval = isTold ? ASK_SELDOM_MS : ASK_AGAIN_MS;
  const { data, refetch, isSuccess } = useQuery(
    { ...LATEST, refetchInterval, refetchIntervalInBackground: true },
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
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = newsLine.onNews((name) => {
      const newest = newestName();
      if (newest !== undefined && numberIn(name) <= numberIn(newest)) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        void refetch();
      }, Math.random() * SPREAD_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [refetch]);
  // The server is then known to answer, and the revision after which it is to tell.
  useEffect(() => {
    if (isSuccess) newsLine.begin();
  }, [isSuccess]);
  return data?.revision ?? undefined;
}
