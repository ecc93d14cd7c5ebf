import { quotient } from '../../data/rules/number/exact.ts';
import type { CellValue } from '../../data/rules/table/cell-value.ts';
import {
  KEY_PARAMETERS,
  type KeyParameterId,
  type PlanParameter,
  TABLE_PARAMETERS,
} from '../../data/sheet/formula/plan-argument.ts';
import type { ColumnKind } from '../ask/operations.ts';
import type { PaneWords } from '../words/zh.ts';

/** Excel's namespace for all of them: `=PLAN.ACTUAL(…)`. */
export const NAMESPACE = 'PLAN';

/** A comparison with the values of a table's cells, as published (9 for 9 %). */
export interface ComparisonCells {
  unitKind: string;
  /** The verdict in words. */
  label: string;
  /** Its period, as the ledger writes it: 2024. */
  period: string;
  /** The period of its result, which in a year that is not out is a part of it; null where it has none. */
  resultPeriod: string | null;
  cells: Partial<Record<ColumnKind, CellValue>>;
}

/** A function that holds one cell of a comparison. */
export interface CellFunction {
  /** The id, which is also its name in every language: formulas must read alike everywhere. */
  id: keyof PaneWords['functions']['noValue'];
  parameters: readonly PlanParameter<KeyParameterId>[];
  /** The column of a linked table whose cell it holds. */
  column: ColumnKind;
  /** The cell's value: 0.09 for 9 %; null where the table's cell would be empty. */
  value: (comparison: ComparisonCells) => CellValue;
}

/** A function that fills cells with all that was published for a key. */
interface HistoryFunction {
  id: 'HISTORY';
  parameters: readonly PlanParameter<KeyParameterId>[];
}

/** A function that fills cells with a table. It may not be called TABLE, which is a name of Excel 4's macros. */
interface TableFunction {
  id: 'GRID';
  parameters: readonly PlanParameter[];
}

/** A function that fills cells below and beside its own, the first row of them headers. */
export type SpillFunction = HistoryFunction | TableFunction;

/** A function that asks for one key. */
export type KeyFunction = CellFunction | HistoryFunction;

/** One custom function. */
export type PlanFunction = KeyFunction | TableFunction;

export function isCellFunction(planFunction: PlanFunction): planFunction is CellFunction {
  return 'column' in planFunction;
}

function share(value: CellValue | undefined): CellValue {
  return typeof value === 'number' ? quotient(value, 100) : (value ?? null);
}

/** Answers a published figure: a percentage as an Excel percentage, all else as printed. */
function figure({ unitKind, cells }: ComparisonCells, column: ColumnKind): CellValue {
  return unitKind === 'PERCENT' ? share(cells[column]) : (cells[column] ?? null);
}

/** A new one is an entry here and its help in the words of each language. */
export const CELL_FUNCTIONS: readonly CellFunction[] = [
  {
    id: 'ACTUAL',
    parameters: KEY_PARAMETERS,
    column: 'ACTUAL',
    value: (comparison) => figure(comparison, 'ACTUAL'),
  },
  {
    id: 'TARGET',
    parameters: KEY_PARAMETERS,
    column: 'TARGET',
    value: (comparison) => figure(comparison, 'TARGET'),
  },
  {
    id: 'GAP',
    parameters: KEY_PARAMETERS,
    column: 'GAP',
    value: ({ cells }) => cells.GAP ?? null,
  },
  {
    id: 'ATTAINMENT',
    parameters: KEY_PARAMETERS,
    column: 'ATTAINMENT',
    value: ({ cells }) => share(cells.ATTAINMENT),
  },
  {
    id: 'VERDICT',
    parameters: KEY_PARAMETERS,
    column: 'VERDICT',
    value: ({ cells }) => cells.VERDICT ?? null,
  },
  {
    id: 'PREVIOUS',
    parameters: KEY_PARAMETERS,
    column: 'PREVIOUS',
    value: (comparison) => figure(comparison, 'PREVIOUS'),
  },
  {
    id: 'PACE',
    parameters: KEY_PARAMETERS,
    column: 'PACE',
    value: ({ cells }) => share(cells.PACE),
  },
  {
    id: 'SOURCE',
    parameters: KEY_PARAMETERS,
    column: 'SOURCE',
    value: ({ cells }) => cells.SOURCE ?? null,
  },
];

/** All that was published for a key. */
const HISTORY: HistoryFunction = {
  id: 'HISTORY',
  parameters: KEY_PARAMETERS,
};

/** A table of goals against results. */
const GRID: TableFunction = {
  id: 'GRID',
  parameters: TABLE_PARAMETERS,
};

export const KEY_FUNCTIONS: readonly KeyFunction[] = [...CELL_FUNCTIONS, HISTORY];

/** Every custom function of the add-in. Excel's metadata is written from it. */
export const FUNCTIONS: readonly PlanFunction[] = [...KEY_FUNCTIONS, GRID];
