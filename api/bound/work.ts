import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { doing, Work, type WorkBounds, type WorkExceeded } from '../../data/ledger/store/work.ts';
import { words } from '../../data/rules/message/message.ts';
import type { Language } from '../../data/rules/words.ts';
import type { Context } from '../../schema/base/builder.ts';

/** The error of a request that did more work than it may. */
export function budgetError({ bound, most }: Pick<WorkExceeded, 'bound' | 'most'>, language: Language): GraphQLError {
  return new GraphQLError(words(language).budget[bound](most), { extensions: { code: 'BUDGET' } });
}

/**
 * Counts the work of each request while it runs, and answers one sentence in place of one that did too much. It is told the
 * requests that name every revision and day which they read.
 */
export function boundedWork(bounds: WorkBounds, fixed: (request: Request) => void): Plugin<Context> {
  return {
    onExecute({ executeFn, setExecuteFn, context: { language, request } }) {
      setExecuteFn((args: Parameters<typeof executeFn>[0]) => {
        const work = new Work(bounds);
        const answer = (result: ExecutionResult): ExecutionResult => {
          if (work.isFixed) fixed(request);
          return work.exceeded ? { data: null, errors: [budgetError(work.exceeded, language)] } : result;
        };
        const result = doing(work, () => executeFn(args) as ExecutionResult | Promise<ExecutionResult>);
        return result instanceof Promise ? result.then(answer) : answer(result);
      });
    },
  };
}
