import { shanghaiMinute } from '../../../data/rules/period/shanghai.ts';
import type { ItemDecisionSaidFragment } from '../../ask/office.ts';
import type { OfficeWords } from '../../words/office-zh.ts';
import { isDoubtful, type ShownItem, shownValue } from './shown-item.ts';

/** Whether an item is a figure that is added or taken out, and no other thing. */
export function isFigure({ kind }: ShownItem): boolean {
  return kind === 'figure' || kind === 'retired';
}

/** The name of an item: what it is a figure of, or what else it adds. */
export function nameOf(item: ShownItem, { draft }: OfficeWords): string {
  const { indicatorName, measureName, periodName, districtName, kind, cell } = item;
  const names = [indicatorName, measureName, periodName, districtName].filter((name) => name !== null && name !== '');
  if (!isFigure(item)) return [draft.kinds[kind] ?? kind, ...names].join(' · ');
  return names.length > 0 ? names.join(' · ') : (cell ?? '');
}

/** A value with its unit, as it is said in a line. */
export function valueSaid(value: string | null, unit: string | null, { draft }: OfficeWords): string {
  return value === null ? draft.noValue : draft.valueIn(value, unit ?? '');
}

/** The value that an item proposes, in words. */
export function proposedSaid(item: ShownItem, words: OfficeWords): string {
  if (item.kind === 'retired') return words.draft.withdrawn;
  return valueSaid(shownValue(item), item.unitName, words);
}

/** Facts that the name of an item tells already. */
const TOLD_BY_NAME = ['name', 'nameEn', 'title'];

/** The facts of an item that is no figure, in one line: the names of those that change, or what is told of a new thing. */
export function factsSaid({ facts, finding }: ShownItem, { draft, entry }: OfficeWords): string {
  if (finding !== 'NEW' && facts.length > 0) return draft.changesOf(facts.map(({ label }) => label).join(entry.comma));
  return facts.flatMap(({ field, after }) => (TOLD_BY_NAME.includes(field) ? [] : (after ?? []))).join(' · ');
}

/** The decision about an item in a word or two; empty where nobody decided. */
export function decisionSaid({ own, decision }: ShownItem, { draft }: OfficeWords): string {
  if (own !== undefined) {
    if (own.decision === 'UNDECIDE') return '';
    const said = draft.decided[own.decision];
    return own.state === 'DONE' ? said : draft.onItsWay(said);
  }
  return decision === null ? '' : draft.decided[decision.decision];
}

/** A decision that is in the draft: who made it, when, and what it is. */
export function recordedSaid(recorded: ItemDecisionSaidFragment, { draft }: OfficeWords): string {
  const { by, at, reason, value, decision } = recorded;
  const what = draft.decidedTo(draft.decided[decision], value);
  return draft.decidedBy({ what, by: by ?? draft.program, at: shanghaiMinute(new Date(at)), reason });
}

/** The sign that stands before an item, beside its colour. */
export function signOf(item: ShownItem): 'doubtful' | 'decided' | 'plain' {
  if (isDoubtful(item)) return 'doubtful';
  return item.own !== undefined || item.decision !== null ? 'decided' : 'plain';
}
