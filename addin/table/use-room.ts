import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The width of an element in pixels, and again whenever it changes. 0 before the element is drawn. */
export function useRoom<Element extends HTMLElement>(): { ref: RefObject<Element | null>; room: number } {
  const ref = useRef<Element>(null);
  const [room, setRoom] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => setRoom(element.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { ref, room };
}
