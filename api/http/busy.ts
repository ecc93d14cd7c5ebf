import { words } from '../../data/rules/message/message.ts';
import type { Language } from '../../data/rules/words.ts';
import { graphqlError } from './answer.ts';

/** How long a client waits that was told that the server is busy, in seconds. */
const RETRY_AFTER = '1';

/** The answer to a question that is not taken now: it may come again in a moment. */
export function busyAnswer(language: Language, message = words(language).busy.full): Response {
  const response = graphqlError(503, { code: 'BUSY', message });
  response.headers.set('retry-after', RETRY_AFTER);
  return response;
}
