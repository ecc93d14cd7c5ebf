import { readFigureCode } from '../../ledger/log/figure-code.ts';
import { type RetiredLine, type RevisionLine, type ThingLine, thingIn } from '../../ledger/log/revision-line.ts';
import type { Fields, ThingName } from '../../ledger/log/thing.ts';
import type { Store } from '../../ledger/store/store.ts';
import type { ItemFinding } from '../../rules/gate-words.ts';
import { withRightValue } from './correct.ts';
import { type Decision, type Draft, decisionsOf } from './draft.ts';
import { type HeldLine, Present } from './held/present.ts';
import { type StatedItem, StatedNames } from './held/stated.ts';
import type { TakenBack } from './held/taken-back.ts';
import { cellOfItem, type DraftHead, type DraftItem, itemId } from './item.ts';
import { headOf, itemLines, itemsOf, placeInLine } from './item-file.ts';
import { isRepeated, isRetiring, KINDS, restoredFinding, retiredKey } from './kind.ts';
import { type Compared, type ReviewedItem, reviewed } from './reviewed-item.ts';

const RETIRED_AT = `SELECT f.retired IS NOT NULL AND f.retired <= :at AS isRetired,
    EXISTS (SELECT 1 FROM figures n WHERE n.code = f.code AND n.revision <= :at AND (n.retired IS NULL OR n.retired > :at))
      AS hasSuccessor
  FROM figures f WHERE f.revision = :revision AND f.line = :line`;

function decidedLine(line: ThingLine | RetiredLine, decision: Decision | undefined): ThingLine | RetiredLine {
  if (decision?.decision !== 'VALUE' || decision.value === null || isRetiring(line) || !line.figure) return line;
  return { figure: withRightValue(line.figure, { value: decision.value, why: '审核草稿时所改' }) };
}

function nothingFound(): Record<ItemFinding, number> {
  return { NEW: 0, DIFFERS: 0, UNCHANGED: 0, SAID_TWICE: 0, CONFLICTS: 0, OPEN: 0, REJECTED: 0 };
}

const CLOSED_AT = 'SELECT coalesce(max(number), 0) FROM revisions WHERE at <= ?';

/**
 * The last revision before a draft was closed: beside its own figures it says nothing new, and what came later it was never
 * compared with. Undefined for one that is open.
 */
function before(store: Store, { state, revision, changed }: Draft): number | undefined {
  if (state === 'OPEN') return undefined;
  return revision === null ? Number(store.value(CLOSED_AT, changed)) : revision - 1;
}

/** The facts about the items of a draft that are known once all were read. */
export interface ReadItems {
  counts: Readonly<Record<ItemFinding, number>>;
  /** The places of those that another item contradicts. */
  contradicted: ReadonlySet<number>;
  /** The finding of the item at a place, from 1. */
  findingAt: (place: number) => ItemFinding;
}

/** Compares the items of a draft with the ledger, as that was before it was closed, and with each other. */
export class Review {
  readonly head: DraftHead;
  readonly #store: Store;
  readonly #draft: Draft;
  /** The revision at which the ledger is compared; undefined for the ledger as it is. */
  readonly #at: number | undefined;
  readonly #present: Present;
  readonly #decisions: Map<string, Decision>;
  /** The places of the items that somebody decided about. */
  readonly #decided: ReadonlySet<number>;
  /** Within a draft each key is stated once. */
  readonly #stated = new StatedNames();
  /** The places of items that another item contradicts; known once all were read. */
  readonly #contradicted: Set<number>;
  #counts: Record<ItemFinding, number>;
  #isRead: boolean;
  readonly #findingAt: ReadItems['findingAt'] | undefined;

  /** `read` is what another review of the same draft beside the same ledger came to. */
  constructor(store: Store, draft: Draft, read?: ReadItems) {
    this.#contradicted = new Set(read?.contradicted);
    this.#counts = { ...(read?.counts ?? nothingFound()) };
    this.#isRead = read !== undefined;
    this.#findingAt = read?.findingAt;
    this.#store = store;
    this.#draft = draft;
    this.#at = before(store, draft);
    this.#present = new Present(store, this.#at);
    this.#decisions = decisionsOf(store, draft.number);
    this.#decided = new Set([...this.#decisions.keys()].map((id) => Number.parseInt(id, 10)));
    this.head = headOf(store, draft.items);
  }

