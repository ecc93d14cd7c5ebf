import type { WordedFault } from '../../data/intake/draft/fault-words.ts';
import { builder } from '../base/builder.ts';
import { HELD } from '../cost/price.ts';

export const GateFaultRef = builder.objectRef<WordedFault>('GateFault');

builder.objectType(GateFaultRef, {
  description: 'A reason why something was not done.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'A code that stays, such as `CONFLICT` or `FORBIDDEN`.' }),
    message: t.exposeString('message', {
      description: 'The reason in one sentence, with what to do, in the language of the request.',
    }),
    about: t.field({
      ...HELD,
      type: ['String'],
      description: 'The things that it is about: items, districts, cells.',
      resolve: ({ about }) => [...about],
    }),
  }),
});

/** The argument by which a request is told apart from the one before. */
export const requestArgs = builder.args((t) => ({
  requestId: t.string({
    description:
      'A name of yours for this request, 1 to 64 letters, digits and `._:-`. Sent again within a day, it gets the first answer and nothing is done twice.',
  }),
}));
