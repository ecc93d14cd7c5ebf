import type { Allowance } from '../../data/rules/gate-words.ts';
import { secondsUntil, tooOftenText } from '../../data/rules/office/too-often.ts';
import { graphqlError } from '../http/answer.ts';
import { languageOf } from '../http/language.ts';

/** The answer to whoever did something so often that it is not done before an instant. */
export function tooOften(request: Request, kind: Allowance, openAt: Date): Response {
  return notBefore(openAt, { code: 'TOO_OFTEN', message: tooOftenText(kind, openAt, languageOf(request)) });
}

/** A refusal that tells when the same may be asked again. */
export function notBefore(openAt: Date, error: { code: string; message: string }): Response {
  return later(graphqlError(429, error), openAt);
}

/** The same response, which also tells when to come again. */
export function later(response: Response, openAt: Date, now = new Date()): Response {
  response.headers.set('retry-after', String(secondsUntil(openAt, now)));
  return response;
}
