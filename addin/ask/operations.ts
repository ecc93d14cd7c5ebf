// Written by addin/generate.ts from operations.graphql and schema/schema.graphql: do not edit.
/** A query, a mutation or a subscription as the client sends it; the types say what goes with it and what comes back. */
export interface Operation<Answer, Variables> {
  name: string;
  text: string;
  /** It is never set and only carries the types. */
  types?: (variables: Variables) => Answer;
}

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Who set a goal. Where several did, the first of PLAN, ASSIGNED, INTERIM, OUTLOOK and STEERING is judged. */
export type Authority =
  /** 上级下达: a goal assigned by a higher authority. */
  | 'ASSIGNED'
  /** 年中安排: a goal of a mid-year report. */
  | 'INTERIM'
  /** 工作思路: a goal in a bureau's outline of the next year. */
  | 'OUTLOOK'
  /** 计划目标: a goal of the annual plan. */
  | 'PLAN'
  /** 调度目标: a goal that the district steers by, beside the plan. */
  | 'STEERING';

/** How a revision changed a figure. */
export type ChangeKind =
  /** The figure was added. */
  | 'ADDED'
  /** The figure replaced the one in `before`. */
  | 'CORRECTED'
  /** The figure was withdrawn. */
  | 'RETIRED';

/** What a column of a table shows. */
export type ColumnKind =
  /** 完成: the result, followed by a column with the period of the result. */
  | 'ACTUAL'
  /** 完成年度目标: result ÷ goal, in percent; empty for a cap or a rate. */
  | 'ATTAINMENT'
  /** 占控制数: result ÷ cap, in percent. */
  | 'CAP_USED'
  /** 与目标差: result minus goal, in the unit or in percentage points. */
  | 'GAP'
  /** 备注: the warnings that belong to the row. */
  | 'NOTE'
  /** 应达进度: the progress expected by then, in percent. */
  | 'PACE'
  /** 上年: where the table shows results of a part of the year, those of the same months of last year in all of its rows; else those of all of last year. */
  | 'PREVIOUS'
  /** 上年同期: the result of the same months of last year as the result shown. */
  | 'PREVIOUS_PART'
  /** 上年全年: the result of all of last year. */
  | 'PREVIOUS_YEAR'
  /** 数据来源: the documents, each with its standing. */
  | 'SOURCE'
  /** 目标: the goal that is judged. */
  | 'TARGET'
  /** 进度评价: the verdict in words. */
  | 'VERDICT';

/** How the words beside a number qualify it. */
export type Comparator =
  /** 左右, 约: about the number. */
  | 'ABOUT'
  /** 超, 突破: more than the number. */
  | 'ABOVE'
  /** 以上, 不少于: the number or more. */
  | 'AT_LEAST'
  /** 以内, 控制在: the number or less. */
  | 'AT_MOST'
  /** Less than the number. */
  | 'BELOW'
  /** The number itself. */
  | 'EQUAL'
  /** 稳定保持在…以上: keep at or above the number. */
  | 'HOLD_AT_LEAST'
  /** 近: just under the number. */
  | 'NEARLY';

/** The kind of document. */
export type DocumentKind =
  /** 统计公报: a statistics bulletin, which reports on no plan. */
  | 'BULLETIN'
  /** A report on the first half of a year. */
  | 'MID_YEAR_REPORT'
  /** An annual plan. */
  | 'PLAN'
  /** A report on the past year with the plan for the next. */
  | 'REPORT_AND_PLAN'
  /** 统计数据表: a table of a statistics office, which reports on no plan. */
  | 'STATISTICS_TABLE'
  /** A bureau's summary of a year and outline of the next. */
  | 'SUMMARY';

/** How a goal changed from one statement to another. */
export type Drift =
  /** 数字变动: the number of something that is neither good nor bad, or of work taken in hand, differs. */
  | 'CHANGED'
  /** 维持: the number, or the wording of a goal in words, is the same. */
  | 'KEPT'
  /** 下调: the number is lower. */
  | 'LOWERED'
  /** 未再提及: a later report on the plan neither restates nor reports it, nor names it in other terms. */
  | 'NOT_MENTIONED'
  /** 提高: the number is higher. A higher cap allows more. */
  | 'RAISED'
  /** 已报完成情况: a later document has a result in its place, which is no lower goal. */
  | 'REPORTED'
  /** 另有表述: a later document says it in other terms, for other months, in another scope or at another stage. */
  | 'SAID_OTHERWISE'
  /** 口径变化: the basis or the kind of unit differs, a floor became a cap, or one is a number and the other words. */
  | 'SCOPE_CHANGED';

/** The part of a statement that makes it easier or harder to meet than another. */
export type DriftGround =
  /** The words beside the number: 左右 is easier than 以上. */
  | 'COMPARATOR'
  /** The number itself. */
  | 'NUMBER'
  /** How far the work is to come: 基本完工 is easier than 全面投入使用. */
  | 'STAGE'
  /** How firmly the goal is promised: 确保, 计划, 力争. */
  | 'STRENGTH';

/** Whether the later of two statements is easier to meet. */
export type Ease =
  /** Every change makes the goal easier to meet. */
  | 'EASIER'
  /** Every change makes the goal harder to meet. */
  | 'HARDER'
  /** One change makes the goal easier to meet, another harder. */
  | 'MIXED'
  /** Both statements ask for the same. */
  | 'SAME';

/** A filter of figures. A figure must match every field that is given. An unknown name is an error with suggestions. */
export type FigureFilter = {
  /** Only goals that one of these authorities set. Results and estimates are left out. */
  authorities?: ReadonlyArray<Authority> | null;
  /** Districts or other owners, by code or name, as people type them. */
  districts?: ReadonlyArray<string> | null;
  /** Only figures printed in documents with these codes. */
  documents?: ReadonlyArray<string> | null;
  /** True: only main figures. False: only the others. */
  headline?: boolean | null;
  /** True: only the figure in force of each key, not those that a later one superseded. */
  inForce?: boolean | null;
  /** Indicators, by code or name, as people type them. */
  indicators?: ReadonlyArray<string> | null;
  /** Only figures of these measures. */
  measures?: ReadonlyArray<Measure> | null;
  /** Only figures for exactly these periods. 最新 is refused here, because it is of one key: see figuresByKey. */
  periods?: ReadonlyArray<string> | null;
  /** Only figures that these see. */
  releases?: ReadonlyArray<Release> | null;
  /** Only figures of these roles: goals, results or estimates. */
  roles?: ReadonlyArray<Role> | null;
  /** Only figures of these scopes, by code or name, as people type them; ALL is the indicator's own. */
  scopes?: ReadonlyArray<string> | null;
  /** Only results that a statistics office has checked so far. Figures without a status are left out. */
  statuses?: ReadonlyArray<Status> | null;
  /** Only indicators of this topic, by its code or name. */
  topic?: string | null;
  /** Only figures whose period lies within one of these: `2024` also finds `2024-S1`. For an indicator with timing STOCK, the period must end within one of them. */
  within?: ReadonlyArray<string> | null;
};

/** The question of one cell, with every part as people type it. */
export type FigureKey = {
  /** A day, or the code of a document: only figures published by then count. Today by default. */
  asOf?: string | null;
  /** A district or other owner: 龙岗区, 龙岗, Longgang, 440307. */
  district: string;
  /** An indicator: 地区生产总值, GDP. A scope may stand behind it: 数字化转型诊断（规上企业）. */
  indicator: string;
  /** A measure: 同比增速, GROWTH. RANK/GROWTH is the rank by growth. The indicator's main measure by default. */
  measure?: string | null;
  /** A part of the period (2024年1-5月): the result of exactly these months is compared with the goal. By default the latest result. Only comparisonsByKey uses it. */
  part?: string | null;
  /** A period: 2024, 2024年上半年, 2024-S1, or a relative one at the as-of: 本年, 上月, 上月累计. 2024年累计 and 本年累计 are the year, whose result may be that of the months that are out; 最新 is the latest result, cumulative where it adds up; 上年同期 is the same months a year earlier. In English: latest, last month, 2024 YTD, same period last year. */
  period: string;
  /** TARGET, ACTUAL or ESTIMATE, or 目标, 完成 or 预计; ACTUAL by default. Only figuresByKey uses it. */
  role?: string | null;
  /** A scope, by code or name: 规上企业. By default the one behind the indicator, else the indicator's own. */
  scope?: string | null;
};

/** Why an indicator was found. */
export type FoundBy =
  /** A word was typed by which offices mean it: 高企, 拆违, retail sales. */
  | 'FIELD_WORD'
  /** What was typed is much like it, or sounds so: with a slip of the pen. */
  | 'NEAR'
  /** Its pinyin was typed, in full or by initials. */
  | 'PINYIN'
  /** Its characters or words were typed. */
  | 'WRITTEN';

/** Language of labels, reasons and messages. */
export type Language =
  /** English */
  | 'EN'
  /** 中文 */
  | 'ZH';

