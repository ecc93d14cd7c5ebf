import { quotient } from '../../data/rules/number/exact.ts';
import type { KeyParameterId } from '../../data/sheet/formula/plan-argument.ts';
import type { CellValue } from '../../data/sheet/grid/cell-value.ts';
import type { ColumnKind } from '../ask/operations.ts';
import { WORDED_KEY_PARAMETERS, WORDED_TABLE_PARAMETERS, type Worded, type WordedParameter } from './parameter.ts';

/** Excel's namespace for all of them: `=PLAN.ACTUAL(…)`. */
export const NAMESPACE = 'PLAN';

/** A comparison as the functions ask for it: what a table's cells would hold, as published (9 for 9 %). */
export interface ComparisonCells {
  unitKind: string;
  /** The verdict in words. */
  label: string;
  cells: Partial<Record<ColumnKind, CellValue>>;
}

/** What Excel's help says of a custom function. */
interface Described {
  /** Also its name, in every language: formulas must read alike everywhere. */
  id: string;
  description: Worded;
}

/** A function that holds one cell of a comparison. */
export interface CellFunction extends Described {
  parameters: readonly WordedParameter<KeyParameterId>[];
  /** The column of a linked table whose cell it holds. */
  column: ColumnKind;
  /** The cell's value: 0.09 for 9 %; null where the table's cell would be empty. */
  value: (comparison: ComparisonCells) => CellValue;
  /** Said beside #N/A where the cell would be empty. */
  empty: Worded;
}

/** A function that fills cells with all that was published for a key. */
interface HistoryFunction extends Described {
  id: 'HISTORY';
  parameters: readonly WordedParameter<KeyParameterId>[];
}

