import type { WordedFault } from '../../data/intake/draft/fault-words.ts';
import { findPerson, listPeople, type Person, personState } from '../../data/ledger/person/person.ts';
import { versionOfPerson } from '../../data/ledger/person/version.ts';
import { noteNow } from '../../data/ledger/store/work.ts';
import { builder, type Context } from '../base/builder.ts';
import { listConnection, offsetPage, pageArgs } from '../base/page.ts';
import { enumOf } from '../base/word.ts';
import { HELD, priced } from '../cost/price.ts';
import { pageOf } from '../cost/reading.ts';
import { type Asked, requireRight } from './act.ts';
import { districtCode, OfficeInput, OfficeRef } from './asker.ts';
import { GateFaultRef, requestArgs } from './fault.ts';
import { type OfficeAct, officeActed } from './office-act.ts';

const PersonStateEnum = enumOf('PersonState', 'Whether a person can sign in.', {
  WAITING: '未设密码: no password is set yet, and no account of the office is tied.',
  ACTIVE: '可登录: the person can sign in.',
  ENDED: '已停用: the person may do nothing any more.',
});

const PersonRef = builder.objectRef<Person>('Person');

builder.objectType(PersonRef, {
  description: 'Somebody who may do what others may not.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'The number, by which entries name the person.' }),
    login: t.exposeString('login', { description: 'The login, which never changes.' }),
    name: t.exposeString('name', { description: 'The name.' }),
    state: t.field({
      type: PersonStateEnum,
      description: 'Whether the person can sign in.',
      resolve: personState,
    }),
    offices: t.field({
      ...HELD,
      type: [OfficeRef],
      description: 'What the person may do, and where.',
      resolve: ({ offices }) => offices,
    }),
    account: t.exposeString('account', {
      nullable: true,
      description:
        'The account at the OpenID provider: its address, a space, and the name of the account there; null where none is tied.',
    }),
    version: t.string({
      description: 'It changes with each change. Give it back with one: the older of two is refused.',
      resolve: versionOfPerson,
    }),
  }),
});

const PersonConnection = builder.connectionObject(
  { name: 'PersonConnection', type: PersonRef, description: 'A page of people.' },
  { name: 'PersonEdge', description: 'A person with its cursor.' },
);

/** People whom an office has, as an estimate. */
export const PEOPLE = 1000;

builder.queryField('people', (t) =>
  t.field({
    ...priced({ rows: (asked) => PEOPLE + pageOf(asked), count: PEOPLE }),
    type: PersonConnection,
    description: 'Everybody who ever could sign in and was not erased, for whoever keeps people and tokens.',
    args: pageArgs,
    resolve: (_, asked, context) => {
      requireRight(context, 'PEOPLE');
      noteNow();
      const { ledger } = context;
      return listConnection(offsetPage(ledger, { field: 'people', asked: null }, asked), listPeople(ledger));
    },
  }),
);

/** The answer to a mutation about a person. */
interface PersonResult {
  person: Person | null;
  link: string | null;
  faults: WordedFault[];
}

const PersonResultRef = builder.objectRef<PersonResult>('PersonResult');

builder.objectType(PersonResultRef, {
  description: 'The answer to a mutation about a person. Where there are faults nothing was done.',
  fields: (t) => ({
    person: t.expose('person', {
      type: PersonRef,
      nullable: true,
      description: 'The person as it is now; null where nothing was done.',
    }),
    link: t.exposeString('link', {
      nullable: true,
      description:
        'The path on this server at which the person sets a password, once and within an hour. It is told here alone; null where none was made.',
    }),
    faults: t.expose('faults', {
      type: [GateFaultRef],
      description: 'Every reason why nothing was done; empty where all was done.',
    }),
  }),
});

async function resultOf<Name extends OfficeAct>(
  context: Context,
  asked: Omit<Asked<Name>, 'needs'>,
): Promise<PersonResult> {
  const { of: person, secret, faults } = await officeActed(context, asked, findPerson);
  return { person, link: secret === null ? null : `/sign-in?link=${secret}`, faults };
}

const seenArgs = builder.args((t) => ({
  login: t.string({ required: true, description: 'The login of the person.' }),
  version: t.string({ required: true, description: 'The version of the person that you saw.' }),
}));

builder.mutationFields((t) => ({
  addPerson: t.field({
    type: PersonResultRef,
    description: 'Adds a person, and answers the link by which the person sets a password.',
    args: {
      login: t.arg.string({ required: true, description: 'The login: letters, digits and `._@-`, 64 at most.' }),
      name: t.arg.string({ required: true, description: 'The name, 1 to 100 characters.' }),
      offices: t.arg({ type: [OfficeInput], required: true, description: 'What the person may do, and where.' }),
      subject: t.arg.string({
        description: "The name of the person's account at the OpenID provider, which its page of signing in shows.",
      }),
      ...requestArgs,
    },
    resolve: (_, { requestId, offices, subject, ...told }, context) =>
      resultOf(context, {
        ...{ act: 'addPerson', requestId },
        given: {
          ...told,
          ...(typeof subject === 'string' && { account: { issuer: context.issuer ?? null, subject } }),
          offices: offices.map((office) => ({ ...office, district: districtCode(context, office) })),
        },
      }),
  }),
  resetPerson: t.field({
    type: PersonResultRef,
    description:
      'Takes password and account from a person, ends all sessions, and answers a link that sets another of them.',
    args: { ...seenArgs, ...requestArgs },
    resolve: (_, { requestId, ...given }, context) => resultOf(context, { act: 'resetPerson', requestId, given }),
  }),
  changeOffices: t.field({
    type: PersonResultRef,
    description: 'Gives a person other offices in place of those held.',
    args: {
      ...seenArgs,
      offices: t.arg({ type: [OfficeInput], required: true, description: 'All that the person may do from now on.' }),
      ...requestArgs,
    },
    resolve: (_, { requestId, offices, ...seen }, context) =>
      resultOf(context, {
        ...{ act: 'changeOffices', requestId },
        given: { ...seen, offices: offices.map((office) => ({ ...office, district: districtCode(context, office) })) },
      }),
  }),
  renamePerson: t.field({
    type: PersonResultRef,
    description: 'Gives a person another name.',
    args: {
      ...seenArgs,
      name: t.arg.string({ required: true, description: 'The name, 1 to 100 characters.' }),
      ...requestArgs,
    },
    resolve: (_, { requestId, ...given }, context) => resultOf(context, { act: 'renamePerson', requestId, given }),
  }),
  changeAccount: t.field({
    type: PersonResultRef,
    description: 'Ties another account at the OpenID provider to a person, or none. All sessions of before are ended.',
    args: {
      ...seenArgs,
      subject: t.arg.string({ description: 'The name of the account there; none by default.' }),
      ...requestArgs,
    },
    resolve: (_, { requestId, subject, ...seen }, context) => {
      const account = typeof subject === 'string' ? { issuer: context.issuer ?? null, subject } : null;
      return resultOf(context, { act: 'changeAccount', requestId, given: { ...seen, account } });
    },
  }),
  endPerson: t.field({
    type: PersonResultRef,
    description: 'Ends a person, with all sessions and the tokens that the person made.',
    args: { ...seenArgs, ...requestArgs },
    resolve: (_, { requestId, ...given }, context) => resultOf(context, { act: 'endPerson', requestId, given }),
  }),
}));
