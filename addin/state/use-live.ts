import { keepPreviousData, type QueryKey, useQuery } from '@tanstack/react-query';
import { LIVE } from '../ask/act.ts';
import { answers } from '../ask/answers.ts';
import { ask } from '../ask/client.ts';
import type { Language, Operation } from '../ask/operations.ts';
import type { Asked } from '../ask/use-answer.ts';
import { useLanguage } from '../words/use-words.ts';

/** The key of a live question, whose answer is worded in a language. */
export function liveKey<Answer, Variables>(
  { name }: Operation<Answer, Variables>,
  variables: Variables | null,
  language: Language,
): QueryKey {
  return [LIVE, name, variables, language];
}

/**
 * Asks what does not belong to a state of the ledger, such as a draft: whenever it is shown, when something was done by
 * `act`, and every so often where that is wanted and the page is in sight. It is never answered from a cache on the way.
 * @param variables null asks nothing and forgets the answer.
 */
export function useLive<Answer, Variables>(
  operation: Operation<Answer, Variables>,
  variables: Variables | null,
  { everyMs }: { everyMs?: number | undefined } = {},
): Asked<Answer> {
  const language = useLanguage();
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery(
    {
      queryKey: liveKey(operation, variables, language),
      queryFn: ({ signal }) => ask(operation, variables as Variables, signal),
      enabled: variables !== null,
      staleTime: 0,
      refetchInterval: everyMs ?? false,
      placeholderData: keepPreviousData,
    },
    answers,
  );
  return {
    answer: variables === null ? undefined : data,
    loading: isFetching && (data === undefined || isPlaceholderData),
    fault: error ?? undefined,
    retry: refetch,
  };
}
