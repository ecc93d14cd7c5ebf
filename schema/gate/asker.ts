import { findDistrict } from '../../data/ask/resolve.ts';
import type { OfficeRole } from '../../data/rules/gate-words.ts';
import { type Asker, mayAnywhere, type Office } from '../../data/rules/office/may.ts';
import { builder, type Context } from '../base/builder.ts';
import { enumOf } from '../base/word.ts';
import { HELD, priced } from '../cost/price.ts';

export const OfficeRoleEnum = enumOf<OfficeRole>(
  'OfficeRole',
  'What somebody may do. Each role may do what those before it may.',
  {
    READER: '查阅: reads, internal figures too.',
    KEEPER: '填报: proposes figures.',
    PUBLISHER: '审定: publishes and corrects.',
    STEWARD: '管理: keeps the catalogue, people and tokens.',
  },
);

export const OfficeRef = builder.objectRef<Office>('Office');

builder.objectType(OfficeRef, {
  description: 'A role for one district, or for all of them.',
  fields: (t) => ({
    role: t.field({ type: OfficeRoleEnum, description: 'The role.', resolve: ({ role }) => role }),
    districtCode: t.exposeString('district', {
      nullable: true,
      description: 'The code of the district for which it is; null where it is for all districts.',
    }),
  }),
});

export const OfficeInput = builder.inputType('OfficeInput', {
  description: 'A role for one district, or for all of them.',
  fields: (t) => ({
    role: t.field({ type: OfficeRoleEnum, required: true, description: 'The role.' }),
    district: t.string({ description: 'The district, by code or name; all of them where it is left out.' }),
  }),
});

/** The code of the district that is typed, null for all of them. One that is not known is left to the act to refuse. */
export function districtCode(
  { ledger }: Pick<Context, 'ledger'>,
  { district }: { district?: string | null | undefined },
): string | null {
  if (district === null || district === undefined) return null;
  return findDistrict(ledger, district)?.code ?? district;
}

const AskerRef = builder.objectRef<Asker>('Asker');

builder.objectType(AskerRef, {
  description: 'A person who is signed in, or a token.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'The name of the person, or of the token.' }),
    isToken: t.boolean({
      description: 'Whether a program asks with a token.',
      resolve: ({ kind }) => kind === 'TOKEN',
    }),
    mayPropose: t.boolean({
      description: 'Whether it may propose figures (填报) in some district, and so read and bring in drafts.',
      resolve: (asker) => mayAnywhere(asker, 'PROPOSE'),
    }),
    mayPublish: t.boolean({
      description: 'Whether it may publish (审定) in some district.',
      resolve: (asker) => mayAnywhere(asker, 'PUBLISH'),
    }),
    offices: t.field({
      ...HELD,
      type: [OfficeRef],
      description: 'What it may do, and where.',
      resolve: ({ offices }) => [...offices],
    }),
  }),
});

builder.queryField('me', (t) =>
  t.field({
    ...priced({}),
    type: AskerRef,
    nullable: true,
    description: 'Who asks; null where nobody is signed in and no token was sent.',
    resolve: (_, __, { asker }) => asker ?? null,
  }),
);
