import type { RetiredLine, ThingLine } from '../../ledger/log/revision-line.ts';
import type { ItemFinding } from '../../rules/gate-words.ts';
import type { Decision } from './draft.ts';
import type { HeldLine } from './held/present.ts';
import type { TakenBack } from './held/taken-back.ts';
import { type DraftItem, itemId } from './item.ts';

/** An item with what it is beside the ledger. */
export interface ReviewedItem {
  /** Its place among the items, from 1. */
  place: number;
  readonly id: string;
  item: DraftItem;
  /** The line as it was decided. */
  line: ThingLine | RetiredLine;
  /** The line of the ledger in its place; undefined where there is none. */
  held: HeldLine | undefined;
  decision: Decision | undefined;
  finding: ItemFinding;
  /** The same statement that was corrected or withdrawn before; undefined where none was, or the proposer knew. */
  takenBack: TakenBack | undefined;
}

/** An item that is compared, before its finding is known. */
export interface Compared {
  place: number;
  item: DraftItem;
  /** The key by which it is named. It stays, whatever becomes of the catalogue. */
  key: string;
  decision: Decision | undefined;
}

/** The item with what became of it. */
export function reviewed(
  { place, item, key, decision }: Compared,
  { line, held, finding, takenBack }: Pick<ReviewedItem, 'line' | 'held' | 'finding' | 'takenBack'>,
): ReviewedItem {
  return new NamedWhenAsked({ place, item, key, decision, line, held, finding, takenBack });
}

/** An item whose name, a digest, is made when it is asked for: of a million few are. */
class NamedWhenAsked implements ReviewedItem {
  readonly place: number;
  readonly item: DraftItem;
  readonly line: ThingLine | RetiredLine;
  readonly held: HeldLine | undefined;
  readonly decision: Decision | undefined;
  finding: ItemFinding;
  readonly takenBack: TakenBack | undefined;
  readonly #key: string;

  constructor(of: Omit<ReviewedItem, 'id'> & { key: string }) {
    this.place = of.place;
    this.item = of.item;
    this.line = of.line;
    this.held = of.held;
    this.decision = of.decision;
    this.finding = of.finding;
    this.takenBack = of.takenBack;
    this.#key = of.key;
  }

  get id(): string {
    return itemId(this.place, this.#key);
  }
}
