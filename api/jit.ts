import { useGraphQlJit as compiledExecution } from '@envelop/graphql-jit';
import { type DocumentNode, type ExecutionArgs, type GraphQLSchema, Kind } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Log } from './log.ts';
import { withWholeLists } from './whole-list.ts';

/** A query does not compile. The compiling plugin would otherwise answer with the compiler's own errors. */
class NotCompiled extends Error {
  override readonly name = 'NotCompiled';
}

/**
 * Runs compiled queries, which read lists of figures twice as fast. A query is compiled when it is asked for the
 * second time, so that a query asked once costs no compilation. A query that does not compile runs by the plain executor.
 */
export function jit(log: Log): Plugin {
  const asked = new WeakSet<DocumentNode>();
  const plain = new WeakSet<DocumentNode>();
  const wholeLists = new WeakMap<GraphQLSchema, GraphQLSchema>();
  const compiled = compiledExecution(
    {},
    {
      onError: ({ errors }) => {
        throw new NotCompiled(errors?.map(({ message }) => message).join(' '));
      },
    },
  );
  const schemaOf = ({ schema }: ExecutionArgs): GraphQLSchema => {
    const known = wholeLists.get(schema) ?? withWholeLists(schema);
    wholeLists.set(schema, known);
    return known;
  };
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
            return execute({ ...given, schema: schemaOf(given) });
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
 * Whether a document may be compiled. The plugin keeps one compiled query for a document, that of the operation asked
 * for first, so a document with several operations must not be. Introspection is too rare and too large to be.
 */
function isCompilable(document: DocumentNode): boolean {
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const [only] = operations;
  if (operations.length !== 1 || only?.operation !== 'query') return false;
  return !only.selectionSet.selections.some((each) => each.kind === Kind.FIELD && each.name.value.startsWith('__'));
}
