// Written by addin/generate.ts from operations.graphql and schema/schema.graphql: do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Who set a target; the first that exists, in this order, is judged. */
export type Authority =
  /** 上级下达: set from above. */
  | 'ASSIGNED'
  /** 年中安排: a mid-year report's arrangement. */
  | 'INTERIM'
  /** 工作思路: a bureau's outline. */
  | 'OUTLOOK'
  /** 计划目标: the annual plan's own. */
  | 'PLAN'
  /** 调度目标: what the district steers by, beside the plan. */
  | 'STEERING';

/** What a revision did to a statement. */
export type ChangeKind =
  /** Said for the first time. */
  | 'ADDED'
  /** Put in place of another; see `before`. */
  | 'CORRECTED'
  /** Withdrawn. */
  | 'RETIRED';

/** What a column of a table shows. */
export type ColumnKind =
  /** 完成: the result, followed by a column with its own period. */
  | 'ACTUAL'
  /** 完成年度目标: result ÷ goal, in percent; empty for a cap or a rate. */
  | 'ATTAINMENT'
  /** 占控制数: result ÷ cap, in percent. */
  | 'CAP_USED'
  /** 与目标差: result minus goal, in the unit or in percentage points. */
  | 'GAP'
  /** 备注: cautions. */
  | 'NOTE'
  /** 应达进度: progress expected by now, in percent. */
  | 'PACE'
  /** 上年: the same part of the year before. */
  | 'PREVIOUS'
  /** 数据来源: the documents, with their standing. */
  | 'SOURCE'
  /** 目标: the goal that is judged. */
  | 'TARGET'
  /** 进度评价: the verdict in words. */
  | 'VERDICT';

/** How the words beside a number bind it. */
export type Comparator =
  /** 左右, 约. */
  | 'ABOUT'
  /** 超, 突破: more than the number. */
  | 'ABOVE'
  /** 以上, 不少于. */
  | 'AT_LEAST'
  /** 以内, 控制在. */
  | 'AT_MOST'
  /** Less than the number. */
  | 'BELOW'
  /** The number itself. */
  | 'EQUAL'
  /** 稳定保持在…以上. */
  | 'HOLD_AT_LEAST'
  /** 近: just under the number. */
  | 'NEARLY';

/** What sort of document it is. */
export type DocumentKind =
  /** A report on the first half of a year. */
  | 'MID_YEAR_REPORT'
  /** An annual plan. */
  | 'PLAN'
  /** A report on the past year with the plan for the next. */
  | 'REPORT_AND_PLAN'
  /** A bureau's summary of a year and outline of the next. */
  | 'SUMMARY';

/** What becomes of a goal from one statement to another. */
export type Drift =
  /** 维持: the number is the same, or the same words are said again. */
  | 'KEPT'
  /** 下调: the number is lower. */
  | 'LOWERED'
  /** 未再提及: a later document of the district sets goals on the topic and leaves this one out. */
  | 'NOT_MENTIONED'
  /** 提高: the number is higher; of a cap, more is allowed. */
  | 'RAISED'
  /** 口径变化: on another basis, in another kind of unit, a floor turned into a cap, or words beside a number. */
  | 'SCOPE_CHANGED';

/** What makes a statement easier or harder than another. */
export type DriftGround =
  /** The words beside the number: 左右 leaves more open than 以上. */
  | 'COMPARATOR'
  /** The number itself. */
  | 'NUMBER'
  /** How firmly it is promised: 确保, 计划, 力争. */
  | 'STRENGTH';

/** Whether the later of two statements is easier to meet. */
export type Ease =
  /** Easier to meet by all that changed. */
  | 'EASIER'
  /** Harder to meet by all that changed. */
  | 'HARDER'
  /** Easier by one thing and harder by another. */
  | 'MIXED'
  /** It asks for the same. */
  | 'SAME';

/** What narrows figures; all that is given must hold. An unknown name is an error with suggestions. */
export type FigureFilter = {
  /** Who set a target; leaves out results. */
  authorities?: ReadonlyArray<Authority> | null;
  /** Districts or other owners, by code or name, as people type them. */
  districts?: ReadonlyArray<string> | null;
  /** Codes of documents they are printed in. */
  documents?: ReadonlyArray<string> | null;
  /** Only the main figures, or only the others. */
  headline?: boolean | null;
  /** True: of each key only the figure in force. */
  inForce?: boolean | null;
  /** Indicators, by code or name, as people type them. */
  indicators?: ReadonlyArray<string> | null;
  /** What is said of them. */
  measures?: ReadonlyArray<Measure> | null;
  /** Exactly these periods. */
  periods?: ReadonlyArray<string> | null;
  /** Goals, results or estimates. */
  roles?: ReadonlyArray<Role> | null;
  /** A topic by its code or name. */
  topic?: string | null;
  /** Periods that lie in one of these: `2024` also finds `2024-S1`. Of a stock, those that end in one of them. */
  within?: ReadonlyArray<string> | null;
};

