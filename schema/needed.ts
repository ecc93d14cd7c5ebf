import type { Comparison } from '../data/answer/comparison.ts';
import { loadComparisons } from '../data/answer/figure-key.ts';
import { resolvePeriod } from '../data/ask/resolve.ts';
import { Fault } from '../data/ledger/fault.ts';
import { today } from '../data/ledger/revision.ts';
import { gapUnit } from '../data/rules/number/unit.ts';
import type { Period } from '../data/rules/period/period.ts';
import { neededReason } from '../data/rules/sentence/needed-reason.ts';
import { type Needed, neededOf } from '../data/rules/verdict/needed.ts';
import { DEFAULT_LANGUAGE, type NEEDED_GROUNDS } from '../data/rules/words.ts';
import { builder } from './base/builder.ts';
import { pastArgs } from './base/page.ts';
import { type Described, enumOf, languageArg } from './base/word.ts';
import { ComparisonRef } from './comparison.ts';
import { priced } from './cost/price.ts';
import { ofKey } from './cost/reading.ts';
import { FigureKeyInput } from './input.ts';
import { NoAnswer, NoAnswerRef } from './no-answer.ts';

const ground: Described<typeof NEEDED_GROUNDS> = {
  LEVEL: "The remainder is spread over the months left, in the goal's unit.",
  POINTS: 'The remainder is spread over the months left, in percentage points.',
  DONE: 'The goal is already reached.',
  CAP: 'The goal is a cap, so nothing has to be added.',
  GROWTH:
    'The goal is a growth rate. The rate needed would follow from levels at constant prices, which are not published.',
  STANDING: 'The goal is a mean, a rank or a level to hold. It is met or not met, and nothing accumulates.',
  NO_RULE: 'No rule spreads a goal of this kind over months.',
  BOUND: 'The result is printed as a bound or a range from which no remainder follows.',
  WORDS: 'The goal or the result is in words only.',
  UNJUDGED:
    'The indicator counts work undertaken, or more of it is neither better nor worse. Such a goal is not judged.',
  NOT_COMPARABLE: 'The goal and the result have different bases or kinds of unit.',
  ASSIGNED: 'The goal is binding and the number set from above, by which it is judged, is not in the ledger.',
  NO_GOAL: 'There is no goal to judge.',
  NO_RESULT: 'No result for the year is published.',
  NOT_A_YEAR: 'The goal is not for one whole year.',
  OVER: 'The result for the whole year is already published.',
  NOT_IN_REST: 'The months in `for` are not among those left.',
};
const NeededGroundEnum = enumOf(
  'NeededGround',
  'How the need of the rest of a year is calculated, or why it is not.',
  ground,
);

interface Answer {
  comparison: Comparison;
  needed: Needed;
}

const NeededRef = builder.objectRef<Answer>('Needed');

builder.objectType(NeededRef, {
  description: "The amount that the rest of the year must add for the year's goal to be met.",
  fields: (t) => ({
    comparison: t.expose('comparison', {
      type: ComparisonRef,
      description: 'The goal compared with the result so far.',
    }),
    ground: t.field({
      type: NeededGroundEnum,
      description: 'How the amounts are calculated, or why they are not.',
      resolve: ({ needed }) => needed.ground,
    }),
    rest: t.field({
      type: 'Period',
      nullable: true,
      description: 'The months after the period of the result; null without a result, or where none are left.',
      resolve: ({ needed }) => needed.rest,
    }),
    months: t.int({
      description: 'Number of months in `rest`; 0 where `rest` is null.',
      resolve: ({ needed }) => needed.months,
    }),
    unit: t.string({
      nullable: true,
      description: "Unit of the amounts: 个百分点 for rates, else the goal's own. Null without a goal.",
      args: languageArg,
      resolve: ({ comparison: { target } }, { language }) =>
        target ? gapUnit(target, language ?? DEFAULT_LANGUAGE) : null,
    }),
    isAtMost: t.boolean({
      description:
        'Whether the amounts are the most that it can be, because the result is printed as at least so much (超45, 45以上, a range).',
      resolve: ({ needed }) => needed.isAtMost,
    }),
    remaining: t.float({
      nullable: true,
      description:
        'The part of the goal that is left, never below zero; for a cap, the part that may still be used. Null where it cannot be calculated.',
      resolve: ({ needed }) => needed.remaining,
    }),
    perMonth: t.float({
      nullable: true,
      description:
        'The average that each month left must add, rounded up to whole units for things that are counted. Null where nothing has to be added, or where `ground` tells why no amount is given.',
      resolve: ({ needed }) => needed.perMonth,
    }),
    for: t.field({
      type: 'Period',
      nullable: true,
      description: 'The months that `amount` is for: those asked for, else all that are left.',
      resolve: ({ needed }) => needed.span,
    }),
    amount: t.float({
      nullable: true,
      description:
        'The amount that these months must add. For things that are counted it is whole, and the amounts of the parts of `rest` add up to the amount for all of it.',
      resolve: ({ needed }) => needed.amount,
    }),
    reason: t.string({
      description: 'One sentence with the goal, the result and the remainder, or the reason why no amount is given.',
      args: {
        withoutDocument: t.arg.boolean({
          description: 'True: the document that states the goal is left out, for a place that names it already.',
        }),
        ...languageArg,
      },
      resolve: ({ comparison, needed }, { withoutDocument, language }) =>
        neededReason(comparison, needed, { language: language ?? DEFAULT_LANGUAGE, withoutDocument }),
    }),
  }),
});

const NeededAnswer = builder.unionType('NeededAnswer', {
  description: 'The amount that the rest of the year must add for a key, or the reason why the key has no answer.',
  types: [NeededRef, NoAnswerRef],
  resolveType: (answer) => (answer instanceof NoAnswer ? NoAnswerRef : NeededRef),
});

function spanOf(typed: string | null | undefined, asOf: string | null | undefined): Period | undefined {
  return typed ? resolvePeriod(typed, asOf ?? today(), 'for') : undefined;
}

builder.queryField('needed', (t) =>
  t.field({
    ...priced({ rows: ofKey }),
    type: NeededAnswer,
    description:
      "The amount that the months after the result must add for a year's goal to be met. It is spread over months for levels, and for rates whose points may be spread; for others, `reason` says why not.",
    args: {
      key: t.arg({
        type: FigureKeyInput,
        required: true,
        description: 'A key as people type it. Its period is the year of the goal; its role is ignored.',
      }),
      for: t.arg({
        type: 'Period',
        description: 'Some of the months left, such as `2024-Q3`; all of them by default.',
      }),
      ...pastArgs,
      ...languageArg,
    },
    resolve: (_, { key, for: typed, atRevision, language }, { ledger }) => {
      const answerLanguage = language ?? DEFAULT_LANGUAGE;
      const [comparison] = loadComparisons(ledger, [key], { atRevision });
      if (!comparison) throw new Error('A key has no answer of its own.');
      if (comparison instanceof Fault) return new NoAnswer(comparison, answerLanguage);
      try {
        return { comparison, needed: neededOf(comparison, comparison.judged, spanOf(typed, comparison.at.asOf)) };
      } catch (error) {
        if (error instanceof Fault) return new NoAnswer(error, answerLanguage);
        throw error;
      }
    },
  }),
);
