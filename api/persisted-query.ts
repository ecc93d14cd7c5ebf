import { createHash } from 'node:crypto';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { refusal } from './http/answer.ts';

/** The most texts that are kept, and the most bytes of one: at most 20 MB for each handler. */
const MAX_TEXTS = 1000;
const MAX_BYTES = 20_000;

/** Whether a request names its query by a hash, as clients with automatic persisted queries do. */
export function namesQuery(extensions: unknown): boolean {
  return typeof extensions === 'object' && extensions !== null && 'persistedQuery' in extensions;
}

/** The hash of a query, in the one version that there is. Clients turn to whole texts when they read the message of the refusal. */
function hashOf({ extensions }: GraphQLParams): string | undefined {
  if (!namesQuery(extensions)) return undefined;
  const { version, sha256Hash } = Object(extensions?.['persistedQuery']);
  if (version === 1 && typeof sha256Hash === 'string' && /^[0-9a-f]{64}$/.test(sha256Hash)) return sha256Hash;
  throw refusal('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported');
}

/**
 * Answers automatic persisted queries: a client sends a hash, and with PersistedQueryNotFound for an answer the text too,
 * which is then known by the hash. The texts used last are kept.
 */
export function persistedQueries(): Plugin {
  const texts = new Map<string, string>();
  const keep = (hash: string, query: string) => {
    texts.delete(hash);
    texts.set(hash, query);
    const [oldest] = texts.keys();
    if (texts.size > MAX_TEXTS && oldest !== undefined) texts.delete(oldest);
  };
  return {
    onParams({ params, setParams }) {
      const hash = hashOf(params);
      if (hash === undefined) return;
      const sent = params.query || undefined;
      const query = sent ?? texts.get(hash);
      if (query === undefined) throw refusal('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
      if (sent !== undefined && createHash('sha256').update(query).digest('hex') !== hash)
        throw refusal(
          'PERSISTED_QUERY_MISMATCH',
          'The hash in "persistedQuery" is not the SHA-256 of the query: send the hash of exactly this text, in lower case.',
        );
      if (Buffer.byteLength(query) <= MAX_BYTES) keep(hash, query);
      setParams({ ...params, query });
    },
  };
}
