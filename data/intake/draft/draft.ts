import { append } from '../../ledger/log/append.ts';
import type { DraftLine } from '../../ledger/log/kind/draft.ts';
import { lastRevision } from '../../ledger/log/last-revision.ts';
import type { RevisionLine } from '../../ledger/log/revision-line.ts';
import { columnsOf } from '../../ledger/store/columns.ts';
import { decisions, drafts } from '../../ledger/store/draft-tables.ts';
import type { Store } from '../../ledger/store/store.ts';
import { counted } from '../progress/course.ts';
import { DraftFault } from './fault.ts';
import type { DraftItem } from './item.ts';
import { type ItemFile, itemsOf, keepItems } from './item-file.ts';
import { districtsOf, districtTouched, isOfCatalogue } from './touched.ts';

/** A draft as the table of drafts has it. */
export type Draft = typeof drafts.$inferSelect;
/** The latest decision about an item. */
export type Decision = typeof decisions.$inferSelect;

/** The acts that need a right, in one district or for things that belong to no single one. */
export type GateAct = 'READ_INTERNAL' | 'PROPOSE' | 'PUBLISH' | 'CORRECT' | 'WITHDRAW' | 'RELEASE' | 'CATALOGUE';

/** Who acts: a person or the program, and what they may. Null for a district is what belongs to no single one. */
export interface Actor {
  /** The number of the person, or of whoever made the token; null for the program. */
  person: number | null;
  /** The number of the token by which it is done. */
  token?: number;
  may(act: GateAct, district: string | null): boolean;
  /** The names of districts by their codes, as a sentence lists them. */
  namesOf?(districts: readonly (string | null)[]): string;
}

/** Whoever can write the file on the command line, without a name. */
export const PROGRAM: Actor = { person: null, may: () => true };

const COLUMNS = columnsOf(drafts, [
  ...(['number', 'title', 'opened', 'person', 'token', 'file', 'fileName', 'items'] as const),
  ...(['version', 'state', 'revision', 'publishAt', 'publisher', 'publisherToken', 'changed'] as const),
]);
const FIND = `SELECT ${COLUMNS} FROM drafts WHERE number = ?`;
const LIST = `SELECT ${COLUMNS} FROM drafts ORDER BY number`;
const OF_FILE = `SELECT ${COLUMNS} FROM drafts WHERE file = ? ORDER BY number DESC`;
const NEXT = 'SELECT coalesce(max(number), 0) + 1 FROM drafts';
const DECISIONS = `SELECT ${columnsOf(decisions, ['draft', 'item', 'version', 'seen', 'decision', 'value', 'reason', 'person', 'token', 'at'])}
  FROM decisions WHERE draft = ?`;

export function findDraft(store: Store, number: number): Draft | undefined {
  return store.prepared<Draft>(FIND).get(number);
}

/** Every draft, the oldest first. */
export function listDrafts(store: Store): Draft[] {
  return store.prepared<Draft>(LIST).all();
}

/** The drafts that were made of a file, the newest first. */
export function listDraftsOfFile(store: Store, file: string): Draft[] {
  return store.prepared<Draft>(OF_FILE).all(file);
}

/** The latest decision about each item of a draft that somebody decided about. */
export function decisionsOf(store: Store, draft: number): Map<string, Decision> {
  const rows = store.prepared<Decision>(DECISIONS).all(draft);
  return new Map(rows.map((decision) => [decision.item, decision]));
}

/** The number of the last revision. */
export function latestOf(store: Store): number {
  return lastRevision(store)?.number ?? 0;
}

/** A draft that is open. @throws DraftFault where there is none of that number, or it is closed. */
export function openedDraft(store: Store, number: number): Draft {
  const draft = findDraft(store, number);
  if (!draft) throw new DraftFault('NO_DRAFT', number);
  if (draft.state !== 'OPEN') throw new DraftFault(draft.state, number);
  return draft;
}