/** What one cell asks, all as people type it. */
export type FigureKey = {
  /** What was published by a day or a document; today without it. */
  asOf?: string | null;
  /** A district or other owner: 龙岗区, 龙岗, Longgang, 440307. */
  district: string;
  /** An indicator: 地区生产总值, GDP. */
  indicator: string;
  /** A measure: 同比增速, GROWTH; RANK/GROWTH says of what. The indicator's main measure without it. */
  measure?: string | null;
  /** A period with its year: 2024, 2024年上半年, 2024-S1, 本年. */
  period: string;
  /** TARGET, ACTUAL or ESTIMATE, 目标, 完成 or 预计; ACTUAL without it. Not read by comparisonsByKey. */
  role?: string | null;
};

/** Language of labels, reasons and messages. */
export type Language =
  /** English */
  | 'EN'
  /** 中文 */
  | 'ZH';

/** What is said of an indicator. */
export type Measure =
  /** 较基期变动: change against a named base; see `basis`. */
  | 'CHANGE'
  /** 百分点变动: change of a rate, in percentage points. */
  | 'CHANGE_POINTS'
  /** 任务完成率: share of a task done, in percent, as printed. */
  | 'COMPLETION'
  /** 与全市差: distance from the city's rate, in percentage points. */
  | 'GAP_TO_CITY'
  /** 同比增速: change on the year before, in percent. */
  | 'GROWTH'
  /** 总量: the quantity itself, in the indicator's unit. */
  | 'LEVEL'
  /** 倍数: times a base. */
  | 'MULTIPLE'
  /** 位次: a place, 1 the first; see `rankOf` and `among`. */
  | 'RANK'
  /** 占比: a part of a whole, in percent. */
  | 'SHARE';

/** The plan's own label of a target; most carry none. */
export type Nature =
  /** 约束性. */
  | 'BINDING'
  /** 预期性. */
  | 'EXPECTED';

/** A table that someone keeps: the figures it can show, and the revision it shows. */
export type NewsTable = {
  /** The revision that the table shows; 0 for everything. */
  since: number;
  /** The figures it can show; all without it. */
  where?: FigureFilter | null;
};

/** Why a key, a name or a table has no answer. */
export type NoAnswerReason =
  /** Several things have this name; they are suggested. */
  | 'AMBIGUOUS'
  /** The as-of cannot be read, or lies before the first document. */
  | 'BAD_AS_OF'
  /** There is no such measure. */
  | 'BAD_MEASURE'
  /** The period cannot be read; an example is suggested. */
  | 'BAD_PERIOD'
  /** This ledger has no such revision; the latest is suggested. */
  | 'BAD_REVISION'
  /** There is no such role. */
  | 'BAD_ROLE'
  /** Nothing is published for the key; the message names what is. */
  | 'NOTHING_PUBLISHED'
  /** A list holds more than is read at once. */
  | 'TOO_MANY'
  /** No district or owner has this name; the nearest are suggested. */
  | 'UNKNOWN_DISTRICT'
  /** No document has this code; some are suggested. */
  | 'UNKNOWN_DOCUMENT'
  /** No indicator has this name; the nearest are suggested. */
  | 'UNKNOWN_INDICATOR'
  /** No topic has this code or name; all are suggested. */
  | 'UNKNOWN_TOPIC';

/** What a RANK orders by. */
export type RankOf =
  /** Ordered by growth. */
  | 'GROWTH'
  /** Ordered by level. */
  | 'LEVEL'
  /** Ordered by something else, as the sentence says. */
  | 'OTHER'
  /** Ordered by share. */
  | 'SHARE';

/** Whether a figure is a goal, a result or an estimate. */
export type Role =
  /** 完成: what was delivered. */
  | 'ACTUAL'
  /** 预计: what its publisher expects; shown, never matched with a goal. */
  | 'ESTIMATE'
  /** 目标: what was promised. */
  | 'TARGET';

/** Whether a document binds. */
export type Standing =
  /** 草案. */
  | 'DRAFT'
  /** 已失效. */
  | 'EXPIRED'
  /** 正式. */
  | 'IN_FORCE';

/** How firmly a target is promised. */
export type Strength =
  /** 确保. */
  | 'MUST'
  /** 计划. */
  | 'PLAN'
  /** 力争, 争取. */
  | 'STRIVE';

/** A table that plan offices file. */
export type TableForm =
  /** 主要指标计划执行情况表: goals, results and growth of the main indicators, one row each. */
  | 'EXECUTION'
  /** 月度经济运行调度表: growth against the goal of the year and of the stage, with ranks. */
  | 'MONTHLY'
  /** 各区主要指标位次表: the districts of a city by one indicator and one period (of a year the latest part that one of them reports), in the order of the city. */
  | 'RANKING'
  /** 剩余任务倒排表: what the rest of the year must bring. */
  | 'REMAINDER'
  /** 量化任务完成情况表: the promises of the work items of a plan. */
  | 'TASKS'
  /** 目标表述对照表: goals as the plan words them beside what a later document says. */
  | 'WORDING'
  /** 上年完成与本年目标对照表: the goal and result of last year beside the goal of this one. */
  | 'YEARS';

/** How a table is laid out. */
export type TableLayout =
  /** Districts side by side. */
  | 'BY_DISTRICT'
  /** Periods side by side. */
  | 'BY_PERIOD'
  /** Level and growth in one row. */
  | 'PAIRED'
  /** One row for each district, indicator, measure and period. */
  | 'ROWS';

