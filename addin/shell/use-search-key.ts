import { type Dispatch, type SetStateAction, useEffect } from 'react';
import { flushSync } from 'react-dom';
import type { FindPlace } from '../state/pane-context.ts';

/** The places in which / is typed, or which must not be left by a key. */
const OWN_KEYS = 'input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox]';

/** The field of the search, where it is in sight. */
function searchField(): HTMLInputElement | undefined {
  const field = document.querySelector<HTMLInputElement>('#view input[type="search"]');
  return field?.checkVisibility() ? field : undefined;
}

/** Lets / put the cursor into the search, whatever view is shown. A figure that hides the search in a narrow pane is closed. */
export function useSearchKey(show: (view: string) => void, setFind: Dispatch<SetStateAction<FindPlace>>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (key !== '/' || event.defaultPrevented || event.isComposing) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (target instanceof Element && target.closest(OWN_KEYS) !== null) return;
      event.preventDefault();
      flushSync(() => show('find'));
      if (searchField() === undefined) flushSync(() => setFind((before) => ({ ...before, open: undefined, told: [] })));
      searchField()?.focus();
      searchField()?.select();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [show, setFind]);
}
