import { useGraphQlJit as compiledExecution } from '@envelop/graphql-jit';
import { type DocumentNode, type ExecutionArgs, Kind } from 'graphql';
import type { Log } from './log.ts';

/**
 * Runs compiled queries: twice as fast on lists of figures. A query is compiled when it is asked the second
 * time, so that one asked once costs no compilation; what does not compile runs by the plain executor.
 */
export function jit(log: Log): ReturnType<typeof compiledExecution> {
  const asked = new WeakSet<DocumentNode>();
  return compiledExecution(
    {},
    {
      enableIf: ({ document }: ExecutionArgs) => {
        if (!isCompilable(document)) return false;
        if (asked.has(document)) return true;
        asked.add(document);
        return false;
      },
      onError: ({ errors }) => log.warn({ errors: errors?.map((error) => error.message) }, 'query did not compile'),
    },
  );
}

/**
 * The plugin keeps one compiled query for a document, whichever of its operations was asked first: a document
 * with several must not be compiled. Introspection is rare and large.
 */
function isCompilable(document: DocumentNode): boolean {
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const [only] = operations;
  if (operations.length !== 1 || only?.operation !== 'query') return false;
  return !only.selectionSet.selections.some((each) => each.kind === Kind.FIELD && each.name.value.startsWith('__'));
}