/** The aspect of an indicator that a figure gives. */
export type Measure =
  /** 较基期变动: the change against a named base; see `basis`. */
  | 'CHANGE'
  /** 百分点变动: the change of a rate, in percentage points. */
  | 'CHANGE_POINTS'
  /** 任务完成率: the share of a task that is done, in percent, as printed. */
  | 'COMPLETION'
  /** 与全市差: the distance from the city's rate, in percentage points. */
  | 'GAP_TO_CITY'
  /** 同比增速: the change on the year before, in percent. */
  | 'GROWTH'
  /** 总量: the quantity itself, in the indicator's unit. */
  | 'LEVEL'
  /** 倍数: a multiple of a base. */
  | 'MULTIPLE'
  /** 位次: a rank, 1 for the first; see `rankOf` and `among`. */
  | 'RANK'
  /** 占比: a part of a whole, in percent. */
  | 'SHARE';

/** The plan's own label of a goal; most goals have none. */
export type Nature =
  /** 约束性: binding. */
  | 'BINDING'
  /** 预期性: expected. */
  | 'EXPECTED';

/** A table that the caller keeps: the figures that it can show, and the revision that it was read at. */
export type NewsTable = {
  /**
   * The number of that revision.
   * @deprecated Use `sinceAt`, or leave both out for everything.
   */
  since?: number | null;
  /** The name, NUMBER:ID, of the revision that the table was read at; everything by default. */
  sinceAt?: string | null;
  /** The figures that the table can show; all by default. */
  where?: FigureFilter | null;
};

/** Why a key, a name or a table has no answer. */
export type NoAnswerReason =
  /** Several things have this name; they are suggested. */
  | 'AMBIGUOUS'
  /** The as-of cannot be read, or is before the first document. */
  | 'BAD_AS_OF'
  /** A date cannot be read. */
  | 'BAD_DATE'
  /** There is no such measure. */
  | 'BAD_MEASURE'
  /** The period cannot be read; an example is suggested. */
  | 'BAD_PERIOD'
  /** This ledger has no such revision; the latest is suggested. */
  | 'BAD_REVISION'
  /** There is no such role. */
  | 'BAD_ROLE'
  /** The server has no revision of this number yet; its latest is suggested. */
  | 'BEHIND'
  /** The server has another revision under this number; its latest is suggested. */
  | 'FORKED'
  /** Nothing is published for the key; the message names what is published. */
  | 'NOTHING_PUBLISHED'
  /** A name is longer than any that this ledger has. */
  | 'TOO_LONG'
  /** A list is longer than one request may have. */
  | 'TOO_MANY'
  /** No district or owner has this name; the nearest are suggested. */
  | 'UNKNOWN_DISTRICT'
  /** No document has this code; some are suggested. */
  | 'UNKNOWN_DOCUMENT'
  /** No indicator has this name; the nearest are suggested. */
  | 'UNKNOWN_INDICATOR'
  /** No scope has this name; `suggestions` holds the nearest names. */
  | 'UNKNOWN_SCOPE'
  /** No topic has this code or name; all are suggested. */
  | 'UNKNOWN_TOPIC';

/** Why what is printed among the goals is no goal of the period. */
export type NotCountedReason =
  /** 推进数: work taken in hand, which is no result. */
  | 'IN_HAND'
  /** 未定完成时限: it names no time. */
  | 'NO_DEADLINE'
  /** 属其他主体: it belongs to somebody else. */
  | 'OF_ANOTHER_OWNER'
  /** 工作口号: a slogan. */
  | 'SLOGAN';

/** The part of a report in which something is printed. */
export type Part =
  /** 下步安排: what is to be done next. */
  | 'ARRANGEMENTS'
  /** 目标: the goals of the next period. */
  | 'GOALS'
  /** 展望: the outlook on another period. */
  | 'OUTLOOK'
  /** 存在问题: what is difficult. */
  | 'PROBLEMS'
  /** 完成情况: what was done. */
  | 'RESULTS';

/** The measure that a RANK orders by. */
export type RankOf =
  /** Ordered by growth. */
  | 'GROWTH'
  /** Ordered by level. */
  | 'LEVEL'
  /** Ordered by something else, which the quoted sentence names. */
  | 'OTHER'
  /** Ordered by share. */
  | 'SHARE';

/** What is to be ranked, as people type it. */
export type RankingKey = {
  /** The city, by code or name. By default, the one whose districts have figures of the indicator. */
  city?: string | null;
  /** An indicator, by code or name. */
  indicator: string;
  /** The measure to rank, not RANK itself; the indicator's main measure by default. */
  measure?: Measure | null;
  /** The period, matched exactly. */
  period: string;
  /** Rank results, or the goals that are judged; results by default. */
  role?: Role | null;
};

/** Who sees a figure or a document. */
export type Release =
  /** 定时公开: as internal until an instant, and public from then on. */
  | 'EMBARGOED'
  /** 内部: only those see it who may read what is internal of its district. */
  | 'INTERNAL'
  /** 公开: everybody sees it. */
  | 'PUBLIC';

/** What a revision is where it only changes what was stated before. */
export type RevisionChange =
  /** It puts right values in the place of others (更正). */
  | 'CORRECTION'
  /** It makes figures public whose hour has come (公开). */
  | 'RELEASE'
  /** It takes back what a draft did, and states again what was there before (撤销). */
  | 'UNDO'
  /** It withdraws figures (撤回). */
  | 'WITHDRAWAL';

/** Whether a figure is a goal, a result or an estimate. */
export type Role =
  /** 完成: a result, which a document reports. */
  | 'ACTUAL'
  /** 预计: an estimate by the publisher, which is shown and never compared with a goal. */
  | 'ESTIMATE'
  /** 目标: a goal, which a document promises. */
  | 'TARGET';

/** Whether a document is in force. */
export type Standing =
  /** 草案: a draft. */
  | 'DRAFT'
  /** 已失效: expired. */
  | 'EXPIRED'
  /** 正式: in force. */
  | 'IN_FORCE'
  /** 已撤回: withdrawn with all its figures. */
  | 'WITHDRAWN';

/** How far a statistics office has checked a result, from the least. */
export type Status =
  /** 普查修订: revised by a census. */
  | 'CENSUS'
  /** 最终核实, 年报: the final number. */
  | 'FINAL'
  /** 快报: a flash number. */
  | 'FLASH'
  /** 初步核算: a preliminary number. */
  | 'PRELIMINARY'
  /** 初步核实: verified once, until 2017. */
  | 'VERIFIED';

/** How firmly a goal is promised. */
export type Strength =
  /** 确保: firmly promised. */
  | 'MUST'
  /** 计划: planned. */
  | 'PLAN'
  /** 力争, 争取: aimed at. */
  | 'STRIVE';

/** A standard table that plan offices file. */
export type TableForm =
  /** 主要指标计划执行情况表: goals, results and growth of the main indicators, one row each. */
  | 'EXECUTION'
  /** 月度经济运行调度表: growth against the goal of the year and of the stage, with ranks and a warning in red, yellow or green. */
  | 'MONTHLY'
  /** 各区主要指标位次表: the districts of a city, ranked by one indicator and one period, in the order of the city. For a year, it shows the latest part that a district reports. */
  | 'RANKING'
  /** 剩余任务倒排表: what the rest of the year must bring. */
  | 'REMAINDER'
  /** 量化任务完成情况表: the promises of the work items of a plan. */
  | 'TASKS'
  /** 目标表述对照表: goals as the plan words them beside what a later document says. */
  | 'WORDING'
  /** 上年完成与本年目标对照表: the goal and result of last year beside the goal of this one. */
  | 'YEARS';

/** How rows and columns of a table are arranged. */
export type TableLayout =
  /** Districts side by side, one row for each indicator, measure and period. */
  | 'BY_DISTRICT'
  /** Periods side by side, one row for each district, indicator and measure. */
  | 'BY_PERIOD'
  /** Level and growth side by side, one row for each district, indicator and period. */
  | 'PAIRED'
  /** One row for each district, indicator, measure and period. */
  | 'ROWS';

/** The contents and layout of a table. Rows and columns come in the order given here. */
export type TableSpec = {
  /** Only figures published by then count; today by default. */
  asOf?: string | null;
  /** Read the ledger as it was at the revision of this name, NUMBER:ID; the latest by default. */
  at?: string | null;
  /**
   * Read the ledger as of the revision of this number; the latest by default.
   * @deprecated Use `at`.
   */
  atRevision?: number | null;
  /** The columns; TARGET, ACTUAL, PREVIOUS, GAP, ATTAINMENT and VERDICT by default. */
  columns?: ReadonlyArray<ColumnKind> | null;
  /** Districts or other owners, by code or name, as people type them. */
  districts: ReadonlyArray<string>;
  /** A standard table that plan offices file, for one district and one period. RANKING takes a city, whose districts are its rows. The period is a year, or a part of one, whose results are then compared with the goals for the year; those of a month alone, or of months that do not begin in January, are shown and only compared with goals for these months. Do not give `measures`, `columns` or `layout` with a form. */
  form?: TableForm | null;
  /** Keys of the columns of the form, in the order wanted, such as INDICATOR, TARGET and VERDICT; `Table.formColumns` names them all. By default, or for an empty list, those that the form is made with. Only with a form. */
  formColumns?: ReadonlyArray<string> | null;
  /** Indicators, by code or name, as people type them. With a form, an empty list means those that the form is made for. */
  indicators: ReadonlyArray<string>;
  /** Judge only by goals of this authority. The forms TASKS and WORDING show goals of every authority. */
  judgeBy?: Authority | null;
  /** The language of labels, captions and cells in words. */
  language?: Language | null;
  /** How rows and columns are arranged. */
  layout?: TableLayout | null;
  /** The measures, one row each. By default, those that have a goal or a result. RANK and GAP_TO_CITY are then included only where they have a goal. */
  measures?: ReadonlyArray<Measure> | null;
  /** The periods of the goals. Relative ones are read at the as-of: 本年累计; 最新, the year of the latest result among those of the table, or of the latest goals for the forms TASKS, WORDING, YEARS and REMAINDER; 上年同期, the months of the latest result a year earlier. `Table.periods` names what they are. */
  periods: ReadonlyArray<string>;
  /** Only rows of these scopes, by code or name, as people type them; ALL is the indicator's own. All by default. Not with a form. A scope may also stand behind an indicator: 数字化转型诊断（规上企业）. */
  scopes?: ReadonlyArray<string> | null;
  /** Tolerances that differ from the usual ones. */
  tolerances?: TolerancesInput | null;
};

