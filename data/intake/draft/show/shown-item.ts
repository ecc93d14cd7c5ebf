import type { Ledger } from '../../../ledger/ledger.ts';
import type { Fields } from '../../../ledger/log/thing.ts';
import { nameOfPerson } from '../../../ledger/person/person.ts';
import type { Language } from '../../../rules/words.ts';
import { type KeptWarning, warningSentence } from '../../check/warning-words.ts';
import type { DecisionKind } from '../decide.ts';
import type { Draft } from '../draft.ts';
import type { DraftHead } from '../item.ts';
import { namedQuestion, namesSaid, saidIn } from '../item-words.ts';
import type { ReviewedItem } from '../reviewed-item.ts';
import { citationOf, type ItemCitation } from './citation.ts';
import { type ItemFact, itemFacts } from './item-fact.ts';
import { type ItemNames, itemNames } from './item-name.ts';

/** A decision about an item, with who made it. */
export interface ItemDecision {
  decision: DecisionKind;
  value: string | null;
  reason: string | null;
  /** The name of the person, empty where it was erased; null for the program. */
  by: string | null;
  at: string;
}

/** The draft in which an item is shown. */
interface ItsDraft {
  ledger: Ledger;
  draft: Draft;
  head: DraftHead;
  alike(item: ShownItem, most: number): string[];
  countAlike(item: ShownItem): number;
  overview: { warningsOf(item: ReviewedItem): readonly KeptWarning[]; isDoubtful(place: number): boolean };
}

/** An item of a draft, with what it says. */
export class ShownItem {
  readonly reviewed: ReviewedItem;
  readonly ledger: Ledger;
  readonly #of: ItsDraft;
  #said: { kind: string; fields: Fields } | undefined;
  readonly #names = new Map<Language, ItemNames>();

  constructor(of: ItsDraft, reviewed: ReviewedItem) {
    this.#of = of;
    this.ledger = of.ledger;
    this.reviewed = reviewed;
  }

  /** The facts that hold for all items of its draft. */
  get head(): DraftHead {
    return this.#of.head;
  }

  get said(): { kind: string; fields: Fields } {
    if (!this.#said) {
      const { name: kind = '', fields = {}, isRetired = true } = saidIn(this.ledger, this.reviewed.line) ?? {};
      this.#said = { kind: isRetired ? 'retired' : kind, fields };
    }
    return this.#said;
  }

  /** Whether a person has to look at it. */
  get isDoubtful(): boolean {
    return this.#of.overview.isDoubtful(this.reviewed.place);
  }

  /** The ids of the first items that are decided with it where all like it are, itself included. */
  alike(most: number): string[] {
    return this.#of.alike(this, most);
  }

  /** The number of items that are decided with it where all like it are, itself included. */
  get countAlike(): number {
    return this.#of.countAlike(this);
  }

  names(language: Language): ItemNames {
    const { printed } = this.reviewed.item;
    const names = this.#names.get(language) ?? itemNames(this.ledger, { fields: this.said.fields, printed }, language);
    this.#names.set(language, names);
    return names;
  }

  /** The facts that it tells of a thing of the catalogue or of a document; empty for a figure. */
  facts(language: Language): ItemFact[] {
    return itemFacts(this.ledger, { ...this.said, held: this.reviewed.held }, language);
  }

  /** The place of the item in the file; null where it is in none. */
  get citation(): ItemCitation | null {
    return citationOf(this.#of.draft, this.reviewed.item, this.said.fields);
  }

  questions(language: Language): string[] {
    return (this.reviewed.item.questions ?? []).map((question) => namedQuestion(this.ledger, question, language));
  }

  warnings(language: Language): string[] {
    const { reviewed } = this;
    const named = namesSaid(this.ledger, language);
    return [...(reviewed.item.warnings ?? []), ...this.#of.overview.warningsOf(reviewed)].map((warning) =>
      warningSentence(warning, language, named),
    );
  }

  /** The latest decision about it, with who made it; undefined where nobody decided. */
  get decided(): ItemDecision | undefined {
    const { decision } = this.reviewed;
    if (!decision) return undefined;
    const { person } = decision;
    const by = person === null ? null : nameOfPerson(this.ledger, person);
    return { ...decision, decision: decision.decision as DecisionKind, by };
  }

  /** The text of one of its fields; null where the field is empty. */
  text(field: string): string | null {
    const said = this.said.fields[field];
    return said === undefined || said === null ? null : String(said);
  }
}
