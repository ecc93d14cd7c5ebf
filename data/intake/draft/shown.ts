import type { Ledger } from '../../ledger/ledger.ts';
import type { Fields } from '../../ledger/log/thing.ts';
import { nameOfPerson } from '../../ledger/person/person.ts';
import { ITEM_FINDINGS, type ItemFinding } from '../../rules/gate-words.ts';
import type { Language } from '../../rules/words.ts';
import { warningSentence } from '../check/warning-words.ts';
import { type AskedQuestion, AskedQuestions } from './asked.ts';
import type { DecisionKind } from './decide.ts';
import { type Draft, findDraft } from './draft.ts';
import { type Examination, examine } from './examination.ts';
import type { DraftHead } from './item.ts';
import { headOf } from './item-file.ts';
import { questionText, saidIn } from './item-words.ts';
import { Review, type ReviewedItem } from './review.ts';

/** A draft, and the ledger beside which it is shown. */
export class ShownDraft {
  readonly draft: Draft;
  readonly ledger: Ledger;
  #review: Review | undefined;
  #examination: Examination | undefined;

  constructor(ledger: Ledger, draft: Draft) {
    this.ledger = ledger;
    this.draft = draft;
  }

  /** Its items beside the ledger. It is read once. */
  get review(): Review {
    this.#review ??= new Review(this.ledger, this.draft);
    return this.#review;
  }

  /** Its figures held against each other and against the ledger. It is made once, as all items are read for it. */
  get examination(): Examination {
    this.#examination ??= examine(this.ledger, this.draft, this.review);
    return this.#examination;
  }

  get head(): DraftHead {
    return this.draft.items === '' ? { seen: 0 } : headOf(this.ledger, this.draft.items);
  }

  /** Items from an offset on. */
  items(offset: number, limit: number): ShownItem[] {
    if (this.draft.items === '') return [];
    const items: ShownItem[] = [];
    for (const reviewed of this.review.items()) {
      if (items.length >= limit) break;
      if (reviewed.place > offset) items.push(new ShownItem(this, reviewed));
    }
    return items;
  }

  /** The questions that items wait for, each once. */
  questions(): AskedQuestion[] {
    const asked = new AskedQuestions();
    if (this.draft.items === '') return [];
    for (const item of this.review.items()) if (item.finding === 'OPEN') asked.add(item);
    return asked.list();
  }

  get counts(): { finding: ItemFinding; count: number }[] {
    if (this.draft.items === '') return [];
    const counts = this.review.counts();
    return ITEM_FINDINGS.flatMap((finding) => (counts[finding] > 0 ? [{ finding, count: counts[finding] }] : []));
  }
}

/** A decision about an item, with who made it. */
export interface ItemDecision {
  decision: DecisionKind;
  value: string | null;
  reason: string | null;
  /** The name of the person, empty where it was erased; null for the program. */
  by: string | null;
  at: string;
}

/** An item of a draft, with what it says. */
export class ShownItem {
  readonly reviewed: ReviewedItem;
  readonly ledger: Ledger;
  readonly #shown: ShownDraft;
  #said: { kind: string; fields: Fields } | undefined;

  constructor(shown: ShownDraft, reviewed: ReviewedItem) {
    this.#shown = shown;
    this.ledger = shown.ledger;
    this.reviewed = reviewed;
  }

  get said(): { kind: string; fields: Fields } {
    if (!this.#said) {
      const { name: kind = '', fields = {}, isRetired = true } = saidIn(this.ledger, this.reviewed.line) ?? {};
      this.#said = { kind: isRetired ? 'retired' : kind, fields };
    }
    return this.#said;
  }

  questions(language: Language): string[] {
    return (this.reviewed.item.questions ?? []).map((question) => questionText(this.ledger, question, language));
  }

  warnings(language: Language): string[] {
    const { reviewed } = this;
    return [...(reviewed.item.warnings ?? []), ...this.#shown.examination.warningsOf(reviewed)].map((warning) =>
      warningSentence(warning, language),
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

export function shownDraft(ledger: Ledger, number: number): ShownDraft | null {
  const draft = findDraft(ledger, number);
  return draft ? new ShownDraft(ledger, draft) : null;
}
