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
import { builder } from './builder.ts';
import { ComparisonRef } from './comparison.ts';
import { FigureKeyInput } from './input.ts';
import { NoAnswer, NoAnswerRef } from './no-answer.ts';
import { type Described, enumOf, languageArg } from './word.ts';

const ground: Described<typeof NEEDED_GROUNDS> = {
  LEVEL: 'What is left is spread over the months, in the unit.',
  POINTS: 'What is left is spread over the months, in percentage points.',
  DONE: 'The goal is reached already.',
  CAP: 'The goal is a cap: there is room, and nothing to do.',
  GROWTH: 'Growth of the rest follows from levels at constant prices, which are not published; never derived.',
  STANDING: 'A mean, a place, or what has to hold: met or not as things stand.',
  NO_RULE: 'No rule spreads such a goal over months.',
  BOUND: 'The result is printed as a bound or a range.',
  WORDS: 'Goal or result is in words only.',
  UNJUDGED: 'Work taken in hand, or a plain number of what is neither good nor bad.',
  NOT_COMPARABLE: 'Goal and result are on two bases, or in two kinds of units.',
  NO_GOAL: 'No goal that could be judged.',
  NO_RESULT: 'No result of the year is published.',
  NOT_A_YEAR: 'The goal is not for one whole year.',
  OVER: 'The result of the whole year is published.',
  NOT_IN_REST: 'The months asked for are not among those left.',
};
const NeededGroundEnum = enumOf('NeededGround', 'How the rest of a year is reckoned, or why it is not.', ground);

interface Answer {
  comparison: Comparison;
  needed: Needed;
}

const NeededRef = builder.objectRef<Answer>('Needed');

builder.objectType(NeededRef, {
  description: "What the rest of the year must bring for the year's goal to be met.",
  fields: (t) => ({
    comparison: t.expose('comparison', { type: ComparisonRef, description: 'The goal against the result so far.' }),
    ground: t.field({
      type: NeededGroundEnum,
      description: 'How it is reckoned, or why it is not.',
      resolve: ({ needed }) => needed.ground,
    }),
    rest: t.field({
      type: 'Period',
      nullable: true,
      description: 'The months after the result; null without a result, or where none are left.',
      resolve: ({ needed }) => needed.rest,
    }),
    months: t.int({ description: 'How many they are; 0 without.', resolve: ({ needed }) => needed.months }),
    unit: t.string({
      nullable: true,
      description: "Unit of the numbers: the goal's, 个百分点 for rates; null without a goal.",
      args: languageArg,
      resolve: ({ comparison: { target } }, { language }) =>
        target ? gapUnit(target, language ?? DEFAULT_LANGUAGE) : null,
    }),
    remaining: t.float({
      nullable: true,
      description: 'What is left of the goal, never below zero; for a cap what may still be used; null where unknown.',
      resolve: ({ needed }) => needed.remaining,
    }),
    perMonth: t.float({
      nullable: true,
      description:
        'What each month left must bring on average; whole for things counted; null where nothing has to be brought or may be said.',
      resolve: ({ needed }) => needed.perMonth,
    }),
    for: t.field({
      type: 'Period',
      nullable: true,
      description: 'The months asked for; all that are left without one.',
      resolve: ({ needed }) => needed.span,
    }),
    amount: t.float({
      nullable: true,
      description:
        'What these months must bring; whole for things counted, so that the parts of the rest add up to all of it.',
      resolve: ({ needed }) => needed.amount,
    }),
    reason: t.string({
      description: 'One sentence: the goal, the result, what is left, or why nothing is said.',
      args: languageArg,
      resolve: ({ comparison, needed }, { language }) => neededReason(comparison, needed, language ?? DEFAULT_LANGUAGE),
    }),
  }),
});

const NeededAnswer = builder.unionType('NeededAnswer', {
  description: 'What the rest of the year must bring for a key, or why the key has no answer.',
  types: [NeededRef, NoAnswerRef],
  resolveType: (answer) => (answer instanceof NoAnswer ? NoAnswerRef : NeededRef),
});

function spanOf(typed: string | null | undefined, asOf: string | null | undefined): Period | undefined {
  return typed ? resolvePeriod(typed, asOf ?? today(), 'for') : undefined;
}

builder.queryField('needed', (t) =>
  t.field({
    type: NeededAnswer,
    description:
      "What the months after the result must bring for a year's goal to be met: per month for levels; for rates only where points may be spread, else the reason.",
    args: {
      key: t.arg({
        type: FigureKeyInput,
        required: true,
        description: "A key as people type it, its period the goal's year; the role is not read.",
      }),
      for: t.arg({
        type: 'Period',
        description: 'Some of the months left, such as `2024-Q3`; all of them without it.',
      }),
      atRevision: t.arg.int({ description: 'The ledger as it stood at this revision; the latest without it.' }),
      ...languageArg,
    },
    resolve: (_, { key, for: typed, atRevision, language }, { ledger }) => {
      const said = language ?? DEFAULT_LANGUAGE;
      const [comparison] = loadComparisons(ledger, [key], { atRevision });
      if (!comparison) throw new Error('A key has no answer of its own.');
      if (comparison instanceof Fault) return new NoAnswer(comparison, said);
      try {
        return { comparison, needed: neededOf(comparison, comparison.judged, spanOf(typed, comparison.at.asOf)) };
      } catch (error) {
        if (error instanceof Fault) return new NoAnswer(error, said);
        throw error;
      }
    },
  }),
);
