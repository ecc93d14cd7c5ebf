import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import type { ValidationContext } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { refusal } from '../http/answer.ts';

export const MAX_DEPTH = 12;
export const MAX_TOKENS = 2000;
export const MAX_ALIASES = 100;

/** The plugins that refuse queries that are too deep or too long, or have too many aliases. */
export function limits(): Plugin[] {
  return [
    maxTokensPlugin({
      n: MAX_TOKENS,
      onReject: [
        () => {
          throw refusal(
            'TOO_MANY_TOKENS',
            `The query is longer than ${MAX_TOKENS} tokens: send lists as variables, share selections by fragments, or split it into several requests.`,
          );
        },
      ],
    }),
    maxDepthPlugin({
      n: MAX_DEPTH,
      flattenFragments: true,
      propagateOnRejection: false,
      onReject: [
        report(
          'TOO_DEEP',
          `The query nests deeper than ${MAX_DEPTH} levels: ask for the inner objects by their own root fields, for instance node(id:).`,
        ),
      ],
    }),
    maxAliasesPlugin({
      n: MAX_ALIASES,
      propagateOnRejection: false,
      onReject: [
        report(
          'TOO_MANY_ALIASES',
          `The query has more than ${MAX_ALIASES} aliases: use figuresByKey or comparisonsByKey with a list of keys, or split it into several requests.`,
        ),
      ],
    }),
  ];
}

function report(code: string, message: string) {
  return (context: ValidationContext | null) => context?.reportError(refusal(code, message));
}
