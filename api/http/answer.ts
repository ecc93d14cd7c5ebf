import { GraphQLError } from 'graphql';

/** A response of plain text: one sentence and a line break. */
export function sentence(status: number, text: string): Response {
  return new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}

/** A response that refuses a request to `/graphql`, in the shape that GraphQL clients read. */
export function graphqlError(
  status: number,
  error: {
    code: string;
    message: string;
    id?: string;
    argument?: string;
    value?: string | number;
    suggestions?: readonly string[];
  },
): Response {
  const { message, ...extensions } = error;
  return Response.json({ errors: [{ message, extensions }] }, { status });
}

export function notAllowed(allow: string, message: string): Response {
  const response = graphqlError(405, { code: 'METHOD_NOT_ALLOWED', message });
  response.headers.set('allow', allow);
  return response;
}

/** The error for a query that is refused before it runs. Clients that accept GraphQL over HTTP get status 400, those that accept plain JSON 200. */
export function refusal(code: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http: { status: 400, spec: true } } });
}
