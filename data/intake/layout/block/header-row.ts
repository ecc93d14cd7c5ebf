import { areaOfAddress } from '../../../sheet/grid/address.ts';
import { isTranslation } from '../word/translation.ts';
import type { Line } from './line.ts';
import type { Entry, SheetRow } from './sheet-row.ts';

type HeadPart = { titles: Line[]; headers: SheetRow[] };

/** A lone text above a header, over a column that the header leaves empty, belongs to it. */
function withBrokenNames(part: HeadPart): HeadPart {
  const [header] = part.headers;
  if (!header) return part;
  const filled = new Set(header.entries.map(({ column }) => column));
  const first = header.entries[0]?.column ?? 0;
  const last = part.titles.at(-1);
  const column = last ? (areaOfAddress(last.cell)?.column ?? -1) : -1;
  if (!last || last.stated || last.row !== header.row - 1 || column <= first || filled.has(column)) return part;
  if (column > (header.entries.at(-1)?.column ?? 0)) return part;
  const cell = { column, shown: last.text, kind: 'TEXT' as const };
  const broken: SheetRow = { row: last.row, entries: [{ column, kind: 'TEXT', cell }] };
  return { titles: part.titles.slice(0, -1), headers: [broken, ...part.headers] };
}

/** The header without the words that say in English what stands in Chinese above or below them. */
function withoutTranslations(headers: SheetRow[]): SheetRow[] {
  const isHan = ({ cell }: Entry) => /[一-鿿]/.test(cell.shown);
  const named = new Set(headers.flatMap(({ entries }) => entries.filter(isHan).map(({ column }) => column)));
  const left = new Set<number>();
  const isKept = ({ kind, column, cell: { shown } }: Entry) => {
    // Words in English that are broken over rows end in one that could be a unit: Employed above Persons.
    const isRest = left.has(column) && /^[A-Za-z -]+$/.test(shown);
    if (kind !== 'TEXT' || !named.has(column) || !(isRest || isTranslation(shown))) return true;
    left.add(column);
    return false;
  };
  return headers.flatMap(({ row, entries }) => {
    const kept = entries.filter(isKept);
    return kept.length === 0 ? [] : [{ row, entries: kept }];
  });
}

/** The titles and the header of a table with names that are broken over rows joined, and what is said twice said once. */
export function wholeHeader(part: HeadPart): HeadPart {
  const { titles, headers } = withBrokenNames(part);
  return { titles, headers: withoutTranslations(headers) };
}
