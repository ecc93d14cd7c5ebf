import { addressOf } from '../../data/sheet/address.ts';
import { type CellKey, type CellSubject, cellSubject, isTypedOver } from '../../data/sheet/cell-key.ts';
import { DEFINITION_NAMESPACE } from '../../data/sheet/definition.ts';
import { ROW_KEY } from '../../data/sheet/formula.ts';
import { planCalls } from '../../data/sheet/plan-formula.ts';
import { rowKeyAt } from '../../data/sheet/relink.ts';
import type { CellValue, TableDefinition } from '../../data/sheet/sheet-plan.ts';
import { storedDefinitions } from '../../data/sheet/stored-definition.ts';
import { type ActiveCell, activeCell, inWorkbook, parts, settings, tableRow, type Workbook } from './excel.ts';
import { keyOfCall, readArguments } from './formula-argument.ts';
import { type FrozenHere, frozenAt } from './frozen.ts';

/** A PLAN call in the selected cell. */
export interface SelectedCall {
  /** TARGET, VERDICT. */
  name: string;
  /** Undefined where one of its arguments is computed, and only Excel can say it. */
  key: CellKey | undefined;
}

/** A cell of a linked table, or why the table cannot be explained. */
type Linked =
  /**
   * `header` is that of its column; `subject` is undefined in a header and in a row of the user's; in a column of his it
   * is the row's, without a kind. `isTypedOver`: the result it is computed from is the user's own.
   */
  | {
      kind: 'table';
      header: string;
      subject: CellSubject | undefined;
      isTypedOver: boolean;
      definition: TableDefinition;
    }
  | { kind: 'table-fault'; fault: Error };

/** What the selected cell is to us. */
export type Selected = { place: string; text: string; value: CellValue } & (
  | { kind: 'none' }
  | Linked
  | { kind: 'formula'; calls: SelectedCall[] }
  /** A PLAN formula that was frozen. */
  | { kind: 'frozen'; frozen: FrozenHere }
);

/** Reads the active cell, and what it needs to be explained. */
export async function readSelection(): Promise<Selected> {
  return inWorkbook(async (workbook) => {
    const { active } = await workbook.read({ active: activeCell() });
    const { cell, text, value, formula, table } = active;
    const at = { place: `${cell.sheet}!${addressOf(cell)}`, text, value };
    const calls = typeof formula === 'string' ? planCalls(formula) : [];
    if (calls.length > 0) {
      const place = { cell, table: table?.name };
      const known = await readArguments(workbook, [{ calls, place }]);
      return {
        ...at,
        kind: 'formula',
        calls: calls.map((call) => ({ name: call.name, key: keyOfCall(call, place, known) })),
      };
    }
    const linked = table && (await linkedCell(workbook, active));
    if (linked) return { ...at, ...linked };
    const frozen = await frozenAt(workbook, cell);
    return frozen ? { ...at, kind: 'frozen', frozen } : { ...at, kind: 'none' };
  });
}

async function linkedCell(workbook: Workbook, { cell, table }: ActiveCell): Promise<Linked | undefined> {
  if (!table) return undefined;
  const found = await workbook.read({
    parts: parts(DEFINITION_NAMESPACE),
    settings: settings(),
    row: tableRow(table.name, cell.row),
  });
  const stored = storedDefinitions(found.parts, found.settings);
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
  const subject = isBody ? cellSubject(String(rowKey ?? ''), column?.key ?? '', definition) : undefined;
  const typedOver = isBody && isTypedOver({ headers, values }, column?.key ?? '', definition);
  return { kind: 'table', header, subject, isTypedOver: typedOver, definition };
}
