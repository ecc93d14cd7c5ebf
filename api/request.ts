import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { graphqlError, refusal } from './answer.ts';
import { boundedBody } from './body.ts';

/** Refuses JSON that is not a query, with more helpful messages than Yoga's own. */
export function paramsPlugin(): Plugin {
  return {
    onRequestParse: () => ({
      onRequestParseDone({ requestParserResult }) {
        if (Array.isArray(requestParserResult)) {
          throw refusal(
            'BAD_REQUEST',
            'Send one query in each request, as {"query": "…"}; figuresByKey answers many keys at once.',
          );
        }
        if (typeof requestParserResult.query !== 'string' || requestParserResult.query.trim() === '') {
          throw refusal(
            'BAD_REQUEST',
            'The request has no query: send it as text under "query", {"query": "…", "variables": {…}}.',
          );
        }
      },
    }),
    onParse:
      ({ context }) =>
      ({ result }) => {
        if (!result || result instanceof Error || getOperationAST(result, context.params.operationName)) return;
        const message =
          'The document holds several operations, or not the one named: give the name of one of them as "operationName".';
        throw refusal('OPERATION_RESOLUTION_FAILURE', message);
      },
  };
}

export function notAcceptable(): Response {
  return graphqlError(406, {
    code: 'NOT_ACCEPTABLE',
    message:
      'Answers come as application/json or application/graphql-response+json: name one of them in the accept header, or leave it out.',
  });
}

export function notAllowed(allow: string, message: string): Response {
  const response = graphqlError(405, { code: 'METHOD_NOT_ALLOWED', message });
  response.headers.set('allow', allow);
  return response;
}

/** The request, or the response that refuses it where it is not a GraphQL request. */
export async function checkedRequest(request: Request): Promise<Request | Response> {
  const { method, headers, url } = request;
  if (method === 'OPTIONS') return request;
  if (method === 'GET') return checkedGet(request, new URL(url).searchParams);
  if (method !== 'POST') {
    return notAllowed('GET, POST', 'GraphQL is asked by POST with a JSON body, or by GET with ?query=.');
  }
  if (!/^application\/(graphql\+)?json\s*(;|$)/i.test(headers.get('content-type') ?? '')) {
    return graphqlError(415, {
      code: 'UNSUPPORTED_MEDIA_TYPE',
      message:
        'Send the query as JSON, {"query": "…", "variables": {…}}, with the header content-type: application/json.',
    });
  }
  return boundedBody(request);
}

function checkedGet(request: Request, params: URLSearchParams): Request | Response {
  if (!params.has('query')) {
    return graphqlError(400, {
      code: 'BAD_REQUEST',
      message: 'Give the query as ?query=…, or POST it as JSON; a browser that opens this address gets GraphiQL.',
    });
  }
  const broken = ['variables', 'extensions'].find((name) => !isJsonObject(params.get(name)));
  if (broken === undefined) return request;
  return graphqlError(400, {
    code: 'BAD_REQUEST',
    message: `The parameter "${broken}" is not a JSON object: write it like {"text": "GDP"}, URL-encoded.`,
  });
}

function isJsonObject(text: string | null): boolean {
  if (!text) return true;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && !Array.isArray(value);
  } catch {
    return false;
  }
}
