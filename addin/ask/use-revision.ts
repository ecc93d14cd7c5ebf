import { useEffect, useRef, useState } from 'react';
import { sawRevision } from '../functions/start.ts';
import type { LedgerRevision } from '../state/pane-context.ts';
import { LatestRevision } from './operations.ts';
import { useAnswer } from './use-answer.ts';

const ASK_AGAIN_MS = 60_000;

/** The ledger's latest revision, asked for again every minute and when the pane comes to the fore. */
export function useRevision(): { revision: LedgerRevision | undefined; freshness: number } {
  const { answer, retry } = useAnswer(LatestRevision, {});
  const revision = answer?.revision ?? undefined;
  const [freshness, setFreshness] = useState(0);
  const seen = useRef<number>(undefined);

  useEffect(() => {
    const timer = setInterval(retry, ASK_AGAIN_MS);
    const look = () => {
      if (document.visibilityState === 'visible') retry();
    };
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    };
  }, [retry]);

  useEffect(() => {
    if (revision === undefined) return;
    sawRevision(revision.ledger, revision.number);
    if (seen.current !== undefined && seen.current !== revision.number) setFreshness((before) => before + 1);
    seen.current = revision.number;
  }, [revision]);

  return { revision, freshness };
}
