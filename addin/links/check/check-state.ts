import type { LinkedTable } from '../../../data/sheet/refresh/linked-table.ts';
import { type LedgerRevision, numberIn } from '../../ask/ledger-state.ts';
import type { FormulaState } from '../../excel/plan-cell/formula-check.ts';
import type { Currency } from '../../state/links-context.ts';
import type { OfficeWords } from '../../words/office-zh.ts';

/** The state of a linked table or a PLAN formula. */
export type CheckState = keyof OfficeWords['workbookCheck']['states'];

/** The states in the order in which they concern a user. */
export const CHECK_STATES: readonly CheckState[] = [
  ...(['BROKEN', 'OTHER_BRANCH', 'AHEAD', 'BEHIND', 'TYPED_OVER', 'ERROR', 'WAITING'] as const),
  ...(['UNKNOWN', 'FROZEN', 'CURRENT'] as const),
];

const BY_CURRENCY: Record<Currency, CheckState> = {
  ...{ unreadable: 'BROKEN', forked: 'OTHER_BRANCH', ahead: 'AHEAD', news: 'BEHIND' },
  ...{ current: 'CURRENT', 'no-news': 'CURRENT', newer: 'UNKNOWN', unknown: 'UNKNOWN' },
};

export function stateOfTable({ state }: Pick<LinkedTable, 'state'>, currency: Currency): CheckState {
  return state === 'lost-definition' || state === 'unreadable' ? 'BROKEN' : BY_CURRENCY[currency];
}

/** How current the PLAN formulas are that show an answer. The workbook keeps one revision for all of them. */
function shownState(shown: string | undefined, revision: LedgerRevision | undefined): CheckState {
  if (shown === undefined || revision === undefined) return 'UNKNOWN';
  if (shown === revision.name) return 'CURRENT';
  const [mine, theirs] = [numberIn(shown), revision.number];
  if (mine === theirs) return 'OTHER_BRANCH';
  return mine > theirs ? 'AHEAD' : 'BEHIND';
}

/** @param shown the name of the revision that the formulas of the workbook show */
export function stateOfFormulas(
  state: FormulaState,
  shown: string | undefined,
  revision: LedgerRevision | undefined,
): CheckState {
  if (state === 'CHANGED') return 'TYPED_OVER';
  return state === 'SHOWN' ? shownState(shown, revision) : state;
}