/** The margins within which a result counts as meeting an approximate goal (左右), and progress counts as on track. By default, aboutPoints, aboutShare and progress are 0.5, 0.05, 0.05. */
export type TolerancesInput = {
  /** For a rate with 左右: percentage points, 0 to 100. */
  aboutPoints?: number | null;
  /** For a level with 左右: a share of the goal's number, 0 to 1. */
  aboutShare?: number | null;
  /** For progress through the year: a share of the goal, 0 to 1, on either side of the progress expected. */
  progress?: number | null;
};

/** How a spreadsheet stores a number. */
export type UnitKind =
  /** As published, in its unit. */
  | 'NUMBER'
  /** As a share: 9 % is stored as 0.09. */
  | 'PERCENT'
  /** In 个百分点, as published. */
  | 'POINTS'
  /** 位次: as a rank. */
  | 'RANK';

/** The outcome of a comparison of goal and result. */
export type Verdict =
  /** Progress is ahead of what is expected at this point of the year. */
  | 'AHEAD'
  /** Progress is behind what is expected at this point of the year. */
  | 'BEHIND'
  /** 另有表述: the results of a report on the plan say it in other terms. */
  | 'MENTIONED'
  /** The goal is met. */
  | 'MET'
  /** The period is over and the goal was not met. */
  | 'MISSED'
  /** The goal and the result have different bases or kinds of unit. */
  | 'NOT_COMPARABLE'
  /** 未到期: the period of the goal has not ended. */
  | 'NOT_DUE'
  /** 未收录计划, 未收录完成情况: the plan, or a result of the goal, is not in the ledger. */
  | 'NOT_HELD'
  /** 计划未列目标: the plan is held and sets no goal. */
  | 'NO_TARGET'
  /** Progress is as expected at this point of the year. */
  | 'ON_TRACK'
  /** The year is not over and progress cannot be judged by the calendar. */
  | 'OPEN'
  /** 仅列入下步安排: a later report names it among its problems or next steps only. */
  | 'REARRANGED'
  /** The goal is an approximate number (左右), and the result falls short within the tolerance. */
  | 'ROUGHLY_MET'
  /** 报告未提及: a later report on the plan does not mention it. */
  | 'SILENT'
  /** The goal is not judged: the indicator counts work undertaken, or is neutral. */
  | 'UNJUDGED'
  /** The printed words prove neither that the goal is met nor that it is missed. */
  | 'UNPROVEN';

/** A group in which verdicts are counted. */
export type VerdictGroup =
  /** 符合要求: roughly met, or on track. */
  | 'AS_ASKED'
  /** 达到或好于要求: met, or ahead. */
  | 'BETTER'
  /** 报告称已完成: not judged, but the words of the result claim it. */
  | 'CLAIMED'
  /** 另有表述: reported in other terms. */
  | 'MENTIONED'
  /** 未到期: the period has not ended. */
  | 'NOT_DUE'
  /** 未收录: not in the ledger. */
  | 'NOT_HELD'
  /** 计划未列目标: the plan sets no goal. */
  | 'NO_TARGET'
  /** 推进中: the calendar says nothing of its progress. */
  | 'OPEN'
  /** 仅列入下步安排: only among the next steps. */
  | 'REARRANGED'
  /** 不及要求: missed, or behind. */
  | 'SHORT'
  /** 报告未提及: not mentioned in the report. */
  | 'SILENT'
  /** 待核: not provable from what is printed, or not comparable. */
  | 'TO_CHECK'
  /** 不作评价: not judged, and no result claims it. */
  | 'UNJUDGED';

export type CatalogueQueryVariables = Exact<{
  language: Language;
}>;


export type CatalogueQuery = { districts: Array<{ code: string, name: string, nameEn: string, parent: { code: string } | null }>, topics: Array<{ code: string, name: string, indicatorCount: number }> };

export type DocumentsQueryVariables = Exact<{ [key: string]: never; }>;


export type DocumentsQuery = { documents: Array<{ code: string, title: string, publishedOn: string }> };

export type NamedRevisionQueryVariables = Exact<{
  at: string;
}>;


export type NamedRevisionQuery = { revision: { number: number } | null };

export type PublishedSubscriptionVariables = Exact<{
  after?: string | null;
}>;


export type PublishedSubscription = { published: { at: string } };

export type LatestRevisionQueryVariables = Exact<{ [key: string]: never; }>;


export type LatestRevisionQuery = { revision: { name: string, number: number, at: string, ledger: string } | null };

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

export type AnsweredFragment = { id: string, owner: string, measure: Measure, rankOf: RankOf | null, verdict: Verdict, label: string, district: { code: string, name: string, nameEn: string } | null, target: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, scope: { code: string, name: string, nameEn: string } | null, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null, actual: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, scope: { code: string, name: string, nameEn: string } | null, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null };

export type FindLineQueryVariables = Exact<{
  line: string;
  own?: string | null;
  topic?: string | null;
  district?: string | null;
  headline?: boolean | null;
  first: number;
  language: Language;
}>;


export type FindLineQuery = { find: { totalCount: number, parts: Array<{ owner: string | null, typed: string | null, period: string | null, measure: Measure | null, role: Role | null, district: { code: string, name: string, nameEn: string } | null, spans: Array<{ start: number, end: number }> }>, indicators: Array<{ matched: string, by: FoundBy, indicator: { id: string, code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean, districts: Array<{ code: string }> }, answers: Array<{ id: string, owner: string, measure: Measure, rankOf: RankOf | null, verdict: Verdict, label: string, district: { code: string, name: string, nameEn: string } | null, target: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, scope: { code: string, name: string, nameEn: string } | null, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null, actual: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, scope: { code: string, name: string, nameEn: string } | null, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null }>, nearestHeld: Array<{ id: string, owner: string, measure: Measure, rankOf: RankOf | null, verdict: Verdict, label: string, district: { code: string, name: string, nameEn: string } | null, target: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, scope: { code: string, name: string, nameEn: string } | null, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null, actual: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, scope: { code: string, name: string, nameEn: string } | null, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null }> }>, nearest: Array<{ indicator: { id: string, code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean, districts: Array<{ code: string }> } }> } };

export type FindNamesQueryVariables = Exact<{
  line: string;
  first: number;
}>;


export type FindNamesQuery = { find: { indicators: Array<{ by: FoundBy, indicator: { id: string, code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean } }>, nearest: Array<{ indicator: { id: string, code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean } }> } };

export type CoverageQueryVariables = Exact<{
  ids: ReadonlyArray<string>;
  indicators: ReadonlyArray<string>;
}>;


export type CoverageQuery = { nodes: Array<
    | { districts: Array<{ code: string }> }
    | Record<PropertyKey, never>
   | null>, figures: { edges: Array<{ node: { period: string, scope: { code: string, name: string, nameEn: string } | null } }> } };

export type FindInTextsQueryVariables = Exact<{
  text: string;
  district?: string | null;
  first: number;
  after?: string | null;
}>;


export type FindInTextsQuery = { search: { totalCount: number, pageInfo: { hasNextPage: boolean }, edges: Array<{ cursor: string, node: { text: string, start: number, end: number, documentStart: number | null, documentEnd: number | null, document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } | null } }> } };

export type SourceFragment = { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string };

export type FigureShownFragment = { id: string, owner: string, measure: Measure, rankOf: RankOf | null, among: string | null, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, basis: string | null, authority: Authority | null, strength: Strength | null, wording: string | null, nature: Nature | null, stretch: boolean, caution: string | null, publishedOn: string, sentence: string, scope: { code: string, name: string, nameEn: string } | null, district: { code: string, name: string, nameEn: string } | null, citation: { section: string, start: number, end: number, quote: string, paragraph: string, cell: { sheet: string, address: string } | null, document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } }, task: { title: string } | null };

export type IndicatorFiguresQueryVariables = Exact<{
  indicators: ReadonlyArray<string>;
  language: Language;
  first: number;
  after?: string | null;
}>;


export type IndicatorFiguresQuery = { figures: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, owner: string, measure: Measure, rankOf: RankOf | null, among: string | null, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, basis: string | null, authority: Authority | null, strength: Strength | null, wording: string | null, nature: Nature | null, stretch: boolean, caution: string | null, publishedOn: string, sentence: string, scope: { code: string, name: string, nameEn: string } | null, district: { code: string, name: string, nameEn: string } | null, citation: { section: string, start: number, end: number, quote: string, paragraph: string, cell: { sheet: string, address: string } | null, document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } }, task: { title: string } | null }> } };