/** What a table shows, in this order. */
export type TableSpec = {
  /** What was published by then; today without it. */
  asOf?: string | null;
  /** The ledger as it stood at this revision; the latest without it. */
  atRevision?: number | null;
  /** The first seven but CAP_USED without it. */
  columns?: ReadonlyArray<ColumnKind> | null;
  /** Districts or other owners, by code or name, as people type them. */
  districts: ReadonlyArray<string>;
  /** A table that offices file: of one district (RANKING: a city, whose districts are its rows), of one period, a year or a part of it whose results are set against the goals of the year. Its columns are fixed: `measures`, `columns` and `layout` may not stand beside it. */
  form?: TableForm | null;
  /** Indicators, by code or name, as people type them. None beside a form: those the form is made for. */
  indicators: ReadonlyArray<string>;
  /** Judge by the goal of this authority, and by no other; TASKS and WORDING show goals of all. */
  judgeBy?: Authority | null;
  /** Of labels and captions. */
  language?: Language | null;
  /** How it is laid out. */
  layout?: TableLayout | null;
  /** A row for each. Without it: those at which a goal or a result stands; ranks and gaps to the city only with a goal. */
  measures?: ReadonlyArray<Measure> | null;
  /** Periods of the goals. */
  periods: ReadonlyArray<string>;
  /** Others than the usual ones. */
  tolerances?: TolerancesInput | null;
};

/** How far off a line still counts as on it; without one the usual: aboutPoints, aboutShare, progress are 0.5, 0.05, 0.05. */
export type TolerancesInput = {
  /** 左右 beside a rate: percentage points, 0 to 100. */
  aboutPoints?: number | null;
  /** 左右 beside a level: a share of the goal's number, 0 to 1. */
  aboutShare?: number | null;
  /** Progress through the year: a share of the goal, 0 to 1, on either side. */
  progress?: number | null;
};

/** How a sheet holds a number. */
export type UnitKind =
  /** As published, in its unit. */
  | 'NUMBER'
  /** As a share: 9 % is 0.09. */
  | 'PERCENT'
  /** 个百分点, as published. */
  | 'POINTS'
  /** 位次: a place. */
  | 'RANK';

/** What a comparison of goal and result comes to. */
export type Verdict =
  /** Further than expected at this point of the year. */
  | 'AHEAD'
  /** Less far than expected at this point of the year. */
  | 'BEHIND'
  /** The goal is met. */
  | 'MET'
  /** The period is over and the goal was not met. */
  | 'MISSED'
  /** Goal and result are on different bases or in different units. */
  | 'NOT_COMPARABLE'
  /** No result has been published yet. */
  | 'NOT_PUBLISHED'
  /** No goal was set. */
  | 'NO_TARGET'
  /** As far as expected at this point of the year. */
  | 'ON_TRACK'
  /** The year is not over and progress cannot be judged by the calendar. */
  | 'OPEN'
  /** Short of a goal of about so much, within its tolerance. */
  | 'ROUGHLY_MET'
  /** A document of the district reports on the period and does not name this indicator. */
  | 'SILENT'
  /** No judgement applies: work taken in hand, or a neutral indicator. */
  | 'UNJUDGED'
  /** What is printed proves neither that the goal is met nor that it is missed. */
  | 'UNPROVEN';

export type CatalogueQueryVariables = Exact<{
  language: Language;
}>;


export type CatalogueQuery = { districts: Array<{ code: string, name: string, nameEn: string, parent: { code: string } | null }>, topics: Array<{ code: string, name: string, indicatorCount: number }> };

export type DocumentsQueryVariables = Exact<{ [key: string]: never; }>;


export type DocumentsQuery = { documents: Array<{ code: string, title: string, publishedOn: string }> };

export type LatestRevisionQueryVariables = Exact<{ [key: string]: never; }>;


export type LatestRevisionQuery = { revision: { number: number, at: string, ledger: string } | null };

export type IndicatorLineFragment = { id: string, code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean };

export type FindIndicatorsQueryVariables = Exact<{
  search?: string | null;
  codes?: ReadonlyArray<string> | null;
  topic?: string | null;
  district?: string | null;
  headline?: boolean | null;
  first: number;
  after?: string | null;
}>;


export type FindIndicatorsQuery = { indicators: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean, districts: Array<{ code: string }> } }> } };

export type CoverageQueryVariables = Exact<{
  ids: ReadonlyArray<string>;
  indicators: ReadonlyArray<string>;
}>;


export type CoverageQuery = { nodes: Array<
    | { districts: Array<{ code: string }> }
    | Record<PropertyKey, never>
   | null>, figures: { edges: Array<{ node: { period: string } }> } };

export type FindInTextsQueryVariables = Exact<{
  text: string;
  district?: string | null;
  first: number;
  after?: string | null;
}>;


export type FindInTextsQuery = { search: { totalCount: number, pageInfo: { hasNextPage: boolean }, edges: Array<{ cursor: string, node: { text: string, start: number, end: number, document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } | null } }> } };

export type SourceFragment = { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string };

export type FigureShownFragment = { id: string, owner: string, measure: Measure, rankOf: RankOf | null, among: string | null, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, basis: string | null, authority: Authority | null, strength: Strength | null, wording: string | null, nature: Nature | null, stretch: boolean, caution: string | null, publishedOn: string, sentence: string, district: { code: string, name: string, nameEn: string } | null, citation: { section: string, quote: string, paragraph: string, document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } }, task: { title: string } | null };

