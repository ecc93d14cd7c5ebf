import { ask } from '../ask/client.ts';
import type { Operation } from '../ask/operations.ts';
import { type AskedPages, type ListIn, type Unpaged, usePages } from '../ask/use-pages.ts';
import { useLanguage } from '../words/use-words.ts';
import { liveKey } from './use-live.ts';

/**
 * Asks page by page for a list that belongs to no state of the ledger, as `useLive` asks for one answer.
 * @param variables null asks nothing and forgets the answer
 */
export function useLivePages<Answer, Variables, Node>(
  operation: Operation<Answer, Variables>,
  variables: Unpaged<Variables> | null,
  list: ListIn<Answer, Node>,
): AskedPages<Answer, Node> {
  const language = useLanguage();
  const key = liveKey<Answer, Unpaged<Variables>>({ name: operation.name, text: operation.text }, variables, language);
  return usePages({ key, operation, variables, ask, staleTime: 0 }, list);
}
