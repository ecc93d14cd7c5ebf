import { createHash } from 'node:crypto';
import type { Plugin } from 'graphql-yoga';
import { languageOf } from './language.ts';

/** What an answer depends on beside the request's own text. */
export interface EtagSource {
  readonly ledger: string;
  readonly revision: number;
  readonly version: string;
  /** The day in Asia/Shanghai, `2024-06-30`: without an as-of, answers are those of today. */
  readonly day: string;
}

/** Answers an unchanged GET with 304 before it is executed, and marks every clean answer to one with its ETag. */
export function etagPlugin(source: () => EtagSource): Plugin {
  const tags = new WeakMap<Request, string>();
  const failed = new WeakSet<Request>();
  return {
    onRequest({ request, fetchAPI, endResponse, url }) {
      if (request.method !== 'GET' || !url.searchParams.has('query')) return;
      // Read before execution: a revision that lands meanwhile makes this tag too old, never too new.
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
      // no-cache: a cache may keep the answer but asks each time whether it is still the one.
      response.headers.set('cache-control', isClean ? 'no-cache' : 'no-store');
      response.headers.append('vary', 'Accept, Accept-Language');
    },
  };
}

/** A weak tag: the same answer may come compressed in different ways. */
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