export type IndicatorFiguresQueryVariables = Exact<{
  indicators: ReadonlyArray<string>;
  language: Language;
  first: number;
  after?: string | null;
}>;


export type IndicatorFiguresQuery = { figures: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, edges: Array<{ node: { id: string, owner: string, measure: Measure, rankOf: RankOf | null, among: string | null, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, basis: string | null, authority: Authority | null, strength: Strength | null, wording: string | null, nature: Nature | null, stretch: boolean, caution: string | null, publishedOn: string, sentence: string, district: { code: string, name: string, nameEn: string } | null, citation: { section: string, quote: string, paragraph: string, document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } }, task: { title: string } | null } }> } };

export type TableOfQueryVariables = Exact<{
  spec: TableSpec;
}>;


export type TableOfQuery = { table: { asOf: string, title: string, caption: Array<string>, notes: Array<string>, rowKeys: Array<string>, revision: { number: number, at: string, ledger: string }, columns: Array<{ key: string, kind: ColumnKind | null, label: string, group: string | null, period: string | null, unit: string | null, numberFormats: Array<string | null> | null, values: Array<string | number | boolean | null>, figureIds: Array<string | null> | null, blank: boolean }>, inputs: Array<{ key: string, kind: ColumnKind | null, label: string, group: string | null, period: string | null, unit: string | null, numberFormats: Array<string | null> | null, values: Array<string | number | boolean | null>, figureIds: Array<string | null> | null, blank: boolean }> } };

export type TableSentencesQueryVariables = Exact<{
  spec: TableSpec;
}>;


export type TableSentencesQuery = { table: { title: string, rowKeys: Array<string>, sentences: Array<string> } };

export type GoalSentenceQueryVariables = Exact<{
  keys: ReadonlyArray<FigureKey>;
  judgeBy?: Authority | null;
  tolerances?: TolerancesInput | null;
  language: Language;
}>;


export type GoalSentenceQuery = { comparisonsByKey: Array<
    | { __typename: 'Comparison', target: { sentence: string } | null, actual: { sentence: string } | null }
    | { __typename: 'NoAnswer', message: string }
  > };

export type ScoreboardIndicatorsQueryVariables = Exact<{
  district: string;
  period: string;
  topic?: string | null;
  verdicts?: ReadonlyArray<Verdict> | null;
  asOf?: string | null;
  judgeBy?: Authority | null;
  tolerances?: TolerancesInput | null;
  after?: string | null;
}>;


export type ScoreboardIndicatorsQuery = { scoreboard: { comparisons: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ indicator: { id: string, code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean } }> } } };

export type ColumnFragment = { key: string, kind: ColumnKind | null, label: string, group: string | null, period: string | null, unit: string | null, numberFormats: Array<string | null> | null, values: Array<string | number | boolean | null>, figureIds: Array<string | null> | null, blank: boolean };

export type CellsByKeyQueryVariables = Exact<{
  keys: ReadonlyArray<FigureKey>;
  columns: ReadonlyArray<ColumnKind>;
  language: Language;
  cellLanguage?: Language | null;
}>;


export type CellsByKeyQuery = { revision: { number: number, ledger: string } | null, comparisonsByKey: Array<
    | { __typename: 'Comparison', unitKind: UnitKind, label: string, cells: Array<string | number | boolean | null> }
    | { __typename: 'NoAnswer', message: string, suggestions: Array<string>, why: NoAnswerReason }
  > };

export type HistoriesByKeyQueryVariables = Exact<{
  keys: ReadonlyArray<FigureKey>;
  language: Language;
}>;


export type HistoriesByKeyQuery = { revision: { number: number, ledger: string } | null, historiesByKey: Array<
    | { __typename: 'History', figures: Array<{ revision: number, id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } }> }
    | { __typename: 'NoAnswer', message: string, why: NoAnswerReason }
  > };

export type TableNewsQueryVariables = Exact<{
  tables: ReadonlyArray<NewsTable>;
}>;


export type TableNewsQuery = { newsOf: Array<
    | { __typename: 'News', changes: { pageInfo: { hasNextPage: boolean }, edges: Array<{ node: { kind: ChangeKind, revision: { number: number }, before: { id: string, printed: string } | null, figure: { id: string, role: Role, printed: string, publishedOn: string, caution: string | null, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } } }> } }
    | { __typename: 'NoAnswer' }
  > };

export type NamedIndicatorsQueryVariables = Exact<{
  names: ReadonlyArray<string>;
}>;


export type NamedIndicatorsQuery = { indicatorsByName: Array<
    | { __typename: 'Indicator', id: string, code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean }
    | { __typename: 'NoAnswer' }
  > };

export type CellSourceQueryVariables = Exact<{
  keys: ReadonlyArray<FigureKey>;
  judgeBy?: Authority | null;
  tolerances?: TolerancesInput | null;
  language: Language;
}>;


