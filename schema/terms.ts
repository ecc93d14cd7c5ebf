import type { InputFieldBuilder } from '@pothos/core';
import { TOLERANCES, type Tolerances } from '../data/rules/verdict/tolerance.ts';
import { builder } from './builder.ts';
import { AuthorityEnum } from './word.ts';

const DEFAULTS = `${TOLERANCES.aboutPoints}, ${TOLERANCES.aboutShare}, ${TOLERANCES.progress}`;

export const TolerancesInput = builder.inputType('TolerancesInput', {
  description: `How far off a line still counts as on it; without one the usual: aboutPoints, aboutShare, progress are ${DEFAULTS}.`,
  fields: (t) => ({
    aboutPoints: t.float({ description: '左右 beside a rate: percentage points, 0 to 100.' }),
    aboutShare: t.float({ description: "左右 beside a level: a share of the goal's number, 0 to 1." }),
    progress: t.float({ description: 'Progress through the year: a share of the goal, 0 to 1, on either side.' }),
  }),
});

export const TolerancesRef = builder.objectRef<Tolerances>('Tolerances');

builder.objectType(TolerancesRef, {
  description: 'How far off a line still counts as on it.',
  fields: (t) => ({
    aboutPoints: t.exposeFloat('aboutPoints', { description: '左右 beside a rate: percentage points.' }),
    aboutShare: t.exposeFloat('aboutShare', { description: "左右 beside a level: a share of the goal's number." }),
    progress: t.exposeFloat('progress', {
      description: 'Progress through the year: a share of the goal, on either side of what is expected.',
    }),
  }),
});

/** The terms of judging, as arguments. */
export const termArgs = builder.args((t) => ({
  judgeBy: t.field({ type: AuthorityEnum, description: 'Judge by the goals of this authority, and by no other.' }),
  tolerances: t.field({ type: TolerancesInput, description: 'Others than the usual ones.' }),
}));

type InputFields = InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

/** The same as fields of an input; `except` says what they do not rule. */
export function termFields(t: InputFields, except = '') {
  return {
    judgeBy: t.field({
      type: AuthorityEnum,
      description: `Judge by the goal of this authority, and by no other${except}.`,
    }),
    tolerances: t.field({ type: TolerancesInput, description: 'Others than the usual ones.' }),
  };
}
