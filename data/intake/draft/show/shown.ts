import type { Ledger } from '../../../ledger/ledger.ts';
import { nameOfPerson } from '../../../ledger/person/person.ts';
import { DRAFT_KINDS, type DraftKind, ITEM_FINDINGS, type ItemFinding } from '../../../rules/gate-words.ts';
import { nameIn } from '../../../rules/message/message.ts';
import type { Language } from '../../../rules/words.ts';
import { type Draft, findDraft } from '../draft.ts';
import type { DraftHead, DraftItem, NotFigure } from '../item.ts';
import { headOf, itemLines } from '../item-file.ts';
import { touchedBy } from '../readable.ts';
import { Review } from '../review.ts';
import type { AskedQuestion } from './asked.ts';
import { draftPublishedBy, type HeadedDraft, headingOf } from './heading.ts';
import { type ItemFilter, isItemWanted, isPlaceWanted, isReadFirst } from './item-filter.ts';
import { type Overview, overviewOf } from './overview.ts';
import { ShownItem } from './shown-item.ts';

/** A part of a list: its first place from 0, and how many there are at most. */
interface Part {
  offset: number;
  limit: number;
}

/** The place of an item, from 1, and what it says where it had to be read. */
interface Wanted {
  place: number;
  text: string;
  item: DraftItem | undefined;
}

/** A draft, and the ledger beside which it is shown. */
export class ShownDraft {
  readonly draft: Draft;
  readonly ledger: Ledger;
  #head: DraftHead | undefined;
  #overview: Overview | undefined;
  #review: Review | undefined;

  constructor(ledger: Ledger, draft: Draft) {
    this.ledger = ledger;
    this.draft = draft;
  }

  get isErased(): boolean {
    return this.draft.items === '';
  }

  /** Its items as a whole beside the ledger. */
  get overview(): Overview {
    this.#overview ??= overviewOf(this.ledger, this.draft);
    return this.#overview;
  }

  get head(): DraftHead {
    this.#head ??= this.isErased ? { seen: 0 } : headOf(this.ledger, this.draft.items);
    return this.#head;
  }

  /** The kind of act that made it. */
  get kind(): DraftKind {
    const { change, dataSet, profile } = this.head;
    const ofChange = DRAFT_KINDS.find((kind) => kind === change);
    if (ofChange) return ofChange;
    if (dataSet !== undefined) return 'DATA_SET';
    if (profile) return 'FILE';
    return this.draft.file === null ? 'CATALOGUE' : 'LONG_FORM';
  }

  /** The name of its file, or what it does and to what. */
  heading(language: Language): string {
    const mayUndo = this.kind === 'UNDO' || this.kind === 'WITHDRAWAL';
    const published = mayUndo ? draftPublishedBy(this.ledger, this.head.note) : undefined;
    return headingOf(this.#headed, published && new ShownDraft(this.ledger, published).#headed, language);
  }

  get #headed(): HeadedDraft {
    const { ledger, draft, head, kind } = this;
    const [line] = this.isErased ? [] : itemLines(ledger, draft.items);
    return { ledger, draft, head, kind, first: line && (JSON.parse(line.text) as DraftItem) };
  }

  /** The instant of the last reading or decision, or of what closed it. */
  get changedAt(): string {
    const { changed, opened } = this.draft;
    return changed ?? opened;
  }

  /** The name of whoever opened it, or made the token that did; empty where it was erased, null for the program. */
  get openedBy(): string | null {
    const { person } = this.draft;
    return person === null ? null : nameOfPerson(this.ledger, person);
  }

  /** The names of the districts that it touches. */
  districts(language: Language): string[] {
    return this.namesOfDistricts(touchedBy(this.ledger, this.draft), language);
  }

  namesOfDistricts(codes: Iterable<string | null>, language: Language): string[] {
    return namesOfDistricts(this.ledger, codes, language);
  }

  get notFigures(): readonly NotFigure[] {
    return this.head.notFigures ?? [];
  }

