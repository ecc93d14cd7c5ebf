import type { Ledger } from '../../../ledger/ledger.ts';
import { ITEM_FINDINGS, type ItemFinding } from '../../../rules/gate-words.ts';
import type { Objection } from '../../check/objection.ts';
import type { KeptWarning } from '../../check/warning-words.ts';
import { type Decision, type Draft, decisionsOf } from '../draft.ts';
import type { DraftFault } from '../fault.ts';
import type { DraftItem } from '../item.ts';
import { itemsOf } from '../item-file.ts';
import { isRetiring } from '../kind.ts';
import { Obstacles } from '../obstacle.ts';
import { Review } from '../review.ts';
import type { ReviewedItem } from '../reviewed-item.ts';
import { note, nothingWritten } from '../written.ts';
import { AskedQuestions } from './asked.ts';
import { CellIndex } from './cell-index.ts';
import { type Preview, previewOf } from './preview.ts';

/** Marks of an item beside its finding. */
const [WARNED, IS_FIGURE, HAS_SEEN] = [1, 2, 4];

/** What one pass over the items of a draft comes to. Whoever accepts some of them changes none of it. */
interface Compared {
  readonly counts: Readonly<Record<ItemFinding, number>>;
  readonly questions: AskedQuestions;
  readonly preview: Preview;
  /** The places of items that another item contradicts. */
  readonly contradicted: ReadonlySet<number>;
  /** A number for each item, by its place from 0. */
  readonly findings: Uint8Array;
  readonly marks: Uint8Array;
  /** They hold the figures of the draft until the objections are worked out. */
  readonly obstacles: Obstacles;
}

/** The results of the objections to a draft, for which its figures are held against each other. */
interface Objected {
  faults: DraftFault[];
  /** The value at an item's place, from 0, is 1 where a person has to look at it. */
  doubtful: Uint8Array;
  doubts: number;
}

/**
 * A draft as a whole beside the ledger: the finding of each item, what stands against publishing it, and what that would do
 * or did. It takes a few bytes an item, so that it is kept for the pages that are asked for one after the other.
 */
export class Overview {
  readonly #ledger: Ledger;
  readonly #draft: Draft;
  readonly #compared: Compared;
  readonly #decisions: ReadonlyMap<string, Decision>;
  /** The places, from 1, of the items that somebody decided about. */
  readonly #decided: ReadonlySet<number>;
  #objected: Objected | undefined;
  #cells: CellIndex | undefined;
  /** A number for each item, by its place from 0: that of its kind. */
  #kinds: Uint32Array | undefined;

