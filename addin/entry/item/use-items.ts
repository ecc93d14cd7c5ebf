import { useMemo } from 'react';
import { DraftItems, type DraftItemsQuery, type ItemFinding } from '../../ask/office.ts';
import { useLivePages } from '../../state/use-live-pages.ts';
import type { Sent } from '../decide/decision-queue.ts';
import { decidedSince, type ShownItem } from './shown-item.ts';

/** The filter that says which items of a draft are listed. */
export interface ItemFilter {
  findings: readonly ItemFinding[] | null;
  doubtful: boolean | null;
  text: string;
}

/** The items on one page of the API. */
const PAGE = 200;

/** The items of a draft as far as they are loaded. */
export interface ListedItems {
  items: readonly ShownItem[];
  /** The number of all that fit the filter; undefined until it is known. */
  total: number | undefined;
  /** The version of the draft that they are of. */
  version: number | undefined;
  loading: boolean;
  fault: unknown;
  retry: () => void;
  /** Loads the next page, where there is one. */
  more: () => void;
}

/** Lists the items of a draft that fit a filter, with what was decided about them since. */
export function useItems(number: number, filter: ItemFilter, sent: readonly Sent[]): ListedItems {
  const { findings, doubtful, text } = filter;
  const { pages, nodes, totalCount, ...asked } = useLivePages(
    DraftItems,
    { number, findings, doubtful, text: text === '' ? null : text, first: PAGE },
    { page: ({ draft }: DraftItemsQuery) => draft?.items },
  );
  // Pages that were loaded before a change are of an older version than those after it.
  const version = pages.length === 0 ? undefined : Math.min(...pages.map(({ draft }) => draft?.version ?? 0));
  const items = useMemo(() => {
    const decided = decidedSince(sent, version ?? 0);
    return (nodes ?? []).map((item): ShownItem => ({ ...item, own: decided.get(item.id) }));
  }, [nodes, sent, version]);
  return { items, total: totalCount, version, ...asked };
}
