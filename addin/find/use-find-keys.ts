import { type RefObject, useEffect } from 'react';

const LINES = '[data-indicator]';

/**
 * The keys of the search: the arrows walk between the line and the list, Enter in the line opens the
 * first of the list.
 * @param isUnsettled the list is that of another line, of which Enter must open nothing
 */
export function useFindKeys(place: RefObject<HTMLElement | null>, isUnsettled: boolean): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const box = place.current?.querySelector<HTMLInputElement>('input[type="search"], [role="searchbox"]');
      const lines = [...(place.current?.querySelectorAll<HTMLElement>(LINES) ?? [])];
      const go = (to: HTMLElement | null | undefined) => {
        if (!to) return;
        event.preventDefault();
        to.focus();
      };
      const at = target instanceof HTMLElement ? lines.indexOf(target) : -1;
      if (target === box && key === 'ArrowDown') go(lines[0]);
      else if (target === box && key === 'Enter' && !isUnsettled) lines[0]?.click();
      else if (at >= 0 && key === 'ArrowDown') go(lines[at + 1]);
      else if (at >= 0 && key === 'ArrowUp') go(lines[at - 1] ?? box);
      else if (at >= 0 && key === 'Escape') go(box);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [place, isUnsettled]);
}
