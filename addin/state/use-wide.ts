import { useSyncExternalStore } from 'react';

/** From this width on a view has two columns. Excel's pane is 320 to 380 px wide unless someone widens it. */
export const WIDE = '(min-width: 760px)';

const query = window.matchMedia(WIDE);

function watch(changed: () => void): () => void {
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** Whether there is room for two columns. */
export function useWide(): boolean {
  return useSyncExternalStore(watch, () => query.matches);
}
