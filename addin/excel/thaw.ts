import { type FrozenCell, formulaOf, frozenToXml } from '../../data/sheet/frozen.ts';
import { isSameValue } from '../../data/sheet/sheet-table.ts';
import type { Edit, SheetArea } from './edit.ts';
import { SheetProtected, undone } from './error.ts';
import { allSheets, contents, inWorkbook, type Workbook } from './excel.ts';
import { type FreezeReport, type LeftCell, placeText } from './freeze.ts';
import { type PlacedFrozen, readFrozen, type StoredFrozen } from './frozen.ts';
import { areasIn, cellEdits, type Scope } from './plan-cell.ts';

/** How many cells of the workbook are frozen. */
export async function countFrozen(): Promise<number> {
  return inWorkbook(async (workbook) =>
    (await readFrozen(workbook)).reduce((count, { cells }) => count + cells.filter(({ place }) => place).length, 0),
  );
}

/** A frozen cell that gets its formula again. */
interface Thawing {
  sheet: string;
  row: number;
  column: number;
  formula: string;
  frozen: FrozenCell;
}

/** Brings back the formulas of frozen cells. A cell that a user has changed since is left as it is, and named. */
export async function thaw(scope: Scope): Promise<FreezeReport> {
  return inWorkbook(async (workbook) => {
    const stored = await readFrozen(workbook);
    const inScope = await scopeTest(workbook, scope);
    const wanted = stored.flatMap(({ cells }) => cells.filter(({ place }) => place && inScope(place)));
    const now = await readNow(workbook, wanted);
    const thawing: Thawing[] = [];
    const left: LeftCell[] = [];
    for (const [at, { cell, place, referred }] of wanted.entries()) {
      if (!place) continue;
      const { sheet, row, column } = place;
      const formula = formulaOf(cell, referred, sheet);
      const stands = now[at];
      const isChanged = stands === undefined || stands.isFormula || !isSameValue(stands.value, cell.value);
      if (isChanged) left.push({ place: placeText(place), because: 'CHANGED' });
      else if (formula === undefined) left.push({ place: placeText(place), because: 'REFERENCE_GONE' });
      else thawing.push({ sheet, row, column, formula, frozen: cell });
    }
    await refuseProtected(workbook, thawing);
    await write(workbook, stored, thawing);
    return { cells: thawing.length, left, hasSources: true };
  });
}

async function scopeTest(workbook: Workbook, scope: Scope): Promise<(place: SheetArea) => boolean> {
  const { areas } = await areasIn(workbook, scope);
  return ({ sheet, row, column }) =>
    areas.some(
      (area) =>
        area.sheet === sheet &&
        row >= area.row &&
        row < area.row + area.rows &&
        column >= area.column &&
        column < area.column + area.columns,
    );
}

async function readNow(workbook: Workbook, cells: PlacedFrozen[]) {
  const wanted = cells.flatMap(({ place }, at) => (place ? [[at, contents(place)] as const] : []));
  const read = await workbook.read(Object.fromEntries(wanted));
  return cells.map((_, at) => {
    const cell = read[at];
    const [formula, value] = [cell?.formulas[0]?.[0], cell?.values[0]?.[0]];
    if (value === undefined) return undefined;
    return { value, isFormula: typeof formula === 'string' && formula.startsWith('=') && formula !== value };
  });
}

async function refuseProtected(workbook: Workbook, thawing: Thawing[]): Promise<void> {
  const { sheets } = await workbook.read({ sheets: allSheets() });
  const locked = sheets.find(({ name, isProtected }) => isProtected && thawing.some(({ sheet }) => sheet === name));
  if (locked) throw new SheetProtected(locked.name);
}

async function write(workbook: Workbook, stored: StoredFrozen[], thawing: Thawing[]): Promise<void> {
  if (thawing.length === 0) return;
  const thawed = new Set(thawing.map(({ frozen }) => frozen.name));
  const parts = stored.flatMap(({ partId, part, cells }): Edit[] => {
    // A cell that was deleted takes no formula again.
    const rest = cells.flatMap(({ cell, place }) => (place && !thawed.has(cell.name) ? [cell] : []));
    if (rest.length === part.cells.length) return [];
    if (rest.length === 0) return [{ kind: 'delete-part', id: partId }];
    return [{ kind: 'set-part', id: partId, xml: frozenToXml({ ...part, cells: rest }) }];
  });
  const kept = stored.flatMap(({ cells }) => cells.filter(({ cell, place }) => place && !thawed.has(cell.name)));
  const needed = new Set(kept.flatMap(({ cell }) => [cell.name, ...cell.references]));
  const names = new Set(thawing.flatMap(({ frozen }) => [frozen.name, ...frozen.references]));
  try {
    await workbook.write([
      ...cellEdits(thawing, 'formulas', ({ formula }) => formula),
      ...parts,
      ...[...names].filter((name) => !needed.has(name)).map((name): Edit => ({ kind: 'delete-name', name })),
    ]);
  } catch (error) {
    // What was frozen is still known unless the parts were written: then the formulas stand, and nothing is lost.
    throw await undone(error, async () => {
      const values = cellEdits(thawing, 'values', ({ frozen }) => frozen.value);
      await workbook.write([
        ...values,
        ...stored.map(({ partId, part }): Edit => ({ kind: 'set-part', id: partId, xml: frozenToXml(part) })),
      ]);
    });
  }
}
