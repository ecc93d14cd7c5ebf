import { createHash } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';
import { languageOf } from './language.ts';

/** The state that an answer depends on, beside the text of the request. */
export interface EtagSource {
  readonly ledger: string;
  readonly revision: number;
  readonly version: string;
  /** The day in Asia/Shanghai, such as `2024-06-30`: without an as-of, answers depend on today's date. */
  readonly day: string;
}

/** Answers an unchanged GET with 304 before it is executed, and puts an ETag on every answer without errors. */
export function etagPlugin(source: () => EtagSource): Plugin {
  const tags = new WeakMap<Request, string>();
  const failed = new WeakSet<Request>();
  return {
    onRequest({ request, fetchAPI, endResponse, url }) {
      if (request.method !== 'GET') return;
      // The state is read before execution: a revision added meanwhile makes this tag too old, never too new.
      const asked = [url.search, request.headers.get('accept'), languageOf(request)].join('\n');
      const tag = etagOf(source(), asked);
      tags.set(request, tag);
      if (matches(request.headers.get('if-none-match'), tag)) {
        endResponse(new fetchAPI.Response(null, { status: 304 }));
      }
    },
    onExecutionResult({ request, result }) {
      const results = Array.isArray(result) ? result : [result];
      if (results.some((each) => each && 'errors' in each && each.errors?.length)) failed.add(request);
    },
    onResponse({ request, response }) {
      const tag = tags.get(request);
      const isClean = tag && !failed.has(request) && (response.status === 200 || response.status === 304);
      if (isClean) response.headers.set('etag', tag);
      // With no-cache, a cache may keep the answer but asks each time whether it is still valid.
      response.headers.set('cache-control', isClean ? 'no-cache' : 'no-store');
      response.headers.append('vary', 'Accept, Accept-Language');
    },
  };
}

/** An ETag for a request. It is weak, as the same answer may be compressed in different ways. */
export function etagOf(source: EtagSource, request: string): string {
  const text = [source.ledger, source.revision, source.version, source.day, request].join('\n');
  return `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
}

function matches(header: string | null, tag: string): boolean {
  if (header === null) return false;
  const bare = tag.replace(/^W\//, '');
  return header.split(',').some((each) => {
    const candidate = each.trim();
    return candidate === '*' || candidate.replace(/^W\//, '') === bare;
  });
}
