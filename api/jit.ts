import { useGraphQlJit as compiledExecution } from '@envelop/graphql-jit';
import { type DocumentNode, type ExecutionArgs, Kind } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Log } from './log.ts';

/** Thrown by way of the compiling plugin, which would otherwise answer with the compiler's own errors. */
class NotCompiled extends Error {
  override readonly name = 'NotCompiled';
}

/**
 * Runs compiled queries: twice as fast on lists of figures. A query is compiled when it is asked the second
 * time, so that one asked once costs no compilation; what does not compile runs by the plain executor.
 */
export function jit(log: Log): Plugin {
  const asked = new WeakSet<DocumentNode>();
  const plain = new WeakSet<DocumentNode>();
  const compiled = compiledExecution(
    {},
    {
      onError: ({ errors }) => {
        throw new NotCompiled(errors?.map(({ message }) => message).join(' '));
      },
    },
  );
  return {
    onExecute(payload) {
      const { args, executeFn, setExecuteFn } = payload;
      if (plain.has(args.document) || !isCompilable(args.document)) return;
      if (!asked.has(args.document)) {
        asked.add(args.document);
        return;
      }
      const setCompiled: typeof setExecuteFn = (execute) =>
        setExecuteFn((given: ExecutionArgs) => {
          try {
            return execute(given);
          } catch (error) {
            if (!(error instanceof NotCompiled)) throw error;
            plain.add(args.document);
            log.warn({ reason: error.message }, 'a query does not compile and runs by the plain executor');
            return executeFn(given);
          }
        });
      void compiled.onExecute?.({ ...payload, setExecuteFn: setCompiled });
    },
  };
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
