import { useEffect, useState } from 'react';
import type { Links } from '../state/links-context.ts';

/** A button of the ribbon tells Excel when it is done. */
interface CommandEvent {
  completed(): void;
}

const asked = new Set<() => void>();
/** Chosen before there was anyone to hear it: the ribbon starts the add-in, and the pane takes a moment to come. */
let isWaiting = false;

/** Calls back when Refresh all is chosen on the ribbon, or was before, until the answer is called. */
export function onRefreshAll(refresh: () => void): () => void {
  asked.add(refresh);
  if (isWaiting) refresh();
  isWaiting = false;
  return () => asked.delete(refresh);
}

/** Opens the pane, which then shows how it goes. */
async function refreshAll(event: CommandEvent): Promise<void> {
  isWaiting = asked.size === 0;
  for (const refresh of asked) refresh();
  try {
    await Office.addin.showAsTaskpane();
  } catch {
    // Everything is refreshed all the same; only how it went is not seen before the pane is opened.
  } finally {
    event.completed();
  }
}

/** Gives Excel what the ribbon's buttons do, by the names in the manifest. */
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
