import { readFigureCode } from '../../ledger/log/figure-code.ts';
import { type RetiredLine, type RevisionLine, type ThingLine, thingIn } from '../../ledger/log/revision-line.ts';
import type { Fields, ThingName } from '../../ledger/log/thing.ts';
import type { Store } from '../../ledger/store/store.ts';
import type { ItemFinding } from '../../rules/gate-words.ts';
import { type Decision, type Draft, decisionsOf } from './draft.ts';
import { type DraftHead, type DraftItem, itemId } from './item.ts';
import { headOf, itemsOf } from './item-file.ts';
import { isRetiring, KINDS, retiredKey } from './kind.ts';
import { type HeldLine, Present } from './present.ts';

/** An item with what it is beside the ledger. */
export interface ReviewedItem {
  /** Its place among the items, from 1. */
  place: number;
  id: string;
  item: DraftItem;
  /** The line as it was decided. */
  line: ThingLine | RetiredLine;
  /** What the ledger says in its place; undefined where it says nothing. */
  held: HeldLine | undefined;
  decision: Decision | undefined;
  finding: ItemFinding;
}

const RETIRED_AT = `SELECT f.retired, (SELECT 1 FROM figures n WHERE n.code = f.code AND n.retired IS NULL) AS successor
  FROM figures f WHERE f.revision = ? AND f.line = ?`;

/** The fields of a figure with the value that a person decided in place of what was read. */
function withValue(fields: Fields, value: string | null): Fields {
  if (value === null) return fields;
  return { ...fields, value: String(Number(value)), decimals: value.split('.')[1]?.length ?? 0 };
}

function decidedLine(line: ThingLine | RetiredLine, decision: Decision | undefined): ThingLine | RetiredLine {
  if (decision?.decision !== 'VALUE' || isRetiring(line) || !line.figure) return line;
  return { figure: withValue(line.figure, decision.value) };
}

/** What the place of an item says to others of its draft: the same statement of one key may come once. */
interface Stated {
  place: number;
  text: string;
}

/** Compares the items of a draft with the ledger and with each other, in one pass. */
export class Review {
  readonly head: DraftHead;
  readonly #store: Store;
  readonly #draft: Draft;
  readonly #present: Present;
  readonly #decisions: Map<string, Decision>;
  readonly #stated = new Map<string, Stated>();
  /** The places of items that another item contradicts. */
  readonly #contradicted = new Set<number>();

  constructor(store: Store, draft: Draft) {
    this.#store = store;
    this.#draft = draft;
    this.#present = new Present(store);
    this.#decisions = decisionsOf(store, draft.number);
    this.head = headOf(store, draft.items);
    for (const _ of this.#pass());
  }

  /** The items, one after the other, each with its finding. */
  *items(): Generator<ReviewedItem> {
    this.#stated.clear();
    for (const item of this.#pass())
      yield this.#contradicted.has(item.place) ? { ...item, finding: 'CONFLICTS' } : item;
  }

  *#pass(): Generator<ReviewedItem> {
    let place = 0;
    for (const item of itemsOf(this.#store, this.#draft.items)) {
      place += 1;
      yield isRetiring(item.line) ? this.#retiring(item, item.line, place) : this.#telling(item, place);
    }
  }

  #retiring(item: DraftItem, line: RetiredLine, place: number): ReviewedItem {
    const id = itemId(place, retiredKey(line));
    const decision = this.#decisions.get(id);
    const finding = decision?.decision === 'REJECT' ? 'REJECTED' : this.#retiringFinding(line);
    return { place, id, item, line, held: undefined, decision, finding };
  }

  #retiringFinding({ retired }: RetiredLine): ItemFinding {
    const at = 'figure' in retired ? readFigureCode(retired.figure) : undefined;
    if (!at) return 'DIFFERS';
    const found = this.#store
      .prepared<{ retired: number | null; successor: number | null }>(RETIRED_AT)
      .get(at.revision, at.line);
    if (found?.retired === null) return 'DIFFERS';
    return found?.successor ? 'CONFLICTS' : 'UNCHANGED';
  }

  #telling(item: DraftItem, place: number): ReviewedItem {
    const { name, fields } = thingIn(item.line as RevisionLine) ?? { name: 'figure' as ThingName, fields: {} };
    const key = KINDS[name].key(fields, { growthBasis: this.#present.growthBasis(fields) });
    const id = itemId(place, key);
    const decision = this.#decisions.get(id);
    const line = decidedLine(item.line, decision) as ThingLine;
    const told = line[name] ?? fields;
    const isOpen = (item.questions?.length ?? 0) > 0;
    const held = isOpen ? undefined : this.#present.find(name, told);
    const reviewed = { place, id, item, line, held, decision };
    if (decision?.decision === 'REJECT') return { ...reviewed, finding: 'REJECTED' };
    if (isOpen) return { ...reviewed, finding: 'OPEN' };
    const finding = this.#besideLedger(reviewed, name, told);
    return { ...reviewed, finding: this.#besideOthers({ place, key, finding }, told, held) };
  }

  #besideLedger({ item, held, decision }: Omit<ReviewedItem, 'finding'>, name: ThingName, told: Fields): ItemFinding {
    const isOfCode = held !== undefined && held.fields['code'] === told['code'];
    // It was there when whoever proposes it saw it, and was withdrawn since.
    if (item.seen !== undefined && name === 'figure' && !isOfCode && !decision) return 'CONFLICTS';
    if (!held) return 'NEW';
    if (KINDS[name].isSame(held.fields, told)) return 'UNCHANGED';
    const seen = Math.max(decision?.seen ?? 0, item.seen ?? this.head.seen);
    return held.revision > seen ? 'CONFLICTS' : 'DIFFERS';
  }

  #besideOthers(
    { place, key, finding }: { place: number; key: string; finding: ItemFinding },
    told: Fields,
    held: HeldLine | undefined,
  ): ItemFinding {
    const isOfCode = told['code'] !== undefined && held?.fields['code'] === told['code'];
    // Figures of one key in two documents are vintages.
    const name = isOfCode ? `code ${told['code']}` : `${key} ${told['document'] ?? ''}`;
    const text = `${told['value'] ?? told['printed']} ${told['upper'] ?? ''} ${told['comparator'] ?? ''} ${told['unit'] ?? ''}`;
    const other = this.#stated.get(name);
    if (!other) {
      this.#stated.set(name, { place, text });
      return finding;
    }
    if (other.text === text) return finding === 'CONFLICTS' ? finding : 'SAID_TWICE';
    this.#contradicted.add(other.place).add(place);
    return 'CONFLICTS';
  }
}

/** How many items of a draft have each finding. */
export function countFindings(review: Review): Record<ItemFinding, number> {
  const counts = { NEW: 0, DIFFERS: 0, UNCHANGED: 0, SAID_TWICE: 0, CONFLICTS: 0, OPEN: 0, REJECTED: 0 };
  for (const { finding } of review.items()) counts[finding] += 1;
  return counts;
}
