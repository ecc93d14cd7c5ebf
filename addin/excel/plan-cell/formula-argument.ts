import type { CellValue } from '../../../data/rules/table/cell-value.ts';
import type { CellKey } from '../../../data/sheet/formula/plan-argument.ts';
import { asOfWorkbook, BadArgument, cellKeyOf, KEY_PARAMETERS } from '../../../data/sheet/formula/plan-argument.ts';
import type { PlanArgument, PlanCall } from '../../../data/sheet/formula/plan-formula.ts';
import type { SheetArea } from '../office/edit.ts';
import { namedCell, tableRow } from '../office/read-workbook.ts';
import type { Workbook } from '../office/run.ts';
import { asOfIn } from '../setting/workbook-as-of.ts';
import { type CellAt, cellName, readCells } from './cell-reading.ts';

/** The cell that a formula is in. */
export interface FormulaPlace {
  cell: SheetArea;
  /** The name of the table around it; undefined outside any. */
  table: string | undefined;
}

/** The values of the arguments of PLAN calls, as far as they can be read without calculating. */
export interface ArgumentValues {
  /** The as-of of the workbook, at which calls that name none were answered; undefined for the latest. */
  asOf: string | undefined;
  /** The value of an argument; undefined where only Excel knows it. */
  of(argument: PlanArgument, place: FormulaPlace): CellValue | undefined;
}

function rowKey(table: string, row: number): string {
  return `${table}!${row}`;
}

/** The simple arguments, those joined by `&` taken apart. */
function simple(argument: PlanArgument): PlanArgument[] {
  return argument.kind === 'joined' ? argument.parts.flatMap(simple) : [argument];
}

/** Reads what the calls refer to: cells, cells of their own rows and defined names, all in one go. */
export async function readArguments(
  workbook: Workbook,
  asked: { calls: PlanCall[]; place: FormulaPlace }[],
): Promise<ArgumentValues> {
  const cells: CellAt[] = [];
  const rows: Record<string, ReturnType<typeof tableRow>> = {};
  const names: Record<string, ReturnType<typeof namedCell>> = {};
  for (const { calls, place } of asked)
    for (const argument of calls.flatMap((call) => call.arguments.flatMap(simple))) {
      const table = argument.kind === 'row' ? (argument.table ?? place.table) : undefined;
      if (argument.kind === 'cell') {
        const { sheet = place.cell.sheet, row, column } = argument.cell;
        cells.push({ sheet, row, column });
      } else if (table !== undefined) rows[rowKey(table, place.cell.row)] = tableRow(table, place.cell.row);
      else if (argument.kind === 'name') names[argument.name] = namedCell(argument.name);
    }
  const read = {
    cells: await readCells(workbook, cells),
    rows: await workbook.read(rows),
    names: await workbook.read(names),
  };
  const comesTo = (argument: PlanArgument, place: FormulaPlace): CellValue | undefined => {
    switch (argument.kind) {
      case 'missing':
        return '';
      case 'literal':
        return argument.value;
      case 'cell':
        return read.cells.get(cellName({ ...argument.cell, sheet: argument.cell.sheet ?? place.cell.sheet }))?.value;
      case 'row': {
        const row = read.rows[rowKey(argument.table ?? place.table ?? '', place.cell.row)];
        const wanted = argument.header.toLowerCase();
        return row?.values[row.headers.findIndex((header) => header.toLowerCase() === wanted)];
      }
      case 'name':
        return read.names[argument.name];
      case 'joined': {
        const parts = argument.parts.map((part) => comesTo(part, place));
        return parts.includes(undefined) ? undefined : parts.join('');
      }
      default:
        return undefined;
    }
  };
  return { of: comesTo, asOf: (await asOfIn(workbook))?.asOf };
}

/**
 * The key that a call asks for; undefined where one of its arguments cannot be read, or one that it needs is empty, and
 * of a call for a whole table.
 */
export function keyOfCall(call: PlanCall, place: FormulaPlace, known: ArgumentValues): CellKey | undefined {
  if (call.name === 'GRID') return undefined;
  const given = call.arguments.map((argument) => known.of(argument, place));
  if (given.includes(undefined)) return undefined;
  try {
    return asOfWorkbook(cellKeyOf(given, KEY_PARAMETERS), known.asOf);
  } catch (fault) {
    if (fault instanceof BadArgument) return undefined;
    throw fault;
  }
}