export type TableOfQueryVariables = Exact<{
  spec: TableSpec;
}>;


export type TableOfQuery = { table: { asOf: string, title: string, caption: Array<string>, notes: Array<string>, rowKeys: Array<string>, periods: Array<{ typed: string, period: string, months: string | null }>, mergedIndicators: Array<{ code: string, into: string }>, revision: { name: string, number: number, at: string, ledger: string }, columns: Array<{ key: string, kind: ColumnKind | null, label: string, group: string | null, period: string | null, unit: string | null, numberFormats: Array<string | null> | null, values: Array<string | number | boolean | null>, figureIds: Array<string | null> | null, blank: boolean }>, inputs: Array<{ key: string, kind: ColumnKind | null, label: string, group: string | null, period: string | null, unit: string | null, numberFormats: Array<string | null> | null, values: Array<string | number | boolean | null>, figureIds: Array<string | null> | null, blank: boolean }>, formColumns: Array<{ key: string, label: string, shown: boolean, empty: boolean }> } };

export type TableSourcesQueryVariables = Exact<{
  ids: ReadonlyArray<string>;
}>;


export type TableSourcesQuery = { nodes: Array<
    | { id: string, printed: string, publishedOn: string, citation: { section: string, quote: string, cell: { sheet: string, address: string } | null, document: { title: string, standing: Standing } } }
    | Record<PropertyKey, never>
   | null> };

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
  groups?: ReadonlyArray<VerdictGroup> | null;
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


export type CellsByKeyQuery = { revision: { name: string, number: number, ledger: string } | null, comparisonsByKey: Array<
    | { __typename: 'Comparison', unitKind: UnitKind, label: string, period: string, cells: Array<string | number | boolean | null>, scope: { code: string } | null, actual: { period: string, scope: { code: string } | null } | null }
    | { __typename: 'NoAnswer', message: string, suggestions: Array<string>, why: NoAnswerReason }
  > };

export type HistoriesByKeyQueryVariables = Exact<{
  keys: ReadonlyArray<FigureKey>;
  language: Language;
}>;


export type HistoriesByKeyQuery = { revision: { name: string, number: number, ledger: string } | null, historiesByKey: Array<
    | { __typename: 'History', figures: Array<{ revision: number, id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, scope: { code: string, name: string, nameEn: string } | null, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } }> }
    | { __typename: 'NoAnswer', message: string, why: NoAnswerReason }
  > };

export type TableNewsQueryVariables = Exact<{
  tables: ReadonlyArray<NewsTable>;
}>;


export type TableNewsQuery = { newsOf: Array<
    | { __typename: 'News', mayDiffer: boolean, changes: { pageInfo: { hasNextPage: boolean }, edges: Array<{ node: { kind: ChangeKind, revision: { name: string, number: number, change: RevisionChange | null }, before: { id: string, printed: string } | null, figure: { id: string, measure: Measure, rankOf: RankOf | null, role: Role, printed: string, publishedOn: string, caution: string | null, district: { code: string } | null, indicator: { code: string }, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } } }> } }
    | { __typename: 'NoAnswer', why: NoAnswerReason }
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
    | { __typename: 'Comparison', id: string, owner: string, measure: Measure, period: string, verdict: Verdict, gap: number | null, gapUnit: string | null, label: string, reason: string, cautions: Array<string>, ofPeriod: Array<string | number | boolean | null>, district: { code: string, name: string, nameEn: string } | null, indicator: { id: string, code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean }, target: { id: string, owner: string, measure: Measure, rankOf: RankOf | null, among: string | null, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, basis: string | null, authority: Authority | null, strength: Strength | null, wording: string | null, nature: Nature | null, stretch: boolean, caution: string | null, publishedOn: string, sentence: string, scope: { code: string, name: string, nameEn: string } | null, district: { code: string, name: string, nameEn: string } | null, citation: { section: string, start: number, end: number, quote: string, paragraph: string, cell: { sheet: string, address: string } | null, document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } }, task: { title: string } | null, vintages: Array<{ id: string, printed: string, publishedOn: string, revision: number, citation: { start: number, end: number, document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } }> } | null, otherTargets: Array<{ id: string, owner: string, measure: Measure, rankOf: RankOf | null, among: string | null, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, basis: string | null, authority: Authority | null, strength: Strength | null, wording: string | null, nature: Nature | null, stretch: boolean, caution: string | null, publishedOn: string, sentence: string, scope: { code: string, name: string, nameEn: string } | null, district: { code: string, name: string, nameEn: string } | null, citation: { section: string, start: number, end: number, quote: string, paragraph: string, cell: { sheet: string, address: string } | null, document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } }, task: { title: string } | null }>, scope: { code: string, name: string, nameEn: string } | null, actual: { id: string, owner: string, measure: Measure, rankOf: RankOf | null, among: string | null, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, basis: string | null, authority: Authority | null, strength: Strength | null, wording: string | null, nature: Nature | null, stretch: boolean, caution: string | null, publishedOn: string, sentence: string, scope: { code: string, name: string, nameEn: string } | null, district: { code: string, name: string, nameEn: string } | null, citation: { section: string, start: number, end: number, quote: string, paragraph: string, cell: { sheet: string, address: string } | null, document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } }, task: { title: string } | null, vintages: Array<{ id: string, printed: string, publishedOn: string, revision: number, citation: { start: number, end: number, document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } }> } | null, previous: { id: string, owner: string, measure: Measure, rankOf: RankOf | null, among: string | null, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, basis: string | null, authority: Authority | null, strength: Strength | null, wording: string | null, nature: Nature | null, stretch: boolean, caution: string | null, publishedOn: string, sentence: string, scope: { code: string, name: string, nameEn: string } | null, district: { code: string, name: string, nameEn: string } | null, citation: { section: string, start: number, end: number, quote: string, paragraph: string, cell: { sheet: string, address: string } | null, document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } }, task: { title: string } | null } | null, previousPart: { id: string, owner: string, measure: Measure, rankOf: RankOf | null, among: string | null, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, basis: string | null, authority: Authority | null, strength: Strength | null, wording: string | null, nature: Nature | null, stretch: boolean, caution: string | null, publishedOn: string, sentence: string, scope: { code: string, name: string, nameEn: string } | null, district: { code: string, name: string, nameEn: string } | null, citation: { section: string, start: number, end: number, quote: string, paragraph: string, cell: { sheet: string, address: string } | null, document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } }, task: { title: string } | null } | null, previousYear: { id: string, owner: string, measure: Measure, rankOf: RankOf | null, among: string | null, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, basis: string | null, authority: Authority | null, strength: Strength | null, wording: string | null, nature: Nature | null, stretch: boolean, caution: string | null, publishedOn: string, sentence: string, scope: { code: string, name: string, nameEn: string } | null, district: { code: string, name: string, nameEn: string } | null, citation: { section: string, start: number, end: number, quote: string, paragraph: string, cell: { sheet: string, address: string } | null, document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } }, task: { title: string } | null } | null }
    | { __typename: 'NoAnswer', message: string, suggestions: Array<string>, why: NoAnswerReason }
  > };

export type VintagesFragment = { vintages: Array<{ id: string, printed: string, publishedOn: string, revision: number, citation: { start: number, end: number, document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } }> };

export type FrozenSourcesQueryVariables = Exact<{
  keys: ReadonlyArray<FigureKey>;
  language: Language;
}>;


export type FrozenSourcesQuery = { revision: { name: string, number: number, ledger: string } | null, comparisonsByKey: Array<
    | { __typename: 'Comparison', source: Array<string | number | boolean | null>, target: { id: string } | null, actual: { id: string } | null }
    | { __typename: 'NoAnswer' }
  > };

export type GoalCatalogueQueryVariables = Exact<{ [key: string]: never; }>;


export type GoalCatalogueQuery = { documents: Array<{ code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string, district: { code: string, name: string, nameEn: string } | null }> };

export type GoalYearsQueryVariables = Exact<{
  district: string;
}>;


export type GoalYearsQuery = { district: { goalYears: Array<{ year: string, goals: number }> } | null };

export type FigureLineFragment = { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, scope: { code: string, name: string, nameEn: string } | null, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } };

export type FigureHistoryQueryVariables = Exact<{
  owner: string;
  indicator: string;
  measure: Measure;
  scope: string;
  first: number;
}>;


export type FigureHistoryQuery = { figures: { totalCount: number, edges: Array<{ node: { rankOf: RankOf | null, id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, scope: { code: string, name: string, nameEn: string } | null, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } }> } };

export type CountsFragment = { judged: number, onCourse: number, silent: number, claimed: number, total: number, groups: Array<{ group: VerdictGroup, label: string, count: number, verdicts: Array<{ verdict: Verdict, label: string, count: number }> }> };

export type JudgedFragment = { id: string, gap: number | null, gapUnit: string | null, owner: string, measure: Measure, rankOf: RankOf | null, period: string, verdict: Verdict, attainment: number | null, capUsed: number | null, label: string, pace: { expected: number | null } | null, scope: { code: string, name: string, nameEn: string } | null, district: { code: string } | null, indicator: { id: string, code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean }, target: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, scope: { code: string, name: string, nameEn: string } | null, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null, actual: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, scope: { code: string, name: string, nameEn: string } | null, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null, previous: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, scope: { code: string, name: string, nameEn: string } | null, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null };

