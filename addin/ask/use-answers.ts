import { useQueries } from '@tanstack/react-query';
import { answerKey, answers, askHere } from './answers.ts';
import { useLedgerState } from './ledger-state.ts';
import type { Operation } from './operations.ts';
import type { Asked } from './use-answer.ts';

/** Asks one question of several things at once. `answer` holds the answers that have come, in the order of the questions. */
export function useAnswers<Answer, Variables>(
  operation: Operation<Answer, Variables>,
  asked: readonly Variables[],
): Asked<Answer[]> {
  const state = useLedgerState();
  const found = useQueries(
    {
      queries: asked.map((variables) => ({
        queryKey: answerKey(operation, variables, state),
        queryFn: ({ signal }: { signal: AbortSignal }) => askHere(operation, variables, signal),
      })),
    },
    answers,
  );
  const loading = found.some(({ isFetching }) => isFetching);
  return {
    answer: found.flatMap(({ data }) => data ?? []),
    loading,
    fault: loading ? undefined : (found.find(({ error }) => error !== null)?.error ?? undefined),
    retry: () => {
      for (const { isError, refetch } of found) if (isError) void refetch();
    },
  };
}
