import type { LedgerErrorReason } from '../gate-words.ts';
import type {
  Authority,
  BASES,
  BoundPlace,
  Comparator,
  DocumentKind,
  Drift,
  DriftGround,
  Ease,
  Measure,
  NotCounted,
  Part,
  PeriodFaultReason,
  RankFault,
  RankOf,
  Status,
  Verdict,
  VerdictGroup,
} from '../words.ts';
import { quoted } from './quoted.ts';

/** The parts of a reason, each already in words. */
export interface ReasonParts {
  indicator: string;
  period: string;
  /** The goal with its document, authority and basis. */
  goal: string;
  /** A goal of another scope or in another measure where there is none; else ''. */
  goalBeside: string;
  result: string;
  resultPeriod: string;
  gap: string;
  /** How the goal's words are read. */
  rule: string;
  label: string;
  /** The report that speaks of the goal otherwise or not at all, with the span on which it reports; its sentences. */
  report: string;
  reportSpan: string;
  quotes: string;
  /** The place where the report names it, without a result. */
  place: string;
  /** The sum of the parts that make up the goal's matter; '' where they do not. */
  sum: string;
  /** The consequence of another period than the inferred one; '' where none is. */
  doubt: string;
  /** Says that the goal's period was inferred; '' where it is printed. */
  inferred: string;
  /** How far a part of the year has come. */
  progress: ProgressParts;
  /** Goal's and result's, where they differ. */
  units: string;
  bases: string;
  scopes: string;
}

/** Progress through a year, each number as it is said; '' where there is none. */
export interface ProgressParts {
  /** The share done and the share expected by then, in per cent; how far off still counts, in points. */
  done: string;
  /** Whether the result lies further from the goal than last year's end. */
  isBack: boolean;
  expected: string;
  tolerance: string;
  /** The source of the expected share. */
  from: string;
  /** The figure at last year's end. */
  start: string;
  /** The time of the year at which the indicator comes about. */
  rhythm: string;
  measure: string;
}

/** The parts of a sentence on the rest of a year, each in words or ''. */
export interface NeededParts {
  goal: string;
  result: string;
  resultPeriod: string;
  /** 至多 beside a result that is printed as at least so much, else ''. */
  atMost: string;
  remaining: string;
  perMonth: string;
  rest: string;
  months: string;
  part: string;
  rhythm: string;
}

/** The parts of a sentence on two statements, each in words; the ease may be ''. */
export interface DriftParts {
  first: string;
  document: string;
  authority: string;
  goal: string;
  difference: string;
  ease: string;
}

/** The columns of the verdict labels: what a verdict is called depends on what was judged. */
export const LABEL_COLUMNS = ['LEVEL', 'GROWTH', 'STANDING', 'CAP'] as const;
export type LabelColumn = (typeof LABEL_COLUMNS)[number];

const all = (label: string): Record<LabelColumn, string> => ({
  LEVEL: label,
  GROWTH: label,
  STANDING: label,
  CAP: label,
});

/** How a number is bound by the words around it; `number` carries its unit. */
const bound: Record<Comparator, (number: string) => string> = {
  EQUAL: (number) => number,
  AT_LEAST: (number) => (/位数$/.test(number) ? number : `${number}以上`),
  ABOVE: (number) => (/[余多]/.test(number) ? number : `超${number}`),
  AT_MOST: (number) => `${number}以内`,
  BELOW: (number) => `低于${number}`,
  ABOUT: (number) => `${number}左右`,
  NEARLY: (number) => `近${number}`,
  HOLD_AT_LEAST: (number) => `稳定在${number}以上`,
};

/** The same for a fall, of which `number` is the size: at most −22.5 % is a fall of 22.5 % or more. */
const fall: Record<Comparator, (number: string) => string> = {
  EQUAL: (number) => `下降${number}`,
  AT_LEAST: (number) => `降幅${number}以内`,
  ABOVE: (number) => `降幅小于${number}`,
  AT_MOST: (number) => `降幅${number}以上`,
  BELOW: (number) => `降幅超${number}`,
  ABOUT: (number) => `下降${number}左右`,
  NEARLY: (number) => `下降近${number}`,
  HOLD_AT_LEAST: (number) => `降幅稳定在${number}以内`,
};

const verdicts: Record<Verdict, Record<LabelColumn, string>> = {
  MET: { LEVEL: '完成', GROWTH: '完成', STANDING: '完成', CAP: '控制在目标内' },
  ROUGHLY_MET: { ...all('基本完成'), CAP: '基本控制在目标内' },
  MISSED: { ...all('未达预期'), CAP: '突破控制数' },
  AHEAD: { LEVEL: '快于序时进度', GROWTH: '高于年度目标', STANDING: '当前达标', CAP: '低于序时控制数' },
  ON_TRACK: { LEVEL: '达到序时进度', GROWTH: '与年度目标持平', STANDING: '当前达标', CAP: '与序时控制数持平' },
  BEHIND: { LEVEL: '慢于序时进度', GROWTH: '低于年度目标', STANDING: '当前未达标', CAP: '超序时控制数' },
  OPEN: { ...all('推进中'), LEVEL: '推进中(序时不适用)' },
  UNPROVEN: all('待核'),
  UNJUDGED: all('不作评价'),
  NOT_COMPARABLE: all('口径不可比'),
  NO_TARGET: all('计划未列目标'),
  NOT_HELD: all('未收录完成情况'),
  NOT_DUE: all('未到期'),
  MENTIONED: all('另有表述'),
  REARRANGED: all('仅列入下步安排'),
  SILENT: all('报告未提及'),
};

const periodFaults: Record<PeriodFaultReason, string> = {
  NO_YEAR: '没有写年份',
  YEAR_RANGE: '的年份不在1900到2100之间',
  BACKWARDS: '的结束早于开始',
  DAY: '写到了日，而期间以整月计',
  BY_FIGURES: '要看是哪个指标的数据，此处无从确定',
  NOT_WITHIN: '不在所问的年度目标期间之内',
  UNREADABLE: '无法识别',
};

/** The name of a goal of each measure: 增长目标. */
const goalsOf: Record<Measure, string> = {
  LEVEL: '',
  GROWTH: '增长',
  SHARE: '占比',
  RANK: '位次',
  MULTIPLE: '',
  CHANGE_POINTS: '提高',
  CHANGE: '变动',
  COMPLETION: '任务完成率',
  GAP_TO_CITY: '与全市差',
};

/** A month of a year, 1 to 12. */
interface MonthOf {
  year: number;
  month: number;
}

const authorities = {
  PLAN: '计划目标',
  ASSIGNED: '上级下达',
  STEERING: '调度目标',
  INTERIM: '年中安排',
  OUTLOOK: '工作思路',
};

/** Numbers of a scoreboard that a finding states. */
export interface BoardNumbers {
  owner: string;
  year: string;
  headline: number;
  others: number;
  judged: number;
  onCourse: number;
  rest: { verdict: Verdict; label: string; count: number }[];
}

/** How many goals are set beside last year's results, and how they compare. */
export interface StepNumbers {
  compared: number;
  higher: number;
  level: number;
  lower: number;
}

const unjudged = (rest: BoardNumbers['rest']) => rest.map(({ label, count }) => `${label}${count}个`).join('、');

/** Names a thing with its owner; 坪山区 and 区妇幼保健院 are 坪山区妇幼保健院. */
function ofOwner({ owner, name }: { owner: string; name: string }): string {
  return owner.endsWith('区') && name.startsWith('区') ? owner + name.slice(1) : owner + name;
}

