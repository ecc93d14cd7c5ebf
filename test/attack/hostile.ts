import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { schema } from '../../schema/schema.ts';
import type { Chance } from './chance.ts';
import { FILE_DIGEST } from './draft.ts';

/** Texts as somebody sends them who looks for a weakness. */
const TEXTS = [
  '',
  ' ',
  '龙岗区',
  '440307',
  'GDP',
  '2024',
  '最新',
  '1e300',
  '-1',
  'NaN',
  'null',
  '\u0000',
  '\ud800',
  '%',
  '*',
  '" OR 1=1 --',
  "'; DROP TABLE figures; --",
  'NEAR(a b, 9999)',
  '../../etc/passwd',
  '{{7*7}}',
  '__proto__',
  'constructor',
  '𠮷𠮷𠮷',
  'a'.repeat(65),
  '一 '.repeat(9),
  'x'.repeat(10_000),
  '龙'.repeat(30_000),
  '9'.repeat(400),
  '0001-01/9999-12',
  '2024-99',
  '9999-12-31',
  FILE_DIGEST,
] as const;
const NUMBERS = [
  '0',
  '-1',
  '1',
  '500',
  '501',
  '2147483647',
  '-2147483648',
  '1e300',
  '0.5',
  '99999999999999999999',
] as const;
const LENGTHS = [0, 1, 2, 50, 300] as const;

/** Writes a value for an argument, mostly of its type. */
function written(type: GraphQLInputType, chance: Chance, depth = 0): string {
  if (isNonNullType(type)) return written(type.ofType, chance, depth);
  if (chance.below(12) === 0) return 'null';
  if (isListType(type)) {
    const item = written(type.ofType, chance, depth + 1);
    return `[${Array.from({ length: depth > 1 ? 1 : chance.of(LENGTHS) }, () => item).join(' ')}]`;
  }
  if (isEnumType(type)) return chance.below(8) === 0 ? 'NOTHING' : chance.of(type.getValues()).name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) || chance.below(3) === 0,
    );
    return `{ ${fields.map((field) => `${field.name}: ${written(field.type, chance, depth + 1)}`).join(' ')} }`;
  }
  if (type.name === 'Int' || type.name === 'Float') return chance.of(NUMBERS);
  if (type.name === 'Boolean') return chance.of(['true', 'false', '1']);
  return JSON.stringify(chance.of(TEXTS));
}

function argumentsOf(args: readonly GraphQLArgument[], chance: Chance): string {
  const given = args.filter(({ type }) => isNonNullType(type) || chance.below(2) === 0);
  if (given.length === 0) return '';
  return `(${given.map(({ name, type }) => `${name}: ${written(type, chance)}`).join(' ')})`;
}

/** Writes a field with some of what it holds, down to `depth`. */
export function fieldOf(field: GraphQLField<unknown, unknown>, chance: Chance, depth: number): string {
  const own = `${field.name}${argumentsOf(field.args, chance)}`;
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return own;
  if (!isObjectType(type) || depth === 0) return `${own} { __typename }`;
  const fields = Object.values(type.getFields());
  const chosen = Array.from({ length: 1 + chance.below(4) }, () => chance.of(fields));
  const inner = [...chosen].map((each, place) => `f${place}: ${fieldOf(each, chance, depth - 1)}`);
  return `${own} { __typename ${inner.join(' ')} }`;
}

const OPERATIONS = [
  { operation: 'query', type: schema.getQueryType() },
  { operation: 'mutation', type: schema.getMutationType() },
  { operation: 'subscription', type: schema.getSubscriptionType() },
];
const ROOTS = OPERATIONS.flatMap(({ operation, type }) =>
  Object.values(type?.getFields() ?? {}).map((root) => ({ operation, root })),
);

/** A question, a change or a subscription: each field of the schema that is asked for first in turn, with some of what it holds. */
export function hostileQuery(place: number, chance: Chance): string {
  const { operation, root } = ROOTS[place % ROOTS.length] ?? chance.of(ROOTS);
  const times = chance.below(10) === 0 ? 1 + chance.below(95) : 1;
  const asked = Array.from({ length: times }, (_, at) => `a${at}: ${fieldOf(root, chance, 1 + chance.below(5))}`);
  return `${operation} { ${asked.join(' ')} }`;
}