export type ScoreboardOfQueryVariables = Exact<{
  district: string;
  period: string;
  asOf?: string | null;
  judgeBy?: Authority | null;
  tolerances?: TolerancesInput | null;
  language: Language;
}>;


export type ScoreboardOfQuery = { scoreboard: { asOf: string, covers: Array<string>, owner: string, newestDocument: { publishedOn: string } | null, district: { code: string, name: string, nameEn: string } | null, headline: { judged: number, onCourse: number, silent: number, claimed: number, total: number, groups: Array<{ group: VerdictGroup, label: string, count: number, verdicts: Array<{ verdict: Verdict, label: string, count: number }> }> }, others: { judged: number, onCourse: number, silent: number, claimed: number, total: number, groups: Array<{ group: VerdictGroup, label: string, count: number, verdicts: Array<{ verdict: Verdict, label: string, count: number }> }> }, parts: { judged: number, onCourse: number, silent: number, claimed: number, total: number, groups: Array<{ group: VerdictGroup, label: string, count: number, verdicts: Array<{ verdict: Verdict, label: string, count: number }> }> }, notCounted: Array<{ reason: NotCountedReason, label: string, count: number }>, topics: Array<{ topic: string, name: string, headline: { judged: number, onCourse: number, silent: number, claimed: number, total: number, groups: Array<{ group: VerdictGroup, label: string, count: number, verdicts: Array<{ verdict: Verdict, label: string, count: number }> }> }, others: { judged: number, onCourse: number, silent: number, claimed: number, total: number, groups: Array<{ group: VerdictGroup, label: string, count: number, verdicts: Array<{ verdict: Verdict, label: string, count: number }> }> } }>, main: { nodes: Array<{ id: string, gap: number | null, gapUnit: string | null, owner: string, measure: Measure, rankOf: RankOf | null, period: string, verdict: Verdict, attainment: number | null, capUsed: number | null, label: string, pace: { expected: number | null } | null, scope: { code: string, name: string, nameEn: string } | null, district: { code: string } | null, indicator: { id: string, code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean }, target: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, scope: { code: string, name: string, nameEn: string } | null, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null, actual: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, scope: { code: string, name: string, nameEn: string } | null, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null, previous: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, scope: { code: string, name: string, nameEn: string } | null, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null }> } } };

export type ScoreboardGoalsQueryVariables = Exact<{
  district: string;
  period: string;
  topic?: string | null;
  groups?: ReadonlyArray<VerdictGroup> | null;
  headline?: boolean | null;
  first: number;
  after?: string | null;
  asOf?: string | null;
  judgeBy?: Authority | null;
  tolerances?: TolerancesInput | null;
  language: Language;
}>;


export type ScoreboardGoalsQuery = { scoreboard: { comparisons: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, gap: number | null, gapUnit: string | null, owner: string, measure: Measure, rankOf: RankOf | null, period: string, verdict: Verdict, attainment: number | null, capUsed: number | null, label: string, pace: { expected: number | null } | null, scope: { code: string, name: string, nameEn: string } | null, district: { code: string } | null, indicator: { id: string, code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean }, target: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, scope: { code: string, name: string, nameEn: string } | null, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null, actual: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, scope: { code: string, name: string, nameEn: string } | null, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null, previous: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, scope: { code: string, name: string, nameEn: string } | null, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null }> } } };

export type WordedFragment = { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, citation: { section: string, start: number, end: number, quote: string, paragraph: string, cell: { sheet: string, address: string } | null, document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } }, scope: { code: string, name: string, nameEn: string } | null };

export type StatementsOfQueryVariables = Exact<{
  district: string;
  year: string;
  several?: boolean | null;
  kinds?: ReadonlyArray<Drift> | null;
  first: number;
  after?: string | null;
  asOf?: string | null;
  language: Language;
}>;


export type StatementsOfQuery = { statements: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, measure: Measure, rankOf: RankOf | null, period: string, scope: { code: string, name: string, nameEn: string } | null, indicator: { id: string, code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean }, goals: Array<{ id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, citation: { section: string, start: number, end: number, quote: string, paragraph: string, cell: { sheet: string, address: string } | null, document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } }, scope: { code: string, name: string, nameEn: string } | null }>, judged: { id: string } | null, changes: Array<{ kind: Drift, label: string, isRevision: boolean, ease: Ease | null, grounds: Array<DriftGround>, difference: number | null, differenceUnit: string | null, sentence: string, document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string }, from: { id: string }, to: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, citation: { section: string, start: number, end: number, quote: string, paragraph: string, cell: { sheet: string, address: string } | null, document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } }, scope: { code: string, name: string, nameEn: string } | null } | null, sentences: Array<{ text: string, start: number, end: number }> }> }> } };

export type ToldDistrictsQueryVariables = Exact<{
  indicators: ReadonlyArray<string>;
}>;


export type ToldDistrictsQuery = { indicatorsByName: Array<
    | { __typename: 'Indicator', id: string, code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean, districts: Array<{ code: string, name: string, nameEn: string }> }
    | { __typename: 'NoAnswer' }
  > };

export type ToldFiguresQueryVariables = Exact<{
  district: string;
  indicators: ReadonlyArray<string>;
  first: number;
  after?: string | null;
}>;


export type ToldFiguresQuery = { figures: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ rankOf: RankOf | null, id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, indicator: { id: string, code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean }, citation: { section: string, start: number, end: number, quote: string, paragraph: string, cell: { sheet: string, address: string } | null, document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } }, scope: { code: string, name: string, nameEn: string } | null }> } };

export type ToldChangesQueryVariables = Exact<{
  district: string;
  year: string;
  indicators: ReadonlyArray<string>;
  first: number;
  language: Language;
}>;


export type ToldChangesQuery = { statements: { nodes: Array<{ id: string, measure: Measure, rankOf: RankOf | null, period: string, scope: { code: string, name: string, nameEn: string } | null, indicator: { id: string, code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean }, changes: Array<{ kind: Drift, label: string, sentence: string, document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string }, from: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, scope: { code: string, name: string, nameEn: string } | null, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } }, to: { id: string } | null, sentences: Array<{ text: string, start: number, end: number }> }> }> } };

export type CommitmentsOfQueryVariables = Exact<{
  district: string;
  document?: string | null;
  search?: string | null;
  strengths?: ReadonlyArray<Strength> | null;
  first: number;
  after?: string | null;
  asOf?: string | null;
  tolerances?: TolerancesInput | null;
  language: Language;
}>;


export type CommitmentsOfQuery = { commitments: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ task: { id: string, title: string, number: number | null, section: string, text: string, document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } }, commitments: Array<{ strength: Strength | null, wording: string | null, figure: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, indicator: { id: string, code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean }, citation: { section: string, start: number, end: number, quote: string, paragraph: string, cell: { sheet: string, address: string } | null, document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } }, scope: { code: string, name: string, nameEn: string } | null }, supersededBy: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, scope: { code: string, name: string, nameEn: string } | null, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null, comparison: { id: string, period: string, attainment: number | null, capUsed: number | null, verdict: Verdict, label: string, reason: string, actual: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, scope: { code: string, name: string, nameEn: string } | null, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null } | null }> }> } };

export type FirstScreenQueryVariables = Exact<{
  district: string;
  first: number;
}>;


export type FirstScreenQuery = { district: { code: string, goalYears: Array<{ year: string, goals: number }> } | null, newestDocuments: { totalCount: number, nodes: Array<{ code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string, district: { code: string, goalYears: Array<{ year: string, goals: number }> } | null, coverage: { isWhole: boolean, years: Array<{ owner: string, year: string, goals: number, results: number, district: { code: string, name: string, nameEn: string } | null }> } }> } };

export type MyBoardQueryVariables = Exact<{
  district: string;
  period: string;
  first: number;
  news: ReadonlyArray<NewsTable>;
  newsFirst: number;
  language: Language;
}>;


export type MyBoardQuery = { scoreboard: { period: string, covers: Array<string>, district: { code: string } | null, newestDocument: { publishedOn: string } | null, headline: { total: number, judged: number }, others: { total: number, judged: number }, behind: { totalCount: number, nodes: Array<{ id: string, gap: number | null, gapUnit: string | null, owner: string, measure: Measure, rankOf: RankOf | null, period: string, verdict: Verdict, attainment: number | null, capUsed: number | null, label: string, pace: { expected: number | null } | null, scope: { code: string, name: string, nameEn: string } | null, district: { code: string } | null, indicator: { id: string, code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean }, target: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, scope: { code: string, name: string, nameEn: string } | null, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null, actual: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, scope: { code: string, name: string, nameEn: string } | null, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null, previous: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, scope: { code: string, name: string, nameEn: string } | null, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null }> }, main: { nodes: Array<{ id: string, gap: number | null, gapUnit: string | null, owner: string, measure: Measure, rankOf: RankOf | null, period: string, verdict: Verdict, attainment: number | null, capUsed: number | null, label: string, pace: { expected: number | null } | null, scope: { code: string, name: string, nameEn: string } | null, district: { code: string } | null, indicator: { id: string, code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean }, target: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, scope: { code: string, name: string, nameEn: string } | null, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null, actual: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, scope: { code: string, name: string, nameEn: string } | null, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null, previous: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, scope: { code: string, name: string, nameEn: string } | null, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null }> } }, newsOf: Array<
    | { __typename: 'News', changes: { pageInfo: { hasNextPage: boolean }, edges: Array<{ node: { kind: ChangeKind, before: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, scope: { code: string, name: string, nameEn: string } | null, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null, figure: { rankOf: RankOf | null, id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, indicator: { id: string, code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean }, scope: { code: string, name: string, nameEn: string } | null, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } } }> } }
    | { __typename: 'NoAnswer', why: NoAnswerReason }
  > };

