import {
  execute,
  type GraphQLArgument,
  type GraphQLError,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  parse,
  validate,
} from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { masker } from '../../api/mask.ts';
import { writerOf } from '../../data/intake/act.ts';
import { PROGRAM } from '../../data/intake/draft/draft.ts';
import { Review } from '../../data/intake/draft/review.ts';
import { answersOf } from '../../data/intake/draft/workbook/answer.ts';
import { importSheet, readSheet } from '../../data/intake/draft/workbook/import.ts';
import { workbookOf } from '../../data/intake/grid/grid.ts';
import { readWorkbook } from '../../data/intake/grid/read-workbook.ts';
import { ImportBoard } from '../../data/intake/progress/import-board.ts';
import type { Ledger } from '../../data/ledger/ledger.ts';
import { append } from '../../data/ledger/log/append.ts';
import { sha256 } from '../../data/ledger/log/digest.ts';
import { verify } from '../../data/ledger/log/verify.ts';
import { findPersonByLogin } from '../../data/ledger/person/person.ts';
import { addPerson } from '../../data/ledger/person/person-change.ts';
import { addToken } from '../../data/ledger/person/token-change.ts';
import { versionOfPerson } from '../../data/ledger/person/version.ts';
import { addRevision, writing } from '../../data/ledger/revision.ts';
import type { Asker } from '../../data/rules/office/may.ts';
import { schema } from '../../schema/schema.ts';
import * as world from '../data/intake/draft/draft-world.ts';
import { copyOf } from '../data/ledger/memory-ledger.ts';

/** Texts that no date, period, name, code or id is, and texts that are nearly one. */
const TEXTS = [
  ...['', ' ', '\u0000', '\udc00龙', '9999-99-99', '99999', '9999-12-31', '0001-01/9999-12', '__proto__', '-1'],
  ...['9'.repeat(400), '龙'.repeat(6000), '+275760-09-14T00:00:00Z'],
];
const INTS = [0, -1, 501, 2_147_483_647, -2_147_483_648];
const FLOATS = [0, -1, 1e308, -0, 0.1];
/** Values by the name of the scalar that takes them. Booleans and enums can be nothing else than what they are. */
const HOSTILE: Readonly<Record<string, readonly unknown[]>> = { Int: INTS, Float: FLOATS, Boolean: [] };

const STEWARD: Asker = { kind: 'PERSON', number: 1, name: 'x', offices: [{ role: 'STEWARD', district: null }] };
/** A file with one figure a row is read without a thread of its own. */
const LONG = Buffer.from('district,indicator,period,value,unit\n440309,TRADE,2024-08,12.50,亿元\n');
const SHEET = Buffer.from(
  '龙华区2024年1-7月主要指标\n指标名称,计量单位,累计\n外贸进出口,亿元,690.20\n规上总产值,亿元,—',
);

/** The values that arguments are given where another one is tried, by name. Those of things that are made are set before. */
const good: Record<string, unknown> = {
  ...{ district: world.DISTRICT.code, districts: [world.DISTRICT.code], indicator: 'GDP', indicators: ['GDP'] },
  ...{ period: '2024-S1', periods: ['2024-S1'], year: '2024', keep: 'GDP', merge: 'TRADE', login: 'other' },
  ...{ ids: ['x'], code: 'NEW', of: 'OLD', value: '1', names: ['x'], top: 0, to: 'TRADE', delay: 0, token: 1 },
  ...{ number: 2, draft: 2, decision: 'VALUE', requestId: 'again', release: 'INTERNAL' },
};
/** The values that a mutation is given otherwise, by its name. */
const own: Record<string, Record<string, unknown>> = {
  proposeDistrict: { code: '440310', name: '坪山区' },
  proposeIndicator: { name: 'y' },
  changeDistrict: { change: { nameEn: 'x' } },
  proposeScope: { name: 'z' },
  changeScope: { scope: 'PART', change: { nameEn: 'x' } },
  changeIndicator: { change: { nameEn: 'y' }, version: 1 },
  addAlias: { name: 'y' },
  addPerson: { login: 'new' },
  decideItems: { value: '1' },
  decideAlike: { decision: 'ACCEPT' },
  importFile: { name: 'x.csv', digest: sha256(LONG) },
};

