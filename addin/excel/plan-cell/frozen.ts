import { parseAddress } from '../../../data/sheet/grid/address.ts';
import { intersection } from '../../../data/sheet/grid/place.ts';
import { FROZEN_NAME, FROZEN_NAMESPACE, type FrozenCell, type FrozenPart } from '../../../data/sheet/source/frozen.ts';
import { frozenFromXml } from '../../../data/sheet/source/frozen-part.ts';
import { type PackedName, unpackedNames } from '../../../data/sheet/source/packed-name.ts';
import type { SheetArea } from '../office/edit.ts';
import { definedNames, parts } from '../office/read-workbook.ts';
import type { Workbook } from '../office/run.ts';

/** A frozen cell, and where it stands now; `place` is undefined where it was deleted. */
export interface PlacedFrozen {
  cell: FrozenCell;
  place: SheetArea | undefined;
  /** The present references of the hidden names of its references. */
  referred: (string | undefined)[];
}

/** One custom XML part of frozen cells. */
export interface StoredFrozen {
  partId: string;
  part: FrozenPart;
  cells: PlacedFrozen[];
}

/** Everything that is frozen in a workbook, and the hidden names that follow its cells. */
export interface Frozen {
  stored: StoredFrozen[];
  names: PackedName[];
}

/** Reads it; two requests, and only one where nothing is frozen. Throws `FrozenNewer`. */
export async function readFrozen(workbook: Workbook): Promise<Frozen> {
  const { found } = await workbook.read({ found: parts(FROZEN_NAMESPACE) });
  if (found.length === 0) return { stored: [], names: [] };
  const names = await readNames(workbook);
  const referredBy = unpackedNames(names);
  const stored = found.flatMap(({ id, xml }) => {
    const part = frozenFromXml(xml);
    if (!part) return [];
    const cells = part.cells.map((cell) => ({
      cell,
      place: referredArea(referredBy.get(cell.name)),
      referred: cell.references.map((name) => referredBy.get(name)),
    }));
    return [{ partId: id, part, cells }];
  });
  return { stored, names };
}

/** The hidden names of ours. */
export async function readNames(workbook: Workbook): Promise<PackedName[]> {
  const { names } = await workbook.read({ names: definedNames() });
  return names.filter(({ name }) => name.startsWith(FROZEN_NAME));
}

function referredArea(referred: string | undefined): SheetArea | undefined {
  const found = parseAddress(referred ?? '');
  return found?.sheet === undefined ? undefined : { ...found.area, sheet: found.sheet };
}

/** A frozen cell, with when it was frozen. */
export interface FrozenHere {
  cell: FrozenCell;
  ledger: string | null;
}

/** Reads what was frozen in a cell; undefined where nothing was. */
export async function frozenAt(workbook: Workbook, at: SheetArea): Promise<FrozenHere | undefined> {
  const { stored } = await readFrozen(workbook);
  for (const { part, cells } of stored) {
    const here = cells.find(
      ({ place, cell: { filled } }) => place?.sheet === at.sheet && intersection({ ...place, ...filled }, at),
    );
    if (here) return { cell: here.cell, ledger: part.ledger };
  }
  return undefined;
}
