import { readFileSync } from 'node:fs';
import {
  buildASTSchema,
  buildSchema,
  type DirectiveNode,
  findBreakingChanges,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  parse,
  visit,
} from 'graphql';
import { expect, test } from 'vitest';
import { printedSchema } from '../../schema/print.ts';
import { schema } from '../../schema/schema.ts';

const CONTRACT = buildSchema(readFileSync(new URL('contract.graphql', import.meta.url), 'utf8'));

interface Described {
  name: string;
  description?: string | null | undefined;
}

/** Lists everything of a schema that a reader meets, by its coordinate: `Query.figures(first:)`. */
function things(of: GraphQLSchema): [string, Described][] {
  return Object.values(of.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !/^(?:Int|Float|String|Boolean|ID)$/.test(type.name))
    .flatMap((type): [string, Described][] => {
      const named = (within: Described) => [`${type.name}.${within.name}`, within] as [string, Described];
      if (isEnumType(type)) return [[type.name, type], ...type.getValues().map(named)];
      if (isInputObjectType(type)) return [[type.name, type], ...Object.values(type.getFields()).map(named)];
      if (!isObjectType(type) && !isInterfaceType(type)) return [[type.name, type]];
      const fields = Object.values(type.getFields());
      const args = fields.flatMap((field) =>
        field.args.map((arg): [string, Described] => [`${type.name}.${field.name}(${arg.name}:)`, arg]),
      );
      return [[type.name, type], ...fields.map(named), ...args];
    });
}

test('every type, field, argument, enum value and input field says what it is', () => {
  const all = things(schema);
  expect(all.length).toBeGreaterThan(300);
  expect(all.filter(([, { description }]) => !description?.trim()).map(([place]) => place)).toEqual([]);
});

test('a description that is missing would be seen', () => {
  const silent = things(CONTRACT).filter(([, { description }]) => !description);
  expect(silent.map(([place]) => place)).toContain('Query.figures(first:)');
});

test('the schema that is committed is the one that is served', () => {
  expect(readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8')).toBe(printedSchema());
});

test('the contract that clients build against stands, with its names and nullabilities', () => {
  expect(findBreakingChanges(CONTRACT, schema)).toEqual([]);
});

test('a contract that is broken would be seen', () => {
  const broken = buildSchema('type Query { figures: Int! documents: [String!]! }');
  const other = buildSchema('type Query { figures: Int documents(first: Int!): [String!]! }');
  expect(findBreakingChanges(broken, other).map(({ type }) => type)).toEqual([
    'FIELD_CHANGED_KIND',
    'REQUIRED_ARG_ADDED',
  ]);
});

const RELEASED = readFileSync(new URL('released.graphql', import.meta.url), 'utf8');

/** The promises of a released schema: all of it but the parts that it says are deprecated. */
function promisedBy(released: string): GraphQLSchema {
  const leftOut = ({ directives }: { directives?: readonly DirectiveNode[] | undefined }) =>
    directives?.some(({ name }) => name.value === 'deprecated') ? null : undefined;
  const kept = { FieldDefinition: leftOut, InputValueDefinition: leftOut, EnumValueDefinition: leftOut };
  return buildASTSchema(visit(parse(released), kept));
}

test('whatever the last release had is there, unless that release had deprecated it', () => {
  expect(findBreakingChanges(promisedBy(RELEASED), schema)).toEqual([]);
});

test.each([
  ['a field that goes at once', 'type Query { a: Int b: Int }', 'type Query { a: Int }', 1],
  ['a field that had been deprecated', 'type Query { a: Int b: Int @deprecated }', 'type Query { a: Int }', 0],
  ['an argument that had been deprecated', 'type Query { a(b: Int @deprecated): Int }', 'type Query { a: Int }', 0],
  ['an argument that goes at once', 'type Query { a(b: Int): Int }', 'type Query { a: Int }', 1],
  ['a value that goes at once', 'type Query { a: A } enum A { B C }', 'type Query { a: A } enum A { B }', 1],
  [
    'a value that had been deprecated',
    'type Query { a: A } enum A { B C @deprecated }',
    'type Query { a: A } enum A { B }',
    0,
  ],
  [
    'a field of an input that comes to be required',
    'type Query { a(b: B): Int } input B { c: Int }',
    'type Query { a(b: B): Int } input B { c: Int! }',
    1,
  ],
  ['a field that comes', 'type Query { a: Int }', 'type Query { a: Int b(c: Int): Int }', 0],
])('%s is seen where it breaks clients, and only there', (_, released, next, broken) => {
  expect(findBreakingChanges(promisedBy(released), buildSchema(next))).toHaveLength(broken);
});