  /** The items that are wanted, from an offset on. */
  items(filter: ItemFilter, { offset, limit }: Part): ShownItem[] {
    const items: ShownItem[] = [];
    if (limit <= 0) return items;
    let before = 0;
    for (const wanted of this.#wanted(filter)) {
      before += 1;
      if (before > offset) items.push(this.#shown(wanted));
      if (items.length >= limit) break;
    }
    return items;
  }

  /** The item of a place, from 1; undefined where there is none. */
  itemAt(place: number): ShownItem | undefined {
    if (this.isErased) return undefined;
    let at = 0;
    for (const { text } of itemLines(this.ledger, this.draft.items)) {
      at += 1;
      if (at === place) return this.#shown({ place, text, item: undefined });
    }
    return undefined;
  }

  /** The item of an id; undefined where it has none. */
  item(id: string): ShownItem | undefined {
    const item = this.itemAt(Number.parseInt(id, 10));
    return item?.reviewed.id === id ? item : undefined;
  }

  /** The ids of the first items like one: of its kind and finding, about which nobody decided. */
  alike(item: ShownItem, most: number): string[] {
    const places = new Set<number>();
    for (const place of this.#placesAlike(item)) if (places.size < most) places.add(place);
    const ids: string[] = [];
    let place = 0;
    for (const { text } of itemLines(this.ledger, this.draft.items)) {
      if (ids.length === places.size) break;
      place += 1;
      if (places.has(place)) ids.push(this.#shown({ place, text, item: undefined }).reviewed.id);
    }
    return ids;
  }

  countAlike(item: ShownItem): number {
    let count = 0;
    for (const _ of this.#placesAlike(item)) count += 1;
    return count;
  }

  *#placesAlike({ reviewed: { place: own, finding } }: ShownItem): Generator<number> {
    const { overview } = this;
    for (let place = 1; place <= overview.size; place += 1)
      if (overview.findingAt(place) === finding && !overview.isDecided(place) && overview.isOfKindOf(place, own))
        yield place;
  }

  /** How many items are wanted. */
  countItems(filter: ItemFilter): number {
    let count = 0;
    for (const _ of this.#wantedPlaces(filter)) count += 1;
    return count;
  }

  /** The place of an item among those that are wanted, from 0; undefined where it is not among them. */
  placeOf(filter: ItemFilter, id: string): number | undefined {
    const found = this.item(id);
    return found && this.#firstAmong(filter, (place) => place === found.reviewed.place);
  }

  /** The place among those that are wanted, from 0, of the first item from a place on that a person has to look at. */
  nextDoubtful(filter: ItemFilter, from: number): number | undefined {
    return this.#firstAmong(filter, (place, at) => at >= from && this.overview.isDoubtful(place));
  }

  #firstAmong(filter: ItemFilter, isMeant: (place: number, at: number) => boolean): number | undefined {
    let at = 0;
    for (const place of this.#wantedPlaces(filter)) {
      if (isMeant(place, at)) return at;
      at += 1;
    }
    return undefined;
  }

  *#wantedPlaces(filter: ItemFilter): Generator<number> {
    if (this.isErased) return;
    if (isReadFirst(filter)) for (const { place } of this.#wanted(filter)) yield place;
    else
      for (let place = 1; place <= this.overview.size; place += 1)
        if (isPlaceWanted(this.overview, filter, place)) yield place;
  }

  *#wanted(filter: ItemFilter): Generator<Wanted> {
    if (this.isErased) return;
    const isRead = isReadFirst(filter);
    let place = 0;
    for (const { text } of itemLines(this.ledger, this.draft.items)) {
      place += 1;
      if (!isPlaceWanted(this.overview, filter, place)) continue;
      const item = isRead ? (JSON.parse(text) as DraftItem) : undefined;
      if (!item || isItemWanted(this.ledger, filter, item)) yield { place, text, item };
    }
  }

  #shown({ place, text, item }: Wanted): ShownItem {
    this.#review ??= new Review(this.ledger, this.draft);
    const reviewed = this.#review.compare(item ?? (JSON.parse(text) as DraftItem), place);
    reviewed.finding = this.overview.findingAt(place);
    return new ShownItem(this, reviewed);
  }

  /** The questions that items wait for, each once. */
  get questions(): Iterable<AskedQuestion> {
    return this.isErased ? [] : this.overview.questions;
  }

  get counts(): { finding: ItemFinding; count: number }[] {
    if (this.isErased) return [];
    const { counts } = this.overview;
    return ITEM_FINDINGS.flatMap((finding) => (counts[finding] > 0 ? [{ finding, count: counts[finding] }] : []));
  }

  /** How many items a person has to look at. */
  get doubtful(): number {
    return this.isErased ? 0 : this.overview.doubts;
  }
}

/** The names of districts by their codes; the codes of those that the catalogue does not have yet. */
export function namesOfDistricts({ catalogue }: Ledger, codes: Iterable<string | null>, language: Language): string[] {
  return [...codes].flatMap((code) => {
    if (code === null) return [];
    const district = catalogue.districts.find((each) => each.code === code);
    return district ? nameIn(district, language) : code;
  });
}

export function shownDraft(ledger: Ledger, number: number): ShownDraft | null {
  const draft = findDraft(ledger, number);
  return draft ? new ShownDraft(ledger, draft) : null;
}
