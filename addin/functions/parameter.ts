import type { Language } from '../../data/rules/words.ts';
import {
  KEY_PARAMETERS,
  type KeyParameterId,
  type ListParameterId,
  type PlanParameter,
  TABLE_PARAMETERS,
} from '../../data/sheet/formula/plan-argument.ts';

/** A text in each language. */
export type Worded = Readonly<Record<Language, string>>;

/** What Excel shows of a parameter while its formula is typed. */
interface ParameterWords {
  name: Worded;
  description: Worded;
}

/** A parameter with the words of Excel's help. */
export type WordedParameter<Id extends string = KeyParameterId | ListParameterId> = PlanParameter<Id> & ParameterWords;

const WORDS: Record<KeyParameterId | ListParameterId, ParameterWords> = {
  district: {
    name: { ZH: '地区', EN: 'district' },
    description: {
      ZH: '区名、简称、英文名或代码，如 "龙岗区"、"龙岗"、440307',
      EN: 'A district by name or code, such as "Longgang", "龙岗区" or 440307',
    },
  },
  indicator: {
    name: { ZH: '指标', EN: 'indicator' },
    description: {
      ZH: '指标名称、简称或代码，如 "地区生产总值"、"GDP"',
      EN: 'An indicator by name or code, such as "GDP" or "地区生产总值"',
    },
  },
  period: {
    name: { ZH: '期间', EN: 'period' },
    description: {
      ZH: '带年份的期间，如 2024、"2024年上半年"、"2024-S1"、202406、"本年"',
      EN: 'A period with its year, such as 2024, "2024-S1", "2024-Q3" or 202406',
    },
  },
  measure: {
    name: { ZH: '口径', EN: 'measure' },
    description: {
      ZH: '指标口径，如 "总量"、"同比增速"、"占比"、"位次"；不填为该指标的主要口径',
      EN: 'A measure such as "LEVEL", "GROWTH", "SHARE" or "RANK"; the indicator\'s main one if left out',
    },
  },
  asOf: {
    name: { ZH: '数据截至', EN: 'asOf' },
    description: {
      ZH: '只看此日或此文件公布时已有的数据，如 "2024-09-12"、"LG-2024-MID"；不填为今天',
      EN: 'What was published by a day or a document, such as "2024-09-12" or "LG-2024-MID"; today if left out',
    },
  },
  districts: {
    name: { ZH: '各地区', EN: 'districts' },
    description: {
      ZH: '一个或几个地区：单元格区域（一格一个），或以顿号、逗号隔开，如 "龙岗、光明"',
      EN: 'One or more districts: cells, one in each, or a text such as "Longgang, Guangming"',
    },
  },
  indicators: {
    name: { ZH: '各指标', EN: 'indicators' },
    description: {
      ZH: '一个或几个指标：单元格区域，或以顿号、逗号隔开；名称本身带顿号的，改用分号隔开或写代码',
      EN: 'One or more indicators: cells, or a text with commas; semicolons where a name itself has a comma',
    },
  },
  periods: {
    name: { ZH: '各期间', EN: 'periods' },
    description: {
      ZH: '一个或几个带年份的期间：单元格区域，或以顿号、逗号隔开，如 "2023、2024"',
      EN: 'One or more periods with their year: cells, or a text such as "2023, 2024-S1"',
    },
  },
  measures: {
    name: { ZH: '各口径', EN: 'measures' },
    description: {
      ZH: '指标口径，如 "总量、同比增速"；不填为已公布的全部口径',
      EN: 'Measures such as "LEVEL, GROWTH"; all that are published if left out',
    },
  },
  columns: {
    name: { ZH: '各数据列', EN: 'columns' },
    description: {
      ZH: '要列出的数据列，如 "目标、完成、进度评价"，或代码 TARGET、ACTUAL、VERDICT；不填为常用各列',
      EN: 'Columns by header or code, such as "TARGET, ACTUAL, VERDICT"; the usual ones if left out',
    },
  },
};

function worded<Id extends KeyParameterId | ListParameterId>(parameter: PlanParameter<Id>): WordedParameter<Id> {
  return { ...parameter, ...WORDS[parameter.id] };
}

/** The parameters of a function that asks for one key, in the order of its arguments. */
export const WORDED_KEY_PARAMETERS: readonly WordedParameter<KeyParameterId>[] = KEY_PARAMETERS.map(worded);

/** The parameters of PLAN.TABLE, in the order of its arguments. */
export const WORDED_TABLE_PARAMETERS: readonly WordedParameter[] = TABLE_PARAMETERS.map(worded);
