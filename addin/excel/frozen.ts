import { parseAddress } from '../../data/sheet/address.ts';
import { FROZEN_NAMESPACE, type FrozenCell, type FrozenPart, frozenFromXml } from '../../data/sheet/frozen.ts';
import type { SheetArea } from './edit.ts';
import { definedNames, parts, type Workbook } from './excel.ts';

/** A frozen cell, and where it stands now; `place` is undefined where it was deleted. */
export interface PlacedFrozen {
  cell: FrozenCell;
  place: SheetArea | undefined;
  /** What the hidden names of its references refer to now. */
  referred: (string | undefined)[];
}

/** One custom XML part of frozen cells. */
export interface StoredFrozen {
  partId: string;
  part: FrozenPart;
  cells: PlacedFrozen[];
}

/** Everything that is frozen in the workbook; two requests. Throws `FrozenNewer`. */
export async function readFrozen(workbook: Workbook): Promise<StoredFrozen[]> {
  const read = await workbook.read({ parts: parts(FROZEN_NAMESPACE), names: definedNames() });
  const referredBy = new Map(read.names.map(({ name, formula }) => [name.toLowerCase(), formula]));
  return read.parts.flatMap(({ id, xml }) => {
    const part = frozenFromXml(xml);
    if (!part) return [];
    const cells = part.cells.map((cell) => ({
      cell,
      place: placeOf(referredBy.get(cell.name.toLowerCase())),
      referred: cell.references.map((name) => referredBy.get(name.toLowerCase())),
    }));
    return [{ partId: id, part, cells }];
  });
}

function placeOf(referred: string | undefined): SheetArea | undefined {
  const found = parseAddress(referred ?? '');
  return found?.sheet === undefined ? undefined : { ...found.area, sheet: found.sheet };
}

/** A frozen cell, with when it was frozen. */
export interface FrozenHere {
  cell: FrozenCell;
  ledger: string | null;
}

/** What was frozen in a cell; undefined where nothing was. */
export async function frozenAt(workbook: Workbook, at: SheetArea): Promise<FrozenHere | undefined> {
  for (const { part, cells } of await readFrozen(workbook)) {
    const here = cells.find(
      ({ place }) => place?.sheet === at.sheet && place.row === at.row && place.column === at.column,
    );
    if (here) return { cell: here.cell, ledger: part.ledger };
  }
  return undefined;
}
