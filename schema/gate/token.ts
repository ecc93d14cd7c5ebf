import type { WordedFault } from '../../data/intake/draft/fault-words.ts';
import { hasEnded } from '../../data/ledger/person/asker.ts';
import { findToken, listTokens, type Token } from '../../data/ledger/person/token.ts';
import type { Store } from '../../data/ledger/store/store.ts';
import { noteNow } from '../../data/ledger/store/work.ts';
import { builder, type Context } from '../base/builder.ts';
import { listConnection, offsetPage, pageArgs } from '../base/page.ts';
import { enumOf } from '../base/word.ts';
import { HELD, priced } from '../cost/price.ts';
import { pageOf } from '../cost/reading.ts';
import { type Asked, requireRight } from './act.ts';
import { districtCode, OfficeRef, OfficeRoleEnum } from './asker.ts';
import { GateFaultRef, requestArgs } from './fault.ts';
import { type OfficeAct, officeActed } from './office-act.ts';

const TokenStateEnum = enumOf('TokenState', 'Whether a token may be used.', {
  VALID: '有效: it may be used.',
  EXPIRED: '已过期: its last day has passed.',
  ENDED: '已停用: it was ended, by itself or with the person who made it.',
});

function stateOf(store: Store, token: Token): 'VALID' | 'EXPIRED' | 'ENDED' {
  if (hasEnded(store, token)) return 'ENDED';
  return token.expires !== null && Date.parse(token.expires) <= Date.now() ? 'EXPIRED' : 'VALID';
}

const TokenRef = builder.objectRef<Token>('Token');

builder.objectType(TokenRef, {
  description: 'A token by which a program asks. Its text was told once and is not kept.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'The number, by which entries name it.' }),
    name: t.exposeString('name', { description: 'The name.' }),
    state: t.field({
      ...priced({ rows: 1 }),
      type: TokenStateEnum,
      description: 'Whether it may be used.',
      resolve: (token, _, { ledger }) => stateOf(ledger, token),
    }),
    offices: t.field({
      ...HELD,
      type: [OfficeRef],
      description: 'What it may do, and where.',
      resolve: ({ role, districts }) => districts.map((district) => ({ role, district })),
    }),
    person: t.exposeInt('person', {
      nullable: true,
      description: 'The number of the person who made it and answers for it; null for the program.',
    }),
    expires: t.expose('expires', {
      type: 'DateTime',
      nullable: true,
      description: 'The instant until which it may be used; null where it has no end.',
    }),
  }),
});

const TokenConnection = builder.connectionObject(
  { name: 'TokenConnection', type: TokenRef, description: 'A page of tokens.' },
  { name: 'TokenEdge', description: 'A token with its cursor.' },
);

/** Tokens that an office has, as an estimate. */
const TOKENS = 1000;

builder.queryField('tokens', (t) =>
  t.field({
    ...priced({ rows: (asked) => TOKENS + pageOf(asked), count: TOKENS }),
    type: TokenConnection,
    description: 'Every token that was made, for whoever keeps people and tokens.',
    args: pageArgs,
    resolve: (_, asked, context) => {
      requireRight(context, 'PEOPLE');
      noteNow();
      const { ledger } = context;
      return listConnection(offsetPage(ledger, { field: 'tokens', asked: null }, asked), listTokens(ledger));
    },
  }),
);

/** The answer to a mutation about a token. */
interface TokenResult {
  token: Token | null;
  text: string | null;
  faults: WordedFault[];
}

const TokenResultRef = builder.objectRef<TokenResult>('TokenResult');

builder.objectType(TokenResultRef, {
  description: 'The answer to a mutation about a token. Where there are faults nothing was done.',
  fields: (t) => ({
    token: t.expose('token', {
      type: TokenRef,
      nullable: true,
      description: 'The token as it is now; null where nothing was done.',
    }),
    text: t.exposeString('text', {
      nullable: true,
      description:
        'The token itself, for the header `Authorization: Bearer`. It is told here alone; null where none was made.',
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
): Promise<TokenResult> {
  const { of: token, secret: text, faults } = await officeActed(context, asked, findToken);
  return { token, text, faults };
}

builder.mutationFields((t) => ({
  addToken: t.field({
    type: TokenResultRef,
    description: 'Makes a token for a program, and answers its text this once.',
    args: {
      name: t.arg.string({ required: true, description: 'The name, 1 to 100 characters.' }),
      role: t.arg({ type: OfficeRoleEnum, required: true, description: 'What it may do.' }),
      districts: t.arg.stringList({ description: 'The districts for which it is, by code or name; all by default.' }),
      until: t.arg({ type: 'Date', description: 'The last day on which it may be used; without an end by default.' }),
      ...requestArgs,
    },
    resolve: (_, { requestId, districts, until, name, role }, context) =>
      resultOf(context, {
        ...{ act: 'addToken', requestId },
        given: {
          ...{ name, role },
          districts: districts?.map((district) => districtCode(context, { district })) ?? [null],
          ...(typeof until === 'string' && { until }),
        },
      }),
  }),
  endToken: t.field({
    type: TokenResultRef,
    description: 'Ends a token: it may not be used from now on.',
    args: { token: t.arg.int({ required: true, description: 'The number of the token.' }), ...requestArgs },
    resolve: (_, { requestId, token }, context) => resultOf(context, { act: 'endToken', requestId, given: { token } }),
  }),
}));