/** @throws DraftFault where somebody may not do an act in each of the districts. */
export function checkRight(actor: Actor, act: GateAct, districts: Iterable<string | null>): void {
  const refused = [...districts].filter((district) => !actor.may(act, district));
  if (refused.length === 0) return;
  const codes = refused.map((district) => district ?? '').join(' ');
  throw new DraftFault('FORBIDDEN', codes, actor.namesOf?.(refused) ?? codes);
}

/** @throws DraftFault where lines change the catalogue and somebody may not. */
export function checkCatalogueRight(actor: Actor, lines: readonly RevisionLine[]): void {
  if (!lines.some(isOfCatalogue) || actor.may('CATALOGUE', null)) return;
  throw new DraftFault('CATALOGUE_RIGHT');
}

/** Whether somebody opened a draft. */
export function isOpener({ person, token }: Actor, draft: Pick<Draft, 'person' | 'token'>): boolean {
  return person === draft.person && (token ?? null) === draft.token;
}

/** Items of a draft, and the act for which the right is asked. */
interface InDraft {
  draft: Pick<Draft, 'person' | 'token'>;
  act: GateAct;
  /** The districts that the items touch. */
  districts: ReadonlySet<string | null>;
}

/**
 * The same for items of a draft. Those that touch no district yet may be of any: whoever opened the draft may go on with it,
 * and others need an office for all.
 *
 * @throws DraftFault
 */
export function checkDraftRight(actor: Actor, { draft, act, districts }: InDraft): void {
  const isOpen = districts.size === 0 && !(isOpener(actor, draft) && act === 'PROPOSE');
  checkRight(actor, act, isOpen ? [null] : districts);
}

/** A draft that is to be opened. */
export interface NewDraft extends ItemFile {
  title: string;
  /** They are read once, one after the other. */
  items: Iterable<DraftItem>;
  /** The digest and the name of the file from which it was read. */
  file?: string;
  fileName?: string;
}

/** Writes a line about a draft into the log. */
export function appendDraft(store: Store, { person, token }: Actor, line: DraftLine): void {
  const lines = [token === undefined ? line : { ...line, token }];
  append(store, { kind: 'DRAFT', lines, person });
}

/** The districts and the catalogue that the items of a draft touch, as far as they were read. */
interface Touched {
  districts: Set<string | null>;
  /** One of the lines that change the catalogue. */
  catalogue: RevisionLine[];
}

function* noted(store: Store, items: Iterable<DraftItem>, touched: Touched): Generator<DraftItem> {
  for (const item of items) {
    const district = districtTouched(store, item);
    if (district !== undefined) touched.districts.add(district);
    if (touched.catalogue.length === 0 && isOfCatalogue(item.line)) touched.catalogue.push(item.line);
    yield item;
  }
}

/** Keeps the items of a draft, and answers what they touch. Whoever may not propose that has all of it rolled back. */
export function keepNoted(
  store: Store,
  { items, ...file }: ItemFile & Pick<NewDraft, 'items'>,
): Touched & { digest: string } {
  const touched: Touched = { districts: new Set(), catalogue: [] };
  const digest = keepItems(store, file, noted(store, counted(items), touched));
  return { ...touched, digest };
}

/** Opens a draft in the transaction that is open, and answers its number. @throws DraftFault */
export function openDraft(store: Store, actor: Actor, { head, bases, items, ...told }: NewDraft): number {
  const number = Number(store.value(NEXT));
  const { digest, catalogue, districts } = keepNoted(store, { head, items, ...(bases && { bases }) });
  checkCatalogueRight(actor, catalogue);
  checkRight(actor, 'PROPOSE', districts);
  appendDraft(store, actor, { draft: { number, ...told, items: digest } });
  return number;
}

/** Discards a draft: nothing of it was in the ledger. @throws DraftFault */
export function discardDraft(store: Store, actor: Actor, number: number): void {
  const draft = openedDraft(store, number);
  checkDraftRight(actor, { draft, act: 'PROPOSE', districts: districtsOf(store, itemsOf(store, draft.items)) });
  appendDraft(store, actor, { closed: { draft: number, state: 'DISCARDED' } });
}