export type CellSourceQuery = { comparisonsByKey: Array<
    | { __typename: 'Comparison', id: string, owner: string, measure: Measure, period: string, verdict: Verdict, gap: number | null, gapUnit: string | null, label: string, reason: string, cautions: Array<string>, district: { code: string, name: string, nameEn: string } | null, indicator: { id: string, code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean }, target: { id: string, owner: string, measure: Measure, rankOf: RankOf | null, among: string | null, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, basis: string | null, authority: Authority | null, strength: Strength | null, wording: string | null, nature: Nature | null, stretch: boolean, caution: string | null, publishedOn: string, sentence: string, district: { code: string, name: string, nameEn: string } | null, citation: { section: string, quote: string, paragraph: string, document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } }, task: { title: string } | null, vintages: Array<{ id: string, printed: string, publishedOn: string, revision: number, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } }> } | null, otherTargets: Array<{ id: string, owner: string, measure: Measure, rankOf: RankOf | null, among: string | null, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, basis: string | null, authority: Authority | null, strength: Strength | null, wording: string | null, nature: Nature | null, stretch: boolean, caution: string | null, publishedOn: string, sentence: string, district: { code: string, name: string, nameEn: string } | null, citation: { section: string, quote: string, paragraph: string, document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } }, task: { title: string } | null }>, actual: { id: string, owner: string, measure: Measure, rankOf: RankOf | null, among: string | null, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, basis: string | null, authority: Authority | null, strength: Strength | null, wording: string | null, nature: Nature | null, stretch: boolean, caution: string | null, publishedOn: string, sentence: string, district: { code: string, name: string, nameEn: string } | null, citation: { section: string, quote: string, paragraph: string, document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } }, task: { title: string } | null, vintages: Array<{ id: string, printed: string, publishedOn: string, revision: number, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } }> } | null, previous: { id: string, owner: string, measure: Measure, rankOf: RankOf | null, among: string | null, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, basis: string | null, authority: Authority | null, strength: Strength | null, wording: string | null, nature: Nature | null, stretch: boolean, caution: string | null, publishedOn: string, sentence: string, district: { code: string, name: string, nameEn: string } | null, citation: { section: string, quote: string, paragraph: string, document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } }, task: { title: string } | null } | null }
    | { __typename: 'NoAnswer', message: string, suggestions: Array<string>, why: NoAnswerReason }
  > };

export type VintagesFragment = { vintages: Array<{ id: string, printed: string, publishedOn: string, revision: number, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } }> };

export type FrozenSourcesQueryVariables = Exact<{
  keys: ReadonlyArray<FigureKey>;
  language: Language;
}>;


export type FrozenSourcesQuery = { revision: { number: number, ledger: string } | null, comparisonsByKey: Array<
    | { __typename: 'Comparison', source: Array<string | number | boolean | null>, target: { id: string } | null, actual: { id: string } | null }
    | { __typename: 'NoAnswer' }
  > };

export type GoalCatalogueQueryVariables = Exact<{ [key: string]: never; }>;


export type GoalCatalogueQuery = { documents: Array<{ code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string, district: { code: string, name: string, nameEn: string } | null }> };

export type GoalYearsQueryVariables = Exact<{
  district: string;
}>;


export type GoalYearsQuery = { district: { goalYears: Array<{ year: string, goals: number }> } | null };

export type FigureLineFragment = { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } };

export type FigureHistoryQueryVariables = Exact<{
  owner: string;
  indicator: string;
  measure: Measure;
  first: number;
}>;


export type FigureHistoryQuery = { figures: { totalCount: number, edges: Array<{ node: { rankOf: RankOf | null, id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } }> } };

export type CountsFragment = { judged: number, onCourse: number, silent: number, total: number, verdicts: Array<{ verdict: Verdict, label: string, count: number }> };

export type JudgedFragment = { id: string, owner: string, measure: Measure, rankOf: RankOf | null, period: string, verdict: Verdict, label: string, district: { code: string } | null, indicator: { id: string, code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean }, target: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null, actual: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null, previous: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null };

export type ScoreboardOfQueryVariables = Exact<{
  district: string;
  period: string;
  asOf?: string | null;
  judgeBy?: Authority | null;
  tolerances?: TolerancesInput | null;
  language: Language;
}>;


export type ScoreboardOfQuery = { scoreboard: { asOf: string, owner: string, district: { code: string, name: string, nameEn: string } | null, headline: { judged: number, onCourse: number, silent: number, total: number, verdicts: Array<{ verdict: Verdict, label: string, count: number }> }, others: { judged: number, onCourse: number, silent: number, total: number, verdicts: Array<{ verdict: Verdict, label: string, count: number }> }, topics: Array<{ topic: string, name: string, headline: { judged: number, onCourse: number, silent: number, total: number, verdicts: Array<{ verdict: Verdict, label: string, count: number }> }, others: { judged: number, onCourse: number, silent: number, total: number, verdicts: Array<{ verdict: Verdict, label: string, count: number }> } }>, main: { nodes: Array<{ id: string, owner: string, measure: Measure, rankOf: RankOf | null, period: string, verdict: Verdict, label: string, district: { code: string } | null, indicator: { id: string, code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean }, target: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null, actual: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null, previous: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null }> } } };

export type ScoreboardGoalsQueryVariables = Exact<{
  district: string;
  period: string;
  topic?: string | null;
  verdicts?: ReadonlyArray<Verdict> | null;
  headline?: boolean | null;
  first: number;
  asOf?: string | null;
  judgeBy?: Authority | null;
  tolerances?: TolerancesInput | null;
  language: Language;
}>;


export type ScoreboardGoalsQuery = { scoreboard: { comparisons: { totalCount: number, pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string, owner: string, measure: Measure, rankOf: RankOf | null, period: string, verdict: Verdict, label: string, district: { code: string } | null, indicator: { id: string, code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean }, target: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null, actual: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null, previous: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null }> } } };

