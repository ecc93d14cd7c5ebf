import { type ComponentType, lazy, type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { Life } from '../state/pane-context.ts';
import { ViewBoundary } from './ViewBoundary.tsx';

const HelpPanel = lazy(async () => ({ default: (await import('../help/HelpPanel.tsx')).HelpPanel }));

/** The places in which characters are typed. */
const TYPED = 'input, textarea, select, [contenteditable]';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPED) !== null;
}

/** The row or card in which an element stands; what the help was opened at. */
function placeOf(element: Element | null): Element | null {
  return element?.closest('li, tr, details, [role=row], [role=option]') ?? null;
}

/** The help of a pane: whether it is open, and at what. */
export interface OpenHelp {
  isOpen: boolean;
  /** The row that had the focus, or lay under the pointer. */
  at: Element | null;
  toggle: () => void;
}

/** Opens and closes the help by ? and F1, but where a question mark is typed. */
export function useHelp(): OpenHelp {
  const [place, setPlace] = useState<{ at: Element | null }>();
  const before = useRef<Element | null>(null);
  const toggle = useCallback(
    () =>
      setPlace((open) => {
        if (open !== undefined) {
          if (before.current instanceof HTMLElement) before.current.focus();
          return undefined;
        }
        before.current = document.activeElement;
        const pointed = [...document.querySelectorAll('#view :hover')].at(-1) ?? null;
        return { at: placeOf(before.current) ?? placeOf(pointed) };
      }),
    [],
  );
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey } = event;
      if (event.defaultPrevented || event.isComposing || ctrlKey || metaKey || altKey) return;
      if (key !== 'F1' && (key !== '?' || isTyping(event.target))) return;
      event.preventDefault();
      toggle();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [toggle]);
  return { isOpen: place !== undefined, at: place?.at ?? null, toggle };
}

/** Shows the help while it is open, and explains the words of all views once that code has come. */
export function Help({ help, view, life }: { help: OpenHelp; view: string; life: Life }): ReactNode {
  const [Explained, setExplained] = useState<ComponentType>();
  const load = useCallback(() => {
    // Without this code words are not explained where they stand; it is asked for again with the next touch.
    import('../help/Explained.tsx').then(({ Explained: loaded }) => setExplained(() => loaded)).catch(() => undefined);
  }, []);
  const isLoaded = Explained !== undefined;
  useEffect(() => {
    if (isLoaded) return;
    const events = ['pointermove', 'pointerdown', 'keydown'] as const;
    for (const name of events) document.addEventListener(name, load, { once: true });
    return () => {
      for (const name of events) document.removeEventListener(name, load);
    };
  }, [isLoaded, load]);
  return (
    <>
      {help.isOpen && (
        <ViewBoundary view="help">
          <Suspense fallback={null}>
            <HelpPanel life={life} view={view} at={help.at} close={help.toggle} />
          </Suspense>
        </ViewBoundary>
      )}
      {Explained && <Explained />}
    </>
  );
}
