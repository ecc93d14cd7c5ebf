import { GraphQLError } from 'graphql';

/** An answer in plain text: one sentence and a line break. */
export function sentence(status: number, text: string): Response {
  return new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

/** A refusal of `/graphql` in the shape that GraphQL clients read. */
export function graphqlError(status: number, error: { code: string; message: string; id?: string }): Response {
  const { message, ...extensions } = error;
  return Response.json({ errors: [{ message, extensions }] }, { status });
}

/** A query refused before it runs: HTTP 400 where the client speaks GraphQL over HTTP, 200 where it wants plain JSON. */
export function refusal(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400, spec: true } } });
}
