import { useCallback, useState } from 'react';
import { viewIn } from './address.ts';

/** The view that is shown, and the one that was left for a glance at it. */
export interface ShownView {
  view: string;
  /** The view that was left; undefined where the shown one was chosen by its tab. */
  left: string | undefined;
  show: (view: string) => void;
  visit: (view: string) => void;
}

/** The view that is shown: at first the one that the page's address names, else the finding of figures. */
export function useView(): ShownView {
  const [{ view, left }, setPlace] = useState<{ view: string; left?: string }>(() => ({
    view: viewIn(location.hash) ?? 'find',
  }));
  const show = useCallback((next: string) => setPlace({ view: next }), []);
  const visit = useCallback(
    (next: string) => setPlace((before) => (next === before.view ? before : { view: next, left: before.view })),
    [],
  );
  return { view, left, show, visit };
}
