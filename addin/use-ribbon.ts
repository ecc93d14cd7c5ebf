import { useEffect, useState } from 'react';
import { onRefreshAll } from './commands.ts';
import type { Links } from './links-context.ts';
import type { LedgerRevision } from './pane-context.ts';

/** Refreshes everything when the ribbon asks for it: at once, or as soon as the pane knows the workbook and the ledger. */
export function useRibbon(links: Links, revision: LedgerRevision | undefined, show: (view: string) => void): void {
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    return onRefreshAll(() => {
      show('links');
      setAsked(true);
    });
  }, [show]);
  const isReady = links.tables !== undefined && revision !== undefined && links.progress === undefined;
  useEffect(() => {
    if (!isAsked || !isReady) return;
    setAsked(false);
    void links.refreshAll();
  }, [isAsked, isReady, links]);
}
