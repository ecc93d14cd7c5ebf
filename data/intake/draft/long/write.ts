import { Codes } from '../../../ledger/log/codes.ts';
import { figureCode, placeOfFigure } from '../../../ledger/log/figure-code.ts';
import { linesOfRows } from '../../../ledger/log/row-line.ts';
import type { Fields } from '../../../ledger/log/thing.ts';
import type { Store } from '../../../ledger/store/store.ts';
import { latestOf } from '../draft.ts';
import { columnText, LONG_COLUMN_NAMES, type LongColumn } from './column.ts';
import { BYTE_ORDER_MARK, csvRow } from './csv.ts';

/** Lines that are looked at for a piece. */
const BATCH = 5000;

const NAMES = {
  district: 'SELECT name FROM districts WHERE code = ? AND retired IS NULL',
  indicator: 'SELECT name FROM indicators WHERE code = ? AND retired IS NULL',
} as const;
/** Revisions that are looked up at a time: most that bring figures in bring many. */
const REVISIONS_BATCH = 500;
const REVISIONS = `SELECT number, id, (SELECT max(line) FROM figures WHERE revision = number) AS lines FROM revisions
  WHERE number >= :from AND number <= :at ORDER BY number LIMIT ${REVISIONS_BATCH}`;
const IN_BATCH = 'revision = ? AND line > ? AND line <= ? AND (retired IS NULL OR retired > ?)';

/** The names that stand beside codes, each looked up once. */
class Names {
  readonly #store: Store;
  readonly #known = new Map<string, string>();

  constructor(store: Store) {
    this.#store = store;
  }

  of(kind: keyof typeof NAMES, code: unknown): string {
    if (typeof code !== 'string') return '';
    const key = `${kind} ${code}`;
    const name = this.#known.get(key) ?? String(this.#store.value(NAMES[kind], code) ?? '');
    this.#known.set(key, name);
    return name;
  }
}

function textOf(name: LongColumn, { fields, figure, names }: { fields: Fields; figure: string; names: Names }): string {
  if (name === 'figure') return figure;
  if (name === 'districtName') return names.of('district', fields['district']);
  return name === 'indicatorName' ? names.of('indicator', fields['indicator']) : columnText(name, fields);
}

/** The place up to which the long form was written: a line of a revision, and the revision at which it is read. */
export interface LongPlace {
  at: number;
  revision: number;
  line: number;
}

/** A piece of the long form, and the place behind it. */
export interface LongPiece {
  text: string;
  place: LongPlace;
}

interface RevisionLines {
  number: number;
  id: string;
  /** The number of its last line that is a figure; null where it has none. */
  lines: number | null;
}

function* revisionsFrom(store: Store, { revision, at }: LongPlace): Generator<RevisionLines> {
  for (let from = revision; ; ) {
    const batch = store.prepared<RevisionLines>(REVISIONS).all({ from, at });
    yield* batch;
    const last = batch.at(-1);
    if (!last || batch.length < REVISIONS_BATCH) return;
    from = last.number + 1;
  }
}

/** The pieces of the long form as it was at a revision, from a place on. The first of all has the headers. */
export function* longPieces(store: Store, from: LongPlace): Generator<LongPiece> {
  const { at } = from;
  if (from.revision === 0)
    yield { text: BYTE_ORDER_MARK + csvRow(LONG_COLUMN_NAMES), place: { at, revision: 1, line: 0 } };
  const [codes, names] = [new Codes(store), new Names(store)];
  for (const { number, id, lines } of revisionsFrom(store, from))
    for (let after = number === from.revision ? from.line : 0; after < (lines ?? 0); after += BATCH) {
      const bound = [number, after, after + BATCH, at];
      const rows = [...linesOfRows(store, { name: 'figure', where: IN_BATCH, bound, codes })].map(
        ({ id: row, line }) => {
          const figure = figureCode({ ...placeOfFigure(row), revisionId: id });
          const told = { fields: line.figure ?? {}, figure, names };
          return csvRow(LONG_COLUMN_NAMES.map((name) => textOf(name, told)));
        },
      );
      if (rows.length > 0) yield { text: rows.join(''), place: { at, revision: number, line: after + BATCH } };
    }
}

/** Every current figure of the ledger in the long form, one a row, in pieces of a text. `planbook import` takes it. */
export function* longForm(store: Store): Generator<string> {
  for (const { text } of longPieces(store, { at: latestOf(store), revision: 0, line: 0 })) yield text;
}
