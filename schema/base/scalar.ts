import { GraphQLError, Kind, type ValueNode } from 'graphql';
import type { CellValue } from '../../data/rules/table/cell-value.ts';
import { builder } from './builder.ts';

/** Scalars pass text through and resolvers parse it, so that one bad value in a list fails alone. */
function text(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isInteger(value)) return String(value);
  throw new GraphQLError(`Expected text, got ${JSON.stringify(value)}.`);
}

function textLiteral(node: ValueNode): string {
  if (node.kind === Kind.STRING || node.kind === Kind.INT) return node.value;
  throw new GraphQLError('Expected text in quotation marks.', { nodes: node });
}

builder.scalarType('Date', {
  description: 'A day, `2024-09-12`, or only the month or year, `2024-09` or `2024`, where no more is printed.',
  serialize: String,
  parseValue: text,
  parseLiteral: textLiteral,
});

builder.scalarType('DateTime', {
  description: 'An instant in ISO 8601, UTC: `2026-11-22T01:02:03.456Z`.',
  serialize: String,
  parseValue: text,
  parseLiteral: textLiteral,
});

builder.scalarType('Period', {
  description:
    'A period of whole months: `2024`, `2024-S1` (first half), `2024-Q3`, `2024-06`, or an interval `2024-01/2024-09`, `2021/2025`. An argument may also be as people type it: `2024年上半年`, `202406`, `上月`, `本年累计`; where figures are named, also `最新` and `上年同期`. Relative ones are those of the as-of.',
  serialize: (value) => (typeof value === 'object' && value !== null && 'name' in value ? value.name : String(value)),
  parseValue: text,
  parseLiteral: textLiteral,
});

builder.scalarType('AsOf', {
  description:
    'A day: only figures published by its end count. It is a date (`2024-06-30`, or `2024` for the last day of the year), or the code of a document (`GM-2023-PLAN`) for its day of publication.',
  serialize: String,
  parseValue: text,
  parseLiteral: textLiteral,
});

function cell(value: unknown): CellValue {
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return value;
  throw new GraphQLError('A cell holds text, a number, a truth value or null.');
}

builder.scalarType('Cell', {
  description: 'The value of one table cell: text, a number, a boolean, or null for an empty cell.',
  serialize: cell,
  parseValue: cell,
});
