import type { InputFieldBuilder } from '@pothos/core';
import { TOLERANCES, type Tolerances } from '../data/rules/verdict/terms.ts';
import { builder } from './builder.ts';
import { AuthorityEnum } from './word.ts';

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