export type WordedFragment = { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, citation: { section: string, quote: string, paragraph: string, document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } };

export type StatementsOfQueryVariables = Exact<{
  district: string;
  year: string;
  several?: boolean | null;
  kinds?: ReadonlyArray<Drift> | null;
  first: number;
  asOf?: string | null;
  language: Language;
}>;


export type StatementsOfQuery = { statements: { totalCount: number, pageInfo: { hasNextPage: boolean }, nodes: Array<{ id: string, measure: Measure, rankOf: RankOf | null, period: string, indicator: { id: string, code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean }, goals: Array<{ id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, citation: { section: string, quote: string, paragraph: string, document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } }>, judged: { id: string } | null, changes: Array<{ kind: Drift, label: string, isRevision: boolean, ease: Ease | null, grounds: Array<DriftGround>, difference: number | null, differenceUnit: string | null, sentence: string, document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string }, from: { id: string }, to: { id: string } | null }> }> } };

export type CommitmentsOfQueryVariables = Exact<{
  district: string;
  document?: string | null;
  search?: string | null;
  strengths?: ReadonlyArray<Strength> | null;
  first: number;
  asOf?: string | null;
  tolerances?: TolerancesInput | null;
  language: Language;
}>;


export type CommitmentsOfQuery = { commitments: { totalCount: number, pageInfo: { hasNextPage: boolean }, nodes: Array<{ task: { id: string, title: string, number: number | null, section: string, text: string, document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } }, commitments: Array<{ strength: Strength | null, wording: string | null, figure: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, indicator: { id: string, code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean }, citation: { section: string, quote: string, paragraph: string, document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } }, supersededBy: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null, comparison: { id: string, verdict: Verdict, label: string, reason: string, actual: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null } | null }> }> } };

/** A query as the client sends it; the types say what goes with it and what comes back. */
export interface Operation<Answer, Variables> {
  name: string;
  text: string;
  /** Never set: carries the types. */
  types?: (variables: Variables) => Answer;
}

export const Catalogue: Operation<CatalogueQuery, CatalogueQueryVariables> = {
  name: 'Catalogue',
  text: "query Catalogue($language:Language!){districts{code name nameEn parent{code}}topics{code name(language:$language)indicatorCount}}",
};

export const Documents: Operation<DocumentsQuery, DocumentsQueryVariables> = {
  name: 'Documents',
  text: "query Documents{documents{code title publishedOn}}",
};

export const LatestRevision: Operation<LatestRevisionQuery, LatestRevisionQueryVariables> = {
  name: 'LatestRevision',
  text: "query LatestRevision{revision{number at ledger}}",
};

export const FindIndicators: Operation<FindIndicatorsQuery, FindIndicatorsQueryVariables> = {
  name: 'FindIndicators',
  text: "query FindIndicators($search:String$codes:[String!]$topic:String$district:String$headline:Boolean$first:Int!$after:String){indicators(search:$search codes:$codes topic:$topic district:$district headline:$headline first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{...IndicatorLine districts{code}}}}}fragment IndicatorLine on Indicator{id code name nameEn unit topic headline}",
};

export const Coverage: Operation<CoverageQuery, CoverageQueryVariables> = {
  name: 'Coverage',
  text: "query Coverage($ids:[ID!]!$indicators:[String!]!){nodes(ids:$ids){...on Indicator{districts{code}}}figures(where:{indicators:$indicators inForce:true}first:500){edges{node{period}}}}",
};

export const FindInTexts: Operation<FindInTextsQuery, FindInTextsQueryVariables> = {
  name: 'FindInTexts',
  text: "query FindInTexts($text:String!$district:String$first:Int!$after:String){search(text:$text in:[DOCUMENT]district:$district first:$first after:$after){totalCount pageInfo{hasNextPage}edges{cursor node{text start end document{...Source}}}}}fragment Source on Document{code title kind standing republishedBy publisher publishedOn}",
};

export const IndicatorFigures: Operation<IndicatorFiguresQuery, IndicatorFiguresQueryVariables> = {
  name: 'IndicatorFigures',
  text: "query IndicatorFigures($indicators:[String!]!$language:Language!$first:Int!$after:String){figures(where:{indicators:$indicators inForce:true}first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{...FigureShown}}}}fragment FigureShown on Figure{id owner measure rankOf among period role comparator value upper unit decimals printed basis authority strength wording nature stretch caution publishedOn sentence(language:$language)district{code name nameEn}citation{section quote paragraph document{...Source}}task{title}}fragment Source on Document{code title kind standing republishedBy publisher publishedOn}",
};

export const TableOf: Operation<TableOfQuery, TableOfQueryVariables> = {
  name: 'TableOf',
  text: "query TableOf($spec:TableSpec!){table(spec:$spec){asOf title caption notes rowKeys revision{number at ledger}columns{...Column}inputs{...Column}}}fragment Column on TableColumn{key kind label group period unit numberFormats values figureIds blank}",
};

export const TableSentences: Operation<TableSentencesQuery, TableSentencesQueryVariables> = {
  name: 'TableSentences',
  text: "query TableSentences($spec:TableSpec!){table(spec:$spec){title rowKeys sentences}}",
};