/** How a type is reached, around the field of it that is tried. */
const WAYS: Readonly<Record<string, string>> = {
  Query: 'query',
  Mutation: 'mutation',
  Draft: 'query:draft(number: 2)',
  DraftItem: 'query:draft(number: 2):items:nodes',
  DraftSheet: 'query:draft(number: 2):sheets',
  District: 'query:districts',
  Document: 'query:documents',
  Comparison: 'query:comparisons(where: { periods: ["2024-S1"] }):nodes',
  Commitment: `query:commitments(district: "${world.DISTRICT.code}"):nodes:commitments`,
  News: 'query:newsOf(tables: [{ since: 0 }]):... on News',
  Ranking: `query:ranking(indicator: "GDP", period: "2024-S1")`,
  Scoreboard: `query:scoreboard(district: "${world.DISTRICT.code}", period: "2024")`,
};

let ledger: Ledger;

beforeAll(async () => {
  ledger = world.draftWorld();
  addRevision(ledger, {}, [{ scope: { code: 'PART', name: '部分', nameEn: 'Part' } }]);
  world.published(ledger, { document: world.sheetOf('NEXT') }, { figure: world.figureOf('NEXT', { period: '2023' }) });
  writing(ledger, () => {
    for (const login of ['steward', 'other']) {
      const { line } = addPerson(ledger, { login, name: 'x', offices: [...STEWARD.offices] }, new Date());
      append(ledger, { kind: 'PERSON', lines: [line] });
    }
    const token = { name: 'x', role: 'KEEPER', districts: [null], person: 1, expires: null } as const;
    append(ledger, { kind: 'TOKEN', lines: [addToken(ledger, { ...token, districts: [null] }, new Date()).line] });
    const given = {
      ...{ workbook: workbookOf(readWorkbook(SHEET, 'x.csv')), bytes: SHEET, answers: answersOf({ answer: [] }) },
      ...{ told: { publishedOn: '2024-08-20', publisher: 'x', release: 'INTERNAL' } as const, typed: [] },
    };
    importSheet(ledger, { ...PROGRAM, person: 2 }, { ...given, ...readSheet(ledger, given) });
  });
  await writerOf(ledger).append({ act: 'upload', given: { bytes: LONG }, by: { person: 1 } });
  const draft = world.draftOf(ledger, 2);
  const item = [...new Review(ledger, draft).items()].find(
    ({ item: { line } }) => 'figure' in line && line.figure?.['value'] !== undefined,
  )?.id;
  const figure = `SELECT f.revision || '.' || f.line || '.' || substr(r.id, 1, 8) FROM figures f JOIN revisions r ON r.number = f.revision`;
  Object.assign(good, {
    digest: draft.file,
    ...{ item, items: [item] },
    version: draft.version,
    id: item,
    figure: ledger.value(figure),
  });
  const other = findPersonByLogin(ledger, 'other');
  const version = other && versionOfPerson(other);
  for (const name of ['changeAccount', 'changeOffices', 'endPerson', 'renamePerson', 'resetPerson'])
    own[name] = { version };
  own['undoPublication'] = { draft: 1 };
});

type Input = GraphQLArgument | GraphQLInputField;

function isNeeded({ type, defaultValue }: Input): boolean {
  return isNonNullType(type) && defaultValue === undefined;
}

/** A value of a type as its API takes it. */
function goodOf(type: GraphQLInputType, name: string, also: Record<string, unknown>): unknown {
  if (isNonNullType(type)) return goodOf(type.ofType, name, also);
  if (name in also) return also[name];
  if (name in good && !isInputObjectType(type)) return good[name];
  if (isListType(type)) return [goodOf(type.ofType, name, also)];
  if (isInputObjectType(type)) return objectOf(Object.values(type.getFields()), also);
  if (isScalarType(type)) return type.name === 'Boolean' ? false : type.name === 'Int' ? 1 : 'x';
  return type.getValues()[0]?.name;
}

function objectOf(inputs: readonly Input[], also: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(inputs.filter(isNeeded).map(({ name, type }) => [name, goodOf(type, name, also)]));
}

/** Every value of an input that has one hostile scalar in it. */
function* hostileOf(type: GraphQLInputType, also: Record<string, unknown> = {}, depth = 0): Generator<unknown> {
  if (isNonNullType(type)) yield* hostileOf(type.ofType, also, depth);
  else if (isListType(type)) for (const value of hostileOf(type.ofType, also, depth)) yield [value];
  else if (isScalarType(type)) yield* HOSTILE[type.name] ?? TEXTS;
  else if (isInputObjectType(type) && depth < 3) {
    const fields = Object.values(type.getFields());
    for (const field of fields)
      for (const value of hostileOf(field.type, also, depth + 1))
        yield { ...objectOf(fields, also), [field.name]: value };
  }
}

