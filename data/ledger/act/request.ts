import { canonicalJson } from '../log/canonical.ts';
import { sha256 } from '../log/digest.ts';
import { requests } from '../store/draft-tables.ts';
import { addRow } from '../store/row.ts';
import type { Store } from '../store/store.ts';
import type { By } from './act.ts';

/** How long an answer is kept for the same request to come again. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/** The beginning of the names under which uploads are counted. No client can give a request such a name. */
export const UPLOADED = 'upload ';

const FIND = 'SELECT asked, answer FROM requests WHERE asker = ? AND request = ? AND at > ?';
/** An upload is remembered until it was looked whether anything needs it. */
const SWEEP = `DELETE FROM requests WHERE at <= ? AND substr(request, 1, ${UPLOADED.length}) <> '${UPLOADED}'`;
const FORGET = 'DELETE FROM requests WHERE asker = ? AND request = ?';

/** A request that may come again, under a name that its client gave it. */
export interface NamedRequest {
  /** The client's name for it. */
  name: string;
  by: By;
  /** The act and the values that it is given. */
  asked: unknown;
  /** The present instant, where that is another. */
  now?: Date;
}

/** The name of a request asks for something else than it did before. Nothing was written. */
export class RequestReused extends Error {
  override readonly name = 'RequestReused';
  readonly code = 'REQUEST_REUSED';

  constructor(request: string) {
    super(
      `The request ${request} asked for something else before; nothing was written. Give each request its own name.`,
    );
  }
}

function askerOf({ person, token }: By): string {
  if (token !== undefined) return `TOKEN ${token}`;
  return person === null ? 'PROGRAM' : `PERSON ${person}`;
}

function since(now: Date): string {
  return new Date(now.getTime() - KEPT_MS).toISOString();
}

/** The digest of what was asked for. A client may send half of a surrogate pair, of which the log can write nothing. */
function askedDigest(asked: unknown): string {
  const written = JSON.stringify(asked, (_, value) => (typeof value === 'string' ? value.toWellFormed() : value));
  return sha256(canonicalJson(JSON.parse(written)));
}

/**
 * The answer that a request had within the last day; undefined where it is new.
 *
 * @throws RequestReused
 */
export function findAnswer(
  store: Store,
  { name, by, asked, now = new Date() }: NamedRequest,
): { answer: unknown } | undefined {
  const found = store.prepared<{ asked: string; answer: string }>(FIND).get(askerOf(by), name, since(now));
  if (!found) return undefined;
  if (found.asked !== askedDigest(asked)) throw new RequestReused(name);
  return { answer: JSON.parse(found.answer) };
}

const COUNT = `SELECT count(*) AS others, coalesce(max(request = :name), 0) AS isKnown, min(at) AS first FROM requests
  WHERE asker = :asker AND substr(request, 1, length(:begin)) = :begin AND at > :since`;

/** Counts the requests of somebody within the last day whose names begin so, and tells if one of a name is among them, and when the first was. */
export function countAnswers(
  store: Store,
  { by, begin, name, now = new Date() }: { by: By; begin: string; name: string; now?: Date },
): { others: number; isKnown: boolean; first: string | null } {
  const bound = { asker: askerOf(by), begin, name, since: since(now) };
  const found = store.prepared<{ others: number; isKnown: number; first: string | null }>(COUNT).get(bound);
  return { others: found?.others ?? 0, isKnown: found?.isKnown === 1, first: found?.first ?? null };
}

const IS_THERE = 'SELECT 1 FROM requests WHERE asker = ? AND request = ?';

/** Whether a request of this name of somebody is remembered. */
export function requestedBy(store: Store, by: By, name: string): boolean {
  return store.value(IS_THERE, askerOf(by), name) !== undefined;
}

/** Keeps the answer to a request in the transaction that writes what it asked for, and forgets those of the day before. */
export function keepAnswer(store: Store, { name, by, asked, now = new Date() }: NamedRequest, answer: unknown): void {
  store.prepared(SWEEP).run(since(now));
  store.prepared(FORGET).run(askerOf(by), name);
  const row = { asker: askerOf(by), request: name, at: now.toISOString(), asked: askedDigest(asked) };
  addRow(store, requests, { ...row, answer: JSON.stringify(answer ?? null) });
}
