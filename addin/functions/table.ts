import { quotient } from '../../data/rules/exact.ts';
import type { CellValue } from '../../data/sheet/sheet-plan.ts';
import type { ColumnKind, Language } from '../operations.ts';

/** A text in each language. */
export type Worded = Readonly<Record<Language, string>>;

/** Excel's namespace for all of them: `=PLAN.ACTUAL(…)`. */
export const NAMESPACE = 'PLAN';

/** What a parameter is for, in the order of the arguments. */
export interface PlanParameter {
  id: 'district' | 'indicator' | 'period' | 'measure' | 'asOf';
  /** As Excel shows it while the formula is typed. */
  name: Worded;
  description: Worded;
  isOptional: boolean;
}

/** A comparison as the functions ask for it: what a table's cells would hold, as published (9 for 9 %). */
export interface ComparisonCells {
  unitKind: string;
  /** The verdict in words. */
  label: string;
  cells: Partial<Record<ColumnKind, CellValue>>;
}

/** One custom function: what Excel's help says of it, and what a cell with it holds. */
export interface PlanFunction {
  /** Also its name, in every language: formulas must read alike everywhere. */
  id: string;
  description: Worded;
  parameters: readonly PlanParameter[];
  /** The column of a linked table whose cell it holds. */
  column: ColumnKind;
  /** The cell's value: 0.09 for 9 %; null where the table's cell would be empty. */
  value: (comparison: ComparisonCells) => CellValue;
  /** Said beside #N/A where the cell would be empty. */
  empty: Worded;
}

const PARAMETERS: readonly PlanParameter[] = [
  {
    id: 'district',
    name: { ZH: '地区', EN: 'district' },
    description: {
      ZH: '区名、简称、英文名或代码，如 "龙岗区"、"龙岗"、440307',
      EN: 'A district by name or code, such as "Longgang", "龙岗区" or 440307',
    },
    isOptional: false,
  },
  {
    id: 'indicator',
    name: { ZH: '指标', EN: 'indicator' },
    description: {
      ZH: '指标名称、简称或代码，如 "地区生产总值"、"GDP"',
      EN: 'An indicator by name or code, such as "GDP" or "地区生产总值"',
    },
    isOptional: false,
  },
  {
    id: 'period',
    name: { ZH: '期间', EN: 'period' },
    description: {
      ZH: '带年份的期间，如 2024、"2024年上半年"、"2024-S1"、202406、"本年"',
      EN: 'A period with its year, such as 2024, "2024-S1", "2024-Q3" or 202406',
    },
    isOptional: false,
  },
  {
    id: 'measure',
    name: { ZH: '口径', EN: 'measure' },
    description: {
      ZH: '指标口径，如 "总量"、"同比增速"、"占比"、"位次"；不填为该指标的主要口径',
      EN: 'A measure such as "LEVEL", "GROWTH", "SHARE" or "RANK"; the indicator\'s main one if left out',
    },
    isOptional: true,
  },
  {
    id: 'asOf',
    name: { ZH: '数据截至', EN: 'asOf' },
    description: {
      ZH: '只看此日或此文件公布时已有的数据，如 "2024-09-12"、"LG-2024-MID"；不填为今天',
      EN: 'What was published by a day or a document, such as "2024-09-12" or "LG-2024-MID"; today if left out',
    },
    isOptional: true,
  },
];

function share(value: CellValue | undefined): CellValue {
  return typeof value === 'number' ? quotient(value, 100) : (value ?? null);
}

/** A published figure: percentages as Excel percentages, all else as printed. */
function figure({ unitKind, cells }: ComparisonCells, column: ColumnKind): CellValue {
  return unitKind === 'PERCENT' ? share(cells[column]) : (cells[column] ?? null);
}

/** Every custom function of the add-in; one more is one entry more. Excel's metadata is written from it. */
export const FUNCTIONS: readonly PlanFunction[] = [
  {
    id: 'ACTUAL',
    description: {
      ZH: '完成数：该期间（或其中已公布部分）的结果。百分数按 Excel 百分比返回，9% 为 0.09。',
      EN: 'The result of the period, or of the part of it that is published. A percentage is an Excel percentage: 9 % is 0.09.',
    },
    parameters: PARAMETERS,
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
    parameters: PARAMETERS,
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
    parameters: PARAMETERS,
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
    parameters: PARAMETERS,
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
    parameters: PARAMETERS,
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
    parameters: PARAMETERS,
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
    parameters: PARAMETERS,
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
    parameters: PARAMETERS,
    column: 'SOURCE',
    value: ({ cells }) => cells.SOURCE ?? null,
    empty: { ZH: '没有来源文件。', EN: 'There is no source document.' },
  },
];