export type DistrictsComparedQueryVariables = Exact<{
  districts: ReadonlyArray<string>;
  period: string;
  asOf?: string | null;
  judgeBy?: Authority | null;
  tolerances?: TolerancesInput | null;
  language: Language;
}>;


export type DistrictsComparedQuery = { comparisons: { nodes: Array<{ id: string, gap: number | null, gapUnit: string | null, owner: string, measure: Measure, rankOf: RankOf | null, period: string, verdict: Verdict, attainment: number | null, capUsed: number | null, label: string, pace: { expected: number | null } | null, scope: { code: string, name: string, nameEn: string } | null, district: { code: string } | null, indicator: { id: string, code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean }, target: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, scope: { code: string, name: string, nameEn: string } | null, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null, actual: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, scope: { code: string, name: string, nameEn: string } | null, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null, previous: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, scope: { code: string, name: string, nameEn: string } | null, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } | null }> } };

export type DistrictPlacesQueryVariables = Exact<{
  keys: ReadonlyArray<RankingKey>;
  asOf?: string | null;
  language: Language;
}>;


export type DistrictPlacesQuery = { rankingsByKey: Array<
    | { __typename: 'NoAnswer' }
    | { __typename: 'Ranking', measure: Measure, ranked: number, indicator: { code: string }, entries: { nodes: Array<{ place: string | null, district: { code: string }, published: Array<{ printed: string, among: string | null, citation: { document: { title: string } } }> }> } }
  > };

export type GoalCourseQueryVariables = Exact<{
  key: FigureKey;
  where: FigureFilter;
  asOf?: string | null;
  language: Language;
}>;


export type GoalCourseQuery = { needed:
    | { __typename: 'Needed', reason: string, unit: string | null, months: number, perMonth: number | null }
    | { __typename: 'NoAnswer', message: string }
  , figures: { edges: Array<{ node: { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, authority: Authority | null, strength: Strength | null, wording: string | null, stretch: boolean, basis: string | null, publishedOn: string, scope: { code: string, name: string, nameEn: string } | null, citation: { document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } } } }> } };

export type DocumentTextQueryVariables = Exact<{
  code: string;
}>;


export type DocumentTextQuery = { document: { text: string, code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string, parts: Array<{ part: Part, start: number, end: number }> } | null, terms: Array<{ number: number, term: string, text: string, document: { code: string } }> };

export type PrintedFigureFragment = { id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, owner: string, district: { code: string, name: string, nameEn: string } | null, indicator: { id: string, code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean }, citation: { start: number, end: number, cell: { sheet: string, address: string, shown: string, headers: Array<string> } | null } };

export type DocumentFiguresQueryVariables = Exact<{
  documents: ReadonlyArray<string>;
  first: number;
  after?: string | null;
}>;


export type DocumentFiguresQuery = { figures: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, measure: Measure, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, owner: string, district: { code: string, name: string, nameEn: string } | null, indicator: { id: string, code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean }, citation: { start: number, end: number, cell: { sheet: string, address: string, shown: string, headers: Array<string> } | null } }> } };

export type FiguresOfQueryVariables = Exact<{
  ids: ReadonlyArray<string>;
  language: Language;
}>;


export type FiguresOfQuery = { nodes: Array<
    | { id: string, owner: string, measure: Measure, rankOf: RankOf | null, among: string | null, period: string, role: Role, comparator: Comparator | null, value: number | null, upper: number | null, unit: string | null, decimals: number, printed: string, basis: string | null, authority: Authority | null, strength: Strength | null, wording: string | null, nature: Nature | null, stretch: boolean, caution: string | null, publishedOn: string, sentence: string, indicator: { id: string, code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean }, scope: { code: string, name: string, nameEn: string } | null, district: { code: string, name: string, nameEn: string } | null, citation: { section: string, start: number, end: number, quote: string, paragraph: string, cell: { sheet: string, address: string } | null, document: { code: string, title: string, kind: DocumentKind, standing: Standing, republishedBy: string | null, publisher: string | null, publishedOn: string } }, task: { title: string } | null }
    | Record<PropertyKey, never>
   | null> };

export const Catalogue: Operation<CatalogueQuery, CatalogueQueryVariables> = {
  name: 'Catalogue',
  text: "query Catalogue($language:Language!){districts{code name nameEn parent{code}}topics{code name(language:$language)indicatorCount}}",
};

export const Documents: Operation<DocumentsQuery, DocumentsQueryVariables> = {
  name: 'Documents',
  text: "query Documents{documents{code title publishedOn}}",
};

export const NamedRevision: Operation<NamedRevisionQuery, NamedRevisionQueryVariables> = {
  name: 'NamedRevision',
  text: "query NamedRevision($at:String!){revision(at:$at){number}}",
};

export const Published: Operation<PublishedSubscription, PublishedSubscriptionVariables> = {
  name: 'Published',
  text: "subscription Published($after:String){published(after:$after){at}}",
};

export const LatestRevision: Operation<LatestRevisionQuery, LatestRevisionQueryVariables> = {
  name: 'LatestRevision',
  text: "query LatestRevision{revision{name number at ledger}}",
};

export const FindIndicators: Operation<FindIndicatorsQuery, FindIndicatorsQueryVariables> = {
  name: 'FindIndicators',
  text: "query FindIndicators($search:String$codes:[String!]$topic:String$district:String$headline:Boolean$first:Int!$after:String){indicators(search:$search codes:$codes topic:$topic district:$district headline:$headline first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}edges{node{...IndicatorLine districts{code}}}}}fragment IndicatorLine on Indicator{id code name nameEn unit topic headline}",
};

export const FindLine: Operation<FindLineQuery, FindLineQueryVariables> = {
  name: 'FindLine',
  text: "query FindLine($line:String!$own:String$topic:String$district:String$headline:Boolean$first:Int!$language:Language!){find(line:$line own:$own topic:$topic district:$district headline:$headline first:$first){totalCount parts{owner typed period measure role district{code name nameEn}spans{start end}}indicators{matched by indicator{...IndicatorLine districts{code}}answers{...Answered}nearestHeld{...Answered}}nearest{indicator{...IndicatorLine districts{code}}}}}fragment IndicatorLine on Indicator{id code name nameEn unit topic headline}fragment Answered on Comparison{id owner measure rankOf verdict label(language:$language)district{code name nameEn}target{...FigureLine}actual{...FigureLine}}fragment FigureLine on Figure{id scope{code name nameEn}measure period role comparator value upper unit decimals printed authority strength wording stretch basis publishedOn citation{document{...Source}}}fragment Source on Document{code title kind standing republishedBy publisher publishedOn}",
};

export const FindNames: Operation<FindNamesQuery, FindNamesQueryVariables> = {
  name: 'FindNames',
  text: "query FindNames($line:String!$first:Int!){find(line:$line first:$first){indicators{by indicator{...IndicatorLine}}nearest{indicator{...IndicatorLine}}}}fragment IndicatorLine on Indicator{id code name nameEn unit topic headline}",
};

export const Coverage: Operation<CoverageQuery, CoverageQueryVariables> = {
  name: 'Coverage',
  text: "query Coverage($ids:[ID!]!$indicators:[String!]!){nodes(ids:$ids){...on Indicator{districts{code}}}figures(where:{indicators:$indicators inForce:true}first:500){edges{node{period scope{code name nameEn}}}}}",
};

export const FindInTexts: Operation<FindInTextsQuery, FindInTextsQueryVariables> = {
  name: 'FindInTexts',
  text: "query FindInTexts($text:String!$district:String$first:Int!$after:String){search(text:$text in:[DOCUMENT]district:$district first:$first after:$after){totalCount pageInfo{hasNextPage}edges{cursor node{text start end documentStart documentEnd document{...Source}}}}}fragment Source on Document{code title kind standing republishedBy publisher publishedOn}",
};

export const IndicatorFigures: Operation<IndicatorFiguresQuery, IndicatorFiguresQueryVariables> = {
  name: 'IndicatorFigures',
  text: "query IndicatorFigures($indicators:[String!]!$language:Language!$first:Int!$after:String){figures(where:{indicators:$indicators inForce:true}first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}nodes{...FigureShown}}}fragment FigureShown on Figure{id scope{code name nameEn}owner measure rankOf among period role comparator value upper unit decimals printed basis authority strength wording nature stretch caution publishedOn sentence(language:$language)district{code name nameEn}citation{section start end cell{sheet address}quote paragraph document{...Source}}task{title}}fragment Source on Document{code title kind standing republishedBy publisher publishedOn}",
};

