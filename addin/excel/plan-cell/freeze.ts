import type { CellValue } from '../../../data/rules/table/cell-value.ts';
import type { Language } from '../../../data/rules/words.ts';
import { SheetProtected } from '../../../data/sheet/fault/excel-fault.ts';
import type { CellKey } from '../../../data/sheet/formula/plan-argument.ts';
import { addressOf } from '../../../data/sheet/grid/address.ts';
import { newTableId } from '../../../data/sheet/plan/definition.ts';
import { filledWith } from '../../../data/sheet/source/filled.ts';
import {
  cellReferenceText,
  FROZEN_NAME,
  FROZEN_NAMESPACE,
  type FrozenCell,
  type FrozenPart,
  type FrozenSource,
  type Template,
  templateOf,
} from '../../../data/sheet/source/frozen.ts';
import { frozenFromXml, frozenToXml } from '../../../data/sheet/source/frozen-part.ts';
import { packedNames } from '../../../data/sheet/source/packed-name.ts';
import { type CellInput, textInput } from '../office/cell.ts';
import type { CellsEdit, Edit, SheetArea } from '../office/edit.ts';
import { undone } from '../office/error.ts';
import { allTables, type FoundTable, parts } from '../office/read-workbook.ts';
import { inWorkbook, type Workbook } from '../office/run.ts';
import { cellName, readArea, spillAreas } from './cell-reading.ts';
import { keyOfCall, readArguments } from './formula-argument.ts';
import { readNames } from './frozen.ts';
import { areasIn, cellEdits, type PlanCell, planCellsIn, type Scope } from './plan-cell.ts';

/**
 * Why a formula was left as it is: it still waits, shows an error, is in a cell that another fills, or was changed
 * meanwhile.
 */
export type LeftBecause = 'WAITING' | 'ERROR' | 'SPILL' | 'CHANGED' | 'REFERENCE_GONE';

export interface LeftCell {
  /** `Sheet1!B5`. */
  place: string;
  because: LeftBecause;
}

/** The outcome of freezing or thawing. */
export interface FreezeReport {
  cells: number;
  left: LeftCell[];
  /** Whether the sources of the frozen values could be asked for and were kept. */
  hasSources: boolean;
}

export function placeText({ sheet, row, column }: { sheet: string; row: number; column: number }): string {
  return `${sheet}!${addressOf({ row, column, rows: 1, columns: 1 })}`;
}

/** Asks the server for sources before anything is written; a source is undefined for a key without an answer. */
export type AskSources = (
  keys: CellKey[],
) => Promise<{ ledger: string; sources: (FrozenSource | undefined)[] } | undefined>;

/**
 * PLAN formulas become values. Their formulas, keys and sources stay in the workbook, so that `thaw` brings them back.
 */
export async function freeze(
  scope: Scope,
  { language, askSources }: { language: Language; askSources: AskSources },
): Promise<FreezeReport> {
  return inWorkbook(async (workbook) => {
    const { areas, sheets } = await areasIn(workbook, scope);
    const found = await planCellsIn(workbook, areas);
    if (found.length === 0) return { cells: 0, left: [], hasSources: true };
    const locked = sheets.find(({ name, isProtected }) => isProtected && found.some(({ sheet }) => sheet === name));
    if (locked) throw new SheetProtected(locked.name);
    const { ready, left } = readyOf(found);
    const keys = await keysOf(workbook, ready);
    const wanted = [...new Set(keys.flatMap((key) => (key ? JSON.stringify(key) : [])))];
    const answer = await askSources(wanted.map((text) => JSON.parse(text) as CellKey));
    const sourceOf = (key: CellKey | undefined) => key && answer?.sources[wanted.indexOf(JSON.stringify(key))];
    // The answer took a while: only what still stands as it was read becomes a value.
    const now = new Map((await planCellsIn(workbook, areas)).map((cell) => [placeText(cell), cell]));
    const stands = (cell: PlanCell) => {
      const found = now.get(placeText(cell));
      return found?.formula === cell.formula && found.value === cell.value;
    };
    const [still, changed] = [
      ready.flatMap((cell, at) => (stands(cell) ? [{ cell, key: keys[at] }] : [])),
      ready.filter((cell) => !stands(cell)),
    ];
    const { cells, filled } = await withFilled(
      workbook,
      still.map(({ cell, key }) => ({ cell, key, source: sourceOf(key) })),
    );
    await write(workbook, cells, { language, ledger: answer?.ledger ?? null });
    const leftFor = (because: LeftBecause) => (cell: PlanCell) => ({ place: placeText(cell), because });
    const alsoLeft = [...changed.map(leftFor('CHANGED')), ...filled.map(leftFor('SPILL'))];
    return { cells: cells.length, left: [...left, ...alsoLeft], hasSources: answer !== undefined };
  });
}

