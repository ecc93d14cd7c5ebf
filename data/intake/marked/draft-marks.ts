import type { Ledger } from '../../ledger/ledger.ts';
import type { Language } from '../../rules/words.ts';
import { type CellSentence, cellSentences } from '../check/cell-sentence.ts';
import type { Draft } from '../draft/draft.ts';
import { itemsOf } from '../draft/item-file.ts';
import { isRetiring } from '../draft/kind.ts';
import { overviewOf } from '../draft/show/overview.ts';

/** The sentences that a copy of a draft's file has at its cells, and whether its figures are internal. */
export interface DraftMarks {
  marks: CellSentence[];
  isInternal: boolean;
}

/** The objections to a draft by the cells of its file. */
export function draftMarks(ledger: Ledger, draft: Draft, language: Language): DraftMarks {
  const { objections } = overviewOf(ledger, draft);
  return { marks: cellSentences(objections, language), isInternal: hasHidden(ledger, draft) };
}

/** Whether a figure of a draft is not for all who may read. */
function hasHidden(ledger: Ledger, { items }: Draft): boolean {
  for (const { line } of itemsOf(ledger, items))
    if (!isRetiring(line) && line.figure?.['release'] !== undefined) return true;
  return false;
}
