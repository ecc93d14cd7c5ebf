import {
  type GraphQLArgument,
  type GraphQLNamedType,
  type GraphQLOutputType,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { schema } from '../../schema/schema.ts';

/** The depth to which the fields of an answer are asked for. */
const DEEPEST = 4;
/** The depth for root fields whose answers lie deeper, as the news of a table does. */
const DEEPER: Readonly<Record<string, number>> = { newsOf: 5 };

function needsArguments(args: readonly GraphQLArgument[]): boolean {
  return args.some(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
}

/** The fields of a type, each type once on the way to it. */
function selection(
  type: GraphQLOutputType | GraphQLNamedType,
  deepest: number,
  above: readonly string[] = [],
): string | undefined {
  const named = getNamedType(type as GraphQLOutputType);
  if (isLeafType(named)) return '';
  if (above.length >= deepest || above.includes(named.name)) return undefined;
  const below = [...above, named.name];
  if (isUnionType(named) || isInterfaceType(named)) {
    const kinds = isUnionType(named) ? named.getTypes() : schema.getPossibleTypes(named);
    const parts = kinds.flatMap((kind) => {
      const inner = selection(kind, deepest, below);
      return inner ? [`... on ${kind.name} ${inner}`] : [];
    });
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(named)) return undefined;
  const fields = Object.values(named.getFields()).flatMap((field) => {
    // A text is long, and the same wherever its document is named.
    const isLong = named.name === 'Document' && field.name === 'text' && above.length > 1;
    if (isLong || needsArguments(field.args)) return [];
    const inner = selection(field.type, deepest, below);
    // Fields of the same name differ in type among the members of a union.
    return inner === undefined ? [] : [`${named.name}_${field.name}: ${field.name} ${inner}`];
  });
  return fields.length === 0 ? undefined : `{ ${fields.join(' ')} }`;
}

/** A query for every field of what a root field answers, as deep as it goes. `given` are its arguments as GraphQL writes them. */
export function everyFieldOf(root: string, given: string): string {
  const field = schema.getQueryType()?.getFields()[root];
  if (!field) throw new Error(`There is no root field ${root}.`);
  return `{ ${root}${given === '' ? '' : `(${given})`} ${selection(field.type, DEEPER[root] ?? DEEPEST) ?? ''} }`;
}

/** The names of all root fields. */
export function rootFields(): string[] {
  return Object.keys(schema.getQueryType()?.getFields() ?? {});
}
