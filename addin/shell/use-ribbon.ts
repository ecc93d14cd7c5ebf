import { useEffect, useState } from 'react';
import type { Links } from '../state/links-context.ts';
import { onRefreshAll } from './commands.ts';

/** Refreshes everything when the ribbon asks for it: at once, or as soon as the pane knows the workbook. */
export function useRibbon(links: Links, show: (view: string) => void): void {
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    return onRefreshAll(() => {
      show('links');
      setAsked(true);
    });
  }, [show]);
  const isReady = links.tables !== undefined && links.progress === undefined;
  useEffect(() => {
    if (!isAsked || !isReady) return;
    setAsked(false);
    // Reading the workbook again says in the view why it could not be refreshed.
    links.refreshAll().catch(() => links.read());
  }, [isAsked, isReady, links]);
}
