import { useEffect, useState } from 'react';
import type { Links } from '../state/links-context.ts';

/** A button of the ribbon tells Excel when it is done. */
interface CommandEvent {
  completed(): void;
}

const asked = new Set<() => void>();
/** Refresh all was chosen before anything listened: the ribbon starts the add-in, and the pane takes a moment to load. */
let isWaiting = false;

/**
 * Calls back when Refresh all is chosen on the ribbon, and at once if it was chosen before. The returned function ends
 * that.
 */
export function onRefreshAll(refresh: () => void): () => void {
  asked.add(refresh);
  if (isWaiting) refresh();
  isWaiting = false;
  return () => asked.delete(refresh);
}

/** Refreshes everything and opens the pane, which shows the progress. */
async function refreshAll(event: CommandEvent): Promise<void> {
  isWaiting = asked.size === 0;
  for (const refresh of asked) refresh();
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // Everything is refreshed all the same; the result is seen once the pane is opened.
  } finally {
    event.completed();
  }
}

/** Tells Excel what the ribbon's buttons do, by the names in the manifest. */
export function startCommands(): void {
  Office.actions.associate('refreshAll', refreshAll);
}

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
