import type { CellValue } from '../../data/rules/table/cell-value.ts';
import { ROW_KEY } from '../../data/sheet/formula/formula.ts';
import { type CellKey, TABLE_PARAMETERS, textOf } from '../../data/sheet/formula/plan-argument.ts';
import { planCalls } from '../../data/sheet/formula/plan-formula.ts';
import { addressOf } from '../../data/sheet/grid/address.ts';
import { DEFINITION_NAMESPACE } from '../../data/sheet/plan/definition.ts';
import type { TableDefinition } from '../../data/sheet/plan/plan.ts';
import { storedDefinitions } from '../../data/sheet/plan/stored-definition.ts';
import { rowKeyAt } from '../../data/sheet/refresh/lost-query.ts';
import { type CellSubject, cellSubject, isTypedOver } from '../../data/sheet/source/cell-subject.ts';
import { filledSubject } from '../../data/sheet/source/filled-subject.ts';
import { formSubject, judgedIn } from '../../data/sheet/source/form-subject.ts';
import { ofShownMonths } from '../../data/sheet/source/shown-months.ts';
import type { SheetArea } from './office/edit.ts';
import { spillFrom, spillParent } from './office/read.ts';
import { type ActiveCell, activeCell, documentProperties, parts, settings, tableRow } from './office/read-workbook.ts';
import { inWorkbook, type Workbook } from './office/run.ts';
import { type CellContent, readArea } from './plan-cell/cell-reading.ts';
import { type FormulaPlace, keyOfCall, readArguments } from './plan-cell/formula-argument.ts';
import { type FrozenHere, frozenAt } from './plan-cell/frozen.ts';

/** A PLAN call in the selected cell. */
export interface SelectedCall {
  /** TARGET, VERDICT. */
  name: string;
  /** The key it asks for; undefined where one of its arguments is computed, and only Excel knows it. */
  key: CellKey | undefined;
}

/** A cell of a linked table, or why the table cannot be explained. */
type Linked =
  /**
   * `header` is that of its column; `subject` is undefined in a header and in a row of the user's; in a column of his
   * it is the row's, without a kind. `isTypedOver`: the result it is computed from is the user's own.
   */
  | {
      kind: 'table';
      header: string;
      subject: CellSubject | undefined;
      isTypedOver: boolean;
      /** Key of its row; empty in a header and in a row of the user's. */
      rowKey: string;
      definition: TableDefinition;
    }
  | { kind: 'table-fault'; fault: Error };

/**
 * A cell that the formula of another one fills, the anchor. `subject` is what this very cell is about, in a PLAN.GRID.
 */
interface Filled {
  kind: 'filled';
  anchor: string;
  calls: SelectedCall[];
  subject: CellSubject | undefined;
}

/** The selected cell, by what it is to Planbook. */
export type Selected = { place: string; text: string; value: CellValue; isFormula: boolean } & (
  | { kind: 'none' }
  | Linked
  | { kind: 'formula'; calls: SelectedCall[] }
  | Filled
  /** A PLAN formula that was frozen. */
  | { kind: 'frozen'; frozen: FrozenHere }
);

/** Reads the active cell, and what it needs to be explained. */
export async function readSelection(): Promise<Selected> {
  return inWorkbook(async (workbook) => {
    const { active } = await workbook.read({ active: activeCell() });
    const { cell, text, value, formula, table } = active;
    const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
    const at = { place: `${cell.sheet}!${addressOf(cell)}`, text, value, isFormula };
    const filled = table ? undefined : await filledCell(workbook, active);
    if (filled) return { ...at, ...filled };
    const calls = await callsIn(workbook, formula, { cell, table: table?.name });
    if (calls.length > 0) return { ...at, kind: 'formula', calls };
    const linked = table && (await linkedCell(workbook, active));
    if (linked) return { ...at, ...linked };
    const frozen = await frozenAt(workbook, cell);
    return frozen ? { ...at, kind: 'frozen', frozen } : { ...at, kind: 'none' };
  });
}

async function callsIn(workbook: Workbook, formula: CellValue, place: FormulaPlace): Promise<SelectedCall[]> {
  const calls = typeof formula === 'string' ? planCalls(formula) : [];
  if (calls.length === 0) return [];
  const known = await readArguments(workbook, [{ calls, place }]);
  return calls.map((call) => ({ name: call.name, key: keyOfCall(call, place, known) }));
}

