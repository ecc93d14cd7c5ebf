import type { Ledger } from '../../ledger/ledger.ts';
import { today } from '../../ledger/revision.ts';
import { readRules } from '../check/check-rule.ts';
import { objectionsTo } from '../check/ledger-check.ts';
import type { Objection } from '../check/objection.ts';
import { CheckedFigures } from '../check/read-check.ts';
import { cellName, type KeptWarning, warningOf } from '../check/warning-words.ts';
import { checkableFigure } from './checked-item.ts';
import type { Decision, Draft } from './draft.ts';
import { DraftFault } from './fault.ts';
import type { TakenBack } from './held/taken-back.ts';
import { cellOfItem } from './item.ts';
import { basesOf, headOf } from './item-file.ts';
import { isRetiring } from './kind.ts';
import type { Review } from './review.ts';
import type { ReviewedItem } from './reviewed-item.ts';

/** Rows of the long form that are held against each other and the ledger at most. The figures of a table always are. */
export const CHECKED_ROWS = 200_000;

/** Who took figures back, when and why. */
const TAKEN_BACK_BY = `SELECT r.at, coalesce(r.ground, '') AS ground, coalesce(p.name, '') AS name
  FROM revisions r JOIN entries e ON e.number = r.entry LEFT JOIN people p ON p.number = e.person WHERE r.number = ?`;

/** An obstacle to publishing: an objection, or statements that were taken back before. */
interface Obstacle {
  isMust: boolean;
  /** The cells that it is about, by their names. */
  cells: readonly string[];
}

/** An item in a cell about which something is objected. */
interface Concerned {
  place: number;
  id: string;
  isWritten: boolean;
}

/** The objections to a draft by the values that were decided so far. */
interface Found {
  objections: Objection[];
  obstacles: Obstacle[];
  warnings: ReadonlyMap<string, KeptWarning[]>;
}

function cellOf({ item, place }: Pick<ReviewedItem, 'item' | 'place'>): string {
  return cellOfItem(item, place);
}

function isWritten({ finding }: ReviewedItem): boolean {
  return finding === 'NEW' || finding === 'DIFFERS';
}

/**
 * 审核: the figures of a draft as they were decided, held against each other and against the ledger. It is made anew each time,
 * as findings are. All figures of a table are examined, but only those rows of the long form that would change the ledger, which
 * holds the others. Somebody has to give a reason for rows that are too many.
 */
export class Examination {
  readonly #ledger: Ledger;
  readonly #draft: Draft;
  readonly #figures = new CheckedFigures();
  readonly #takenBack = new Map<number, { change: TakenBack['change']; cells: string[] }>();
  readonly #atMost: number;
  #rows = 0;
  /** The first row that would change the ledger. */
  #first: string | undefined;
  #found: Found | undefined;
  /** The items in the cells of objections, by the cells. */
  #concerned: ReadonlyMap<string, Concerned> | undefined;

  /** `atMost` is for tests: the rows of the long form up to which they are examined. */
  constructor(ledger: Ledger, draft: Draft, atMost = CHECKED_ROWS) {
    this.#ledger = ledger;
    this.#draft = draft;
    this.#atMost = atMost;
  }

  /** Takes an item of the draft. All of them are taken before anything is asked. */
  add(reviewed: ReviewedItem): void {
    const { item, line, finding, takenBack } = reviewed;
    if (finding === 'REJECTED' || isRetiring(line) || !line.figure) return;
    const place = cellOf(reviewed);
    const isChange = isWritten(reviewed) || finding === 'CONFLICTS';
    if (isChange && takenBack) this.#noteTakenBack(takenBack, place);
    if (this.#draft.file === null || (!item.printed && !(isChange && this.#hasRoom(place)))) return;
    const asked = { fields: line.figure, place, printed: item.printed, row: reviewed.place };
    const figure = checkableFigure(this.#ledger, asked);
    if (figure) this.#figures.add(figure);
  }

  #hasRoom(row: string): boolean {
    this.#rows += 1;
    this.#first ??= row;
    if (!this.#isPartial) return true;
    this.#figures.clear();
    return false;
  }

  /** Whether rows are not held against each other because there are too many. */
  get #isPartial(): boolean {
    return this.#rows > this.#atMost;
  }

  #noteTakenBack({ revision, change }: TakenBack, place: string): void {
    const known = this.#takenBack.get(revision) ?? { change, cells: [] };
    known.cells.push(place);
    this.#takenBack.set(revision, known);
  }

  /** The objections of checks, for a copy of the file in which the cells are marked. */
  get objections(): readonly Objection[] {
    return this.#find().objections;
  }

  /** Whether anything is objected to any item. */
  get hasWarnings(): boolean {
    return this.#find().warnings.size > 0;
  }

