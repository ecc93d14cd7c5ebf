import { listPeople } from '../../data/ledger/person/person.ts';
import { noteNow } from '../../data/ledger/store/work.ts';
import { type Act, may } from '../../data/rules/office/may.ts';
import { builder } from '../base/builder.ts';
import { enumOf } from '../base/word.ts';
import { priced } from '../cost/price.ts';
import { requireSignedIn } from './act.ts';
import { districtCode } from './asker.ts';
import { PEOPLE } from './person.ts';

type Asked = Extract<Act, 'PROPOSE' | 'PUBLISH' | 'CORRECT' | 'WITHDRAW' | 'CATALOGUE' | 'PEOPLE'>;

const OfficeActEnum = enumOf<Asked>('OfficeAct', 'What somebody may do by their office.', {
  PROPOSE: '填报: bring figures in and decide about them.',
  PUBLISH: '审定: publish what was proposed.',
  CORRECT: '更正: publish corrections.',
  WITHDRAW: '撤回: withdraw documents and imports.',
  CATALOGUE: 'Change the catalogue.',
  PEOPLE: 'Keep people and tokens.',
});

/** Names that are told at most. */
const MOST_NAMES = 10;

builder.queryField('whoMay', (t) =>
  t.field({
    ...priced({ rows: PEOPLE }),
    type: ['String'],
    description: `The names of people who may do an act, for whoever is signed in and needs somebody to ask; at most ${MOST_NAMES}.`,
    args: {
      act: t.arg({ type: OfficeActEnum, required: true, description: 'What is to be done.' }),
      district: t.arg.string({
        description: 'The district in which, by code or name; what belongs to no single district by default.',
      }),
    },
    resolve: (_, { act, ...asked }, context) => {
      requireSignedIn(context);
      noteNow();
      const district = districtCode(context, asked);
      return listPeople(context.ledger)
        .filter(({ ended, offices, number, name }) => {
          return ended === null && may({ kind: 'PERSON', number, name, offices }, act, district);
        })
        .slice(0, MOST_NAMES)
        .map(({ name }) => name);
    },
  }),
);