export const GoalSentence: Operation<GoalSentenceQuery, GoalSentenceQueryVariables> = {
  name: 'GoalSentence',
  text: "query GoalSentence($keys:[FigureKey!]!$judgeBy:Authority$tolerances:TolerancesInput$language:Language!){comparisonsByKey(keys:$keys judgeBy:$judgeBy tolerances:$tolerances language:$language){__typename ...on Comparison{target{sentence(language:$language)}actual{sentence(language:$language)}}...on NoAnswer{message}}}",
};

export const ScoreboardIndicators: Operation<ScoreboardIndicatorsQuery, ScoreboardIndicatorsQueryVariables> = {
  name: 'ScoreboardIndicators',
  text: "query ScoreboardIndicators($district:String!$period:Period!$topic:String$verdicts:[Verdict!]$asOf:AsOf$judgeBy:Authority$tolerances:TolerancesInput$after:String){scoreboard(district:$district period:$period topic:$topic asOf:$asOf judgeBy:$judgeBy tolerances:$tolerances){comparisons(verdicts:$verdicts first:500 after:$after){pageInfo{hasNextPage endCursor}nodes{indicator{...IndicatorLine}}}}}fragment IndicatorLine on Indicator{id code name nameEn unit topic headline}",
};

export const CellsByKey: Operation<CellsByKeyQuery, CellsByKeyQueryVariables> = {
  name: 'CellsByKey',
  text: "query CellsByKey($keys:[FigureKey!]!$columns:[ColumnKind!]!$language:Language!$cellLanguage:Language){revision{number ledger}comparisonsByKey(keys:$keys language:$language){__typename ...on Comparison{unitKind label(language:$language)cells(columns:$columns language:$cellLanguage)}...on NoAnswer{why:reason message suggestions}}}",
};

export const HistoriesByKey: Operation<HistoriesByKeyQuery, HistoriesByKeyQueryVariables> = {
  name: 'HistoriesByKey',
  text: "query HistoriesByKey($keys:[FigureKey!]!$language:Language!){revision{number ledger}historiesByKey(keys:$keys language:$language){__typename ...on History{figures{...FigureLine revision}}...on NoAnswer{why:reason message}}}fragment FigureLine on Figure{id measure period role comparator value upper unit decimals printed authority strength wording stretch basis publishedOn citation{document{...Source}}}fragment Source on Document{code title kind standing republishedBy publisher publishedOn}",
};

export const TableNews: Operation<TableNewsQuery, TableNewsQueryVariables> = {
  name: 'TableNews',
  text: "query TableNews($tables:[NewsTable!]!){newsOf(tables:$tables){__typename ...on News{changes(first:100){pageInfo{hasNextPage}edges{node{kind revision{number}before{id printed}figure{id role printed publishedOn caution citation{document{...Source}}}}}}}}}fragment Source on Document{code title kind standing republishedBy publisher publishedOn}",
};

export const NamedIndicators: Operation<NamedIndicatorsQuery, NamedIndicatorsQueryVariables> = {
  name: 'NamedIndicators',
  text: "query NamedIndicators($names:[String!]!){indicatorsByName(names:$names){__typename ...on Indicator{...IndicatorLine}}}fragment IndicatorLine on Indicator{id code name nameEn unit topic headline}",
};

export const CellSource: Operation<CellSourceQuery, CellSourceQueryVariables> = {
  name: 'CellSource',
  text: "query CellSource($keys:[FigureKey!]!$judgeBy:Authority$tolerances:TolerancesInput$language:Language!){comparisonsByKey(keys:$keys judgeBy:$judgeBy tolerances:$tolerances language:$language){__typename ...on Comparison{id owner measure period verdict gap gapUnit(language:$language)label(language:$language)reason(language:$language)cautions(language:$language)district{code name nameEn}indicator{...IndicatorLine}target{...FigureShown ...Vintages}otherTargets{...FigureShown}actual{...FigureShown ...Vintages}previous{...FigureShown}}...on NoAnswer{why:reason message suggestions}}}fragment IndicatorLine on Indicator{id code name nameEn unit topic headline}fragment FigureShown on Figure{id owner measure rankOf among period role comparator value upper unit decimals printed basis authority strength wording nature stretch caution publishedOn sentence(language:$language)district{code name nameEn}citation{section quote paragraph document{...Source}}task{title}}fragment Source on Document{code title kind standing republishedBy publisher publishedOn}fragment Vintages on Figure{vintages{id printed publishedOn revision citation{document{...Source}}}}",
};

export const FrozenSources: Operation<FrozenSourcesQuery, FrozenSourcesQueryVariables> = {
  name: 'FrozenSources',
  text: "query FrozenSources($keys:[FigureKey!]!$language:Language!){revision{number ledger}comparisonsByKey(keys:$keys language:$language){__typename ...on Comparison{source:cells(columns:[SOURCE]language:$language)target{id}actual{id}}}}",
};

export const GoalCatalogue: Operation<GoalCatalogueQuery, GoalCatalogueQueryVariables> = {
  name: 'GoalCatalogue',
  text: "query GoalCatalogue{documents{...Source district{code name nameEn}}}fragment Source on Document{code title kind standing republishedBy publisher publishedOn}",
};

