import fastify from 'fastify';
import mercurius from 'mercurius';
import type { PlainFloor } from './plain.ts';

/** The part of our schema that the bench asks for, as somebody would write it who needs no more. */
const SCHEMA = `
  type District { code: String! name: String! nameEn: String! }
  type Indicator { code: String! name: String! nameEn: String! unit: String }
  type Document { code: String! title: String! standing: String! }
  type Citation { section: String! quote: String! start: Int! end: Int! document: Document! }
  type Figure {
    id: ID! district: District indicator: Indicator! measure: String! period: String! role: String! comparator: String value: Float
    unit: String decimals: Int! printed: String! basis: String authority: String publishedOn: String! citation: Citation!
  }
  type Edge { node: Figure! }
  type PageInfo { hasNextPage: Boolean! }
  type Page { edges: [Edge!]! pageInfo: PageInfo! }
  input FigureFilter { districts: [String!] indicators: [String!] }
  type Query { figures(where: FigureFilter, first: Int): Page! }`;

interface Asked {
  where: { districts: string[]; indicators: string[] };
  first: number;
}

/** Serves the plain rows by Mercurius, which compiles queries too. Answers the address. */
export async function servePeer(plain: PlainFloor): Promise<string> {
  const app = fastify();
  const figures = (_: unknown, asked: Asked) => plain.answer('figures', asked)?.['figures'];
  await app.register(mercurius, { schema: SCHEMA, resolvers: { Query: { figures } }, jit: 1 });
  return `${await app.listen({ host: '127.0.0.1', port: 0 })}/graphql`;
}
