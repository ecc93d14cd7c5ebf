import { getNamedType, getNullableType, isListType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { figureCounts } from '../../data/ledger/figure-count.ts';
import { mostOf, priceOf } from '../../schema/cost/price.ts';
import { schema } from '../../schema/schema.ts';
import { memoryLedger } from '../data/ledger/memory-ledger.ts';

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

test('no argument below zero makes a query cheaper', () => {
  const counts = figureCounts(memoryLedger());
  const cheaper = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) => {
      const asked = Object.fromEntries(
        field.args.map(({ name, type: of }) => [name, getNamedType(of).name === 'Int' ? -1e9 : undefined]),
      );
      const { rows, bytes, count } = priceOf(field) ?? {};
      const prices = [rows, bytes, count].map((most) => mostOf(most, asked, counts));
      return prices.some((price) => price < 0) ? [`${type.name}.${field.name}`] : [];
    });
  });
  expect(cheaper).toEqual([]);
});
