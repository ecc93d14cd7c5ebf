import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { LIVE } from '../../ask/act.ts';
import { answers } from '../../ask/answers.ts';
import { ask } from '../../ask/client.ts';
import { DraftItems, type ItemFinding } from '../../ask/office.ts';
import { useLanguage } from '../../words/use-words.ts';
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
  const language = useLanguage();
  const { findings, doubtful, text } = filter;
  const { data, error, isFetching, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    {
      queryKey: [LIVE, DraftItems.name, { number, ...filter }, language],
      queryFn: ({ pageParam, signal }) =>
        ask(
          DraftItems,
          { number, findings, doubtful, text: text === '' ? null : text, first: PAGE, after: pageParam },
          signal,
        ),
      initialPageParam: null as string | null,
      getNextPageParam: ({ draft }) => (draft?.items.pageInfo.hasNextPage ? draft.items.pageInfo.endCursor : undefined),
      staleTime: 0,
      placeholderData: keepPreviousData,
    },
    answers,
  );
  // Pages that were loaded before a change are of an older version than those after it.
  const version = data && Math.min(...data.pages.map(({ draft }) => draft?.version ?? 0));
  const items = useMemo(() => {
    const loaded = data?.pages.flatMap(({ draft }) => draft?.items.nodes ?? []) ?? [];
    const decided = decidedSince(sent, version ?? 0);
    return loaded.map((item): ShownItem => ({ ...item, own: decided.get(item.id) }));
  }, [data, sent, version]);
  return {
    items,
    total: data?.pages[0]?.draft?.items.totalCount,
    version,
    loading: isFetching,
    fault: error ?? undefined,
    retry: () => void refetch(),
    more: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
  };
}