  /** The places of the items to which anything is objected, from 1. */
  warnedPlaces(review: Review): number[] {
    const { warnings } = this.#find();
    const concerned = this.#concernedIn(review);
    return [...warnings.keys()].flatMap((cell) => concerned.get(cell)?.place ?? []);
  }

  /** The objections to an item as warnings, each beside the first of its cells. */
  warningsOf(reviewed: Pick<ReviewedItem, 'item' | 'place'>): readonly KeptWarning[] {
    return this.#find().warnings.get(cellOf(reviewed)) ?? [];
  }

  /**
   * The faults that nobody has met: figures that do not agree although they must, and what is to be explained and has no
   * reason. A reason holds for the values that whoever gave it saw. It may be asked again once further items are accepted.
   */
  open(review: Review, most = Number.POSITIVE_INFINITY): DraftFault[] {
    const { obstacles } = this.#find();
    if (obstacles.length === 0) return [];
    const concerned = this.#concernedIn(review);
    const faults: DraftFault[] = [];
    for (const { isMust, cells } of obstacles) {
      if (faults.length >= most) break;
      const about = cells.flatMap((cell) => concerned.get(cell) ?? []);
      const [first] = about;
      if (!first || !about.some((each) => each.isWritten)) continue;
      if (isMust) faults.push(new DraftFault('OBJECTION', first.id, this.#draft.number));
      else if (!isExplained(about.flatMap(({ id }) => review.decisionOf(id) ?? [])))
        faults.push(new DraftFault('UNEXPLAINED', first.id, this.#draft.number));
    }
    return faults;
  }

  #concernedIn(review: Review): ReadonlyMap<string, Concerned> {
    this.#concerned ??= this.#readConcerned(review);
    return this.#concerned;
  }

  #readConcerned(review: Review): ReadonlyMap<string, Concerned> {
    const { obstacles, warnings } = this.#find();
    const wanted = new Set([...warnings.keys(), ...obstacles.flatMap(({ cells }) => cells)]);
    const concerned = new Map<string, Concerned>();
    if (wanted.size === 0) return concerned;
    for (const item of review.among((cell) => wanted.has(cell)))
      concerned.set(cellOf(item), { place: item.place, id: item.id, isWritten: isWritten(item) });
    return concerned;
  }

  #find(): Found {
    this.#found ??= this.#examine();
    return this.#found;
  }

  #examine(): Found {
    const objections = this.#figures.isEmpty ? [] : this.#object();
    this.#figures.clear();
    const warnings = new Map<string, KeptWarning[]>();
    const warn = (cell: string, warning: KeptWarning) => warnings.set(cell, [...(warnings.get(cell) ?? []), warning]);
    const obstacles: Obstacle[] = [];
    for (const objection of objections) {
      const { force } = objection;
      const cells = objection.cells.map(cellName);
      if (force !== 'WARN') obstacles.push({ isMust: force === 'MUST', cells });
      if (cells[0] !== undefined) warn(cells[0], warningOf(objection));
    }
    for (const [revision, { change, cells }] of this.#takenBack) {
      obstacles.push({ isMust: false, cells });
      const warning = this.#takenBackWarning(revision, change);
      for (const cell of cells) warn(cell, warning);
    }
    if (this.#isPartial && this.#first !== undefined) {
      obstacles.push({ isMust: false, cells: [this.#first] });
      warn(this.#first, { code: 'UNCHECKED', arguments: { force: 'ASK', count: String(this.#rows) } });
    }
    return { objections, obstacles, warnings };
  }

  #object(): Objection[] {
    const { items } = this.#draft;
    for (const { base: fields, ...beside } of basesOf(this.#ledger, items)) {
      const base = checkableFigure(this.#ledger, { fields, ...beside, row: 0 });
      if (base) this.#figures.add(base);
    }
    const { checks = [] } = headOf(this.#ledger, items);
    return objectionsTo(this.#ledger, this.#figures.list(), readRules(checks.join('\n')).rules);
  }

  #takenBackWarning(revision: number, code: TakenBack['change']): KeptWarning {
    const by = this.#ledger.prepared<{ at: string; ground: string; name: string }>(TAKEN_BACK_BY).get(revision);
    const { at = '', ground = '', name = '' } = by ?? {};
    return { code, arguments: { force: 'ASK', by: name, on: at === '' ? '' : today(new Date(at)), ground } };
  }
}

/** Whether one of the decisions about some cells gives a reason, since the last that put another value into one of them. */
export function isExplained(decisions: readonly Decision[]): boolean {
  const changed = decisions.reduce(
    (last, each) => (each.decision === 'VALUE' ? Math.max(last, each.version) : last),
    0,
  );
  return decisions.some(({ reason, version }) => reason !== null && version >= changed);
}
