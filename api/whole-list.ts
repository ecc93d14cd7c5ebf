import {
  GraphQLNonNull,
  GraphQLScalarType,
  type GraphQLSchema,
  isEnumType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
} from 'graphql';

const WholeList = new GraphQLScalarType({ name: 'WholeList', serialize: (list) => list });

/** Scalars of ours whose values stand in an answer as resolvers give them. */
const PLAIN = new Set(['Cell']);

/**
 * A schema by which the same queries run and give the same answers, but whose lists of plain values are taken whole. A table has
 * 100,000 values, and looking at each of them takes as long as working them out.
 */
export function withWholeLists(schema: GraphQLSchema): GraphQLSchema {
  // It is sorted because graphql-js has no other function that copies a schema.
  const copy = lexicographicSortSchema(schema);
  for (const type of Object.values(copy.getTypeMap())) {
    // The types of introspection are not copied.
    if (!isObjectType(type) || isIntrospectionType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const list = isNonNullType(field.type) ? field.type.ofType : field.type;
      if (!isListType(list)) continue;
      const item = isNonNullType(list.ofType) ? list.ofType.ofType : list.ofType;
      if (!isEnumType(item) && !(isScalarType(item) && (isSpecifiedScalarType(item) || PLAIN.has(item.name)))) continue;
      field.type = isNonNullType(field.type) ? new GraphQLNonNull(WholeList) : WholeList;
    }
  }
  return copy;
}