  /** `before` is an earlier version of the same draft, of which it `mayKeep` what the items were compared for. */
  constructor(ledger: Ledger, draft: Draft, before?: Overview) {
    this.#ledger = ledger;
    this.#draft = draft;
    this.#decisions = decisionsOf(ledger, draft.number);
    if (before) {
      this.#compared = before.#compared;
      this.#cells = before.#cells;
      this.#kinds = before.#kinds;
      this.#decided = decidedAfter(before.#decided, before.#changesTo(this.#decisions));
      return;
    }
    const decided = new Set<number>();
    this.#compared = compare(ledger, draft, ({ decision, place }) => {
      if (decision) decided.add(place);
    });
    this.#decided = decided;
  }

  /** Whether nothing changed up to a later version but that items were accepted, which leaves their findings as they are. */
  mayKeep(later: Draft): boolean {
    const { number, state, items } = this.#draft;
    if (state !== 'OPEN' || later.state !== state || later.number !== number || later.items !== items) return false;
    return this.#changesTo(decisionsOf(this.#ledger, number)).every((change) => this.#isOfAcceptance(change));
  }

  #changesTo(later: ReadonlyMap<string, Decision>): DecisionChange[] {
    const ids = new Set([...this.#decisions.keys(), ...later.keys()]);
    return [...ids].flatMap((id) => {
      const [before, after] = [this.#decisions.get(id), later.get(id)];
      return before?.version === after?.version ? [] : { place: Number.parseInt(id, 10), before, after };
    });
  }

  /** What is compared with the latest revision that somebody saw may conflict again once nobody accepts it any more. */
  #isOfAcceptance({ place, before, after }: DecisionChange): boolean {
    if ([before, after].some((one) => one && one.decision !== 'ACCEPT')) return false;
    const finding = this.findingAt(place);
    if (after) return finding !== 'CONFLICTS' && finding !== 'REJECTED';
    const isLasting = finding === 'NEW' || finding === 'UNCHANGED' || finding === 'OPEN';
    return isLasting && (this.#markAt(place) & HAS_SEEN) === 0;
  }

  get counts(): Readonly<Record<ItemFinding, number>> {
    return this.#compared.counts;
  }

  get questions(): AskedQuestions {
    return this.#compared.questions;
  }

  get preview(): Preview {
    return this.#compared.preview;
  }

  /** How many items the draft has. */
  get size(): number {
    return this.#compared.findings.length;
  }

  /** The finding of an item by its place, from 1. */
  findingAt(place: number): ItemFinding {
    return ITEM_FINDINGS[this.#compared.findings[place - 1] ?? 0] ?? 'NEW';
  }

  /** The cells in which the items stand. */
  get cells(): CellIndex {
    this.#cells ??= new CellIndex(this.#ledger, this.#draft);
    return this.#cells;
  }

  /** Whether a person has to look at an item: it is open, conflicts, or was warned of and nobody decided. */
  isDoubtful(place: number): boolean {
    return this.#worked().doubtful[place - 1] === 1;
  }

  /** Whether somebody decided about an item. */
  isDecided(place: number): boolean {
    return this.#decided.has(place);
  }

  /** Whether an item was warned of when it was read, or anything is objected to it. */
  isWarned(place: number): boolean {
    this.#worked();
    return (this.#markAt(place) & WARNED) !== 0;
  }

  /** Whether two items tell of the same kind of thing, are of one table and were warned of in the same ways. */
  isOfKindOf(place: number, other: number): boolean {
    this.#kinds ??= this.#kindsOfItems();
    return this.#kinds[place - 1] === this.#kinds[other - 1];
  }

  /** How many items a person has to look at. */
  get doubts(): number {
    return this.#worked().doubts;
  }

  /** The faults in its content that prevent publishing it. */
  get faults(): readonly DraftFault[] {
    return this.#worked().faults;
  }

  /** The objections to it as a whole, for a copy of its file in which the cells are marked. */
  get objections(): readonly Objection[] {
    return this.#compared.obstacles.examination.objections;
  }

  /** The objections to an item. */
  warningsOf(item: Pick<ReviewedItem, 'item' | 'place'>): readonly KeptWarning[] {
    return this.#compared.obstacles.examination.warningsOf(item);
  }

  #kindsOfItems(): Uint32Array {
    const numbers = new Map<string, number>();
    const kinds = new Uint32Array(this.size);
    let place = 0;
    for (const item of itemsOf(this.#ledger, this.#draft.items)) {
      place += 1;
      const kind = kindOf(item, this.warningsOf({ item, place }));
      const number = numbers.get(kind) ?? numbers.size;
      numbers.set(kind, number);
      kinds[place - 1] = number;
    }
    return kinds;
  }

  #markAt(place: number): number {
    return this.#compared.marks[place - 1] ?? 0;
  }

  #worked(): Objected {
    this.#objected ??= this.#work();
    return this.#objected;
  }

  #work(): Objected {
    const { counts, contradicted, obstacles, marks, findings } = this.#compared;
    const findingAt = (place: number) => this.findingAt(place);
    const review = new Review(this.#ledger, this.#draft, { counts, contradicted, findingAt });
    const faults = obstacles.list(review);
    for (const place of obstacles.examination.warnedPlaces(review)) marks[place - 1] = this.#markAt(place) | WARNED;
    const isClosed = this.#draft.state !== 'OPEN';
    const unmet = new Set(isClosed ? [] : faults.flatMap(({ about: [id = ''] }) => Number.parseInt(id, 10) || []));
    const doubtful = findings.map((_, at) => (this.#isDoubtful(at + 1) || unmet.has(at + 1) ? 1 : 0));
    return { faults, doubtful, doubts: doubtful.reduce((sum, one) => sum + one, 0) };
  }

  #isDoubtful(place: number): boolean {
    if (this.#draft.state !== 'OPEN') return false;
    const finding = this.findingAt(place);
    if (finding === 'OPEN' || finding === 'CONFLICTS') return true;
    return isWritten(finding) && (this.#markAt(place) & WARNED) !== 0 && !this.isDecided(place);
  }
}

/** The decision about an item before and after; undefined where there is none. */
interface DecisionChange {
  place: number;
  before: Decision | undefined;
  after: Decision | undefined;
}

function decidedAfter(decided: ReadonlySet<number>, changes: readonly DecisionChange[]): Set<number> {
  const now = new Set(decided);
  for (const { place, after } of changes) {
    if (after) now.add(place);
    else now.delete(place);
  }
  return now;
}

/** Compares the items of a draft with the ledger and each other. `visit` is told of each. */
function compare(ledger: Ledger, draft: Draft, visit: (item: ReviewedItem) => void): Compared {
  const review = new Review(ledger, draft);
  const obstacles = new Obstacles(ledger, draft);
  const asked = new AskedQuestions();
  const written = nothingWritten();
  const [found, marked]: [number[], number[]] = [[], []];
  const contradicted = review.read((item) => {
    obstacles.add(item);
    if (item.finding === 'OPEN') asked.add(item);
    note(ledger, written, item);
    found.push(ITEM_FINDINGS.indexOf(item.finding));
    marked.push(markOf(item));
    visit(item);
  });
  for (const place of contradicted) found[place - 1] = ITEM_FINDINGS.indexOf('CONFLICTS');
  const [findings, marks] = [Uint8Array.from(found), Uint8Array.from(marked)];
  const counts = { ...review.counts() };
  const figures = (finding: ItemFinding) =>
    marked.filter((mark, at) => (mark & IS_FIGURE) !== 0 && found[at] === ITEM_FINDINGS.indexOf(finding)).length;
  const preview = previewOf(ledger, { written, figures, counts });
  return { counts, questions: asked, preview, contradicted, findings, marks, obstacles };
}

/** The kind of thing that an item tells of, its table, and the codes of the warnings about it. */
function kindOf({ line, printed, warnings = [] }: DraftItem, objected: readonly KeptWarning[]): string {
  const codes = [...warnings, ...objected].map(({ code }) => code).sort();
  return JSON.stringify([Object.keys(line), printed?.block ?? null, codes]);
}

function isWritten(finding: ItemFinding): boolean {
  return finding === 'NEW' || finding === 'DIFFERS';
}

function markOf({ item, line }: ReviewedItem): number {
  const isFigure = !isRetiring(line) && line.figure !== undefined;
  return (item.warnings ? WARNED : 0) | (isFigure ? IS_FIGURE : 0) | (item.seen === undefined ? 0 : HAS_SEEN);
}

/**
 * Overviews that are kept of one ledger, and items that all of them have together. A list of drafts, or of the names that
 * they wait for, asks for one after the other: fewer than a list has would all be worked out anew each time.
 */
const [KEPT, KEPT_ITEMS] = [200, 200_000];
const ERASED = 'SELECT coalesce(max(entry), 0) FROM erasures';

/** The overviews of a ledger by the states that they are of; the one asked for last is at the end. */
const kept = new WeakMap<Ledger, Map<string, Overview>>();

/** The overview of a draft as it is beside the ledger as it is. It is worked out once for a state of both. */
export function overviewOf(ledger: Ledger, draft: Draft): Overview {
  const ofLedger = kept.get(ledger) ?? new Map<string, Overview>();
  kept.set(ledger, ofLedger);
  const name = JSON.stringify([draft.number, draft.state, draft.items, ledger.latest, ledger.value(ERASED)]);
  const version = `${name} ${draft.version}`;
  const known = ofLedger.get(version);
  const [earlier, before] = known ? [version] : ([...ofLedger].findLast(([each]) => each.startsWith(`${name} `)) ?? []);
  const overview = known ?? new Overview(ledger, draft, before?.mayKeep(draft) ? before : undefined);
  if (earlier !== undefined) ofLedger.delete(earlier);
  ofLedger.set(version, overview);
  forgetOldest(ofLedger);
  return overview;
}

function forgetOldest(overviews: Map<string, Overview>): void {
  let items = [...overviews.values()].reduce((sum, { size }) => sum + size, 0);
  for (const [name, { size }] of overviews) {
    if (overviews.size <= 1 || (overviews.size <= KEPT && items <= KEPT_ITEMS)) return;
    overviews.delete(name);
    items -= size;
  }
}
