import { replaceEqualDeep, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerKey, answers, askHere } from './answers.ts';
import { useLedgerState } from './ledger-state.ts';
import type { Operation } from './operations.ts';

/** A question's state. `answer` is the last one that came, kept on show while the next is on its way. */
export interface Asked<Answer> {
  answer: Answer | undefined;
  loading: boolean;
  /** Why the last question failed; undefined while it is asked again. */
  fault: unknown;
  retry: () => void;
}

/**
 * Asks again whenever the variables change in value or the ledger changes. Places that ask the same share one request.
 * @param variables null asks nothing and forgets the answer.
 */
export function useAnswer<Answer, Variables>(
  operation: Operation<Answer, Variables>,
  variables: Variables | null,
): Asked<Answer> {
  const state = useLedgerState();
  // The cache's own placeholder would be gone as soon as the next question failed.
  const [last, setLast] = useState<Answer>();
  const { data, error, isFetching, refetch } = useQuery(
    {
      queryKey: answerKey(operation, variables, state),
      queryFn: ({ signal }) => askHere(operation, variables as Variables, signal),
      enabled: variables !== null,
      // An answer keeps the parts in which it equals the one before, so that lists need not draw those lines again.
      structuralSharing: (before, answer) => replaceEqualDeep(before ?? last, answer),
    },
    answers,
  );
  const answer = variables === null ? undefined : (data ?? last);
  if (answer !== last) setLast(answer);
  return { answer, loading: isFetching, fault: isFetching ? undefined : (error ?? undefined), retry: refetch };
}
