import type { InputFieldBuilder } from '@pothos/core';
import type { Pace } from '../data/rules/verdict/pace.ts';
import { TOLERANCES, type Tolerances } from '../data/rules/verdict/terms.ts';
import { builder } from './base/builder.ts';
import { AuthorityEnum, PaceBasisEnum } from './base/word.ts';

const DEFAULTS = `${TOLERANCES.aboutPoints}, ${TOLERANCES.aboutShare}, ${TOLERANCES.progress}`;

export const TolerancesInput = builder.inputType('TolerancesInput', {
  description: `The margins within which a result counts as meeting an approximate goal (左右), and progress counts as on track. By default, aboutPoints, aboutShare and progress are ${DEFAULTS}.`,
  fields: (t) => ({
    aboutPoints: t.float({ description: 'For a rate with 左右: percentage points, 0 to 100.' }),
    aboutShare: t.float({ description: "For a level with 左右: a share of the goal's number, 0 to 1." }),
    progress: t.float({
      description:
        'For progress through the year: a share of the goal, 0 to 1, on either side of the progress expected.',
    }),
  }),
});

export const TolerancesRef = builder.objectRef<Tolerances>('Tolerances');

builder.objectType(TolerancesRef, {
  description:
    'The margins within which a result counts as meeting an approximate goal (左右), and progress counts as on track.',
  fields: (t) => ({
    aboutPoints: t.exposeFloat('aboutPoints', { description: 'For a rate with 左右: percentage points.' }),
    aboutShare: t.exposeFloat('aboutShare', { description: "For a level with 左右: a share of the goal's number." }),
    progress: t.exposeFloat('progress', {
      description: 'For progress through the year: a share of the goal, on either side of the progress expected.',
    }),
  }),
});

/** The arguments that set the terms of a verdict. */
export const termArgs = builder.args((t) => ({
  judgeBy: t.field({ type: AuthorityEnum, description: 'Judge only by goals of this authority.' }),
  tolerances: t.field({ type: TolerancesInput, description: 'Tolerances that differ from the usual ones.' }),
}));

type InputFields = InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

/** The fields of an input that set the terms of a verdict. `except` ends the description of `judgeBy`. */
export function termFields(t: InputFields, except = '') {
  return {
    judgeBy: t.field({
      type: AuthorityEnum,
      description: `Judge only by goals of this authority${except}.`,
    }),
    tolerances: t.field({ type: TolerancesInput, description: 'Tolerances that differ from the usual ones.' }),
  };
}

export const PaceRef = builder.objectRef<Pace>('Pace');

builder.objectType(PaceRef, {
  description:
    "Progress towards a year's goal by the end of the result's period. Shares are fractions: 1 is the whole. A null value cannot be calculated.",
  fields: (t) => ({
    done: t.exposeFloat('done', {
      nullable: true,
      description:
        'Share done. For an indicator that adds up it is result ÷ goal; for a level at the end of a period, the share of the way from the end of last year to the goal.',
    }),
    calendar: t.exposeFloat('calendar', {
      nullable: true,
      description: 'Share of the year that has passed (序时进度): 0.5 for the first half.',
    }),
    expected: t.exposeFloat('expected', {
      nullable: true,
      description:
        'Share of the goal expected by then. Null where nothing gives it, as for an indicator whose rhythm is AUTUMN, YEAR_END or EVENT.',
    }),
    expectedFrom: t.expose('expectedFrom', {
      type: PaceBasisEnum,
      nullable: true,
      description: 'The source of `expected`; null where `expected` is null.',
    }),
    tolerance: t.exposeFloat('tolerance', {
      nullable: true,
      description:
        'Distance from `expected` that still counts as on track, as a share of the goal. For things that are counted it is at least one unit. Null where `expected` is null.',
    }),
    remaining: t.exposeFloat('remaining', {
      nullable: true,
      description:
        'The part of the goal that is left, in its unit, never below zero; for a cap, the part that may still be used. Beside a result of at least so much it is the most that can be left; null beside a result of less than a number.',
    }),
    neededPerMonth: t.exposeFloat('neededPerMonth', {
      nullable: true,
      description:
        "The average that each month left must add, in the goal's unit, rounded up to whole units for things that are counted. Null for a cap.",
    }),
  }),
});
