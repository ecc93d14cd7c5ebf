import type { Ledger } from '../../../ledger/ledger.ts';
import type { ItemFinding } from '../../../rules/gate-words.ts';
import { isOfCatalogue } from '../touched.ts';
import { thingsOf, type Written } from '../written.ts';

/** The effects that publishing a draft would have, or had. */
export interface Preview {
  /** Figures in whose place the ledger says nothing. */
  added: number;
  /** Figures in whose place the ledger says something else. */
  corrected: number;
  /** Figures that go from one indicator to another, into which that is merged. */
  moved: number;
  /** Figures that are taken out and get no other in their place. */
  withdrawn: number;
  /** Figures that the ledger, or another item, says already. */
  unchanged: number;
  rejected: number;
  /** Districts, scopes and indicators that are added or changed. */
  catalogue: number;
  /** The codes of the districts that it touches; null among them for what belongs to no single one. */
  touched: ReadonlySet<string | null>;
  /** The titles of the documents that it adds or withdraws. */
  documents: string[];
}

/** The lines that a draft writes, and how many of its figures have each finding. */
interface Compared {
  written: Written;
  counts: Readonly<Record<ItemFinding, number>>;
  figures: (finding: ItemFinding) => number;
}

export function previewOf(ledger: Ledger, { written, counts, figures }: Compared): Preview {
  const things = thingsOf(ledger, written);
  const [added, corrected] = [figures('NEW'), figures('DIFFERS')];
  return {
    ...{ added, corrected: corrected - written.moved, rejected: counts.REJECTED },
    ...{ withdrawn: written.withdrawn, moved: written.moved },
    unchanged: figures('UNCHANGED') + figures('SAID_TWICE'),
    catalogue: things.filter(isOfCatalogue).length,
    touched: written.touched,
    documents: things.flatMap((line) => ('document' in line ? String(line.document?.['title'] ?? '') : [])),
  };
}
