import { createContext, useCallback, useContext, useEffect, useState } from 'react';
import { ask, Unreachable } from './client.ts';
import type { Operation } from './operations.ts';

/** Counts the revisions that came while the pane was open: every question is asked again at each. */
export const FreshnessContext = createContext(0);

/** A question's state. `answer` is the last one that came, kept on show while the next is on its way. */
export interface Asked<Answer> {
  answer: Answer | undefined;
  loading: boolean;
  /** Why the last question failed; undefined while it is asked again. */
  fault: unknown;
  retry: () => void;
}

/**
 * Asks again whenever the variables change in value, ending the question before.
 * @param variables null asks nothing and forgets the answer.
 */
export function useAnswer<Answer, Variables>(
  operation: Operation<Answer, Variables>,
  variables: Variables | null,
): Asked<Answer> {
  const [state, setState] = useState<{ answer?: Answer; fault?: unknown; done: string }>({ done: '' });
  const [attempt, setAttempt] = useState(0);
  const freshness = useContext(FreshnessContext);
  const question = variables === null ? '' : JSON.stringify([attempt, freshness, variables]);

  useEffect(() => {
    if (question === '') {
      setState({ done: '' });
      return;
    }
    const ending = new AbortController();
    const [, , asked] = JSON.parse(question) as [number, number, Variables];
    ask(operation, asked, ending.signal).then(
      (answer) => {
        if (!ending.signal.aborted) setState({ answer, done: question });
      },
      (fault: unknown) => {
        if (!ending.signal.aborted) setState((before) => ({ ...before, fault, done: question }));
      },
    );
    return () => ending.abort();
  }, [operation, question]);

  const retry = useCallback(() => setAttempt((before) => before + 1), []);
  const waits = state.fault instanceof Unreachable;
  useEffect(() => {
    if (!waits) return;
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [waits, retry]);
  const loading = state.done !== question;
  return { answer: state.answer, loading, fault: loading ? undefined : state.fault, retry };
}

/** The value as it was once it had stood still for so long. */
export function useSettled<Value>(value: Value, waitMs: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), waitMs);
    return () => clearTimeout(timer);
  }, [value, waitMs]);
  return settled;
}
