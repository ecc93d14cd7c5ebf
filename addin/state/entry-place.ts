import { useEffect, useSyncExternalStore } from 'react';

/** The inner pages of the view. Each is a line in `pages.ts` and a name in the words. */
export type EntryPageId = 'drafts' | 'catalogue' | 'people' | 'tokens' | 'entries';

const PAGE_IDS: readonly EntryPageId[] = ['drafts', 'catalogue', 'people', 'tokens', 'entries'];

/** The place of somebody in the view: an inner page, and there in a draft. */
export interface EntryPlace {
  page: EntryPageId;
  /** The number of the draft that is open. */
  draft?: number;
  /** The code of the indicator that is open in the dictionary. */
  indicator?: string;
}

/** The place that an address names, as `#entry/draft/12`; undefined where it is of another view. */
export function placeIn(hash: string): EntryPlace | undefined {
  const [, page, of] = /^#entry(?:\/(\w+)(?:\/(\w+))?)?$/.exec(hash) ?? [];
  if (page === 'draft' && /^\d+$/.test(of ?? '')) return { page: 'drafts', draft: Number(of) };
  if (page === 'catalogue' && of !== undefined) return { page, indicator: of };
  if (!hash.startsWith('#entry')) return undefined;
  return { page: PAGE_IDS.find((id) => id === page) ?? 'drafts' };
}

/** The end of the address of a place. */
export function hashOf({ page, draft, indicator }: EntryPlace): string {
  if (draft !== undefined) return `#entry/draft/${draft}`;
  if (indicator !== undefined) return `#entry/catalogue/${indicator}`;
  return page === 'drafts' ? '#entry' : `#entry/${page}`;
}

/** The address of a draft, as it is sent to a colleague. */
export function addressOf(draft: number): string {
  return `${location.origin}${location.pathname}${hashOf({ page: 'drafts', draft })}`;
}

let current: EntryPlace = placeIn(location.hash) ?? { page: 'drafts' };
const watchers = new Set<() => void>();

function set(place: EntryPlace): void {
  current = place;
  for (const changed of watchers) changed();
}

function readAddress(): void {
  const named = placeIn(location.hash);
  if (named !== undefined && hashOf(named) !== hashOf(current)) set(named);
}

window.addEventListener('hashchange', readAddress);

/** Goes to a place. In a browser the way back leads to the one before. */
export function goTo(place: EntryPlace): void {
  set(place);
  if (watchesAddress) location.hash = hashOf(place);
}

/** Whether the address tells the place. Excel keeps the pane's address for itself. */
let watchesAddress = false;

function watch(changed: () => void): () => void {
  watchers.add(changed);
  return () => watchers.delete(changed);
}

/** The place in the view, which lasts while other views are shown. */
export function usePlace(): EntryPlace {
  return useSyncExternalStore(watch, () => current);
}

/** Keeps the place in the page's address while the view is shown, where the page has one of its own. */
export function useAddress(isOwn: boolean): void {
  useEffect(() => {
    if (!isOwn) return;
    readAddress();
    watchesAddress = true;
    // The way back leads to the view before. Office.js takes the functions of `history` away.
    if (location.hash.startsWith('#entry')) location.replace(hashOf(current));
    else location.hash = hashOf(current);
    return () => {
      watchesAddress = false;
    };
  }, [isOwn]);
}