export const TableOf: Operation<TableOfQuery, TableOfQueryVariables> = {
  name: 'TableOf',
  text: "query TableOf($spec:TableSpec!){table(spec:$spec){asOf periods{typed period months}title caption notes rowKeys mergedIndicators{code into}revision{name number at ledger}columns{...Column}inputs{...Column}formColumns{key label shown empty}}}fragment Column on TableColumn{key kind label group period unit numberFormats values figureIds blank}",
};

export const TableSources: Operation<TableSourcesQuery, TableSourcesQueryVariables> = {
  name: 'TableSources',
  text: "query TableSources($ids:[ID!]!){nodes(ids:$ids){...on Figure{id printed publishedOn citation{section cell{sheet address}quote document{title standing}}}}}",
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
  text: "query ScoreboardIndicators($district:String!$period:Period!$topic:String$groups:[VerdictGroup!]$asOf:AsOf$judgeBy:Authority$tolerances:TolerancesInput$after:String){scoreboard(district:$district period:$period topic:$topic asOf:$asOf judgeBy:$judgeBy tolerances:$tolerances){comparisons(groups:$groups first:500 after:$after){pageInfo{hasNextPage endCursor}nodes{indicator{...IndicatorLine}}}}}fragment IndicatorLine on Indicator{id code name nameEn unit topic headline}",
};

export const CellsByKey: Operation<CellsByKeyQuery, CellsByKeyQueryVariables> = {
  name: 'CellsByKey',
  text: "query CellsByKey($keys:[FigureKey!]!$columns:[ColumnKind!]!$language:Language!$cellLanguage:Language){revision{name number ledger}comparisonsByKey(keys:$keys language:$language){__typename ...on Comparison{unitKind label(language:$language)period scope{code}actual{period scope{code}}cells(columns:$columns ofPeriod:true language:$cellLanguage)}...on NoAnswer{why:reason message suggestions}}}",
};

export const HistoriesByKey: Operation<HistoriesByKeyQuery, HistoriesByKeyQueryVariables> = {
  name: 'HistoriesByKey',
  text: "query HistoriesByKey($keys:[FigureKey!]!$language:Language!){revision{name number ledger}historiesByKey(keys:$keys language:$language){__typename ...on History{figures{...FigureLine revision}}...on NoAnswer{why:reason message}}}fragment FigureLine on Figure{id scope{code name nameEn}measure period role comparator value upper unit decimals printed authority strength wording stretch basis publishedOn citation{document{...Source}}}fragment Source on Document{code title kind standing republishedBy publisher publishedOn}",
};

export const TableNews: Operation<TableNewsQuery, TableNewsQueryVariables> = {
  name: 'TableNews',
  text: "query TableNews($tables:[NewsTable!]!){newsOf(tables:$tables){__typename ...on News{mayDiffer changes(first:100){pageInfo{hasNextPage}edges{node{kind revision{name number change}before{id printed}figure{id district{code}indicator{code}measure rankOf role printed publishedOn caution citation{document{...Source}}}}}}}...on NoAnswer{why:reason}}}fragment Source on Document{code title kind standing republishedBy publisher publishedOn}",
};

export const NamedIndicators: Operation<NamedIndicatorsQuery, NamedIndicatorsQueryVariables> = {
  name: 'NamedIndicators',
  text: "query NamedIndicators($names:[String!]!){indicatorsByName(names:$names){__typename ...on Indicator{...IndicatorLine}}}fragment IndicatorLine on Indicator{id code name nameEn unit topic headline}",
};

export const CellSource: Operation<CellSourceQuery, CellSourceQueryVariables> = {
  name: 'CellSource',
  text: "query CellSource($keys:[FigureKey!]!$judgeBy:Authority$tolerances:TolerancesInput$language:Language!){comparisonsByKey(keys:$keys judgeBy:$judgeBy tolerances:$tolerances language:$language){__typename ...on Comparison{id owner measure period verdict gap gapUnit(language:$language)label(language:$language)reason(language:$language)cautions(language:$language)district{code name nameEn}indicator{...IndicatorLine}target{...FigureShown ...Vintages}otherTargets{...FigureShown}scope{code name nameEn}actual{scope{code}...FigureShown ...Vintages}previous{...FigureShown}previousPart{...FigureShown}previousYear{...FigureShown}ofPeriod:cells(columns:[ACTUAL PREVIOUS]ofPeriod:true language:$language)}...on NoAnswer{why:reason message suggestions}}}fragment IndicatorLine on Indicator{id code name nameEn unit topic headline}fragment FigureShown on Figure{id scope{code name nameEn}owner measure rankOf among period role comparator value upper unit decimals printed basis authority strength wording nature stretch caution publishedOn sentence(language:$language)district{code name nameEn}citation{section start end cell{sheet address}quote paragraph document{...Source}}task{title}}fragment Source on Document{code title kind standing republishedBy publisher publishedOn}fragment Vintages on Figure{vintages{id printed publishedOn revision citation{start end document{...Source}}}}",
};

export const FrozenSources: Operation<FrozenSourcesQuery, FrozenSourcesQueryVariables> = {
  name: 'FrozenSources',
  text: "query FrozenSources($keys:[FigureKey!]!$language:Language!){revision{name number ledger}comparisonsByKey(keys:$keys language:$language){__typename ...on Comparison{source:cells(columns:[SOURCE]language:$language)target{id}actual{id}}}}",
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
  text: "query FigureHistory($owner:String!$indicator:String!$measure:Measure!$scope:String!$first:Int!){figures(where:{districts:[$owner]indicators:[$indicator]measures:[$measure]scopes:[$scope]}first:$first){totalCount edges{node{rankOf ...FigureLine}}}}fragment FigureLine on Figure{id scope{code name nameEn}measure period role comparator value upper unit decimals printed authority strength wording stretch basis publishedOn citation{document{...Source}}}fragment Source on Document{code title kind standing republishedBy publisher publishedOn}",
};

export const ScoreboardOf: Operation<ScoreboardOfQuery, ScoreboardOfQueryVariables> = {
  name: 'ScoreboardOf',
  text: "query ScoreboardOf($district:String!$period:Period!$asOf:AsOf$judgeBy:Authority$tolerances:TolerancesInput$language:Language!){scoreboard(district:$district period:$period asOf:$asOf judgeBy:$judgeBy tolerances:$tolerances){asOf covers newestDocument{publishedOn}owner district{code name nameEn}headline{...Counts}others{...Counts}parts{...Counts}notCounted{reason label(language:$language)count}topics{topic name(language:$language)headline{...Counts}others{...Counts}}main:comparisons(headline:true first:100){nodes{...Judged}}}}fragment Counts on VerdictCounts{judged onCourse silent claimed total groups{group label(language:$language)count verdicts{verdict label(language:$language)count}}}fragment Judged on Comparison{id gap gapUnit(language:$language)pace{expected}scope{code name nameEn}owner measure rankOf period verdict attainment capUsed label(language:$language)district{code}indicator{...IndicatorLine}target{...FigureLine}actual{...FigureLine}previous{...FigureLine}}fragment IndicatorLine on Indicator{id code name nameEn unit topic headline}fragment FigureLine on Figure{id scope{code name nameEn}measure period role comparator value upper unit decimals printed authority strength wording stretch basis publishedOn citation{document{...Source}}}fragment Source on Document{code title kind standing republishedBy publisher publishedOn}",
};

export const ScoreboardGoals: Operation<ScoreboardGoalsQuery, ScoreboardGoalsQueryVariables> = {
  name: 'ScoreboardGoals',
  text: "query ScoreboardGoals($district:String!$period:Period!$topic:String$groups:[VerdictGroup!]$headline:Boolean$first:Int!$after:String$asOf:AsOf$judgeBy:Authority$tolerances:TolerancesInput$language:Language!){scoreboard(district:$district period:$period topic:$topic asOf:$asOf judgeBy:$judgeBy tolerances:$tolerances){comparisons(groups:$groups headline:$headline first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}nodes{...Judged}}}}fragment Judged on Comparison{id gap gapUnit(language:$language)pace{expected}scope{code name nameEn}owner measure rankOf period verdict attainment capUsed label(language:$language)district{code}indicator{...IndicatorLine}target{...FigureLine}actual{...FigureLine}previous{...FigureLine}}fragment IndicatorLine on Indicator{id code name nameEn unit topic headline}fragment FigureLine on Figure{id scope{code name nameEn}measure period role comparator value upper unit decimals printed authority strength wording stretch basis publishedOn citation{document{...Source}}}fragment Source on Document{code title kind standing republishedBy publisher publishedOn}",
};

export const StatementsOf: Operation<StatementsOfQuery, StatementsOfQueryVariables> = {
  name: 'StatementsOf',
  text: "query StatementsOf($district:String!$year:Period!$several:Boolean$kinds:[Drift!]$first:Int!$after:String$asOf:AsOf$language:Language!){statements(district:$district year:$year several:$several kinds:$kinds first:$first after:$after asOf:$asOf){totalCount pageInfo{hasNextPage endCursor}nodes{id measure scope{code name nameEn}rankOf period indicator{...IndicatorLine}goals{...Worded}judged{id}changes{kind label(language:$language)isRevision ease grounds difference differenceUnit(language:$language)sentence(language:$language)document{...Source}from{id}to{...Worded}sentences{text start end}}}}}fragment IndicatorLine on Indicator{id code name nameEn unit topic headline}fragment Worded on Figure{...FigureLine citation{section start end cell{sheet address}quote paragraph}}fragment FigureLine on Figure{id scope{code name nameEn}measure period role comparator value upper unit decimals printed authority strength wording stretch basis publishedOn citation{document{...Source}}}fragment Source on Document{code title kind standing republishedBy publisher publishedOn}",
};

