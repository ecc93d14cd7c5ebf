import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { ReadingPlace } from '../state/reading-place.ts';

/** The place in a view from which a document was opened. */
interface LeftPlace {
  scroll: number;
  focused: Element | null;
}

/** The document that is read above the view, which stays as it was left for the way back. */
export interface Reading {
  reading: ReadingPlace | undefined;
  read: (place: ReadingPlace | undefined) => void;
}

export function useReading(): Reading {
  const [reading, setReading] = useState<ReadingPlace>();
  const left = useRef<LeftPlace>(undefined);
  const isReading = reading !== undefined;
  const read = useCallback((place: ReadingPlace | undefined) => {
    if (place !== undefined) left.current ??= { scroll: window.scrollY, focused: document.activeElement };
    setReading(place);
  }, []);
  useLayoutEffect(() => {
    if (isReading || left.current === undefined) return;
    const { scroll, focused } = left.current;
    left.current = undefined;
    if (!(focused instanceof HTMLElement) || !focused.isConnected) return;
    focused.focus({ preventScroll: true });
    window.scrollTo(0, scroll);
  }, [isReading]);
  return { reading, read };
}