/** Explains a cell that another one's PLAN formula fills; undefined for any other. */
async function filledCell(workbook: Workbook, { cell }: ActiveCell): Promise<Filled | undefined> {
  const { parent } = await workbook.read({ parent: spillParent(cell) });
  if (!parent) return undefined;
  const calls = await callsIn(workbook, parent.formula, { cell: parent.cell, table: undefined });
  if (calls.length === 0) return undefined;
  const subject = await subjectIn(workbook, parent, cell);
  return { kind: 'filled', anchor: `${parent.cell.sheet}!${addressOf(parent.cell)}`, calls, subject };
}

/** Tells which figure a cell of a PLAN.GRID shows. */
async function subjectIn(
  workbook: Workbook,
  anchor: { cell: SheetArea; formula: CellValue },
  cell: SheetArea,
): Promise<CellSubject | undefined> {
  const formula = String(anchor.formula);
  const [call] = planCalls(formula);
  if (call?.name !== 'GRID' || call.start !== 1 || call.end !== formula.length) return undefined;
  const place = { cell: anchor.cell, table: undefined };
  const known = await readArguments(workbook, [{ calls: [call], place }]);
  const at = TABLE_PARAMETERS.findIndex(({ id }) => id === 'asOf');
  const [argument, parameter] = [call.arguments[at], TABLE_PARAMETERS[at]];
  const given = argument ? known.of(argument, place) : '';
  const { area } = await workbook.read({ area: spillFrom(anchor.cell) });
  if (given === undefined || !parameter || !area) return undefined;
  const rowOf = async (row: number) => (await readArea(workbook, { ...area, row, rows: 1 }))[0] ?? [];
  const [headers, row] = [await rowOf(area.row), cell.row === area.row ? [] : await rowOf(cell.row)];
  const values = (cells: CellContent[]) => cells.map(({ value }) => value);
  return filledSubject(values(headers), values(row), {
    column: cell.column - area.column,
    asOf: textOf(given, parameter) ?? known.asOf ?? '',
  });
}

async function linkedCell(workbook: Workbook, { cell, table }: ActiveCell): Promise<Linked | undefined> {
  if (!table) return undefined;
  const found = await workbook.read({
    parts: parts(DEFINITION_NAMESPACE),
    settings: settings(),
    properties: documentProperties(),
    row: tableRow(table.name, cell.row),
  });
  const stored = storedDefinitions(found.parts, found.settings, found.properties);
  const isNamed = (name: string | undefined) => name?.toLowerCase() === table.name.toLowerCase();
  const own =
    stored.find((each) => isNamed(each.table?.name) || isNamed(each.id)) ??
    stored.find((each) => each.table?.id === table.tableId);
  if (!own) return undefined;
  if (!own.definition) return own.fault ? { kind: 'table-fault', fault: own.fault } : undefined;
  const { definition } = own;
  const { headers, values, area } = found.row;
  const header = headers[cell.column - area.column] ?? '';
  const isOurs = (each: { header: string }) => each.header.toLowerCase() === header.toLowerCase();
  const column = definition.columns.find(isOurs);
  const keyHeader = definition.columns.find(({ key }) => key === ROW_KEY)?.header.toLowerCase();
  const keyAt = headers.findIndex((each) => each.toLowerCase() === keyHeader);
  const rowKey = values[keyAt < 0 ? rowKeyAt(headers) : keyAt];
  const isBody = cell.row > area.row;
  const key = String(rowKey ?? '');
  const columnKey = column?.key ?? '';
  const judged = judgedIn({ headers, values }, definition);
  const inTable = definition.spec.form ? undefined : cellSubject(key, columnKey, definition);
  const named = definition.spec.form
    ? formSubject(key, columnKey, { definition, judged })
    : inTable && ofShownMonths(inTable, { headers, values }, { columnKey, definition });
  const subject = isBody ? named : undefined;
  const typedOver = isBody && isTypedOver({ headers, values }, column?.key ?? '', definition);
  return { kind: 'table', header, subject, isTypedOver: typedOver, rowKey: subject ? key : '', definition };
}
