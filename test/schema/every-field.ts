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
const DEEPER: Readonly<Record<string, number>> = { newsOf: 5, draft: 5 };

function needsArguments(args: readonly GraphQLArgument[]): boolean {
  return args.some(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined);
}

/** How deep fields are asked for, and the arguments of those that need some, by `Type.field`. */
interface Asked {
  deepest: number;
  inner: Readonly<Record<string, string>>;
}

/** The fields of a type, each type once on the way to it. */
function selection(
  type: GraphQLOutputType | GraphQLNamedType,
  asked: Asked,
  above: readonly string[] = [],
): string | undefined {
  const { deepest, inner: given } = asked;
  const named = getNamedType(type as GraphQLOutputType);
  if (isLeafType(named)) return '';
  if (above.length >= deepest || above.includes(named.name)) return undefined;
  const below = [...above, named.name];
  if (isUnionType(named) || isInterfaceType(named)) {
    const kinds = isUnionType(named) ? named.getTypes() : schema.getPossibleTypes(named);
    const parts = kinds.flatMap((kind) => {
      const inner = selection(kind, asked, below);
      return inner ? [`... on ${kind.name} ${inner}`] : [];
    });
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(named)) return undefined;
  const fields = Object.values(named.getFields()).flatMap((field) => {
    // A text is long, and the same wherever its document is named.
    const isLong = named.name === 'Document' && field.name === 'text' && above.length > 1;
    const told = given[`${named.name}.${field.name}`];
    if (isLong || (told === undefined && needsArguments(field.args))) return [];
    const inner = selection(field.type, asked, below);
    // Fields of the same name differ in type among the members of a union.
    return inner === undefined ? [] : [`${named.name}_${field.name}: ${field.name}${told ?? ''} ${inner}`];
  });
  return fields.length === 0 ? undefined : `{ ${fields.join(' ')} }`;
}

/**
 * A query for every field of what a root field answers, as deep as it goes. `given` are its arguments as GraphQL writes them, and
 * `inner` those of fields within that need some, without which these are left out.
 */
export function everyFieldOf(root: string, given: string, inner: Asked['inner'] = {}): string {
  const field = schema.getQueryType()?.getFields()[root];
  if (!field) throw new Error(`There is no root field ${root}.`);
  return `{ ${root}${given === '' ? '' : `(${given})`} ${selection(field.type, { deepest: DEEPER[root] ?? DEEPEST, inner }) ?? ''} }`;
}

/** The fields of a type that need arguments. */
export function fieldsWithArguments(type: string): string[] {
  const named = schema.getType(type);
  if (!isObjectType(named)) throw new Error(`There is no type ${type}.`);
  return Object.values(named.getFields()).flatMap(({ name, args }) => (needsArguments(args) ? `${type}.${name}` : []));
}

/** The names of all root fields. */
export function rootFields(): string[] {
  return Object.keys(schema.getQueryType()?.getFields() ?? {});
}
