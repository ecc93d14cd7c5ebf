import { useSyncExternalStore } from 'react';

/** From this width on a view stands in two columns. Excel's pane is 320 to 380 px unless someone pulls it wider. */
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
