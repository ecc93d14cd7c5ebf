import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The part of a scrolled element that is in sight, in pixels; where it begins is told in steps. */
export interface Viewport {
  top: number;
  left: number;
  width: number;
  height: number;
}

/** Scrolling by less than this draws nothing anew. */
const STEP_PX = 96;

function stepped(px: number): number {
  return Math.floor(px / STEP_PX) * STEP_PX;
}

const NOTHING: Viewport = { top: 0, left: 0, width: 0, height: 0 };

function isSame(one: Viewport, other: Viewport): boolean {
  return (['top', 'left', 'width', 'height'] as const).every((side) => one[side] === other[side]);
}

/** Follows what is in sight of a scrolled element, at most once a frame. */
export function useViewport<Element extends HTMLElement>(): { ref: RefObject<Element | null>; seen: Viewport } {
  const ref = useRef<Element>(null);
  const [seen, setSeen] = useState(NOTHING);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    let frame: number | undefined;
    const measure = () => {
      frame = undefined;
      const { scrollTop, scrollLeft, clientWidth, clientHeight } = element;
      const now = { top: stepped(scrollTop), left: stepped(scrollLeft), width: clientWidth, height: clientHeight };
      setSeen((before) => (isSame(before, now) ? before : now));
    };
    const later = () => {
      frame ??= requestAnimationFrame(measure);
    };
    measure();
    const observer = new ResizeObserver(later);
    observer.observe(element);
    element.addEventListener('scroll', later, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', later);
      if (frame !== undefined) cancelAnimationFrame(frame);
    };
  }, []);
  return { ref, seen };
}
