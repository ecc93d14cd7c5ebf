import type { Ledger } from '../../../ledger/ledger.ts';
import type { DraftKind } from '../../../rules/gate-words.ts';
import { gateWords } from '../../../rules/message/gate.ts';
import type { Language } from '../../../rules/words.ts';
import { type Draft, findDraft } from '../draft.ts';
import type { DraftHead, DraftItem } from '../item.ts';
import { saidIn } from '../item-words.ts';
import { itemNames } from './item-name.ts';

/** A draft as far as its heading tells it. */
export interface HeadedDraft {
  ledger: Ledger;
  draft: Draft;
  head: DraftHead;
  kind: DraftKind;
  /** Its first item; undefined where it has none, or was erased. */
  first: DraftItem | undefined;
}

const PUBLISHED_BY = 'SELECT draft FROM revisions WHERE number = ? AND substr(id, 1, 16) = ?';

/** The draft that a revision NUMBER:ID published; undefined where a text names none. */
export function draftPublishedBy(ledger: Ledger, name: string | undefined): Draft | undefined {
  const [number, id] = name?.split(':') ?? [];
  const draft = ledger.value(PUBLISHED_BY, Number(number), id ?? '');
  return typeof draft === 'number' ? findDraft(ledger, draft) : undefined;
}

/** The figure that a correction is of: its district, period, indicator and measure. */
function figureNamed({ ledger, draft, first }: HeadedDraft, language: Language): string {
  const said = first && saidIn(ledger, first.line);
  if (!said) return draft.title;
  const { district, period, indicator, measure } = itemNames(ledger, { fields: said.fields }, language);
  return [district, period, indicator, measure].filter((name) => name !== null).join(' · ');
}

/**
 * The heading of a draft: the name of its file, else what it does and to what. A correction is headed by its figure, a withdrawal
 * by the document, and one that undoes another by that one, which `undone` is.
 */
export function headingOf(headed: HeadedDraft, undone: HeadedDraft | undefined, language: Language): string {
  const { ledger, draft, head, kind } = headed;
  const say = gateWords(language).draft.heading;
  switch (kind) {
    case 'CORRECTION':
      return say.correction(figureNamed(headed, language));
    case 'WITHDRAWAL':
    case 'UNDO': {
      if (undone) return say.undoing(headingOf(undone, undefined, language));
      const document = ledger.catalogue.documents.findByCode(draft.title);
      return say.withdrawal(document?.title ?? draft.title);
    }
    case 'CATALOGUE':
      return head.merge ? say.merge(draft.title) : say.catalogue(draft.title);
    default:
      return draft.title;
  }
}
