import type { Ledger } from '../../../ledger/ledger.ts';
import { ITEM_FINDINGS, type ItemFinding } from '../../../rules/gate-words.ts';
import type { Objection } from '../../check/objection.ts';
import type { KeptWarning } from '../../check/warning-words.ts';
import type { Draft } from '../draft.ts';
import type { Examination } from '../examination.ts';
import type { DraftFault } from '../fault.ts';
import { itemsOf } from '../item-file.ts';
import { isRetiring } from '../kind.ts';
import { Obstacles } from '../obstacle.ts';
import { Review, type ReviewedItem } from '../review.ts';
import { note, nothingWritten } from '../written.ts';
import { type AskedQuestion, AskedQuestions } from './asked.ts';
import { CellIndex } from './cell-index.ts';
import { type Preview, previewOf } from './preview.ts';

/** Marks of an item beside its finding. */
const [WARNED, DECIDED, IS_FIGURE] = [1, 2, 4];

/** The results of the objections to a draft, for which its figures are held against each other. */
interface Objected {
  examination: Examination;
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
  readonly counts: Readonly<Record<ItemFinding, number>>;
  readonly questions: readonly AskedQuestion[];
  readonly preview: Preview;
  readonly #ledger: Ledger;
  readonly #draft: Draft;
  /** The places of items that another item contradicts. */
  readonly #contradicted: ReadonlySet<number>;
  readonly #findings: Uint8Array;
  readonly #marks: Uint8Array;
  /** They hold the figures of the draft until the objections are worked out. */
  #obstacles: Obstacles | undefined;
  #objected: Objected | undefined;
  #cells: CellIndex | undefined;

  constructor(ledger: Ledger, draft: Draft) {
    this.#ledger = ledger;
    this.#draft = draft;
    const review = new Review(ledger, draft);
    const obstacles = new Obstacles(ledger, draft);
    const asked = new AskedQuestions();
    const written = nothingWritten();
    const [findings, marks]: [number[], number[]] = [[], []];
    this.#contradicted = review.read((item) => {
      obstacles.add(item);
      if (item.finding === 'OPEN') asked.add(item);
      note(ledger, written, item);
      findings.push(ITEM_FINDINGS.indexOf(item.finding));
      marks.push(markOf(item));
    });
    for (const place of this.#contradicted) findings[place - 1] = ITEM_FINDINGS.indexOf('CONFLICTS');
    this.counts = { ...review.counts() };
    this.questions = asked.list();
    this.#findings = Uint8Array.from(findings);
    this.#marks = Uint8Array.from(marks);
    this.#obstacles = obstacles;
    const figures = (finding: ItemFinding) => this.#countFigures(ITEM_FINDINGS.indexOf(finding));
    this.preview = previewOf(ledger, { written, figures, counts: this.counts });
  }

  /** How many items the draft has. */
  get size(): number {
    return this.#findings.length;
  }

  /** The finding of an item by its place, from 1. */
  findingAt(place: number): ItemFinding {
    return ITEM_FINDINGS[this.#findings[place - 1] ?? 0] ?? 'NEW';
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
    return ((this.#marks[place - 1] ?? 0) & DECIDED) !== 0;
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
    return this.#worked().examination.objections;
  }

  /** The objections to an item. */
  warningsOf(item: Pick<ReviewedItem, 'item' | 'place'>): readonly KeptWarning[] {
    return this.#worked().examination.warningsOf(item);
  }

  #countFigures(finding: number): number {
    let count = 0;
    for (const [place, mark] of this.#marks.entries())
      if ((mark & IS_FIGURE) !== 0 && this.#findings[place] === finding) count += 1;
    return count;
  }

  #worked(): Objected {
    this.#objected ??= this.#work();
    return this.#objected;
  }

  #work(): Objected {
    const obstacles = this.#obstacles ?? new Obstacles(this.#ledger, this.#draft);
    this.#obstacles = undefined;
    const { examination } = obstacles;
    const read = { counts: this.counts, contradicted: this.#contradicted };
    const faults = obstacles.list(new Review(this.#ledger, this.#draft, read));
    if (examination.hasWarnings) this.#markObjected(examination);
    const isClosed = this.#draft.state !== 'OPEN';
    const unmet = new Set(isClosed ? [] : faults.flatMap(({ about: [id = ''] }) => Number.parseInt(id, 10) || []));
    const doubtful = this.#findings.map((_, at) => (this.#isDoubtful(at) || unmet.has(at + 1) ? 1 : 0));
    return { examination, faults, doubtful, doubts: doubtful.reduce((sum, one) => sum + one, 0) };
  }

  #markObjected(examination: Examination): void {
    let at = 0;
    for (const item of itemsOf(this.#ledger, this.#draft.items)) {
      if (examination.warningsOf({ item, place: at + 1 }).length > 0) this.#marks[at] = (this.#marks[at] ?? 0) | WARNED;
      at += 1;
    }
  }

  #isDoubtful(at: number): boolean {
    if (this.#draft.state !== 'OPEN') return false;
    const finding = this.findingAt(at + 1);
    if (finding === 'OPEN' || finding === 'CONFLICTS') return true;
    const mark = this.#marks[at] ?? 0;
    return isWritten(finding) && (mark & WARNED) !== 0 && (mark & DECIDED) === 0;
  }
}

function isWritten(finding: ItemFinding): boolean {
  return finding === 'NEW' || finding === 'DIFFERS';
}

function markOf({ item, decision, line }: ReviewedItem): number {
  const isFigure = !isRetiring(line) && line.figure !== undefined;
  return (item.warnings ? WARNED : 0) | (decision ? DECIDED : 0) | (isFigure ? IS_FIGURE : 0);
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
  const { number, version, state, items } = draft;
  const name = JSON.stringify([number, version, state, items, ledger.latest, ledger.value(ERASED)]);
  const overview = ofLedger.get(name) ?? new Overview(ledger, draft);
  ofLedger.delete(name);
  ofLedger.set(name, overview);
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