/** A function that fills cells with a table. */
interface TableFunction extends Described {
  id: 'TABLE';
  parameters: readonly WordedParameter[];
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

/** A published figure: percentages as Excel percentages, all else as printed. */
function figure({ unitKind, cells }: ComparisonCells, column: ColumnKind): CellValue {
  return unitKind === 'PERCENT' ? share(cells[column]) : (cells[column] ?? null);
}

/** One more is one entry more. */
export const CELL_FUNCTIONS: readonly CellFunction[] = [
  {
    id: 'ACTUAL',
    description: {
      ZH: '完成数：该期间（或其中已公布部分）的结果。百分数按 Excel 百分比返回，9% 为 0.09。',
      EN: 'The result of the period, or of the part of it that is published. A percentage is an Excel percentage: 9 % is 0.09.',
    },
    parameters: WORDED_KEY_PARAMETERS,
    column: 'ACTUAL',
    value: (comparison) => figure(comparison, 'ACTUAL'),
    empty: { ZH: '这一期间还没有公布完成数。', EN: 'No result has been published for this period.' },
  },
  {
    id: 'TARGET',
    description: {
      ZH: '目标：用于评价的目标数。百分数按 Excel 百分比返回，6.5% 为 0.065。',
      EN: 'The goal that is judged. A percentage is an Excel percentage: 6.5 % is 0.065.',
    },
    parameters: WORDED_KEY_PARAMETERS,
    column: 'TARGET',
    value: (comparison) => figure(comparison, 'TARGET'),
    empty: { ZH: '这一期间没有设定目标。', EN: 'No goal has been set for this period.' },
  },
  {
    id: 'GAP',
    description: {
      ZH: '与目标差：完成数减目标，按指标单位；增速、占比为百分点，位次为位。',
      EN: 'The result minus the goal: in the unit, in percentage points for rates, in places for ranks.',
    },
    parameters: WORDED_KEY_PARAMETERS,
    column: 'GAP',
    value: ({ cells }) => cells.GAP ?? null,
    empty: {
      ZH: '目标与完成数缺一项，或口径不同，不能相减。',
      EN: 'Goal or result is missing, or they are on different bases and cannot be subtracted.',
    },
  },
  {
    id: 'ATTAINMENT',
    description: {
      ZH: '完成年度目标(%)：完成数除以目标，28.2% 为 0.282。增速、位次和控制类目标没有完成率。',
      EN: 'The result divided by the goal: 28.2 % is 0.282. Rates, ranks and caps have none.',
    },
    parameters: WORDED_KEY_PARAMETERS,
    column: 'ATTAINMENT',
    value: ({ cells }) => share(cells.ATTAINMENT),
    empty: {
      ZH: '没有完成率：目标或完成数缺一项，或属于增速、位次、控制类目标。',
      EN: 'There is no attainment: goal or result is missing, or it is a rate, a rank or a cap.',
    },
  },
  {
    id: 'VERDICT',
    description: {
      ZH: '进度评价，如“快于时序进度”“未达预期”“尚未公布”。',
      EN: 'The verdict in words, such as "ahead", "missed" or "not yet published".',
    },
    parameters: WORDED_KEY_PARAMETERS,
    column: 'VERDICT',
    value: ({ cells }) => cells.VERDICT ?? null,
    empty: { ZH: '没有可作的评价。', EN: 'There is nothing to judge.' },
  },
  {
    id: 'PREVIOUS',
    description: {
      ZH: '上年同期：上年同一时段的结果；没有当年结果时为上年全年。口径不同的不返回。',
      EN: 'Last year: the same months of the year before, or the whole of it without a result; nothing on another basis.',
    },
    parameters: WORDED_KEY_PARAMETERS,
    column: 'PREVIOUS',
    value: (comparison) => figure(comparison, 'PREVIOUS'),
    empty: {
      ZH: '没有公布上年同期数，或口径不同。',
      EN: 'Nothing was published for the year before, or it is on another basis.',
    },
  },
  {
    id: 'PACE',
    description: {
      ZH: '应达进度(%)：到结果的时段末应完成目标的份额，50% 为 0.5；依据为分解目标、上年同期占比或时间进度。',
      EN: "The share of the goal expected by the end of the result's months: 50 % is 0.5; by breakdown, last year or calendar.",
    },
    parameters: WORDED_KEY_PARAMETERS,
    column: 'PACE',
    value: ({ cells }) => share(cells.PACE),
    empty: {
      ZH: '没有应达进度：不是按进度评价的目标，或时间进度不适用。',
      EN: 'There is no expected progress: the goal is not judged by progress, or the calendar does not apply.',
    },
  },
  {
    id: 'SOURCE',
    description: {
      ZH: '数据来源：目标与完成数所在的文件及其性质（草案、正式、已失效、转载）。',
      EN: 'The documents that goal and result stand in, with their standing (draft, in force, expired, republished).',
    },
    parameters: WORDED_KEY_PARAMETERS,
    column: 'SOURCE',
    value: ({ cells }) => cells.SOURCE ?? null,
    empty: { ZH: '没有来源文件。', EN: 'There is no source document.' },
  },
];

/** All that was published for a key. */
const HISTORY: HistoryFunction = {
  id: 'HISTORY',
  description: {
    ZH: '历史表述：该期间及其各部分公布过的全部目标、完成和预计，一条一行，首行为表头，自动向右下溢出。百分数为 Excel 百分比；公式不带数字格式。不能放在 Excel 表格内。',
    EN: 'All goals, results and estimates published for the period and its parts, one a row under headers, spilling right and down. Percentages as Excel percentages, without formats. Not inside an Excel table.',
  },
  parameters: WORDED_KEY_PARAMETERS,
};

/** A table of goals against results. */
const TABLE: TableFunction = {
  id: 'TABLE',
  description: {
    ZH: '目标与完成对照表：首行为表头，自动向右下溢出，最多 20000 个单元格。数值与联动表相同，但公式不带数字格式；要格式请插入联动表。不能放在 Excel 表格内。',
    EN: 'A table of goals against results under headers, spilling right and down, at most 20,000 cells. Values as in a linked table, without formats: insert a linked table for those. Not inside an Excel table.',
  },
  parameters: WORDED_TABLE_PARAMETERS,
};

export const KEY_FUNCTIONS: readonly KeyFunction[] = [...CELL_FUNCTIONS, HISTORY];

/** Every custom function of the add-in. Excel's metadata is written from it. */
export const FUNCTIONS: readonly PlanFunction[] = [...KEY_FUNCTIONS, TABLE];
