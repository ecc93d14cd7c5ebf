import { type QueryKey, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { answerKey, answers, askHere } from './answers.ts';
import type { Ask } from './client.ts';
import { useLedgerState } from './ledger-state.ts';
import type { Operation } from './operations.ts';

/** A page of a list as the API answers it. */
interface Page<Node> {
  totalCount: number;
  nodes: readonly Node[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

/** How a list is taken from an answer, and how much of it is asked for. */
export interface ListIn<Answer, Node> {
  page: (answer: Answer) => Page<Node> | null | undefined;
  /** Whether the pages are asked one after the other up to the last; otherwise each when `more` is called. */
  isWhole?: boolean;
  /** How often the list is asked for again while it is in sight. */
  everyMs?: number;
}

/** A list as far as it is loaded. */
export interface AskedPages<Answer, Node> {
  /** The answers, one a page. */
  pages: readonly Answer[];
  /** Undefined until the first page came. */
  nodes: readonly Node[] | undefined;
  /** The number of all that there are; undefined until it is known. */
  totalCount: number | undefined;
  hasMore: boolean;
  /** Loads the next page, where there is one. */
  more: () => Promise<unknown>;
  loading: boolean;
  /** Why the last question failed. */
  fault: unknown;
  retry: () => void;
}

/** The variables of a question that is asked page by page, but for the cursor. */
export type Unpaged<Variables> = Omit<Variables, 'after'>;

interface PagedQuestion<Answer, Variables> {
  key: QueryKey;
  operation: Operation<Answer, Variables>;
  /** Null asks nothing and forgets the answer. */
  variables: Unpaged<Variables> | null;
  ask: Ask;
  staleTime?: number;
}

/** Asks page by page for a list of any length. The last answer stays in sight while the next is on its way. */
export function usePages<Answer, Variables, Node>(
  { key, operation, variables, ask, ...stale }: PagedQuestion<Answer, Variables>,
  { page, isWhole = false, everyMs }: ListIn<Answer, Node>,
): AskedPages<Answer, Node> {
  const [last, setLast] = useState<readonly Answer[]>();
  const { data, error, isFetching, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery(
    {
      ...stale,
      queryKey: [...key, 'pages'],
      queryFn: ({ pageParam, signal }) => ask(operation, { ...variables, after: pageParam } as Variables, signal),
      initialPageParam: null as string | null,
      getNextPageParam: (answer) => {
        const { hasNextPage: hasNext = false, endCursor } = page(answer)?.pageInfo ?? {};
        return hasNext ? endCursor : undefined;
      },
      enabled: variables !== null,
      refetchInterval: everyMs ?? false,
    },
    answers,
  );
  useEffect(() => {
    if (isWhole && hasNextPage && !isFetching && error === null) void fetchNextPage();
  }, [isWhole, hasNextPage, isFetching, error, fetchNextPage]);
  const pages = variables === null ? undefined : (data?.pages ?? last);
  if (pages !== last) setLast(pages);
  // biome-ignore lint/correctness/useExhaustiveDependencies: how a list is taken from an answer never changes
  const nodes = useMemo(() => pages?.flatMap((answer) => page(answer)?.nodes ?? []), [pages]);
  return {
    pages: pages ?? [],
    nodes,
    totalCount: pages?.[0] && page(pages[0])?.totalCount,
    hasMore: hasNextPage,
    more: async () => {
      if (hasNextPage && !isFetchingNextPage) await fetchNextPage();
    },
    loading: isFetching,
    fault: isFetching ? undefined : (error ?? undefined),
    retry: () => void refetch(),
  };
}

/** Asks page by page at the state of the ledger that the pane shows, as `useAnswer` asks for one answer. */
export function useAnswerPages<Answer, Variables, Node>(
  operation: Operation<Answer, Variables>,
  variables: Unpaged<Variables> | null,
  list: ListIn<Answer, Node>,
): AskedPages<Answer, Node> {
  const state = useLedgerState();
  const key = answerKey<Answer, Unpaged<Variables>>({ name: operation.name, text: operation.text }, variables, state);
  return usePages({ key, operation, variables, ask: askHere }, list);
}
