import { getOperationAST } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { gateWords } from '../data/rules/message/gate.ts';
import type { Language } from '../data/rules/words.ts';
import { graphqlError, notAllowed, refusal } from './http/answer.ts';
import { jsonBody } from './http/body.ts';
import { namesQuery } from './persisted-query.ts';

/** The bodies of requests that were read and parsed before Yoga gets them. */
const bodies = new WeakMap<Request, object>();

/** Refuses JSON that is not a query, with more helpful messages than Yoga's own. */
export function paramsPlugin(): Plugin {
  return {
    onRequestParse: ({ request, setRequestParser }) => {
      const body = bodies.get(request);
      if (body) setRequestParser(() => body);
      return { onRequestParseDone };
    },
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

function onRequestParseDone({ requestParserResult: params }: { requestParserResult: GraphQLParams | GraphQLParams[] }) {
  if (Array.isArray(params)) {
    throw refusal(
      'BAD_REQUEST',
      'Send one query in each request, as {"query": "…"}; figuresByKey answers many keys at once.',
    );
  }
  if ((params.query ?? '') === '' && namesQuery(params.extensions)) return;
  if (typeof params.query !== 'string' || params.query.trim() === '') {
    throw refusal(
      'BAD_REQUEST',
      'The request has no query: send it as text under "query", {"query": "…", "variables": {…}}.',
    );
  }
}

/** The refusal of a request whose answer would be of a kind that it does not accept; of a subscription in this language. */
export function notAcceptable(ofStream?: Language): Response {
  if (ofStream) return graphqlError(406, { code: 'NOT_ACCEPTABLE', message: gateWords(ofStream).live.byStream });
  return graphqlError(406, {
    code: 'NOT_ACCEPTABLE',
    message:
      'Answers come as application/json or application/graphql-response+json: name one of them in the accept header, or leave it out.',
  });
}

/** The request, or the response that refuses it where it is not a GraphQL request. */
export async function checkedRequest(request: Request): Promise<Request | Response> {
  const { method, headers, url } = request;
  if (method === 'OPTIONS') return request;
  if (method === 'GET') return checkedGet(request, new URL(url).searchParams);
  if (method !== 'POST') {
    return notAllowed('GET, HEAD, POST', 'GraphQL is asked by POST with a JSON body, or by GET with ?query=.');
  }
  return mediaFault(headers) ?? checkedPost(request);
}

const JSON_TYPE = /^application\/(?:graphql\+)?json\s*(?:;\s*(?<name>[\w-]+)\s*=\s*"?(?<value>[^";]*)"?\s*)?;?\s*$/i;

function mediaFault(headers: Headers): Response | undefined {
  const type = JSON_TYPE.exec(headers.get('content-type') ?? '');
  const { name, value } = type?.groups ?? {};
  if (!type || (name?.toLowerCase() === 'charset' && !/^utf-?8$/i.test(value ?? ''))) {
    return graphqlError(415, {
      code: 'UNSUPPORTED_MEDIA_TYPE',
      message:
        'Send the query as JSON in UTF-8, {"query": "…", "variables": {…}}, with the header content-type: application/json.',
    });
  }
  const coding = headers.get('content-encoding')?.trim().toLowerCase() ?? '';
  if (coding === '' || coding === 'identity') return undefined;
  const response = graphqlError(415, {
    code: 'UNSUPPORTED_CONTENT_ENCODING',
    message: 'Compressed bodies are not read: send the body plain, without the header content-encoding.',
  });
  response.headers.set('accept-encoding', 'identity');
  return response;
}

async function checkedPost(request: Request): Promise<Request | Response> {
  const read = await jsonBody(request);
  if (read instanceof Response) return read;
  const { value } = read;
  if (typeof value !== 'object' || value === null) {
    return graphqlError(400, {
      code: 'BAD_REQUEST',
      message: 'The body is JSON and no object: send {"query": "…", "variables": {…}}.',
    });
  }
  const bare = new Request(request.url, { method: 'POST', headers: request.headers });
  bodies.set(bare, value);
  return bare;
}

function checkedGet(request: Request, params: URLSearchParams): Request | Response {
  if (!params.has('query') && !params.has('extensions')) {
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
