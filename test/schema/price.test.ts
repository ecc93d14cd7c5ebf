import { getNamedType, getNullableType, isListType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { priceOf } from '../../schema/cost/price.ts';
import { schema } from '../../schema/schema.ts';

/** Texts of documents: the rest of the texts are names, labels and sentences of ours. */
const TEXT = /^(text|quote|paragraph|sentence)$/;

test('every list, connection, cell and text says what it costs, unless its object holds it already', () => {
  const without = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || /^__|(?:Connection|Edge)$/.test(type.name)) return [];
    return Object.values(type.getFields())
      .filter(({ name, type: of }) => {
        const isList = isListType(getNullableType(of)) || getNamedType(of).name.endsWith('Connection');
        return isList || getNamedType(of).name === 'Cell' || TEXT.test(name);
      })
      .filter((field) => !priceOf(field) && field.extensions['pothosExposedField'] === undefined)
      .map(({ name }) => `${type.name}.${name}`);
  });
  expect(without).toEqual([]);
});
