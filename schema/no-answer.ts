import type { Fault } from '../data/fault.ts';
import { builder } from './builder.ts';

const NoAnswerReason = builder.enumType('NoAnswerReason', {
  description: 'Why a key has no answer.',
  values: {
    UNKNOWN_DISTRICT: { description: 'No district or owner has this name; the nearest are suggested.' },
    UNKNOWN_INDICATOR: { description: 'No indicator has this name; the nearest are suggested.' },
    AMBIGUOUS: { description: 'Several things have this name; they are suggested.' },
    BAD_PERIOD: { description: 'The period cannot be read; an example is suggested.' },
    BAD_MEASURE: { description: 'There is no such measure.' },
    BAD_ROLE: { description: 'There is no such role.' },
    BAD_AS_OF: { description: 'The as-of cannot be read, or lies before the first document.' },
    NOTHING_PUBLISHED: { description: 'Nothing is published for the key; the message names what is.' },
  },
});

type Reason = typeof NoAnswerReason.$inferType;

export const NoAnswerRef = builder.objectRef<Fault>('NoAnswer');

builder.objectType(NoAnswerRef, {
  description: 'Why a key has no answer, in one sentence that says what to type instead.',
  fields: (t) => ({
    reason: t.field({ type: NoAnswerReason, description: 'The kind of fault.', resolve: ({ code }) => code as Reason }),
    message: t.exposeString('message', { description: 'One sentence, in the language asked for.' }),
    suggestions: t.exposeStringList('suggestions', { description: 'What could be typed instead; may be empty.' }),
  }),
});