/** Chinese words. */
export const zh = {
  /** The name that the language gives itself. */
  languageName: '中文',
  /** The BCP 47 tag. */
  tag: 'zh-CN',
  /** How the language writes names, lists, numbers and units. */
  written: {
    /** Whether the documents are in this language, so that a figure is told as they print it. */
    isAsPrinted: true,
    name: (named: { name: string; nameEn: string }) => named.name,
    scoped: (name: string, scope: string) => `${name}（${scope}）`,
    items: (parts: string[]) => parts.join('、'),
    notes: (parts: string[]) => parts.join('，'),
    clauses: (parts: string[]) => parts.join('；'),
    sentences: (parts: string[]) => parts.join(''),
    /** Words that follow each other in one phrase. */
    phrase: (parts: string[]) => parts.join(''),
    /** A goal behind the name of what it is a goal of. */
    goalOf: (name: string, goal: string) => `${name}${goal}`,
    /** The first of many things of a kind: all their names, and how many of them are not shown. */
    first: (shown: string, { all, of }: { all: string[]; more: number; of: 'PLACE' | 'INDICATOR' | 'PERIOD' }) => {
      const place = all.every((name) => name.endsWith('区')) ? '个区' : '个地区';
      return `${shown}等${all.length}${{ PLACE: place, INDICATOR: '项指标', PERIOD: '期' }[of]}`;
    },
    pair: (one: string, other: string) => `${one}与${other}`,
    none: '无',
    number: (digits: string) => digits,
    place: (number: string) => `第${number}位`,
    /** The unit of a gap between ranks. */
    places: '位',
    /** A printed unit in words of the language. */
    unit: (unit: string) => unit,
    unitBehind: (unit: string) => unit,
    /** The word that a cell shows before a number that is nearly reached. */
    nearly: '近',
    /** The word between the ends of a range that begins below zero, where a dash would be read as a minus. */
    upTo: '至',
  },
  periods: {
    year: (year: number) => `${year}年`,
    wholeYear: '全年',
    months: (from: number, to: number) => (from === to ? `${from}月` : `${from}-${to}月`),
    inYear: (span: string, year: number) => `${year}年${span}`,
    years: (from: number, to: number) => `${from}-${to}年`,
    across: (from: MonthOf, to: MonthOf) => `${from.year}年${from.month}月-${to.year}年${to.month}月`,
  },
  verdicts,
  /** MET in a part of the year. */
  metEarly: { LEVEL: '提前完成', GROWTH: '当前达标', STANDING: '当前达标', CAP: '当前达标' } satisfies Record<
    LabelColumn,
    string
  >,
  exceeded: '超额完成',
  missedBinding: '未完成',
  missedStrive: '未达争取目标',
  /** NOT_HELD where the plan itself, and not the result, is not in the ledger. */
  planNotHeld: '未收录计划',
  /** SILENT with the span on which the report reports. */
  silentIn: (span: string) => `${span}报告未提及`,
  /** The scope of an indicator itself, beside narrower ones. */
  ownScope: '指标全部范围',
  /** A result in words that claims its goal. */
  claimed: '报告称已完成',
  verdictGroups: {
    BETTER: '达到或好于要求',
    AS_ASKED: '符合要求',
    SHORT: '不及要求',
    OPEN: '推进中',
    TO_CHECK: '待核',
    UNJUDGED: '不作评价',
    MENTIONED: '另有表述',
    REARRANGED: '仅列入下步安排',
    SILENT: '报告未提及',
    CLAIMED: '报告称已完成',
    NO_TARGET: '计划未列目标',
    NOT_DUE: '未到期',
    NOT_HELD: '未收录',
  } satisfies Record<VerdictGroup, string>,
  /** The verdicts' names for goals of every kind together. A single goal has its own label. */
  verdictNames: {
    MET: '达到目标',
    ROUGHLY_MET: '基本达到目标',
    MISSED: '未达到目标',
    AHEAD: '好于进度要求',
    ON_TRACK: '符合进度要求',
    BEHIND: '未及进度要求',
    OPEN: '推进中',
    UNPROVEN: '待核',
    UNJUDGED: '不作评价',
    NOT_COMPARABLE: '口径不可比',
    NO_TARGET: '计划未列目标',
    NOT_HELD: '未收录',
    NOT_DUE: '未到期',
    MENTIONED: '另有表述',
    REARRANGED: '仅列入下步安排',
    SILENT: '报告未提及',
  } satisfies Record<Verdict, string>,
  roles: { TARGET: '目标', ACTUAL: '完成', ESTIMATE: '预计' },
  /** A goal in a sentence, where who set it is not told. */
  someGoal: '目标',
  measures: {
    LEVEL: '总量',
    GROWTH: '同比增速',
    SHARE: '占比',
    RANK: '位次',
    MULTIPLE: '倍数',
    CHANGE_POINTS: '百分点变动',
    CHANGE: '较基期变动',
    COMPLETION: '任务完成率',
    GAP_TO_CITY: '与全市差',
  },
  rankOfs: { LEVEL: '总量位次', GROWTH: '增速位次', SHARE: '占比位次', OTHER: '位次' },
  comparators: {
    EQUAL: '等于',
    AT_LEAST: '以上',
    ABOVE: '超',
    AT_MOST: '以内',
    BELOW: '低于',
    ABOUT: '左右',
    NEARLY: '近',
    HOLD_AT_LEAST: '稳定在…以上',
  },
  natures: { EXPECTED: '预期性', BINDING: '约束性' },
  authorities,
  /** The terms that are chosen from words: the choice, its usual word and the others, and the terms above what is judged so. */
  chosenTerms: {
    judgeBy: {
      label: '评价依据',
      usual: '计划优先',
      words: authorities,
      chosen: (authority: string) => `按${authority}评价`,
    },
  },
  tolerances: {
    aboutPoints: {
      label: '增速“左右”允许误差',
      unit: '个百分点',
      within: (points: number) => `增速等“左右”目标允许误差${points}个百分点`,
    },
    aboutShare: {
      label: '总量“左右”允许误差',
      unit: '%',
      within: (percent: number) => `总量“左右”目标允许误差${percent}%`,
    },
    progress: {
      label: '进度允许误差',
      unit: '个百分点',
      within: (points: number) => `进度允许误差${points}个百分点`,
    },
  },
  strengths: { MUST: '确保', PLAN: '计划', STRIVE: '力争' },
  floor: '底线目标',
  stretch: '奋斗目标',
  standings: { DRAFT: '草案', IN_FORCE: '正式', EXPIRED: '已失效', WITHDRAWN: '已撤回' },
  republished: '转载',
  documentKinds: {
    PLAN: '年度计划',
    REPORT_AND_PLAN: '执行情况报告与计划',
    MID_YEAR_REPORT: '上半年执行情况报告',
    SUMMARY: '工作总结与思路',
    BULLETIN: '统计公报',
    STATISTICS_TABLE: '统计数据表',
  } satisfies Record<DocumentKind, string>,
  parts: {
    RESULTS: '完成情况',
    PROBLEMS: '存在问题',
    GOALS: '目标',
    ARRANGEMENTS: '下步安排',
    OUTLOOK: '展望',
  } satisfies Record<Part, string>,
  statuses: {
    FLASH: '快报',
    PRELIMINARY: '初步核算',
    VERIFIED: '初步核实',
    FINAL: '最终核实',
    CENSUS: '普查修订',
  } satisfies Record<Status, string>,
  /** The same status outside national accounts. */
  notCounted: {
    IN_HAND: '推进数(不计成果)',
    NO_DEADLINE: '未定完成时限',
    SLOGAN: '工作口号',
    OF_ANOTHER_OWNER: '属其他主体',
  } satisfies Record<NotCounted, string>,
  /** The lights of the monthly form. */
  warnings: { RED: '红', YELLOW: '黄', GREEN: '绿' },
  /** Why a row of a table is of other months than its header: its indicator's own are not released. */
  released: {
    by: { QUARTER: '按季度发布', HALF: '按半年发布', YEAR: '按年发布' },
    late: (months: number) => `晚${months}个月发布`,
    joined: '1-2月合并发布',
    shown: (span: string, why: string) => `所列为${span}数(${why})`,
    of: (name: string, shown: string) => `${name}${shown}`,
    apart: (rows: string) => `${rows}，不与其他行比较、计数`,
  },
  /** Why the calendar says nothing of an indicator's progress. */
  offCalendar: {
    EVEN: '该指标全年均衡发生',
    AUTUMN: '该指标集中在秋季',
    YEAR_END: '该指标集中在年末',
    EVENT: '该指标取决于个别事件',
  },
  measureOfGoal: (measure: string) => `${measure}目标`,
  paceBases: { BREAKDOWN: '分解目标', LAST_YEAR: '上年同期占比', CALENDAR: '序时进度' },
  bases: {
    YOY: '同比',
    SAME_SCOPE: '同口径',
    CONSTANT_PRICE: '可比价',
    NOMINAL: '名义',
    MOM: '环比',
    PER_YEAR: '年均',
    TWO_YEAR: '两年平均',
    UNSTATED: '口径未注明',
  } satisfies Record<(typeof BASES)[number], string>,
  topics: {
    economy: '综合经济',
    industry: '工业',
    investment: '投资与项目',
    consumption: '消费',
    trade: '外贸外资',
    finance: '财政金融',
    innovation: '科技创新',
    talent: '人才',
    'enterprise-service': '企业服务',
    'land-space': '土地与空间',
    housing: '住房保障',
    education: '教育',
    health: '卫生健康',
    employment: '就业',
    'social-security': '社会保障',
    'culture-sport': '文化体育',
    environment: '生态环境',
    'energy-carbon': '能源与双碳',
    transport: '交通',
    'digital-government': '数字政府',
    safety: '安全',
    law: '法治',
    'regional-cooperation': '区域合作',
  } as Record<string, string>,
  lead: {
    district: '地区',
    indicator: '指标名称',
    measure: '指标口径',
    unit: '计量单位',
    period: '期间',
    actualPeriod: '完成时段',
  },
  headers: {
    target: '年度目标',
    targetOf: (span: string) => `${span}目标`,
    actual: '完成数',
    actualOf: (span: string) => `${span}完成`,
    previous: '上年同期',
    previousYear: '上年全年',
    /** The header of the column beside the one that the table decides. */
    previousPart: '上年同期数',
    previousWhole: '上年全年数',
    previousMixed: '上年同期或上年全年',
    gap: '与目标差',
    gapLevel: '与目标差额',
    gapRate: '差(百分点)',
    attainment: '完成年度目标(%)',
    capUsed: '占控制数(%)',
    room: '余量',
    pace: '应达进度(%)',
    verdict: '完成情况',
    verdictInYear: '进度评价',
    source: '数据来源',
    note: '备注',
  },
  bound,
  fall,
  document: (title: string, note: string) => `《${title}》${note && `(${note})`}`,
  bracket: (text: string) => `(${text})`,
  /** The document is '' where it is told beside. */
  goal: (at: { document: string; period: string; authority: string; figure: string }) =>
    `${at.document && `${at.document}的`}${at.period}${at.authority}为${at.figure}`,
  gap: {
    level: (size: string, above: boolean) => `比目标${above ? '多' : '少'}${size}`,
    rate: (size: string, above: boolean) => `${above ? '高于' : '低于'}目标${size}`,
    rank: (size: string, above: boolean) => `比目标${above ? '靠后' : '靠前'}${size}`,
    /** Words for a fall beside a goal that asks for one: the deeper fall is the lower number. */
    fall: (size: string, above: boolean) => `降幅比目标${above ? '小' : '大'}${size}`,
    none: '与目标持平',
    /** Words for a result that is printed as a bound or a range. */
    places: {
      ABOVE: '高于目标',
      NOT_BELOW: '不低于目标',
      BELOW: '低于目标',
      NOT_ABOVE: '不高于目标',
    } satisfies Record<BoundPlace, string>,
    fallPlaces: {
      ABOVE: '降幅小于目标',
      NOT_BELOW: '降幅不大于目标',
      BELOW: '降幅大于目标',
      NOT_ABOVE: '降幅不小于目标',
    } satisfies Record<BoundPlace, string>,
    rankPlaces: {
      ABOVE: '比目标靠后',
      NOT_BELOW: '不比目标靠前',
      BELOW: '比目标靠前',
      NOT_ABOVE: '不比目标靠后',
    } satisfies Record<BoundPlace, string>,
    /** The gap as a clause behind the result; '' where there is nothing to say. */
    clause: (gap: string) => gap && `，${gap}`,
  },
  rules: {
    '>=': '达到该数即为完成',
    '>': '超过该数才算完成',
    '<=': '不超过该数即为控制在目标内',
    '<': '低于该数才算控制在目标内',
    rank: '位次不低于目标即为完成',
    /** Words for goals that ask for a fall. */
    falls: {
      '>=': '降幅不超过该数即为完成',
      '>': '降幅小于该数才算完成',
      '<=': '降幅达到该数即为控制在目标内',
      '<': '降幅超过该数才算控制在目标内',
    },
    about: (tolerance: string) => `没有达到该数，但相差不超过“左右”允许的${tolerance}`,
  },
  reasons: {
    NO_GOAL: (s: ReasonParts) => `没有查到${s.indicator}${s.period}可供评价的目标${s.goalBeside}，不作评价。`,
    PLAN_NOT_HELD: (s: ReasonParts) => `${s.period}的本级政府年度计划未收录，${s.indicator}有无目标不详，不作评价。`,
    NOT_DUE: (s: ReasonParts) => `${s.goal}${s.inferred}，${s.period}尚未到期，账本没有可供评价的结果。`,
    NO_RESULT: (s: ReasonParts) => `${s.goal}${s.inferred}，${s.period}的结果未收录。`,
    MENTIONED: (s: ReasonParts) => `${s.goal}；${s.report}对${s.reportSpan}的情况另有表述：${s.quotes}${s.sum}。`,
    REARRANGED: (s: ReasonParts) =>
      `${s.goal}；${s.report}没有报告${s.reportSpan}的完成情况，仅${s.place}：${s.quotes}${s.doubt}。`,
    SILENT: (s: ReasonParts) => `${s.goal}；${s.report}没有提及${s.indicator}。`,
    GOAL_IN_WORDS: (s: ReasonParts) =>
      `${s.goal}，只有文字、没有数值；${s.resultPeriod}的结果为${s.result}，不作评价。`,
    RESULT_IN_WORDS: (s: ReasonParts) =>
      `${s.goal}；${s.resultPeriod}的结果只有文字${s.result}，无法与数值比较，不作评价。`,
    UNIT: (s: ReasonParts) =>
      `${s.goal}；${s.resultPeriod}的结果是${s.result}，两者计量单位不同(${s.units})，不作比较。`,
    BASIS: (s: ReasonParts) => `${s.goal}；${s.resultPeriod}的结果是${s.result}，两者口径不同(${s.bases})，不作比较。`,
    BASIS_UNSTATED: (s: ReasonParts) =>
      `${s.goal}；${s.resultPeriod}的结果是${s.result}，而该指标另有数按同口径公布，口径是否一致无从确认(${s.bases})，不作比较。`,
    OTHER_SCOPE: (s: ReasonParts) =>
      `${s.goal}；${s.resultPeriod}的结果是${s.result}，两者范围不同(${s.scopes})，不作比较。`,
    WITHIN_MET: (s: ReasonParts) =>
      `${s.goal}；${s.resultPeriod}的结果为${s.result}，其范围包含在目标之内(${s.scopes})，已达到目标，评为“${s.label}”。`,
    WITHIN_PASSED: (s: ReasonParts) =>
      `${s.goal}；${s.resultPeriod}的结果为${s.result}，其范围包含在目标之内(${s.scopes})，已超过控制数，评为“${s.label}”。`,
    WITHIN_OPEN: (s: ReasonParts) =>
      `${s.goal}；${s.resultPeriod}的结果为${s.result}，其范围包含在目标之内(${s.scopes})，只能证明不少于此数，待核。`,
    ASSIGNED: (s: ReasonParts) =>
      `${s.goal}；${s.resultPeriod}的结果为${s.result}；约束性指标以市下达为准，下达数未收录，待核。`,
    SCOPE: (s: ReasonParts) => `${s.goal}，是列入推进的工作范围，不是结果，不作评价。`,
    NEUTRAL: (s: ReasonParts) => `${s.goal}；该指标没有好坏方向，目标也未设上限或下限，不作评价。`,
    SPAN: (s: ReasonParts) => `${s.goal}，跨越数年；${s.resultPeriod}的${s.result}只列出供参考，不作评价。`,
    MONTHS_ALONE: (s: ReasonParts) =>
      `${s.goal}；${s.resultPeriod}的结果为${s.result}，不是从1月起的累计数，不与全年目标比较。`,
    PART_MET: (s: ReasonParts) =>
      `${s.goal}；${s.resultPeriod}的结果为${s.result}${s.gap}，已达到全年目标，评为“${s.label}”。`,
    PART_PASSED: (s: ReasonParts) =>
      `${s.goal}；${s.resultPeriod}的结果为${s.result}${s.gap}，已超过全年控制数，评为“${s.label}”。`,
    PART_RATE: (s: ReasonParts) =>
      `${s.goal}；${s.resultPeriod}的结果为${s.result}${s.gap}；增速直接与全年目标比较，${s.rule && `${s.rule}，`}评为“${s.label}”。`,
    PART_STANDING: (s: ReasonParts) =>
      `${s.goal}；${s.resultPeriod}的结果为${s.result}${s.gap}；按当前水平与全年目标比较，评为“${s.label}”。`,
    PART_PROGRESS: (s: ReasonParts) =>
      `${s.goal}；${s.resultPeriod}的结果为${s.result}，占全年目标的${s.progress.done}，按${s.progress.from}应达${s.progress.expected}（上下相差不超过${s.progress.tolerance}个百分点为相当），评为“${s.label}”。`,
    PART_APPROACH: (s: ReasonParts) =>
      `${s.goal}；上年末为${s.progress.start}，${s.resultPeriod}的结果为${s.result}，${s.progress.isBack ? '比上年末离目标更远，相当于上年末到目标的' : '已走完上年末到目标的'}${s.progress.done}，按${s.progress.from}应达${s.progress.expected}（上下相差不超过${s.progress.tolerance}个百分点为相当），评为“${s.label}”。`,
    PART_FELL: (s: ReasonParts) =>
      `${s.goal}；上年末为${s.progress.start}，已达到目标，${s.resultPeriod}的结果为${s.result}${s.gap}，评为“${s.label}”。`,
    PART_NO_START: (s: ReasonParts) =>
      `${s.goal}；${s.resultPeriod}的结果为${s.result}${s.gap}；上年末的数未收录，无从判断进度，暂不判定是否完成。`,
    PART_RHYTHM: (s: ReasonParts) =>
      `${s.goal}；${s.resultPeriod}的结果为${s.result}，占全年目标的${s.progress.done}；${s.progress.rhythm}，序时进度不适用，暂不判定是否完成。`,
    PART_NONE: (s: ReasonParts) =>
      `${s.goal}；目前公布的是${s.resultPeriod}的${s.result}${s.gap}；${s.progress.measure}不按进度评价，暂不判定是否完成。`,
    BOUND: (s: ReasonParts) => `${s.goal}；${s.resultPeriod}的结果只印“${s.result}”，不足以判断是否达到目标，待核。`,
    WHOLE: (s: ReasonParts) => `${s.goal}，${s.resultPeriod}的结果为${s.result}${s.gap}；${s.rule}，评为“${s.label}”。`,
  },
  /** The parts of the reasons that cite a report. */
  cited: {
    /** A goal of another scope, where none is of the scope asked for. */
    ofScope: (goal: string, scope: string) => `；${goal}，是${scope}的目标，两者范围不同`,
    /** A goal in another measure, where none is in the one asked for. */
    inMeasure: (goal: string, measure: string) => `；${goal}，是${measure}的目标`,
    /** A share of the goal that is printed as a bound: 占全年目标的比例超21.3%. */
    boundShare: (share: string) => `比例${share}`,
    quotes: (quotes: string[], more: number) =>
      `${quotes.map((quote) => quoted(quote.replace(/[。；;]$/, ''))).join('')}${more > 0 ? `等${quotes.length + more}处` : ''}`,
    sum: (parts: number, sum: string) =>
      `；${['零', '一', '两', '三', '四', '五', '六'][parts] ?? parts}项合计${sum}，报告未公布合计数`,
    doubt: (s: { figure: string; period: string; whole: string; less: string }) =>
      `；原文未注明${s.figure}是否为${s.period}的数，若指${s.whole}，则比年初目标少${s.less}`,
    places: { NEXT: '列入下步安排', PROBLEMS: '见于存在的问题', BOTH: '列入下步安排并见于存在的问题' },
    inferred: (period: string) => `（原文未印起止年份，${period}系推定）`,
  },
  /** A figure as the sentence that a report would print; numbers come with their units and what binds them. */
  sentence: {
    spans: {
      S1: '上半年',
      S2: '下半年',
      Q1: '一季度',
      Q2: '二季度',
      Q3: '三季度',
      Q4: '四季度',
      NINE_MONTHS: '前三季度',
    } as Record<string, string>,
    inYear: (span: string, year: number) => `${year}年${span}`,
    endOf: (year: number, month: number) => (month === 12 ? `${year}年末` : `${year}年${month}月末`),
    endOfMonth: (month: number) => `${month}月末`,
    /** The sentence of a row without goal and result of its period, even where it shows last year's. All parts but the name may be ''. */
    nothing: (s: { owner: string; when: string; name: string }) =>
      `${s.when}${s.when && '，'}${ofOwner(s)}没有可列入本表的目标或结果。`,
    /** A sentence that does not name what it is about. */
    about: (name: string, sentence: string) => `${name}：${sentence}`,
    result: (s: { owner: string; when: string; isEnd: boolean; isEstimate: boolean; clauses: string[] }) =>
      `${s.owner}${s.isEnd ? '截至' : ''}${s.when}，${s.isEstimate ? '预计' : ''}${s.clauses.join('，')}。`,
    goal: (s: {
      owner: string;
      when: string;
      isEnd: boolean;
      name: string;
      of: string;
      figure: string;
      note: string;
    }) => `${s.isEnd ? '到' : ''}${s.when}，${ofOwner(s)}${s.of}目标为${s.figure}（${s.note}）。`,
    goalFigure: (number: string, isLimit: boolean) => (isLimit ? `控制在${number}` : number),
    named: (name: string, phrase: string) =>
      // PM2.5 and a number would run into each other.
      /[\w.]$/.test(name) && /^\d/.test(phrase) ? `${name}为${phrase}` : `${name}${phrase}`,
    inWords: (text: string) => `：${quoted(text)}`,
    inWordsToo: quoted,
    share: (number: string) => `占比${number}`,
    completion: (number: string) => `任务完成率${number}`,
    aboveCity: (number: string, isBelow: boolean) => `${isBelow ? '低于' : '高于'}全市${number}`,
    change: (s: { basis: string; way: 'RISE' | 'FALL' | 'NONE'; size: string; measure: Measure }) => {
      if (s.way === 'NONE') return `${s.basis}持平`;
      const rise = { GROWTH: '增长', CHANGE_POINTS: '提高' } as Partial<Record<Measure, string>>;
      return `${s.basis}${s.way === 'FALL' ? '下降' : (rise[s.measure] ?? '上升')}${s.size}`;
    },
    bases: {
      YOY: '同比',
      SAME_SCOPE: '同口径',
      CONSTANT_PRICE: '按可比价格计算',
      NOMINAL: '名义',
      MOM: '环比',
      PER_YEAR: '年均',
      TWO_YEAR: '两年平均',
      UNSTATED: '',
    } as Record<string, string>,
    /** A base that is named as it is printed. */
    namedBase: (basis: string) => basis,
    ofBasis: (of: string, basis: string) => basis + of,
    rankOfs: { LEVEL: '总量', GROWTH: '增速', SHARE: '占比', OTHER: '' } satisfies Record<RankOf, string>,
    rank: (s: { of: string; among: string; printed: string; place: number }) => {
      if (/^最/.test(s.printed)) return `${s.of}为${s.among}${s.printed}`;
      return `${s.of}居${s.among}${/^(?:第.+|首位|之首)$/.test(s.printed) ? s.printed : `第${s.place}位`}`;
    },
    goalOf: (measure: Measure, ranked: string) => ranked + goalsOf[measure],
    place: (s: { among: string; printed: string; place: number }) =>
      `${s.among}${/^第/.test(s.printed) ? s.printed : `第${s.place}位`}`,
    with: (clause: string, caution: string) => `${clause}（${caution}）`,
    fallOf: '下降',
    yearly: '年度',
    against: (authority: Authority | null, span: string, isCap: boolean) => {
      const goal = isCap ? '控制数' : '目标';
      const said: Record<Authority, string> = {
        PLAN: `${span}计划${goal}`,
        ASSIGNED: `上级下达的${span}${goal}`,
        INTERIM: `年中安排的${span}${goal}`,
        OUTLOOK: `工作思路的${span}${goal}`,
        STEERING: `${span}调度${goal}`,
      };
      return authority ? said[authority] : `${span}${goal}`;
    },
    done: (goal: string, percent: string) => `完成${goal}的${percent}`,
    used: (goal: string, percent: string) => `占${goal}的${percent}`,
    kept: (goal: string) => `控制在${goal}以内`,
    reached: (goal: string) => `达到${goal}`,
    equal: (goal: string) => `与${goal}持平`,
    above: (goal: string, size: string) => `高于${goal}${size}`,
    below: (goal: string, size: string) => `低于${goal}${size}`,
    /** Words for a fall beside a goal that asks for one. */
    fall: (goal: string, size: string, isDeeper: boolean) => `降幅${isDeeper ? '大于' : '小于'}${goal}${size}`,
    fallBeside: (goal: string, place: BoundPlace) =>
      `降幅${{ ABOVE: '小于', NOT_BELOW: '不大于', BELOW: '大于', NOT_ABOVE: '不小于' }[place]}${goal}`,
    behind: (goal: string, size: string) => `比${goal}靠后${size}`,
    beside: (goal: string, place: BoundPlace) =>
      `${{ ABOVE: '高于', NOT_BELOW: '不低于', BELOW: '低于', NOT_ABOVE: '不高于' }[place]}${goal}`,
  },
  /** The sentences on the rest of a year: what it must bring, or why that cannot be said. */
  needed: {
    /** The word before what is left beside a result that is printed as at least so much. */
    atMost: '至多',
    part: (span: string, amount: string, atMost: string) => `，其中${span}${atMost}须完成${amount}`,
    rhythm: (rhythm: string) => `；${rhythm}，月均数只是算术平均`,
    LEVEL: (s: NeededParts) =>
      `${s.goal}，${s.resultPeriod}为${s.result}，${s.atMost}还差${s.remaining}，${s.rest}共${s.months}个月，平均每月${s.atMost}须完成${s.perMonth}${s.part}${s.rhythm}。`,
    POINTS: (s: NeededParts) =>
      `${s.goal}，${s.resultPeriod}为${s.result}，${s.atMost}还差${s.remaining}，${s.rest}共${s.months}个月，平均每月${s.atMost}须提高${s.perMonth}${s.part}${s.rhythm}。`,
    DONE: (s: NeededParts) => `${s.goal}，${s.resultPeriod}为${s.result}，已达到目标，没有剩余任务。`,
    CAP: (s: NeededParts) =>
      `${s.goal}，是控制数；${s.resultPeriod}为${s.result}${s.remaining && `，余量${s.atMost}${s.remaining}`}，没有须完成的数。`,
    GROWTH: (s: NeededParts) =>
      `${s.goal}；后几个月须达到的增速取决于可比价的上年分期总量，账本未收录，不由增速推算，不给出。`,
    STANDING: (s: NeededParts) =>
      `${s.goal}，${s.resultPeriod}为${s.result}；这类目标看当前水平是否达标，不按月分摊，不给出。`,
    NO_RULE: (s: NeededParts) => `${s.goal}，${s.resultPeriod}为${s.result}；这类目标不能按月分摊，不给出。`,
    BOUND: (s: NeededParts) => `${s.goal}，${s.resultPeriod}只印“${s.result}”，剩余多少无从确定，不给出。`,
    WORDS: (s: NeededParts) => `${s.goal}；目标或结果只有文字、没有数值，不给出。`,
    UNJUDGED: (s: NeededParts) => `${s.goal}；这类目标不作评价，也没有剩余任务。`,
    NOT_COMPARABLE: (s: NeededParts) => `${s.goal}，${s.resultPeriod}为${s.result}；两者口径、范围或单位不同，不给出。`,
    ASSIGNED: (s: NeededParts) =>
      `${s.goal}，${s.resultPeriod}为${s.result}；约束性指标以市下达为准，下达数未收录，剩余多少无从确定，不给出。`,
    NO_GOAL: (s: NeededParts) => `没有查到${s.goal}可供评价的目标，不给出。`,
    NO_RESULT: (s: NeededParts) => `${s.goal}；当年的结果未收录，剩余多少无从确定，不给出。`,
    NOT_A_YEAR: (s: NeededParts) => `${s.goal}，不是一整年的目标，不给出。`,
    OVER: (s: NeededParts) => `${s.goal}；全年的结果${s.result}已经公布，没有剩余的月份。`,
    NOT_IN_REST: (s: NeededParts) =>
      `${s.goal}，${s.resultPeriod}为${s.result}；所问的期间不在剩余的${s.rest}之内，不给出。`,
  },
  /** Places that are worked out from the figures held. */
  workedOut: {
    tied: (rank: number) => `并列第${rank}`,
    ofAll: (place: string) => `${/^并/.test(place) ? place : `第${place}`}位(由计划簿排出)`,
    ofSome: (place: string, among: number) => `已收录${among}区中${/^并/.test(place) ? place : `第${place}`}`,
    /** The mark behind the number in a column of printed places. */
    mark: '(排)',
  },
  rankFaults: {
    NOT_HELD: '未收录',
    WORDS: '只有文字，没有数值，不排位次',
    OPEN_BOUND: '只印上限、下限或区间，不排位次',
    OTHER_UNIT: '计量单位不同，不排位次',
    OTHER_BASIS: '口径不同，不排位次',
  } satisfies Record<RankFault, string>,
  /** Two statements of one goal, side by side. */
  drift: {
    /** The words for a change between statements of one authority, or where the text says 调整为. */
    kinds: {
      RAISED: '提高',
      LOWERED: '下调',
      KEPT: '维持',
      SCOPE_CHANGED: '口径变化',
      CHANGED: '数字变动',
      SAID_OTHERWISE: '另有表述',
      REPORTED: '已报完成情况',
      NOT_MENTIONED: '未再提及',
    } satisfies Record<Drift, string>,
    /** The words for a difference between the year's plan and an arrangement after it, which does not revise it. */
    differences: {
      RAISED: '高于年初计划',
      LOWERED: '低于年初计划',
      KEPT: '与年初计划一致',
      SCOPE_CHANGED: '口径变化',
      CHANGED: '数字变动',
      SAID_OTHERWISE: '另有表述',
      REPORTED: '已报完成情况',
      NOT_MENTIONED: '未再提及',
    } satisfies Record<Drift, string>,
    /** The number is the same and the promise weaker or firmer. */
    softened: (isRevision: boolean, strength: string) => `${isRevision ? '维持' : '与年初一致'}(改为${strength})`,
    stages: (from: string, to: string) => `(${from}→${to})`,
    eases: { EASIER: '更易完成', HARDER: '更难完成', SAME: '难易相同', MIXED: '难易互有增减' } satisfies Record<
      Ease,
      string
    >,
    grounds: {
      NUMBER: '数值',
      COMPARATOR: '数值前后的限定词',
      STRENGTH: '目标性质',
      STAGE: '进展阶段',
    } satisfies Record<DriftGround, string>,
    goal: (strength: string, figure: string) => `${strength}${figure}`,
    /** The note on what is set from above, steered by or thought of beside the plan. */
    beside: (authority: string) => `${authority}，与计划目标并列，不是调整`,
    restOfYear: (span: string, authority: string) => `${authority}只定${span}目标，与全年目标并列，不是调整`,
    implied: (span: string, printed: string) => `；连同${span}已公布的${printed}折合全年`,
    by: (size: string, isUp: boolean, isRevision: boolean) =>
      isRevision ? `${isUp ? '提高' : '下调'}${size}` : `${isUp ? '高于' : '低于'}年初计划${size}`,
    changedBy: (size: string, isUp: boolean) => `数字${isUp ? '增加' : '减少'}${size}`,
    ease: (ease: string, grounds: string[]) => `，就${grounds.join('、')}而言${ease}`,
    first: (s: { document: string; period: string; authority: string; goal: string }) =>
      `${s.document}的${s.period}${s.authority}为${s.goal}`,
    revised: (s: DriftParts) => `${s.first}，${s.document}的表述为${s.goal}，${s.difference}${s.ease}。`,
    differs: (s: DriftParts) =>
      `${s.first}，${s.document}的${s.authority}为${s.goal}，${s.difference}${s.ease}，不是对计划的调整。`,
    scope: (s: DriftParts) => `${s.first}，${s.document}的${s.authority}为${s.goal}，两者口径不同，不计变化量。`,
    changed: (s: DriftParts) => `${s.first}，${s.document}写作${s.goal}，${s.difference}。`,
    otherwise: (s: DriftParts) => `${s.first}，${s.document}另有表述${s.ease}，不计变化量：${s.goal}。`,
    reported: (s: DriftParts) => `${s.first}，${s.document}没有再列目标，已报完成情况：${s.goal}。`,
    notMentioned: (first: string, document: string) => `${first}，${document}没有再提及这一项。`,
    besides: (s: Omit<DriftParts, 'difference' | 'ease'>) =>
      `${s.first}，${s.document}的${s.authority}为${s.goal}，两者并列，后者不是对计划的调整。`,
  },
  /** Cautions that the rules add to those of the figures. */
  cautions: {
    unstatedBasis: '口径未注明',
    draft: '目标出自草案',
    quoted: (document: string, figure: string) => `《${document}》写作${figure}，与统计部门数不一致`,
    twin: (document: string, figure: string) => `《${document}》另有一处写作${figure}，两处不一致，这里取在后的一处`,
    converted: (s: { from: number; of: string; to: number; into: string }) =>
      `计量单位不同，已按${s.from}${s.of}=${s.to}${s.into}换算`,
  },
  /** A number as printed, with what it is in the goal's unit. */
  converted: (printed: string, number: string) => `${printed}(合${number})`,
  previous: { NOT_HELD: '未收录', DIFFERENT_BASIS: '口径不同，不并列' },
  table: {
    title: (whom: string, what: string, when: string) => `${whom} ${what} ${when}目标与完成情况`,
    units: (units: string[]) => (units.length > 0 ? `单位：${units.join('、')}` : '单位：无'),
    /** Words for more units than a caption can name: each row tells its own. */
    unitsInRows: '单位：见表',
    /** The periods of the results shown. */
    covers: (periods: string) => `数据期${periods}`,
    /** The publication day of the newest document used. */
    newest: (day: string) => `资料截至${day}`,
    asked: (day: string) => `查询时点${day}`,
    revision: (revision: number) => `数据版本第${revision}版`,
    sources: (sources: string[]) => `来源：${sources.join('；')}`,
    /** Stands above a table that shows what is not public. */
    internal: '内部资料 注意保管',
  },
  /** The prices of value added, whose level and growth are reckoned at different ones. Either list may be empty. */
  priceBasis: (levels: string[], growths: string[]) => {
    const level = levels.length > 0 ? `${levels.join('、')}总量按现价计算` : '';
    const isSame = levels.join() === growths.join();
    const growth = growths.length > 0 ? `${isSame ? '' : growths.join('、')}增速按不变价计算` : '';
    return [level, growth].filter((part) => part !== '').join('，');
  },
  /** 报送版. */
  edition: {
    notes: (notes: string[]) =>
      notes.map((note, at) => `${at === 0 ? '注：' : '　　'}${notes.length > 1 ? `${at + 1}. ` : ''}${note}。`),
    dash: '“—”表示没有目标、未收录或不适用',
    footer: '第 &P 页，共 &N 页',
    sheet: (title: string) => `报送版 ${title}`,
    /** The lower row of a header of two rows. */
    beneath: { value: '数值', rank: '位次', level: '总量' },
  },
  /** The tables that offices file, in the order in which they are offered. Their headers are the offices' own to the letter. */
  forms: {
    EXECUTION: {
      name: '主要指标计划执行情况表',
      hint: '年度目标与完成数、增速、进度评价，一个指标一行',
      targetBy: (year: string, authority: string) => `${year}${authority}`,
      title: (district: string, span: string) => `${district}${span}主要指标计划执行情况表`,
      columns: (year: string, span: string, isWhole: boolean) => ({
        number: '序号',
        indicator: '指标名称',
        unit: '计量单位',
        nature: '指标属性',
        target: `${year}计划目标`,
        actual: `${span}完成`,
        growth: '同比增长(%)',
        previousGrowth: isWhole ? '上年全年增速(%)' : '上年同期增速(%)',
        attainment: '完成年度目标(%)',
        gapPoints: '与年度目标差(百分点)',
        calendar: '序时进度(%)',
        verdict: '进度评价',
        source: '数据来源',
        note: '备注',
      }),
      measured: (measure: string, result: string) => measure + result,
      earlier: (span: string, results: string[]) => `${span}为${results.join('，')}`,
      counted: (span: string, basis: string) => `${span}增速按${basis}计算`,
    },
    MONTHLY: {
      name: '月度经济运行调度表',
      hint: '当月累计增速与全年、阶段目标的差距和全市位次',
      title: (district: string, span: string) => `${district}${span}月度经济运行调度表`,
      columns: (spans: { span: string; earlier: string; rest: string; isWhole: boolean }) => ({
        indicator: '指标',
        lead: '牵头单位',
        target: '全年目标(%)',
        stageTarget: '阶段目标(%)',
        level: `${spans.span}总量`,
        actual: `${spans.span}增速(%)`,
        previous: spans.isWhole ? '上年全年增速(%)' : '上年同期增速(%)',
        monthChange: `较${spans.earlier}±(百分点)`,
        stageGap: '与阶段目标差',
        city: '全市增速(%)',
        cityGap: '较全市±',
        rank: '全市位次',
        rankChange: '位次变化',
        needed: `${spans.rest}需增长(%)`,
        shortfall: '缺口(亿元)',
        verdict: '预警',
      }),
      /** The words for where no month goes before, and where none is left. */
      monthBefore: '上月',
      nextMonths: '后续',
      none: '所选范围内没有收录增速，也没有增速目标',
      thresholds: (warning: string, points: number) =>
        `${warning}以阶段目标为准，没有阶段目标的以全年目标为准：达到目标为绿，相差${points}个百分点以内(含)为黄，相差${points}个百分点以上为红；不能比较的注明情况`,
      remark: (needed: string, shortfall: string) =>
        `“${needed}”“${shortfall}”取决于可比价的上年分期总量，账本未收录，不由增速推算，由填报单位填写`,
    },
    RANKING: {
      name: '各区主要指标位次表',
      hint: '一个指标在全市各区的总量、增速和位次',
      title: (city: string, span: string, indicator: string) => `${city}各区${span}${indicator}位次表`,
      columns: {
        district: '区域',
        level: '总量',
        levelRank: '总量位次',
        growth: '增速',
        growthRank: '增速位次',
        toCity: '较全市±',
        cityShare: '占全市比重',
      },
      workedOut: (columns: string[]) =>
        `${columns.join('、')}中标“(排)”的由计划簿按各区已收录的数排出，不是文件公布的位次`,
      amongSome: (of: string, places: string[]) => `${of}有未收录或不能并排的区，不排全市位次：${places.join('、')}`,
    },
    TASKS: {
      name: '量化任务完成情况表',
      hint: '每项重点工作的量化目标、原文和完成情况',
      title: (district: string, span: string) => `${district}${span}量化任务完成情况表`,
      none: '所选范围内没有收录量化任务',
      columns: (span: string) => ({
        number: '序号',
        task: '重点工作',
        text: '任务原文',
        goal: '目标事项',
        strength: '目标性质(确保/计划/力争)',
        lead: '牵头单位',
        responsible: '责任单位',
        target: '年度目标',
        actual: `${span}完成`,
        attainment: '完成率(%)',
        verdict: '进度评价',
        measures: '滞后原因及下步措施',
        source: '出处',
      }),
    },
    WORDING: {
      name: '目标表述对照表',
      hint: '年初计划与年中报告对同一目标的原文和变化',
      title: (district: string, year: string) => `${district}${year}目标表述对照表`,
      none: '所选范围内没有先后表述不止一次或后来未再提及的目标',
      columns: {
        indicator: '指标',
        plan: '年初计划(原文)',
        later: '年中表述(原文)',
        change: '变化量',
        kind: '变化性质',
        evidence: '依据',
      },
    },
    YEARS: {
      name: '上年完成与本年目标对照表',
      hint: '上年目标、完成情况与今年目标并列',
      title: (district: string, before: string, year: string) => `${district}${before}完成与${year}目标对照表`,
      none: '所选范围内本年没有收录目标，上年也没有目标和完成俱全的指标',
      columns: (before: string, year: string) => ({
        indicator: '指标',
        unit: '单位',
        target: `${before}目标`,
        actual: `${before}完成`,
        verdict: '完成情况',
        nextTarget: `${year}目标`,
        change: `较${before}完成±`,
        basis: '测算依据',
      }),
    },
    REMAINDER: {
      name: '剩余任务倒排表',
      hint: '剩余任务分到各季度和每月',
      title: (district: string, year: string) => `${district}${year}剩余任务倒排表`,
      columns: {
        indicator: '指标',
        target: '全年目标',
        actual: '已完成',
        remaining: '剩余',
        thirdQuarter: '三季度',
        fourthQuarter: '四季度',
        perMonth: '月均需完成',
      },
      remark: (spans: string[]) =>
        `已完成为${spans.join('、')}累计数；只列可按月分摊的全年累计目标，控制数、增速、期末数和文字目标不列；月均数只是算术平均；三季度数、月均数按目标数的精度进位，四季度为余数`,
      beside: (goals: string[]) => `另有目标，未按其倒排：${goals.join('、')}`,
      none: '没有已收录上半年或更后结果、又可按月分摊的全年目标',
    },
  },
  /** The place where a figure is printed: its document, named as a source, and the section. */
  place: (source: string, section: string) => `${source}${section}`,
  cell: (address: string) => `单元格${address}`,
  /** The column of a sheet that holds the keys of its rows. */
  rowKey: '行键',
  /** Stands in a row of a sheet that its table no longer has. */
  rowGone: '本次查询已无此行',
  /** The city itself, before its districts. */
  wholeCity: '全市',
  /** A goal's name with what it is a goal of, or for which months. */
  goalName: (name: string, notes: string[]) => (notes.length > 0 ? `${name}(${notes.join('，')})` : name),
  /** A cell of a form that stands empty because there is nothing to be said in it. */
  dash: '—',
  /** A query that was stopped because it read or answered too much, or took too long. */
  budget: {
    dearRows: (field: string, rows: number, most: number) =>
      `查询最多要读${rows}行，超过${most}行，未执行，账本未改动；其中“${field}”最多，请减少其地区、指标、期间或键，或分几次查询。`,
    dearBytes: (bytes: number, most: number) =>
      `查询结果最多有${bytes}字节，超过${most}字节，未执行，账本未改动；请少取几项内容，或用first和after分页。`,
    rows: (most: number) =>
      `查询读取的数据超过${most}行，已中止，没有返回结果，账本未改动；请减少地区、指标或期间，或分几次查询。`,
    bytes: (most: number) =>
      `查询结果超过${most}字节，已中止，没有返回结果，账本未改动；请少取几项内容，或用first和after分页。`,
    memory: '查询所需内存超过上限，已中止，没有返回结果，账本未改动；请减少地区、指标或期间，或分几次查询。',
    ms: (most: number) =>
      `查询超过${most / 1000}秒仍未完成，已中止，没有返回结果，账本未改动；请减少地区、指标或期间，或分几次查询。`,
  },
  /** A query that is not taken. */
  busy: {
    full: '服务器正忙，这次查询未执行，账本未改动；请稍候再试。',
    stopping: '服务器正在停止，这次查询未执行，账本未改动；请稍后再试。',
    rebuilding: (percent: number) =>
      `账本正按新版程序改写（已完成${percent}%），这次查询未执行，账本内容不变；改写完成后请再试。`,
  },
  faults: {
    UNKNOWN_DISTRICT: (typed: string, near: string[]) => `没有名为“${typed}”的地区。${nearest(near)}`,
    UNKNOWN_INDICATOR: (typed: string, near: string[]) => `没有名为“${typed}”的指标。${nearest(near)}`,
    UNKNOWN_DOCUMENT: (typed: string, near: string[]) => `没有代码为“${typed}”的文件。${nearest(near)}`,
    UNKNOWN_SCOPE: (typed: string, near: string[]) => `没有名为“${typed}”的统计范围。${nearest(near)}`,
    UNKNOWN_TOPIC: (typed: string, near: string[]) => `没有代码为“${typed}”的主题。${nearest(near)}`,
    AMBIGUOUS: (typed: string, meant: string[]) => `“${typed}”可以指${meant.join('、')}，请写明是哪一个。`,
    BAD_PERIOD: (typed: string, reason: PeriodFaultReason, example: string) =>
      `期间“${typed}”${periodFaults[reason]}，请写成例如“${example}”。`,
    WHICH_CITY: (typed: string, cities: string[]) =>
      `“${typed}”不能确定是哪个市各区的位次，请用city写明${cities.length > 0 ? `，例如${cities.join('、')}` : ''}。`,
    FORM_ONE: (what: 'districts' | 'periods' | 'indicators', asked: number) =>
      `这张报表一次只报一个${{ districts: '地区', periods: '期间', indicators: '指标' }[what]}，这次给了${asked}个。`,
    FORM_PERIOD: (typed: string, example: string) =>
      `这张报表的期间是一年或当年的一部分，“${typed}”不是，请写成例如“${example}”。`,
    FORM_ALONE: (argument: string) => `报表有自己的列，请不要同时给出${argument}；要选列、调列序，请用formColumns。`,
    FORM_COLUMN: (typed: string, known: string[]) => `这张报表没有“${typed}”列，可选：${known.join('、')}。`,
    NO_FORM: (argument: string) => `${argument}只用于报表，请同时给出form，或改用columns选列。`,
    FORM_CITY: (typed: string, cities: string[]) =>
      `位次表按市报，列出全市各区，“${typed}”下面没有区${cities.length > 0 ? `，请写明是哪个市，例如“${cities.join('、')}”` : ''}。`,
    FORM_DISTRICT: (typed: string) => `“${typed}”不是地区，这张报表按地区报。`,
    NOT_A_YEAR: (typed: string, example: string) => `期间“${typed}”不是一整年，请写成例如“${example}”。`,
    NO_LATEST: (typed: string, subject: string, periods: string[]) =>
      `“${typed}”要看最近一期完成数是哪几个月，而${subject || '所选地区和指标'}还没有收录可用的完成数，请写明期间${periods.length > 0 ? `；已收录的期间有：${periods.join('、')}` : ''}。`,
    BAD_MEASURE: (typed: string, known: string[]) => `没有名为“${typed}”的指标口径，可用：${known.join('、')}。`,
    BAD_ROLE: (typed: string, known: string[]) => `没有名为“${typed}”的数据类别，可用：${known.join('、')}。`,
    BAD_AS_OF: (typed: string) => `查询时点“${typed}”既不是日期也不是文件代码，请写成例如“2024-09-12”或“LG-2024-MID”。`,
    BAD_DATE: (typed: string) => `“${typed}”不是日期，请写成例如“2024-09-12”，或只写年、月。`,
    BAD_REVISION: (typed: number, last: number) => `没有第${typed}版数据，请给出1到${last}之间的版本号。`,
    BAD_SINCE: (typed: number, last: number) =>
      `本账本没有第${typed}版数据，最新为第${last}版，请给出0到${last}之间的版本号。`,
    BAD_NAME: (typed: string, last: string) => `“${typed}”不是数据版本，请写成“版次:编号”，例如最新的“${last}”。`,
    TWO_REVISIONS: (typed: string, other: number) =>
      `at（${typed}）与atRevision（${other}）不是同一版数据，请只给出at。`,
    BEHIND: (typed: string, last: string) =>
      `服务器上还没有版本${typed}的数据，最新的是${last}；没有改动任何内容，请稍后再试，或改查${last}。`,
    FORKED: (typed: string, last: string) =>
      `服务器上的数据与版本${typed}不是同一来源，同一版次下是另一批数据；没有改动任何内容，请核对连接的服务器，或改查它的最新版本${last}。`,
    BAD_FIRST: (typed: number, max: number) => `first不能是${typed}，请给出0到${max}之间的整数。`,
    BAD_TOLERANCE: (name: string, typed: number, max: number) => `容差${name}不能是${typed}，请给出0到${max}之间的数。`,
    BAD_CURSOR:
      'after不是这个列表在这些条件下给出的游标：请原样使用上一页的endCursor，其他参数不变；也可不带after，从第一页读起。',
    BAD_ID: (typed: string) => `“${typed}”不是本账本的编号，请使用接口给出的id。`,
    TAKEN_DOWN: '该数据已撤下，不再提供；请刷新表格，或向资料提供单位了解。',
    BAD_SEARCH: '请至少输入一个字再查找。',
    TOO_MANY: (asked: number, max: number) => `一次最多${max}项，这次要了${asked}项，请分几次查询。`,
    TOO_LONG: (length: number, max: number) => `这里写了${length}个字，最多${max}个字，请只写名称、代码或期间。`,
    LONG_SEARCH: (max: number, words: number) => `查找的文字最多${max}个字、${words}个词，请缩短后再查。`,
    EMPTY_TABLE: '这里没有内容，请选定或粘贴一张表，连同表头和各行的名称。',
    UNREAD_TABLE: (line: number) =>
      line > 0
        ? `第${line}行起有一个双引号没有配对，分不清各格的内容，请补上或删去这个引号后再核对。`
        : '这不是一张可以读取的表，请连同表头和各行的名称重新选定或粘贴。',
    LARGE_TABLE: (size: number, max: number) => `这张表太大（${size}，最多${max}），请分几次核对。`,
    BAD_ANSWER: (typed: string, near: string[]) => `“${typed}”不能作为回答。${nearest(near)}`,
    OTHER_SCOPES: (subject: string, scopes: string[]) => `${subject}未收录；已收录的统计范围有：${scopes.join('、')}。`,
    NOTHING_PUBLISHED: (subject: string, measures: string[], periods: string[]) => {
      if (measures.length > 0) return `${subject}未收录；已收录的口径有：${measures.join('、')}。`;
      return periods.length > 0 ? `${subject}未收录；已收录的期间有：${periods.join('、')}。` : `${subject}未收录。`;
    },
    BEFORE_FIRST: (asOf: string, first: string) => `截至${asOf}还没有任何文件，最早的文件公布于${first}。`,
  },
  /** Words for why a ledger's file cannot be used, and what to do. `detail` is what SQLite says of it. */
  rebuilding: (percent: number) => `正按新版程序改写账本，已完成${percent}%；可以随时中断，下次启动会接着做。`,
  ledgerErrors: {
    UNREADABLE: ({ path, detail }) =>
      `账本${path}打不开${detail && `(${detail})`}，请检查路径和权限，或将PLANBOOK_DB设为其他文件。`,
    NO_FOLDER: ({ path }) => `账本${path}打不开(所在文件夹不存在)，请先建立该文件夹，或将PLANBOOK_DB设为其他文件。`,
    MISSING: ({ path }) => `没有账本${path}，未作改动；请用--db或PLANBOOK_DB指明已有的账本文件。`,
    LOCKED: ({ path }) =>
      `账本${path}正由另一进程占用，内容未改动；请待其结束或将其停止后重试，或将PLANBOOK_DB设为其他文件。`,
    NEWER: ({ path }) =>
      `账本${path}由更新版本的Planbook写成，内容未改动；请升级Planbook，或将PLANBOOK_DB设为其他文件。`,
    UPGRADE_NEEDED: ({ path }) =>
      `账本${path}中有更新版本的Planbook写入的记录，本版程序仍可查询，但不能写入，内容未改动；请升级Planbook后重试。`,
    CORRUPTED: ({ path, detail }) =>
      `账本${path}已损坏${detail && `(${detail})`}，内容未改动；请用备份恢复，或将PLANBOOK_DB设为新文件。`,
    DAMAGED: ({ path }) =>
      `账本${path}的内容与其记录不符，未作改动；请运行npm run planbook -- verify查看不符之处，再用备份恢复，或将PLANBOOK_DB设为新文件。`,
    FOREIGN: ({ path }) => `${path}不是Planbook的账本，内容未改动；请将PLANBOOK_DB设为其他文件。`,
    FULL: ({ path }) => `账本${path}所在磁盘已满，本次内容未写入，原有内容未改动；请腾出空间后重试。`,
    READ_ONLY: ({ path }) => `账本${path}只能读、不能写，内容未改动；请检查该文件、所在文件夹和磁盘的权限后重试。`,
    DISK_FAULT: ({ path, detail }) =>
      `账本${path}读写出错${detail && `(${detail})`}，本次内容未写入；请检查磁盘及其剩余空间后重试。`,
  } satisfies Record<LedgerErrorReason, (at: { path: string; detail: string }) => string>,
  /** Words for what verifying a ledger finds, one sentence each. */
  findingsOfLedger: {
    PAGES: (detail: string) => `文件的存储页损坏：${detail}。`,
    ENTRY_MISSING: (number: number) => `缺少第${number}条记录。`,
    ENTRY_KIND: (number: number) => `第${number}条记录的种类不对。`,
    ENTRY_NEWER: (number: number) => `第${number}条记录由更新版本的Planbook写成，请升级后再核对。`,
    ENTRY_CONTENT: (number: number) => `第${number}条记录的内容与其摘要不符。`,
    ENTRY_ID: (number: number) => `第${number}条记录的标识与其内容不符。`,
    ENTRY_TIME: (number: number) => `第${number}条记录的时间早于前一条。`,
    REVISION: (number: number) => `第${number}版数据与记录不符。`,
    FILE: (digest: string) => `存档${digest}的内容与其摘要不符。`,
    SCHEMA: (name: string) => `表或索引${name}与本程序建立的不同。`,
    REPLAY: (detail: string) => `记录不能重放：${detail}`,
    ROW: (table: string, row: string) => `表${table}中${row}所在的行与记录不符。`,
    SEARCH: '全文检索的索引与正文不符。',
    CITATION: (figure: string) => `${figure}的引文位置在原文中不成立。`,
    erased: ({ entries, files, lines }: { entries: number; files: number; lines: number }) =>
      `其中已抹除、不能核对的有：记录${entries}条，原件及长内容${files}份，数据${lines}条。`,
    whole: (path: string, revision: string) => `账本${path}与其记录相符，修订${revision}。`,
    damaged: (path: string, count: number) =>
      `账本${path}有${count}处与其记录不符，内容未改动；请用备份恢复，或将PLANBOOK_DB设为新文件。`,
  },
  /** The fonts of a printed table, by use. Chinese ones are those of GB/T 9704-2012, the standard of official documents. */
  fonts: {
    title: { name: '方正小标宋简体', isBold: false },
    header: { name: '黑体', isBold: false },
    body: { name: '仿宋_GB2312', isBold: false },
    note: { name: '仿宋_GB2312', isBold: false },
  },
  /** The committed findings of the shipped documents, each sentence from numbers of the ledger alone. */
  findings: {
    title: '五份文件说了什么',
    about: (asOf: string) =>
      `由账本生成(\`node data/intake/shipped/findings.ts\`)，不手工修改。资料截至${asOf}，即所用文件中最新一份的发布日。评价规则与接口相同：口径不同、只有文字或只印界限而不足以判断的，不作评价，也不计入分母；没有收录到结果的目标，只说报告怎样讲到它，不推断完成与否。`,
    oneByOne: '单项',
    line: (indicator: string, reason: string) => `${indicator}：${reason}`,
    board: ({ owner, year, headline, others, judged, onCourse, rest }: BoardNumbers) => {
      const all = `${owner}${year}年的目标共${headline + others}个，其中主要指标${headline}个、其他${others}个。`;
      if (judged === 0) return `${all}至今没有一个可以评价：${unjudged(rest)}。`;
      return `${all}可以评价的${judged}个，其中${onCourse}个符合或好于要求，${judged - onCourse}个不及要求；其余不计入分母：${unjudged(rest)}。`;
    },
    apart: ({ parts, notCounted }: { parts: number; notCounted: { label: string; count: number }[] }) =>
      `此外${[...(parts > 0 ? [`部分月份的目标${parts}个单列`] : []), ...(notCounted.length > 0 ? [`列在目标中而不计入的${notCounted.map(({ label, count }) => `${label}${count}个`).join('、')}`] : [])].join('；')}。`,
    told: ({ label, names }: { label: string; names: string[] }) =>
      `${label}的目标${names.length}个：${names.join('、')}。`,
    problems: (quotes: string) => `报告在存在的问题中写道：${quotes}。`,
    main: ({ headline, judged, onCourse, rest }: BoardNumbers) =>
      `主要指标${headline}个，可以评价的${judged}个，其中${onCourse}个符合或好于要求${rest.length > 0 ? `；${unjudged(rest)}` : ''}。`,
    steps: ({ owner, year, compared, higher, level, lower }: StepNumbers & { owner: string; year: string }) =>
      `${owner}${year}年账本未收录当年结果的目标(控制数和附有口径提示的除外)中，与上年全年完成数同口径、可以并列的有${compared}个：目标数高于上年完成数的${higher}个，持平的${level}个，低于的${lower}个。这里只比数值：目标多为底线，低于上年完成数不表示今年要做得更少。`,
    rest: (s: { document: string; span: string; goal: string; half: string; isSilent: boolean }) =>
      `${s.document}另列${s.span}目标${s.goal}；${s.isSilent ? `${s.half}未收录，两者不相加，全年能否达到无从推算` : `与${s.half}相加可得全年数`}。`,
    caution: (cautions: string[]) => `注意：${cautions.join('；')}。`,
    cap: (s: { goal: string; year: string; before: string; room: string; share: string; isKept: boolean }) =>
      s.isKept
        ? `${s.goal}；${s.year}年为${s.before}，比控制数少${s.room}，为控制数的${s.share}。上年数只供参考，当年结果未收录。`
        : `${s.goal}；${s.year}年为${s.before}，比控制数多${s.room}。上年数只供参考，当年结果未收录。`,
  },
};

function nearest(near: string[]): string {
  return near.length > 0 ? `是否指${near.join('、')}？` : '请核对名称或代码。';
}

/** The words that every language must have. */
export type Words = typeof zh;