/** The selection for a field: the faults of a mutation, else as little as may be. */
function selected(field: GraphQLField<unknown, unknown> | undefined): string {
  const type = field && getNamedType(field.type);
  if (isLeafType(type)) return '';
  return isObjectType(type) && 'faults' in type.getFields() ? '{ faults { code message } }' : '{ __typename }';
}

/** The field of a type with all of its arguments as variables, as deep as its way goes. */
function documentOf(type: string, name: string, args: readonly GraphQLArgument[]): string {
  const [operation = '', ...way] = (WAYS[type] ?? '').split(/:(?! )/);
  const given = args.map((arg) => `${arg.name}: $${arg.name}`).join(' ');
  const variables = args.map((arg) => `$${arg.name}: ${arg.type}`).join(' ');
  const field = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .find((each) => each.name === type)
    ?.getFields()[name];
  const inner = `${name}(${given}) ${selected(field)}`;
  return `${operation} (${variables}) ${way.map((step) => `{ ${step} `).join('')} { ${inner} } ${'}'.repeat(way.length)}`;
}

const FIELDS = Object.values(schema.getTypeMap())
  .filter((type) => isObjectType(type) && type.name !== 'Subscription' && !type.name.startsWith('__'))
  .flatMap((type) =>
    isObjectType(type) ? Object.values(type.getFields()).map((field) => ({ ...field, type: type.name })) : [],
  )
  .filter(({ args }) => args.some((arg) => !hostileOf(arg.type).next().done));

const unlogged = masker({ error: () => undefined, info: () => undefined, warn: () => undefined });

/** A copy of the ledger in which nobody has written since. */
let untouched: { ledger: Ledger; changes: unknown } | undefined;
const CHANGES = 'SELECT total_changes()';

/** A copy of the ledger for a mutation, the same as for the one before where that one wrote nothing. */
function copyForMutation(): Ledger {
  if (untouched && untouched.ledger.value(CHANGES) === untouched.changes) return untouched.ledger;
  const copy = copyOf(ledger);
  untouched = { ledger: copy, changes: copy.value(CHANGES) };
  return copy;
}

/** The unexpected errors of a question or a mutation, and what it answered. */
async function asked({ type, name, args }: (typeof FIELDS)[number], given: Record<string, unknown>) {
  const isMutation = type === 'Mutation';
  const now = isMutation ? copyForMutation() : ledger;
  const board = new ImportBoard();
  const contextValue = { ledger: now, language: 'EN', asker: STEWARD, writer: writerOf(now, board), imports: board };
  const document = parse(documentOf(type, name, args));
  const also = own[name] ?? {};
  const variableValues = {
    ...(isMutation && { requestId: 'again' }),
    ...objectOf(args, also),
    ...Object.fromEntries(args.flatMap((arg) => (arg.name in also ? [[arg.name, also[arg.name]]] : []))),
    ...given,
  };
  const { data, errors = [] } = await execute({ schema, document, variableValues, contextValue });
  const unexpected: string[] = [];
  for (const error of errors) {
    const { extensions } = unlogged(error) as GraphQLError;
    if (extensions['unexpected'] === true) unexpected.push(`${JSON.stringify(given)}: ${error.stack}`);
  }
  return { data, errors, unexpected, now };
}

test.each(FIELDS.map((field) => [`${field.type}.${field.name}`, field] as const))(
  'no text or number in an argument of %s is an unexpected error',
  async (_, field) => {
    expect(validate(schema, parse(documentOf(field.type, field.name, field.args)))).toEqual([]);
    const unexpected: string[] = [];
    let last: Ledger | undefined;
    for (const arg of field.args)
      for (const value of hostileOf(arg.type, own[field.name])) {
        const answered = await asked(field, { [arg.name]: value });
        unexpected.push(...answered.unexpected);
        if (answered.now.latest > 0 && answered.data) last = answered.now;
      }
    expect(unexpected).toEqual([]);
    if (last && field.type === 'Mutation') expect(verify(last)).toEqual([]);
  },
);

test.each(FIELDS.filter(({ type }) => type === 'Mutation').map((field) => [field.name, field] as const))(
  '%s is done where nothing is wrong in what it is given',
  async (name, field) => {
    const { data, errors } = await asked(field, {});
    expect({ errors, done: data?.[name] }).toMatchObject({ errors: [] });
    expect(data?.[name]).toMatchObject(name === 'cancelImport' ? {} : { faults: [] });
  },
);
