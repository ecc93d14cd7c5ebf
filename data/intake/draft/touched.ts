import { readFigureCode } from '../../ledger/log/figure-code.ts';
import { type RevisionLine, thingIn } from '../../ledger/log/revision-line.ts';
import type { Store } from '../../ledger/store/store.ts';
import type { DraftItem } from './item.ts';
import { isRetiring } from './kind.ts';

const DISTRICT_AT = `SELECT d.code FROM figures f LEFT JOIN districts d ON d.id = f.district_id
  WHERE f.revision = ? AND f.line = ?`;

/** The district of the figure that an item retires; null for one of another owner. */
function districtOfRetired(store: Store, figure: string): string | null {
  const place = readFigureCode(figure);
  const found = place && store.value(DISTRICT_AT, place.revision, place.line);
  return typeof found === 'string' ? found : null;
}

/** Whether a line changes the catalogue, for which somebody needs a right of its own. */
export function isOfCatalogue(line: RevisionLine): boolean {
  return 'district' in line || 'scope' in line || 'indicator' in line;
}

/** The lines that change the catalogue, of items that may be a million. */
export function catalogueLines(items: Iterable<DraftItem>): RevisionLine[] {
  const lines: RevisionLine[] = [];
  for (const { line } of items) if (isOfCatalogue(line)) lines.push(line);
  return lines;
}

/** The district whose figures an item touches; null where that is no single one, undefined where none is touched. */
export function districtTouched(store: Store, { line }: DraftItem): string | null | undefined {
  if (isRetiring(line)) return 'figure' in line.retired ? districtOfRetired(store, line.retired.figure) : null;
  const thing = thingIn(line);
  // A document is touched where its figures are, and may be about no single district.
  if (thing?.name === 'document') return undefined;
  const district = thing?.fields['district'];
  if (typeof district === 'string') return district;
  return thing?.name === 'figure' && thing.fields['owner'] === undefined ? undefined : null;
}

/** The districts whose figures items touch, by their codes; null among them for what belongs to no single one. */
export function districtsOf(store: Store, items: Iterable<DraftItem>): Set<string | null> {
  const touched = new Set<string | null>();
  for (const item of items) {
    const district = districtTouched(store, item);
    if (district !== undefined) touched.add(district);
  }
  return touched;
}
