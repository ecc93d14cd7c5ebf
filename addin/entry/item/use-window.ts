import { useEffect, useLayoutEffect, useState } from 'react';

/** Rows that are drawn above and below those in sight. */
const BEYOND = 8;

/** The rows of a long list that are drawn. */
export interface RowWindow {
  /** Takes the list's element, which may come after the first rows do. */
  ref: (element: HTMLDivElement | null) => void;
  /** The first row that is drawn, and the one after the last. */
  from: number;
  to: number;
}

/** Draws of a long list of rows of one height those in sight alone, and keeps one of them in sight. */
export function useWindow(rows: number, { height, kept }: { height: number; kept: number }): RowWindow {
  const [element, ref] = useState<HTMLDivElement | null>(null);
  const [sight, setSight] = useState({ top: 0, room: 0 });
  useLayoutEffect(() => {
    if (element === null) return;
    const look = () => setSight({ top: element.scrollTop, room: element.clientHeight });
    look();
    const sized = new ResizeObserver(look);
    sized.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      sized.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [element]);
  useEffect(() => {
    if (element === null || kept < 0) return;
    const [above, below] = [kept * height, (kept + 1) * height];
    if (above < element.scrollTop) element.scrollTop = above;
    else if (below > element.scrollTop + element.clientHeight) element.scrollTop = below - element.clientHeight;
  }, [element, kept, height]);
  const from = Math.max(0, Math.floor(sight.top / height) - BEYOND);
  const to = Math.min(rows, Math.ceil((sight.top + sight.room) / height) + BEYOND);
  return { ref, from, to };
}
