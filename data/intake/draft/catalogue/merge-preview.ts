import type { Ledger } from '../../../ledger/ledger.ts';
import { isContested, isSaidByBoth, type Merge, type MergedPair, mergedPair, movedFigures } from './merge.ts';

/** The effects of a merge on the figures of the indicator that is merged. */
export interface MergePreview extends MergedPair {
  figures: number;
  /** Figures beside which the kept indicator has another number of the same key. */
  conflicts: number;
  /** Figures that a document says of the kept indicator too. */
  repeats: number;
  /** The names of the districts and other owners that they are of. */
  holders: string[];
  documents: number;
}

/** Works out what a merge would do, and writes nothing. @throws DraftFault as the merge itself. */
export function previewMerge(ledger: Ledger, merge: Merge): MergePreview {
  const pair = mergedPair(ledger, merge);
  const names = new Map(ledger.catalogue.districts.map(({ code, name }) => [code, name]));
  const counts = { figures: 0, conflicts: 0, repeats: 0 };
  const [holders, documents] = [new Set<string>(), new Set<unknown>()];
  for (const moved of movedFigures(ledger, pair)) {
    const { district, owner, document } = moved.fields;
    counts.figures += 1;
    if (isContested(moved)) counts.conflicts += 1;
    if (isSaidByBoth(moved)) counts.repeats += 1;
    holders.add(names.get(String(district)) ?? String(owner));
    documents.add(document);
  }
  return { ...pair, ...counts, holders: [...holders], documents: documents.size };
}