export const ToldDistricts: Operation<ToldDistrictsQuery, ToldDistrictsQueryVariables> = {
  name: 'ToldDistricts',
  text: "query ToldDistricts($indicators:[String!]!){indicatorsByName(names:$indicators){__typename ...on Indicator{...IndicatorLine districts{code name nameEn}}}}fragment IndicatorLine on Indicator{id code name nameEn unit topic headline}",
};

export const ToldFigures: Operation<ToldFiguresQuery, ToldFiguresQueryVariables> = {
  name: 'ToldFigures',
  text: "query ToldFigures($district:String!$indicators:[String!]!$first:Int!$after:String){figures(where:{districts:[$district]indicators:$indicators}first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}nodes{...Worded rankOf indicator{...IndicatorLine}}}}fragment Worded on Figure{...FigureLine citation{section start end cell{sheet address}quote paragraph}}fragment FigureLine on Figure{id scope{code name nameEn}measure period role comparator value upper unit decimals printed authority strength wording stretch basis publishedOn citation{document{...Source}}}fragment Source on Document{code title kind standing republishedBy publisher publishedOn}fragment IndicatorLine on Indicator{id code name nameEn unit topic headline}",
};

export const ToldChanges: Operation<ToldChangesQuery, ToldChangesQueryVariables> = {
  name: 'ToldChanges',
  text: "query ToldChanges($district:String!$year:Period!$indicators:[String!]!$first:Int!$language:Language!){statements(district:$district year:$year indicators:$indicators first:$first){nodes{id measure scope{code name nameEn}rankOf period indicator{...IndicatorLine}changes{kind label(language:$language)sentence(language:$language)document{...Source}from{...FigureLine}to{id}sentences{text start end}}}}}fragment IndicatorLine on Indicator{id code name nameEn unit topic headline}fragment Source on Document{code title kind standing republishedBy publisher publishedOn}fragment FigureLine on Figure{id scope{code name nameEn}measure period role comparator value upper unit decimals printed authority strength wording stretch basis publishedOn citation{document{...Source}}}",
};

export const CommitmentsOf: Operation<CommitmentsOfQuery, CommitmentsOfQueryVariables> = {
  name: 'CommitmentsOf',
  text: "query CommitmentsOf($district:String!$document:String$search:String$strengths:[Strength!]$first:Int!$after:String$asOf:AsOf$tolerances:TolerancesInput$language:Language!){commitments(district:$district document:$document search:$search strengths:$strengths first:$first after:$after asOf:$asOf){totalCount pageInfo{hasNextPage endCursor}nodes{task{id title number section text document{...Source}}commitments{strength wording figure{...Worded indicator{...IndicatorLine}}supersededBy{...FigureLine}comparison(tolerances:$tolerances){id period attainment capUsed verdict label(language:$language)reason(language:$language)actual{...FigureLine}}}}}}fragment Source on Document{code title kind standing republishedBy publisher publishedOn}fragment Worded on Figure{...FigureLine citation{section start end cell{sheet address}quote paragraph}}fragment FigureLine on Figure{id scope{code name nameEn}measure period role comparator value upper unit decimals printed authority strength wording stretch basis publishedOn citation{document{...Source}}}fragment IndicatorLine on Indicator{id code name nameEn unit topic headline}",
};

export const FirstScreen: Operation<FirstScreenQuery, FirstScreenQueryVariables> = {
  name: 'FirstScreen',
  text: "query FirstScreen($district:String!$first:Int!){district(code:$district){code goalYears{year goals}}newestDocuments(first:$first){totalCount nodes{...Source district{code goalYears{year goals}}coverage{isWhole years{owner district{code name nameEn}year goals results}}}}}fragment Source on Document{code title kind standing republishedBy publisher publishedOn}",
};

export const MyBoard: Operation<MyBoardQuery, MyBoardQueryVariables> = {
  name: 'MyBoard',
  text: "query MyBoard($district:String!$period:Period!$first:Int!$news:[NewsTable!]!$newsFirst:Int!$language:Language!){scoreboard(district:$district period:$period){period district{code}covers newestDocument{publishedOn}headline{total judged}others{total judged}behind:comparisons(groups:[SHORT]first:$first){totalCount nodes{...Judged}}main:comparisons(headline:true first:$first){nodes{...Judged}}}newsOf(tables:$news){__typename ...on News{changes(first:$newsFirst){pageInfo{hasNextPage}edges{node{kind before{...FigureLine}figure{...FigureLine rankOf indicator{...IndicatorLine}}}}}}...on NoAnswer{why:reason}}}fragment Judged on Comparison{id gap gapUnit(language:$language)pace{expected}scope{code name nameEn}owner measure rankOf period verdict attainment capUsed label(language:$language)district{code}indicator{...IndicatorLine}target{...FigureLine}actual{...FigureLine}previous{...FigureLine}}fragment IndicatorLine on Indicator{id code name nameEn unit topic headline}fragment FigureLine on Figure{id scope{code name nameEn}measure period role comparator value upper unit decimals printed authority strength wording stretch basis publishedOn citation{document{...Source}}}fragment Source on Document{code title kind standing republishedBy publisher publishedOn}",
};

export const DistrictsCompared: Operation<DistrictsComparedQuery, DistrictsComparedQueryVariables> = {
  name: 'DistrictsCompared',
  text: "query DistrictsCompared($districts:[String!]!$period:Period!$asOf:AsOf$judgeBy:Authority$tolerances:TolerancesInput$language:Language!){comparisons(where:{districts:$districts periods:[$period]headline:true judgeBy:$judgeBy tolerances:$tolerances}asOf:$asOf first:500){nodes{...Judged}}}fragment Judged on Comparison{id gap gapUnit(language:$language)pace{expected}scope{code name nameEn}owner measure rankOf period verdict attainment capUsed label(language:$language)district{code}indicator{...IndicatorLine}target{...FigureLine}actual{...FigureLine}previous{...FigureLine}}fragment IndicatorLine on Indicator{id code name nameEn unit topic headline}fragment FigureLine on Figure{id scope{code name nameEn}measure period role comparator value upper unit decimals printed authority strength wording stretch basis publishedOn citation{document{...Source}}}fragment Source on Document{code title kind standing republishedBy publisher publishedOn}",
};

export const DistrictPlaces: Operation<DistrictPlacesQuery, DistrictPlacesQueryVariables> = {
  name: 'DistrictPlaces',
  text: "query DistrictPlaces($keys:[RankingKey!]!$asOf:AsOf$language:Language!){rankingsByKey(keys:$keys asOf:$asOf language:$language){__typename ...on Ranking{measure ranked indicator{code}entries(first:50){nodes{place(language:$language)district{code}published{printed among citation{document{title}}}}}}}}",
};

export const GoalCourse: Operation<GoalCourseQuery, GoalCourseQueryVariables> = {
  name: 'GoalCourse',
  text: "query GoalCourse($key:FigureKey!$where:FigureFilter!$asOf:AsOf$language:Language!){needed(key:$key language:$language){__typename ...on Needed{reason(withoutDocument:true language:$language)unit(language:$language)months perMonth}...on NoAnswer{message}}figures(where:$where asOf:$asOf first:100){edges{node{...FigureLine}}}}fragment FigureLine on Figure{id scope{code name nameEn}measure period role comparator value upper unit decimals printed authority strength wording stretch basis publishedOn citation{document{...Source}}}fragment Source on Document{code title kind standing republishedBy publisher publishedOn}",
};

export const DocumentText: Operation<DocumentTextQuery, DocumentTextQueryVariables> = {
  name: 'DocumentText',
  text: "query DocumentText($code:String!){document(code:$code){...Source text parts{part start end}}terms{number term text document{code}}}fragment Source on Document{code title kind standing republishedBy publisher publishedOn}",
};

export const DocumentFigures: Operation<DocumentFiguresQuery, DocumentFiguresQueryVariables> = {
  name: 'DocumentFigures',
  text: "query DocumentFigures($documents:[String!]!$first:Int!$after:String){figures(where:{documents:$documents}first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}nodes{...PrintedFigure}}}fragment PrintedFigure on Figure{id measure period role comparator value upper unit decimals printed owner district{code name nameEn}indicator{...IndicatorLine}citation{start end cell{sheet address shown headers}}}fragment IndicatorLine on Indicator{id code name nameEn unit topic headline}",
};

export const FiguresOf: Operation<FiguresOfQuery, FiguresOfQueryVariables> = {
  name: 'FiguresOf',
  text: "query FiguresOf($ids:[ID!]!$language:Language!){nodes(ids:$ids){...on Figure{indicator{...IndicatorLine}...FigureShown}}}fragment IndicatorLine on Indicator{id code name nameEn unit topic headline}fragment FigureShown on Figure{id scope{code name nameEn}owner measure rankOf among period role comparator value upper unit decimals printed basis authority strength wording nature stretch caution publishedOn sentence(language:$language)district{code name nameEn}citation{section start end cell{sheet address}quote paragraph document{...Source}}task{title}}fragment Source on Document{code title kind standing republishedBy publisher publishedOn}",
};
