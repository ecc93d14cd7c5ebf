import { type DecidedItem, type DraftLine, TAKEN_BACK } from '../../ledger/log/kind/draft.ts';
import type { Store } from '../../ledger/store/store.ts';
import { checkDecimal } from './decimal.ts';
import {
  type Actor,
  appendDraft,
  checkCatalogueRight,
  checkDraftRight,
  type Draft,
  latestOf,
  openedDraft,
} from './draft.ts';
import { DraftFault, keptReason } from './fault.ts';
import { checkHour } from './hour.ts';
import type { DraftItem } from './item.ts';
import { itemLines, itemsOf } from './item-file.ts';
import { Review } from './review.ts';
import type { ReviewedItem } from './reviewed-item.ts';
import { catalogueLines, districtsOf } from './touched.ts';

export const DECISIONS = ['ACCEPT', 'REJECT', 'VALUE', TAKEN_BACK] as const;
export type DecisionKind = (typeof DECISIONS)[number];

/** One decision about some items of a draft. */
export interface Deciding {
  draft: number;
  /** The version of the draft that they saw. */
  version: number;
  /** The items, by their names. "Accept all like this" lists them. */
  items: readonly string[];
  decision: DecisionKind;
  /** The value in place of what was read, a plain decimal, for VALUE. */
  value?: string;
  /** Why: what explains an objection that asks for a word. */
  reason?: string;
}

function checkValue({ decision, value }: Deciding, chosen: readonly ReviewedItem[]): void {
  if (decision !== 'VALUE') return;
  for (const { line, id } of chosen) {
    const fields = 'figure' in line ? line.figure : undefined;
    if (fields?.['value'] === undefined) throw new DraftFault('NO_VALUE', id);
    checkDecimal(value ?? '', fields['measure']);
  }
}

/** The items of these names, beside the ledger each by itself. The others, which may be a million, are not read. */
function itemsNamed(store: Store, draft: Draft, names: readonly string[]): ReviewedItem[] {
  const wanted = new Set(names);
  const places = new Set(names.map((name) => Number.parseInt(name, 10)));
  const review = new Review(store, draft);
  const found: ReviewedItem[] = [];
  let place = 0;
  for (const { text } of itemLines(store, draft.items)) {
    place += 1;
    const item = places.has(place) ? review.compare(JSON.parse(text) as DraftItem, place) : undefined;
    if (item && wanted.has(item.id)) found.push(item);
  }
  return found;
}

/** @throws DraftFault where an item has no decision of whoever takes theirs back. */
function checkOwn({ person, token }: Actor, { draft }: Deciding, chosen: readonly ReviewedItem[]): void {
  const other = chosen.find(
    ({ decision }) => !decision || decision.person !== person || decision.token !== (token ?? null),
  );
  if (other) throw new DraftFault('NOT_OWN_DECISION', other.id, draft);
}

/** A decision as the log has it. */
export type DecidedLine = NonNullable<DraftLine['decided']>;

/**
 * Answers the line by which a decision about items is recorded. It is refused where somebody decided about one of them since
 * the version that was seen, and where somebody else agreed on an hour for the draft.
 *
 * @throws DraftFault
 */
export function decidedLine(store: Store, actor: Actor, deciding: Deciding): DecidedLine {
  const { draft: number, version, decision, value } = deciding;
  const reason = keptReason(deciding.reason ?? '');
  const draft = openedDraft(store, number);
  const chosen = itemsNamed(store, draft, deciding.items);
  const known = new Set(chosen.map(({ id }) => id));
  const unknown = deciding.items.find((item) => !known.has(item));
  if (unknown !== undefined || chosen.length === 0) {
    checkDraftRight(actor, { draft, act: 'PROPOSE', districts: districtsOf(store, itemsOf(store, draft.items)) });
    throw new DraftFault('NO_ITEM', unknown ?? '', number);
  }
  checkCatalogueRight(actor, catalogueLines(chosen.map(({ item }) => item)));
  const districts = districtsOf(
    store,
    chosen.map(({ item }) => item),
  );
  checkDraftRight(actor, { draft, act: 'PROPOSE', districts });
  checkHour(store, actor, draft);
  const late = chosen.find(({ decision: before }) => (before?.version ?? 0) > version);
  if (late) throw new DraftFault('DECIDED_SINCE', late.id, number);
  if (decision === TAKEN_BACK) checkOwn(actor, deciding, chosen);
  checkValue(deciding, chosen);
  const decisions = chosen.map(
    ({ id }): DecidedItem => ({
      ...{ item: id, decision },
      ...(value === undefined ? {} : { value }),
      ...(reason === '' ? {} : { reason }),
    }),
  );
  return { draft: number, version: draft.version + 1, seen: latestOf(store), decisions };
}

/** Records a decision about items, in the transaction that is open. @throws DraftFault */
export function decideItems(store: Store, actor: Actor, deciding: Deciding): void {
  appendDraft(store, actor, { decided: decidedLine(store, actor, deciding) });
}