/** Cells that have come to a value of their own, and why the others have not. */
function readyOf(found: PlanCell[]): { ready: PlanCell[]; left: LeftCell[] } {
  const left = found.flatMap((cell): LeftCell[] => {
    const { value } = cell;
    const isError = typeof value === 'string' && /^#[A-Z/0_]+[!?]?$/.test(value);
    if (value === '#BUSY!') return [{ place: placeText(cell), because: 'WAITING' }];
    return isError ? [{ place: placeText(cell), because: 'ERROR' }] : [];
  });
  const isLeft = new Set(left.map(({ place }) => place));
  return { ready: found.filter((cell) => !isLeft.has(placeText(cell))), left };
}

/** The key that the first call of each cell asks for. */
async function keysOf(workbook: Workbook, cells: PlanCell[]): Promise<(CellKey | undefined)[]> {
  if (cells.length === 0) return [];
  const { tables } = await workbook.read({ tables: allTables() });
  const asked = cells.map(({ sheet, row, column, calls }) => ({
    calls,
    place: { cell: { sheet, row, column, rows: 1, columns: 1 }, table: tableAround(tables, { sheet, row, column }) },
  }));
  const known = await readArguments(workbook, asked);
  return asked.map(({ calls: [first], place }) => first && keyOfCall(first, place, known));
}

function tableAround(tables: FoundTable[], at: { sheet: string; row: number; column: number }): string | undefined {
  return tables.find(
    ({ sheet, area }) =>
      sheet === at.sheet &&
      at.row >= area.row &&
      at.row < area.row + area.rows &&
      at.column >= area.column &&
      at.column < area.column + area.columns,
  )?.name;
}

interface Freezing {
  cell: PlanCell;
  key: CellKey | undefined;
  source: FrozenSource | undefined;
  /** All cells that it fills, with what they hold; absent where it fills its own alone. */
  spill?: { area: SheetArea; values: CellValue[][] };
}

/** Adds to formulas that fill other cells all that they fill, and tells the cells that are only filled themselves. */
async function withFilled(
  workbook: Workbook,
  freezing: Freezing[],
): Promise<{ cells: Freezing[]; filled: PlanCell[] }> {
  const areas = await spillAreas(
    workbook,
    freezing.map(({ cell }) => cell),
  );
  const cells: Freezing[] = [];
  const filled: PlanCell[] = [];
  for (const one of freezing) {
    const area = areas.get(cellName(one.cell));
    if (area) {
      const values = (await readArea(workbook, area)).map((row) => row.map(({ value }) => value));
      cells.push({ ...one, spill: { area, values } });
    } else if (areas.has(cellName(one.cell))) filled.push(one.cell);
    else cells.push(one);
  }
  return { cells, filled };
}

function inputOf(value: CellValue): CellInput {
  return typeof value === 'string' ? textInput(value) : value;
}

/**
 * A formula in the first of the cells that it fills, and nothing in the others: whatever is there is in its way.
 */
