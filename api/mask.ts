import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { Log } from './log.ts';

/**
 * Turns an unexpected error into one that shows an id and nothing else, and logs it once under that id.
 * A `GraphQLError` that a resolver threw is meant for the user and passes, as do the faults of the schema.
 */
export function masker(log: Log): (error: unknown) => Error {
  return (error) => {
    if (isMeant(error)) return error;
    const wrapped = error instanceof GraphQLError ? error : undefined;
    const id = logUnexpected(log, wrapped?.originalError ?? error, wrapped?.path);
    return new GraphQLError(maskedMessage(id), {
      nodes: wrapped?.nodes ?? null,
      path: wrapped?.path ?? null,
      extensions: { code: 'INTERNAL_SERVER_ERROR', id, unexpected: true },
    });
  };
}

export function maskedMessage(id: string): string {
  return `Planbook failed on this request, which is no fault of yours: try again, and if it stays give error id ${id} to whoever runs this server.`;
}

/** Logs an unexpected error. Returns the id under which the log has it. */
export function logUnexpected(log: Log, error: unknown, path?: readonly (string | number)[] | undefined): string {
  const id = randomUUID();
  const err = error instanceof Error ? error : new Error(String(error));
  log.error({ errorId: id, err, ...(path && { path }) }, 'unexpected error');
  return id;
}

/**
 * Whether an error is a GraphQLError all the way down. Execution wraps the error that a resolver throws in one of its own. An
 * error of a field without a code is the executor's own, as for a value of the wrong type, unless an argument is at fault.
 */
function isMeant(error: unknown): error is GraphQLError {
  if (!(error instanceof GraphQLError)) return false;
  // The errors of compiled queries have no extensions at all.
  const isOfField = error.path !== undefined && error.extensions?.['code'] === undefined;
  if (isOfField && !error.message.startsWith('Argument "')) return false;
  return error.originalError === undefined || isMeant(error.originalError);
}
