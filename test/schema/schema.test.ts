import { readFileSync } from 'node:fs';
import {
  buildSchema,
  findBreakingChanges,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
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