export function refillEdit(area: SheetArea, formula: string): CellsEdit {
  const grid = Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, (): CellInput => ''));
  const [[, ...besides] = [], ...below] = grid;
  return { kind: 'cells', area, formulas: [[formula, ...besides], ...below] };
}

/** Some 100 KB of XML: Excel on the web takes no request of more than 5 MB. */
const CELLS_IN_A_PART = 500;

async function write(
  workbook: Workbook,
  freezing: Freezing[],
  about: { language: Language; ledger: string | null },
): Promise<void> {
  if (freezing.length === 0) return;
  const base = `${FROZEN_NAME}${newTableId().slice(3)}_`;
  const templates = freezing.map(({ cell }) => templateOf(cell.formula, cell.sheet));
  const places = freezing.map(({ cell }) => cellReferenceText(cell.sheet, cell));
  const { names, ids } = packedNames([...places, ...templates.flatMap(({ references }) => references)], base);
  const idOf = (reference: string) => ids.get(reference) ?? '';
  const cells = freezing.map((one, at) => frozenCell(one, idOf(places[at] ?? ''), withIds(templates[at], idOf)));
  const parts = Array.from(
    { length: Math.ceil(cells.length / CELLS_IN_A_PART) },
    (_, at): FrozenPart => ({
      version: 1,
      ...about,
      cells: cells.slice(at * CELLS_IN_A_PART, (at + 1) * CELLS_IN_A_PART),
    }),
  );
  const isOfThis = ({ name }: { name: string }) => name.startsWith(base);
  const single = freezing.flatMap(({ cell, spill }) => (spill ? [] : cell));
  const spills = freezing.flatMap(({ cell, spill }) => (spill ? { cell, ...spill } : []));
  try {
    await workbook.write([
      ...names.map((each): Edit => ({ kind: 'add-hidden-name', ...each })),
      ...parts.map((part): Edit => ({ kind: 'add-part', xml: frozenToXml(part) })),
      ...cellEdits(single, 'values', ({ value }) => inputOf(value)),
      ...spills.map(
        ({ area, values }): Edit => ({ kind: 'cells', area, values: values.map((row) => row.map(inputOf)) }),
      ),
    ]);
  } catch (error) {
    const takeBack = async () => {
      await workbook.write([
        ...cellEdits(single, 'formulas', ({ formula }) => formula),
        ...spills.map(({ area, cell }) => refillEdit(area, cell.formula)),
      ]);
      await forget(workbook, base);
    };
    // The names are the first of what is written.
    throw await undone(error, takeBack, async () => !(await readNames(workbook)).some(isOfThis));
  }
}

/** The template with the ids of places for what it refers to. */
function withIds(template: Template | undefined, idOf: (reference: string) => string): Template {
  return { formula: template?.formula ?? '', references: (template?.references ?? []).map(idOf) };
}

function frozenCell({ cell, key, source, spill }: Freezing, name: string, template: Template): FrozenCell {
  const call = cell.calls[0]?.name;
  return {
    name,
    ...template,
    value: cell.value,
    ...(key ? { key } : {}),
    ...(call === undefined ? {} : { call }),
    ...(source ? { source } : {}),
    ...(spill ? { filled: filledWith(spill.values) } : {}),
  };
}

/** Takes back the names and the parts of a freezing that stopped half-way; both bear its base. */
async function forget(workbook: Workbook, base: string): Promise<void> {
  const names = await readNames(workbook);
  const read = await workbook.read({ parts: parts(FROZEN_NAMESPACE) });
  const added = read.parts.filter(({ xml }) => frozenFromXml(xml)?.cells.some(({ name }) => name.startsWith(base)));
  await workbook.write([
    ...names.flatMap(({ name }): Edit[] => (name.startsWith(base) ? [{ kind: 'delete-name', name }] : [])),
    ...added.map(({ id }): Edit => ({ kind: 'delete-part', id })),
  ]);
}
