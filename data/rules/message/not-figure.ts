import type { Language } from '../words.ts';

/** Why a cell among the numbers of a table is read as no figure. */
const WORDS = {
  ZH: {
    MISSING: '有数，但表中没有列出',
    NEGLIGIBLE: '不足一个计量单位',
    NONE: '没有数',
    CONFIDENTIAL: '按规定不公布',
    NOT_AVAILABLE: '没有资料',
    TEXT: '是文字',
    ERROR: '是错误值',
    NO_ROW_LABELS: '各行没有名称',
    NO_BASIS: '增速没有写明与什么相比',
    TOTAL_OF_PERIODS: '是各时期的合计或平均',
    MIXED_UNITS: '是不同单位的数相加',
    PLAN: '是目标，目标取自计划',
    MONTH_BEFORE: '是上月的数',
    WORKED_OUT: '由表中其他数算出',
    SKIPPED: '按回答略过',
    NO_RIGHT: '填报人没有权限办理该地区',
    BASE: '是上年同期数，只用来核对增速',
  },
  EN: {
    MISSING: 'There is a number, which the table does not give',
    NEGLIGIBLE: 'Less than half of the unit',
    NONE: 'There is nothing to count',
    CONFIDENTIAL: 'Kept secret',
    NOT_AVAILABLE: 'Not available',
    TEXT: 'It is text',
    ERROR: 'It is an error value',
    NO_ROW_LABELS: 'The rows have no names',
    NO_BASIS: 'A rate that does not say against what',
    TOTAL_OF_PERIODS: 'A sum or mean over periods',
    MIXED_UNITS: 'A sum over different units',
    PLAN: 'A goal: goals come from plans',
    MONTH_BEFORE: 'The number of the month before',
    WORKED_OUT: 'Worked out from other numbers of the table',
    SKIPPED: 'Left out by an answer',
    NO_RIGHT: 'Whoever brought it has no right for the district',
    BASE: 'Last year’s number, by which growth is checked',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** Why a cell is no figure, in words; the code itself where it is one of a later program. */
export function notFigureText(code: string, language: Language): string {
  const words: Readonly<Record<string, string>> = WORDS[language];
  return words[code] ?? code;
}