  /**
   * Reads all items once, and answers the places of those that another item contradicts. `visit` is told of each item
   * with the finding that it has beside those before it.
   */
  read(visit: (item: ReviewedItem) => void = () => undefined): ReadonlySet<number> {
    this.#stated.clear();
    this.#contradicted.clear();
    this.#counts = nothingFound();
    this.#isRead = false;
    for (const item of this.#pass()) {
      this.#counts[item.finding] += 1;
      visit(item);
    }
    this.#isRead = true;
    return this.#contradicted;
  }

  /** How many items have each finding. */
  counts(): Readonly<Record<ItemFinding, number>> {
    if (!this.#isRead) this.read();
    return this.#counts;
  }

  /** The items, one after the other, each with its finding. */
  *items(): Generator<ReviewedItem> {
    if (!this.#isRead) this.read();
    this.#stated.clear();
    for (const item of this.#pass()) {
      if (this.#contradicted.has(item.place)) item.finding = 'CONFLICTS';
      yield item;
    }
  }

  /** The items that were read in wanted cells or rows. Where another review found what each is, the others are not read. */
  *among(isWanted: (cell: string) => boolean): Generator<ReviewedItem> {
    if (!this.#findingAt) {
      for (const item of this.items()) if (isWanted(cellOfItem(item.item, item.place))) yield item;
      return;
    }
    let place = 0;
    for (const { text } of itemLines(this.#store, this.#draft.items)) {
      place += 1;
      if (!isWanted(cellOfItem({ place: placeInLine(text) }, place))) continue;
      const item = this.compare(JSON.parse(text) as DraftItem, place);
      item.finding = this.#findingAt(place);
      yield item;
    }
  }

  /** The latest decision about the item of an id. */
  decisionOf(id: string): Decision | undefined {
    return this.#decisions.get(id);
  }

  /**
   * Compares one item beside those that were compared before. They are given once each. An item that contradicts one
   * before it conflicts, and the one before it is not told of that.
   */
  compare(item: DraftItem, place: number): ReviewedItem {
    return isRetiring(item.line) ? this.#retiring(item, item.line, place) : this.#telling(item, place);
  }

  /** Whether nobody decided but to accept. */
  get isAccepted(): boolean {
    return [...this.#decisions.values()].every(({ decision }) => decision === 'ACCEPT');
  }

  *#pass(): Generator<ReviewedItem> {
    let place = 0;
    for (const item of itemsOf(this.#store, this.#draft.items)) {
      place += 1;
      yield this.compare(item, place);
    }
  }

  /** The latest decision about an item. Names are digests, which take time, and few items have decisions. */
  #decision(place: number, key: string): Decision | undefined {
    return this.#decided.has(place) ? this.#decisions.get(itemId(place, key)) : undefined;
  }

  #retiring(item: DraftItem, line: RetiredLine, place: number): ReviewedItem {
    const key = retiredKey(line);
    const decision = this.#decision(place, key);
    const finding = decision?.decision === 'REJECT' ? 'REJECTED' : this.#retiringFinding(line);
    return reviewed({ place, item, key, decision }, { line, held: undefined, finding, takenBack: undefined });
  }

  #retiringFinding({ retired }: RetiredLine): ItemFinding {
    const at = 'figure' in retired ? readFigureCode(retired.figure) : undefined;
    if (!at) return 'DIFFERS';
    const found = this.#store
      .prepared<{ isRetired: number; hasSuccessor: number }>(RETIRED_AT)
      .get({ revision: at.revision, line: at.line, at: this.#at ?? Number.MAX_SAFE_INTEGER });
    if (found?.isRetired === 0) return 'DIFFERS';
    return found?.hasSuccessor === 1 ? 'CONFLICTS' : 'UNCHANGED';
  }

  #telling(item: DraftItem, place: number): ReviewedItem {
    const { name, fields } = thingIn(item.line as RevisionLine) ?? { name: 'figure' as ThingName, fields: {} };
    const key = this.#key(name, fields);
    const compared = { place, item, key, decision: this.#decision(place, key) };
    const line = this.#ofPresent(decidedLine(item.line, compared.decision) as ThingLine);
    const told = line[name] ?? fields;
    if (compared.decision?.decision === 'REJECT')
      return reviewed(compared, {
        ...{ line, held: this.#present.find(name, told), finding: 'REJECTED', takenBack: undefined },
      });
    if ((item.questions?.length ?? 0) > 0)
      return reviewed(compared, { line, held: undefined, finding: 'OPEN', takenBack: undefined });
    const held = this.#present.find(name, told);
    const takenBack = name === 'figure' ? this.#takenBack(item, told) : undefined;
    const now = line === item.line ? key : this.#key(name, told);
    const finding = this.#besideOthers(compared, { name, key: now, told, held, takenBack });
    return reviewed(compared, { line, held, finding, takenBack });
  }

  #key(name: ThingName, fields: Fields): string {
    return KINDS[name].key(fields, { growthBasis: this.#present.growthBasis(fields) });
  }

  /** The line with the indicator that the one which it names was merged into. */
  #ofPresent(line: ThingLine): ThingLine {
    const code = this.head.change === 'UNDO' ? undefined : line.figure?.['indicator'];
    const into = typeof code === 'string' ? this.#present.mergedInto(code) : undefined;
    return into === undefined ? line : { figure: { ...line.figure, indicator: into } };
  }

  #besideLedger(compared: Compared, { name, told, held, takenBack }: Told): ItemFinding {
    const { item, decision } = compared;
    if (this.head.change === 'UNDO') return restoredFinding(name, told, held);
    const isOfCode = held !== undefined && held.fields['code'] === told['code'];
    // It was there when whoever proposes it saw it, and was withdrawn since.
    if (item.seen !== undefined && name === 'figure' && !isOfCode && !decision) return 'CONFLICTS';
    if (!held) return 'NEW';
    // One that was merged into another stays so, whatever is proposed of it.
    if (held.fields['mergedInto'] !== undefined && told['mergedInto'] === undefined) return 'CONFLICTS';
    if (KINDS[name].isSame(held.fields, told)) return 'UNCHANGED';
    // It would undo a correction, of which nobody that proposes it need have known.
    if (takenBack?.change === 'CORRECTION' && !decision) return 'CONFLICTS';
    const seen = Math.max(decision?.seen ?? 0, item.seen ?? this.head.seen);
    return held.revision > seen ? 'CONFLICTS' : 'DIFFERS';
  }

  #takenBack({ seen }: DraftItem, told: Fields): TakenBack | undefined {
    if (seen !== undefined || this.head.change !== undefined) return undefined;
    return this.#present
      .takenBack(told)
      .findLast(({ fields }) => fields['code'] === told['code'] || isRepeated(fields, told));
  }

  #besideOthers(compared: Compared, beside: Told): ItemFinding {
    const { place } = compared;
    const { told, held, key } = beside;
    const finding = this.#besideLedger(compared, beside);
    const isUndo = this.head.change === 'UNDO';
    const isOfCode = told['code'] !== undefined && (isUndo || held?.fields['code'] === told['code']);
    // Figures of one key in two documents are vintages.
    const name = isOfCode ? `code ${told['code']}` : `${key} ${told['document'] ?? ''}`;
    const text = `${told['value'] ?? told['printed']} ${told['upper'] ?? ''} ${told['comparator'] ?? ''} ${told['unit'] ?? ''}`;
    const other = this.#stated.state(name, text, { place, finding });
    if (!other) return finding;
    if (other.isSame) return finding === 'CONFLICTS' ? finding : 'SAID_TWICE';
    if (!this.#isRead) this.#contradict(name, other);
    this.#contradicted.add(place);
    return 'CONFLICTS';
  }

  /** The item that was read before conflicts too. */
  #contradict(name: string, other: StatedItem): void {
    this.#contradicted.add(other.place);
    this.#counts[other.finding] -= 1;
    this.#counts.CONFLICTS += 1;
    this.#stated.setFinding(name, 'CONFLICTS');
  }
}

/** The fields of an item's line, and what the ledger says in its place. */
interface Told {
  name: ThingName;
  /** The key of what the line says now. */
  key: string;
  told: Fields;
  held: HeldLine | undefined;
  takenBack: TakenBack | undefined;
}
