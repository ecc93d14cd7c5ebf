import type { CellValue } from '../../../data/rules/table/cell-value.ts';
import { isSameValue } from '../../../data/rules/table/cell-value.ts';
import { SheetProtected } from '../../../data/sheet/fault/excel-fault.ts';
import { clipped } from '../../../data/sheet/grid/place.ts';
import { isFilledWith } from '../../../data/sheet/source/filled.ts';
import { FROZEN_NAMESPACE, type FrozenCell, formulaOf } from '../../../data/sheet/source/frozen.ts';
import { frozenToXml } from '../../../data/sheet/source/frozen-part.ts';
import { nameOfId } from '../../../data/sheet/source/packed-name.ts';
import { restoredInput } from '../office/cell.ts';
import type { Edit, SheetArea } from '../office/edit.ts';
import { undone } from '../office/error.ts';
import { allSheets, parts } from '../office/read-workbook.ts';
import { inWorkbook, type Workbook } from '../office/run.ts';
import { type CellContent, cellName, hasFormula, readArea, readCells } from './cell-reading.ts';
import { type FreezeReport, type LeftCell, placeText, refillEdit } from './freeze.ts';
import { type Frozen, readFrozen, readNames } from './frozen.ts';
import { areasIn, cellEdits, type Scope } from './plan-cell.ts';

/** Counts the frozen cells of the workbook. */
export async function countFrozen(): Promise<number> {
  return inWorkbook(async (workbook) =>
    (await readFrozen(workbook)).stored.reduce(
      (count, { cells }) => count + cells.filter(({ place }) => place).length,
      0,
    ),
  );
}

/** A frozen cell that gets its formula again. */
interface Thawing {
  sheet: string;
  row: number;
  column: number;
  formula: string;
  frozen: FrozenCell;
  /** All cells that it filled, with what they hold; undefined where it filled its own alone. */
  filled: { area: SheetArea; values: CellValue[][] } | undefined;
}

/** Brings back the formulas of frozen cells. A cell that a user has changed since is left as it is, and named. */
export async function thaw(scope: Scope): Promise<FreezeReport> {
  return inWorkbook(async (workbook) => {
    const frozen = await readFrozen(workbook);
    const inScope = await scopeTest(workbook, scope);
    const wanted = frozen.stored.flatMap(({ cells }) => cells.filter(({ place }) => place && inScope(place)));
    const now = await readCells(
      workbook,
      wanted.flatMap(({ place }) => place ?? []),
    );
    const thawing: Thawing[] = [];
    const left: LeftCell[] = [];
    for (const { cell, place, referred } of wanted) {
      if (!place) continue;
      const { sheet, row, column } = place;
      const formula = formulaOf(cell, referred, sheet);
      const filled = await filledOf(workbook, place, cell);
      const isChanged = filled === 'changed' || !standsAsFrozen(now.get(cellName(place)), cell);
      if (isChanged) left.push({ place: placeText(place), because: 'CHANGED' });
      else if (formula === undefined) left.push({ place: placeText(place), because: 'REFERENCE_GONE' });
      else thawing.push({ sheet, row, column, formula, frozen: cell, filled });
    }
    await refuseProtected(workbook, thawing);
    await write(workbook, frozen, thawing);
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

/** The cells that a frozen formula filled; `changed` where one of them holds something else by now. */
async function filledOf(
  workbook: Workbook,
  place: SheetArea,
  { filled }: FrozenCell,
): Promise<Thawing['filled'] | 'changed'> {
  if (!filled) return undefined;
  const { rows, columns } = filled;
  const area = { ...place, rows, columns };
  const onSheet = clipped(area);
  if (onSheet?.rows !== rows || onSheet.columns !== columns) return 'changed';
  const cells = await readArea(workbook, area);
  const values = cells.map((row) => row.map(({ value }) => value));
  const isSame = !cells.flat().some(hasFormula) && isFilledWith(filled, values);
  return isSame ? { area, values } : 'changed';
}

/** Whether a cell still holds what was left in it when its formula was frozen. */
export function standsAsFrozen(stands: CellContent | undefined, { value }: FrozenCell): boolean {
  if (stands === undefined) return false;
  return !hasFormula(stands) && isSameValue(stands.value, value);
}

async function refuseProtected(workbook: Workbook, thawing: Thawing[]): Promise<void> {
  const { sheets } = await workbook.read({ sheets: allSheets() });
  const locked = sheets.find(({ name, isProtected }) => isProtected && thawing.some(({ sheet }) => sheet === name));
  if (locked) throw new SheetProtected(locked.name);
}

async function write(workbook: Workbook, frozen: Frozen, thawing: Thawing[]): Promise<void> {
  if (thawing.length === 0) return;
  const { stored, names } = frozen;
  const single = thawing.filter(({ filled }) => !filled);
  const refilled = thawing.flatMap(({ filled, formula }) => (filled ? { ...filled, formula } : []));
  const thawed = new Set(thawing.map(({ frozen: { name } }) => name));
  // A cell that was deleted takes no formula again.
  const rest = stored.map(({ partId, part, cells }) => ({
    partId,
    part: { ...part, cells: cells.flatMap(({ cell, place }) => (place && !thawed.has(cell.name) ? [cell] : [])) },
    isSame: cells.every(({ cell, place }) => place && !thawed.has(cell.name)),
  }));
  const needed = new Set(
    rest.flatMap(({ part }) => part.cells.flatMap(({ name, references }) => [name, ...references].map(nameOfId))),
  );
  try {
    await workbook.write([
      ...cellEdits(single, 'formulas', ({ formula }) => formula),
      ...refilled.map(({ area, formula }) => refillEdit(area, formula)),
      ...rest.flatMap(({ partId, part, isSame }): Edit[] => {
        if (isSame) return [];
        if (part.cells.length === 0) return [{ kind: 'delete-part', id: partId }];
        return [{ kind: 'set-part', id: partId, xml: frozenToXml(part) }];
      }),
      ...names.flatMap(({ name }): Edit[] => (needed.has(name) ? [] : [{ kind: 'delete-name', name }])),
    ]);
  } catch (error) {
    const takeBack = async () => {
      const input = (value: CellValue) => restoredInput(value ?? '', value);
      const old = [
        ...cellEdits(single, 'values', ({ frozen: { value } }) => input(value)),
        ...refilled.map(
          ({ area, values }): Edit => ({ kind: 'cells', area, values: values.map((row) => row.map(input)) }),
        ),
      ];
      await workbook.write([...old, ...(await keeping(workbook, frozen))]);
    };
    const isUntouched = async () => {
      const now = await readCells(workbook, thawing);
      const isFrozen = (cell: Thawing) => standsAsFrozen(now.get(cellName(cell)), cell.frozen);
      return thawing.every(isFrozen);
    };
    throw await undone(error, takeBack, isUntouched);
  }
}

/** Puts back what is known of frozen cells: parts and names that are gone or changed. */
async function keeping(workbook: Workbook, { stored, names }: Frozen): Promise<Edit[]> {
  const now = await workbook.read({ parts: parts(FROZEN_NAMESPACE) });
  const standing = new Set((await readNames(workbook)).map(({ name }) => name));
  return [
    ...stored.map(({ partId, part }): Edit => {
      const xml = frozenToXml(part);
      return now.parts.some(({ id }) => id === partId)
        ? { kind: 'set-part', id: partId, xml }
        : { kind: 'add-part', xml };
    }),
    ...names.flatMap((name): Edit[] => (standing.has(name.name) ? [] : [{ kind: 'add-hidden-name', ...name }])),
  ];
}
