import type { DECISIONS } from '../../data/intake/draft/decide.ts';
import type { ItemDecision } from '../../data/intake/draft/show/shown-item.ts';
import { builder } from '../base/builder.ts';
import { type Described, enumOf } from '../base/word.ts';

export const DecisionEnum = enumOf('Decision', 'What is decided about an item of a draft.', {
  ACCEPT: 'It is right as it was read.',
  REJECT: 'It is left out.',
  VALUE: 'Another value is right.',
  UNDECIDE: 'The latest decision, which is your own, is taken back: the item is undecided.',
} satisfies Described<typeof DECISIONS>);

export const ItemDecisionRef = builder.objectRef<ItemDecision>('ItemDecision');

builder.objectType(ItemDecisionRef, {
  description: 'The latest decision about an item of a draft, with who made it.',
  fields: (t) => ({
    decision: t.expose('decision', { type: DecisionEnum, description: 'What was decided.' }),
    value: t.exposeString('value', { nullable: true, description: 'The value for `VALUE`; else null.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why; null where no reason was given.' }),
    by: t.exposeString('by', {
      nullable: true,
      description:
        'The name of the person, or of whoever made the token, empty where it was erased; null for the program.',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'The time of the decision.' }),
  }),
});
