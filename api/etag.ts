import type { Plugin } from 'graphql-yoga';
import type { Asker } from '../data/rules/office/may.ts';
import { languageOf } from './http/language.ts';
import { matches, weakTag } from './http/tag.ts';

/** The state that an answer depends on, beside the text of the request. */
export interface EtagSource {
  /** The name of the last revision, NUMBER:ID, which is the same on every server with the same history. */
  readonly latest: string;
  /** The name of the revision at which the address asks everything to be read, if it does. */
  readonly at: string | undefined;
  readonly version: string;
  /** The day in Asia/Shanghai, such as `2024-06-30`: without an as-of, answers depend on today's date. */
  readonly day: string;
  /** Who asks, with what they may do: another's answer may hold other things. Null where nobody is known. */
  readonly asker: Asker | null;
  /** The id of the last entry of the log, and a mark of the imports that run, where whoever asks may read drafts, which change without a revision; else null. */
  readonly entry: string | null;
}

/** How long a cache may keep an answer whose address names revision and day, in seconds. */
const KEPT_S = 600;

/** The tag of a request, with the state that it was read at. */
interface Tagged {
  readonly tag: string;
  readonly state: EtagSource;
  readonly day: string | null;
}

/**
 * Answers an unchanged GET with 304 before it is executed, and puts an ETag on every answer without errors. A cache may keep
 * an answer only where the address names the revision and the day, so that none can take a reader back: for the whole request,
 * or by the arguments of all that it asks for, which are then `fixed`.
 */
export function etagPlugin(source: (request: Request) => EtagSource, fixed: WeakSet<Request>): Plugin {
  const tags = new WeakMap<Request, Tagged>();
  const failed = new WeakSet<Request>();
  return {
    onRequest({ request, fetchAPI, endResponse, url }) {
      if (request.method !== 'GET') return;
      // The state is read before execution: a revision added meanwhile makes this tag too old, never too new.
      const asked = [url.search, request.headers.get('accept'), languageOf(request)].join('\n');
      const state = source(request);
      const tag = etagOf(state, asked);
      tags.set(request, { tag, state, day: url.searchParams.get('day') });
      if (matches(request.headers.get('if-none-match'), tag)) {
        endResponse(new fetchAPI.Response(null, { status: 304 }));
      }
    },
    onExecutionResult({ request, result }) {
      const results = Array.isArray(result) ? result : [result];
      if (results.some((each) => each && 'errors' in each && each.errors?.length)) failed.add(request);
    },
    onResponse({ request, response }) {
      const tagged = tags.get(request);
      const isClean = tagged && !failed.has(request) && (response.status === 200 || response.status === 304);
      // A revision, or a day, that came while the query ran may be in some of its parts.
      const isWhole = isClean && isSame(tagged.state, source(request));
      if (isWhole) response.headers.set('etag', tagged.tag);
      response.headers.set('cache-control', isWhole ? keeping(tagged, fixed.has(request)) : 'no-store');
      response.headers.append('vary', 'Accept, Accept-Language, Authorization, Cookie');
    },
  };
}

function isSame(before: EtagSource, after: EtagSource): boolean {
  return before.latest === after.latest && before.day === after.day && before.entry === after.entry;
}

/** How an answer may be kept. With no-cache, a cache asks each time whether it is still valid. */
function keeping({ state: { at, day: today, entry }, day }: Tagged, isFixed: boolean): string {
  if (isFixed || (at !== undefined && day === today && entry === null)) return `private, max-age=${KEPT_S}`;
  return at === undefined ? 'no-store' : 'private, no-cache';
}

/** An ETag for a request. */
export function etagOf({ at, latest, version, day, asker, entry }: EtagSource, request: string): string {
  // Ids say the revision only where it is not the latest.
  const revision = at === undefined || at === latest ? latest : `${at} past`;
  const text = [
    revision,
    version,
    day,
    ...(asker ? [JSON.stringify(asker)] : []),
    ...(entry === null ? [] : [entry]),
    request,
  ].join('\n');
  return weakTag(text);
}
