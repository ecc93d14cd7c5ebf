import type { Pace } from '../data/rules/verdict/pace.ts';
import { builder } from './builder.ts';
import { PaceBasisEnum } from './word.ts';

export const PaceRef = builder.objectRef<Pace>('Pace');

builder.objectType(PaceRef, {
  description:
    "How far a year's goal has come by the end of the result's period. Shares: 1 is the whole. Null: nothing can be said.",
  fields: (t) => ({
    done: t.exposeFloat('done', {
      nullable: true,
      description:
        "Result ÷ goal of what adds up; of what stands at an end, the share of the way from last year's end.",
    }),
    calendar: t.exposeFloat('calendar', {
      nullable: true,
      description: 'Share of the year that has passed (时间进度): 0.5 for the first half.',
    }),
    expected: t.exposeFloat('expected', {
      nullable: true,
      description:
        'Share of the goal that was to be done by then; null where nothing tells, as for what comes about in autumn, at the end of the year or at once.',
    }),
    expectedFrom: t.expose('expectedFrom', {
      type: PaceBasisEnum,
      nullable: true,
      description: 'What `expected` is taken from; null without it.',
    }),
    tolerance: t.exposeFloat('tolerance', {
      nullable: true,
      description:
        'How far off `expected`, as a share of the goal, still counts as on track; of things counted at least one of them. Null without `expected`.',
    }),
    remaining: t.exposeFloat('remaining', {
      nullable: true,
      description: 'What is left of the goal, in its unit, never below zero; for a cap what may still be used.',
    }),
    neededPerMonth: t.exposeFloat('neededPerMonth', {
      nullable: true,
      description: 'What each month left must bring, in the unit; whole for things counted; null for a cap.',
    }),
  }),
});