export const GoalYears: Operation<GoalYearsQuery, GoalYearsQueryVariables> = {
  name: 'GoalYears',
  text: "query GoalYears($district:String!){district(code:$district){goalYears{year goals}}}",
};

export const FigureHistory: Operation<FigureHistoryQuery, FigureHistoryQueryVariables> = {
  name: 'FigureHistory',
  text: "query FigureHistory($owner:String!$indicator:String!$measure:Measure!$first:Int!){figures(where:{districts:[$owner]indicators:[$indicator]measures:[$measure]}first:$first){totalCount edges{node{rankOf ...FigureLine}}}}fragment FigureLine on Figure{id measure period role comparator value upper unit decimals printed authority strength wording stretch basis publishedOn citation{document{...Source}}}fragment Source on Document{code title kind standing republishedBy publisher publishedOn}",
};

export const ScoreboardOf: Operation<ScoreboardOfQuery, ScoreboardOfQueryVariables> = {
  name: 'ScoreboardOf',
  text: "query ScoreboardOf($district:String!$period:Period!$asOf:AsOf$judgeBy:Authority$tolerances:TolerancesInput$language:Language!){scoreboard(district:$district period:$period asOf:$asOf judgeBy:$judgeBy tolerances:$tolerances){asOf owner district{code name nameEn}headline{...Counts}others{...Counts}topics{topic name(language:$language)headline{...Counts}others{...Counts}}main:comparisons(headline:true first:100){nodes{...Judged}}}}fragment Counts on VerdictCounts{judged onCourse silent total verdicts{verdict label(language:$language)count}}fragment Judged on Comparison{id owner measure rankOf period verdict label(language:$language)district{code}indicator{...IndicatorLine}target{...FigureLine}actual{...FigureLine}previous{...FigureLine}}fragment IndicatorLine on Indicator{id code name nameEn unit topic headline}fragment FigureLine on Figure{id measure period role comparator value upper unit decimals printed authority strength wording stretch basis publishedOn citation{document{...Source}}}fragment Source on Document{code title kind standing republishedBy publisher publishedOn}",
};

export const ScoreboardGoals: Operation<ScoreboardGoalsQuery, ScoreboardGoalsQueryVariables> = {
  name: 'ScoreboardGoals',
  text: "query ScoreboardGoals($district:String!$period:Period!$topic:String$verdicts:[Verdict!]$headline:Boolean$first:Int!$asOf:AsOf$judgeBy:Authority$tolerances:TolerancesInput$language:Language!){scoreboard(district:$district period:$period topic:$topic asOf:$asOf judgeBy:$judgeBy tolerances:$tolerances){comparisons(verdicts:$verdicts headline:$headline first:$first){totalCount pageInfo{hasNextPage}nodes{...Judged}}}}fragment Judged on Comparison{id owner measure rankOf period verdict label(language:$language)district{code}indicator{...IndicatorLine}target{...FigureLine}actual{...FigureLine}previous{...FigureLine}}fragment IndicatorLine on Indicator{id code name nameEn unit topic headline}fragment FigureLine on Figure{id measure period role comparator value upper unit decimals printed authority strength wording stretch basis publishedOn citation{document{...Source}}}fragment Source on Document{code title kind standing republishedBy publisher publishedOn}",
};

export const StatementsOf: Operation<StatementsOfQuery, StatementsOfQueryVariables> = {
  name: 'StatementsOf',
  text: "query StatementsOf($district:String!$year:Period!$several:Boolean$kinds:[Drift!]$first:Int!$asOf:AsOf$language:Language!){statements(district:$district year:$year several:$several kinds:$kinds first:$first asOf:$asOf){totalCount pageInfo{hasNextPage}nodes{id measure rankOf period indicator{...IndicatorLine}goals{...Worded}judged{id}changes{kind label(language:$language)isRevision ease grounds difference differenceUnit(language:$language)sentence(language:$language)document{...Source}from{id}to{id}}}}}fragment IndicatorLine on Indicator{id code name nameEn unit topic headline}fragment Worded on Figure{...FigureLine citation{section quote paragraph}}fragment FigureLine on Figure{id measure period role comparator value upper unit decimals printed authority strength wording stretch basis publishedOn citation{document{...Source}}}fragment Source on Document{code title kind standing republishedBy publisher publishedOn}",
};

export const CommitmentsOf: Operation<CommitmentsOfQuery, CommitmentsOfQueryVariables> = {
  name: 'CommitmentsOf',
  text: "query CommitmentsOf($district:String!$document:String$search:String$strengths:[Strength!]$first:Int!$asOf:AsOf$tolerances:TolerancesInput$language:Language!){commitments(district:$district document:$document search:$search strengths:$strengths first:$first asOf:$asOf){totalCount pageInfo{hasNextPage}nodes{task{id title number section text document{...Source}}commitments{strength wording figure{...Worded indicator{...IndicatorLine}}supersededBy{...FigureLine}comparison(tolerances:$tolerances){id verdict label(language:$language)reason(language:$language)actual{...FigureLine}}}}}}fragment Source on Document{code title kind standing republishedBy publisher publishedOn}fragment Worded on Figure{...FigureLine citation{section quote paragraph}}fragment FigureLine on Figure{id measure period role comparator value upper unit decimals printed authority strength wording stretch basis publishedOn citation{document{...Source}}}fragment IndicatorLine on Indicator{id code name nameEn unit topic headline}",
};
