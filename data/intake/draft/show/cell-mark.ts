import type { ItemFinding } from '../../../rules/gate-words.ts';
import { areaOfAddress } from '../../../sheet/grid/address.ts';
import { cellName } from '../../check/warning-words.ts';
import type { NotFigure } from '../item.ts';
import type { ShownDraft } from './shown.ts';

/** The result of reading a cell among the numbers of a table. Rows and columns are counted from 0. */
export interface CellMark {
  row: number;
  column: number;
  /** The finding of its figure beside the ledger; null where it is no figure. */
  finding: ItemFinding | null;
  isDoubtful: boolean;
  /** Why it is no figure. */
  why: string | null;
}

/** The cells of some rows of a sheet that are figures, or among the numbers of a table and none. */
export function cellMarks(
  { overview, notFigures }: Pick<ShownDraft, 'overview' | 'notFigures'>,
  sheet: string | null,
  range: { top: number; rows: number },
): CellMark[] {
  const figures = [...overview.cells.among(sheet, range)].map(({ place, row, column }) => ({
    ...{ row, column, why: null },
    ...{ finding: overview.findingAt(place), isDoubtful: overview.isDoubtful(place) },
  }));
  const others = notFigures.flatMap((cell) => {
    const area = areaIn(sheet, cell);
    if (!area || area.row < range.top || area.row >= range.top + range.rows) return [];
    return { row: area.row, column: area.column, finding: null, isDoubtful: false, why: cell.why };
  });
  return [...figures, ...others];
}

/** The cell of a place, where that is one of the sheet. */
function areaIn(sheet: string | null, { place }: NotFigure) {
  const before = cellName({ sheet, cell: '' });
  return place.startsWith(before) ? areaOfAddress(place.slice(before.length)) : undefined;
}
