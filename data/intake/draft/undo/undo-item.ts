import { Codes } from '../../../ledger/log/codes.ts';
import { type FigurePlace, figureNumber } from '../../../ledger/log/figure-code.ts';
import type { ThingLine } from '../../../ledger/log/revision-line.ts';
import { linesOfRows, retiredFigure } from '../../../ledger/log/row-line.ts';
import type { ThingName } from '../../../ledger/log/thing.ts';
import type { Store } from '../../../ledger/store/store.ts';
import type { DraftItem } from '../item.ts';
import { withdrawnDocuments } from '../withdraw.ts';
import { type Published, undoesCatalogue } from './built-on.ts';

/** A figure that the revision added and that is still current. */
interface AddedRow extends FigurePlace {
  document: number;
}

/** Where the revision put a figure in the place of another, that one is stated again, and nothing has to be taken out. */
const ONLY_ADDED = `SELECT f.revision, f.line, f.document_id AS document FROM figures f
  WHERE f.revision = :revision AND f.retired IS NULL
    AND NOT EXISTS (SELECT 1 FROM figures b WHERE b.code = f.code AND b.retired = :revision) ORDER BY f.line`;

const CATALOGUE: readonly ThingName[] = ['district', 'scope', 'indicator'];

/** The things of a kind as they were before the revision changed them; of figures those that it took out or replaced. */
function linesBefore(store: Store, name: ThingName, revision: number): ThingLine[] {
  const codes = new Codes(store);
  const rows = linesOfRows(store, { name, where: 'retired = ?', bound: [revision], codes, at: revision - 1 });
  return [...rows].map(({ line }) => line);
}

/** The items that take back what a revision did, and whether any of them states something again. */
export function undoingItems(
  store: Store,
  { draft, revision }: Published,
): { items: DraftItem[]; isRestoring: boolean } {
  const added = store.prepared<AddedRow>(ONLY_ADDED).all({ revision });
  const catalogue = undoesCatalogue(draft) ? CATALOGUE.flatMap((name) => linesBefore(store, name, revision)) : [];
  const documents = linesBefore(store, 'document', revision);
  const restored = [...catalogue, ...documents, ...linesBefore(store, 'figure', revision)];
  const told = new Set(documents.map(({ document }) => document?.['code']));
  const gone = withdrawnDocuments(store, added).filter(({ document }) => !told.has(document?.['code']));
  return {
    items: [
      ...[...restored, ...gone].map((line) => ({ line })),
      ...added.map((row) => ({ line: retiredFigure(store, figureNumber(row)) })),
    ],
    isRestoring: restored.length > 0,
  };
}
