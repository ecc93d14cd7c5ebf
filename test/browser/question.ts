import type { Request } from 'playwright-core';

/** A question to the API, as the pane puts it. */
export interface PaneQuestion {
  operationName: string;
  variables: Record<string, unknown>;
}

/** The question that a request puts, by POST or in its address; undefined for a request of something else. */
export function questionIn(request: Request): PaneQuestion | undefined {
  const { pathname, searchParams } = new URL(request.url());
  if (!pathname.endsWith('/graphql')) return undefined;
  if (request.method() === 'POST') return request.postDataJSON() as PaneQuestion;
  const [operationName, variables] = [searchParams.get('operationName'), searchParams.get('variables')];
  if (operationName === null) return undefined;
  return { operationName, variables: JSON.parse(variables ?? '{}') as PaneQuestion['variables'] };
}

/** Whether a request puts the question of this name, or with this word in its variables. */
export function asksFor(request: Request, word: string): boolean {
  return JSON.stringify(questionIn(request) ?? null).includes(word);
}
