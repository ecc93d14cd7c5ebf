// Written by addin/generate.ts from office.graphql and schema/schema.graphql: do not edit.
import type { Operation } from './operations.ts';

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

/** When an indicator is released. */
export type CalendarInput = {
  /** Months from the end of a period to the month in which it is released, 0 to 24. */
  delay?: number;
  /** How often it is released. */
  frequency: Frequency;
  /** Whether January and February are released as one. Only what is released by MONTH has that. */
  januaryFebruary?: boolean;
};

/** What a column of a table holds. */
export type ColumnRole =
  /** Numbering or codes, which tell nothing. */
  | 'CODE'
  /** Names of districts. */
  | 'DISTRICT'
  /** How often what is in the row is published. */
  | 'FREQUENCY'
  /** Names of indicators. */
  | 'INDICATOR'
  /** Words for measures. */
  | 'MEASURE'
  /** Remarks, which are not read. */
  | 'NOTE'
  /** Periods. */
  | 'PERIOD'
  /** What the figures of the row cover. */
  | 'SCOPE'
  /** Units. */
  | 'UNIT'
  /** Numbers. */
  | 'VALUE';

/** What is decided about an item of a draft. */
export type Decision =
  /** It is right as it was read. */
  | 'ACCEPT'
  /** It is left out. */
  | 'REJECT'
  /** The latest decision, which is your own, is taken back: the item is undecided. */
  | 'UNDECIDE'
  /** Another value is right. */
  | 'VALUE';

/** Whether more or less of an indicator is better. */
export type Direction =
  /** 正向: more is better. */
  | 'HIGHER'
  /** 逆向: less is better. */
  | 'LOWER'
  /** 中性: neither is better. */
  | 'NEUTRAL';

/** The facts that change. What is left out stays as it is. */
export type DistrictChange = {
  /** Full Chinese name. */
  name?: string | null;
  /** English name; of a new one the Chinese name by default. */
  nameEn?: string | null;
  /** The area that contains it, by code or name; of a new one what its code tells by default. Null says that there is none. */
  parent?: string | null;
  /** The year, month or day from which its code is valid. Null says that there is none. */
  validFrom?: string | null;
  /** The year, month or day to which its code is valid. Null says that there is none. */
  validTo?: string | null;
};

/** What made a draft. */
export type DraftKind =
  /** Changes of the catalogue. */
  | 'CATALOGUE'
  /** 更正: another value for a figure that was published. */
  | 'CORRECTION'
  /** A data set that comes with the program. */
  | 'DATA_SET'
  /** A file whose tables were read. */
  | 'FILE'
  /** A file, or a sheet that was filled in, of which each row is one figure. */
  | 'LONG_FORM'
  /** 撤销: what a draft that was published did is taken back, and what was there before is stated again. */
  | 'UNDO'
  /** 撤回: figures are taken out. */
  | 'WITHDRAWAL';

/** Whether a draft can still be published. */
export type DraftState =
  /** It was discarded: nothing of it is in the ledger. */
  | 'DISCARDED'
  /** It can be decided about and published. */
  | 'OPEN'
  /** 已审定入库: it was published. */
  | 'PUBLISHED';

/** What an entry of the log is about. */
export type EntryKind =
  /** A draft was opened, read again, decided about, given an hour, published or discarded. */
  | 'DRAFT'
  /** Something was emptied that may not be kept. */
  | 'ERASURE'
  /** The ledger was begun: entry 1 and no other. */
  | 'LEDGER'
  /** A person was added, changed or ended. */
  | 'PERSON'
  /** It was kept how tables of a header are read. */
  | 'PROFILE'
  /** Something was published: figures, documents, or the catalogue. */
  | 'REVISION'
  /** A token was made or ended. */
  | 'TOKEN';

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

/** How often an indicator is released. */
export type Frequency =
  /** 半年度: every half-year. */
  | 'HALF'
  /** 月度: every month. */
  | 'MONTH'
  /** 季度: every quarter. */
  | 'QUARTER'
  /** 年度: every year. */
  | 'YEAR';

/** The basis that 同比 means for an indicator. */
export type GrowthBasis =
  /** 可比价: at constant prices, as value added. */
  | 'CONSTANT_PRICE'
  /** 同口径: over the same set of reporters, as investment and retail sales. */
  | 'SAME_SCOPE';

/** Who sees the figures of a file. */
export type ImportRelease =
  /** 内部: those who may see internal figures of the district. */
  | 'INTERNAL'
  /** 公开: everybody who may read. */
  | 'PUBLIC';

/** The facts that change. What is left out stays as it is. */
export type IndicatorChange = {
  /** Other names that find it, all of them. */
  aliases?: ReadonlyArray<string> | null;
  /** When it is released. Null says that there is none. */
  calendar?: CalendarInput | null;
  /** What it measures and how (口径, 计算方法), at most 2,000 characters. Null says that there is none. */
  definition?: string | null;
  /** Whether more or less of it is better. */
  direction?: Direction | null;
  /** The basis that 同比 means for it. Null says that there is none. */
  growthBasis?: GrowthBasis | null;
  /** Whether it is a main indicator of a plan. */
  headline?: boolean | null;
  /** Chinese name. */
  name?: string | null;
  /** English name; of a new one the Chinese name by default. */
  nameEn?: string | null;
  /** Phrases that look so and mean something else, all of them. */
  not?: ReadonlyArray<string> | null;
  /** Its relations to others, all that go from it. */
  relations?: ReadonlyArray<RelationInput> | null;
  /** When in the year its results arise. Null says that there is none. */
  rhythm?: Rhythm | null;
  /** The end of the name of the publisher who may say it (统计局). Null says that there is none. */
  source?: string | null;
  /** How its figures relate to time. */
  timing?: Timing | null;
  /** Code of its topic; of a new one `economy` by default. */
  topic?: string | null;
  /** Unit of its LEVEL figures. Null says that there is none. */
  unit?: string | null;
  /** Phrases by which reports speak of it without its name, all of them. */
  watch?: ReadonlyArray<string> | null;
};

/** What an item of a draft is beside the ledger. */
export type ItemFinding =
  /** Another item, or something that was published meanwhile, contradicts it. */
  | 'CONFLICTS'
  /** The ledger says something else in its place. */
  | 'DIFFERS'
  /** The ledger says nothing in its place. */
  | 'NEW'
  /** A question about it is not answered. */
  | 'OPEN'
  /** Somebody rejected it. */
  | 'REJECTED'
  /** Another item of the draft says the same. */
  | 'SAID_TWICE'
  /** The ledger says the same. */
  | 'UNCHANGED';

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

/** The kind of thing that a printed name names. */
export type NameKind =
  /** 地区: a district. */
  | 'DISTRICT'
  /** 指标: an indicator. */
  | 'INDICATOR'
  /** 口径: what a figure covers. */
  | 'SCOPE';

/** A district that the catalogue does not have yet. */
export type NewDistrict = {
  /** Its code of GB/T 2260, or one of your own such as SZ-DP where it has none. */
  code: string;
  /** Full Chinese name. */
  name: string;
  /** English name; of a new one the Chinese name by default. */
  nameEn?: string | null;
  /** The area that contains it, by code or name; of a new one what its code tells by default. Null says that there is none. */
  parent?: string | null;
  /** The year, month or day from which its code is valid. Null says that there is none. */
  validFrom?: string | null;
  /** The year, month or day to which its code is valid. Null says that there is none. */
  validTo?: string | null;
};

/** An indicator that the catalogue does not have yet. */
export type NewIndicator = {
  /** Other names that find it, all of them. */
  aliases?: ReadonlyArray<string> | null;
  /** When it is released. Null says that there is none. */
  calendar?: CalendarInput | null;
  /** Its code, which stays: a capital letter, then capitals, digits and _, such as HEAT_SUPPLIED. */
  code: string;
  /** What it measures and how (口径, 计算方法), at most 2,000 characters. Null says that there is none. */
  definition?: string | null;
  /** Whether more or less of it is better. */
  direction: Direction;
  /** The basis that 同比 means for it. Null says that there is none. */
  growthBasis?: GrowthBasis | null;
  /** Whether it is a main indicator of a plan. */
  headline?: boolean | null;
  /** Chinese name. */
  name: string;
  /** English name; of a new one the Chinese name by default. */
  nameEn?: string | null;
  /** Phrases that look so and mean something else, all of them. */
  not?: ReadonlyArray<string> | null;
  /** Its relations to others, all that go from it. */
  relations?: ReadonlyArray<RelationInput> | null;
  /** When in the year its results arise. Null says that there is none. */
  rhythm?: Rhythm | null;
  /** The end of the name of the publisher who may say it (统计局). Null says that there is none. */
  source?: string | null;
  /** How its figures relate to time. */
  timing: Timing;
  /** Code of its topic; of a new one `economy` by default. */
  topic?: string | null;
  /** Unit of its LEVEL figures. Null says that there is none. */
  unit?: string | null;
  /** Phrases by which reports speak of it without its name, all of them. */
  watch?: ReadonlyArray<string> | null;
};

/** A scope that the catalogue does not have yet. */
export type NewScope = {
  /** Other names that find it, all of them. */
  aliases?: ReadonlyArray<string> | null;
  /** Its code, which stays: a capital letter, then capitals, digits and _, such as LARGE_FIRMS. */
  code: string;
  /** Chinese name. */
  name: string;
  /** English name; of a new one the Chinese name by default. */
  nameEn?: string | null;
  /** The scope in which it lies, by code or name, or `ALL` for the indicator's own. Null says that there is none. */
  within?: string | null;
};

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

/** What somebody may do by their office. */
export type OfficeAct =
  /** Change the catalogue. */
  | 'CATALOGUE'
  /** 更正: publish corrections. */
  | 'CORRECT'
  /** Keep people and tokens. */
  | 'PEOPLE'
  /** 填报: bring figures in and decide about them. */
  | 'PROPOSE'
  /** 审定: publish what was proposed. */
  | 'PUBLISH'
  /** 撤回: withdraw documents and imports. */
  | 'WITHDRAW';

/** A role for one district, or for all of them. */
export type OfficeInput = {
  /** The district, by code or name; all of them where it is left out. */
  district?: string | null;
  /** The role. */
  role: OfficeRole;
};

/** What somebody may do. Each role may do what those before it may. */
export type OfficeRole =
  /** 填报: proposes figures. */
  | 'KEEPER'
  /** 审定: publishes and corrects. */
  | 'PUBLISHER'
  /** 查阅: reads, internal figures too. */
  | 'READER'
  /** 管理: keeps the catalogue, people and tokens. */
  | 'STEWARD';

/** Whether a person can sign in. */
export type PersonState =
  /** 可登录: the person can sign in. */
  | 'ACTIVE'
  /** 已停用: the person may do nothing any more. */
  | 'ENDED'
  /** 未设密码: no password is set yet, and no account of the office is tied. */
  | 'WAITING';

/** What became of a number of a received table beside the ledger. */
export type ReceivedFinding =
  /** 与账本一致: the ledger has this number, as far as both are printed. */
  | 'AGREES'
  /** 待认定: it could not be told what it is; a question is open. */
  | 'ASKED'
  /** 与账本不一致: the ledger has another number. */
  | 'DIFFERS'
  /** 账本未收录: the ledger has no number of this matter. */
  | 'NOT_HELD'
  /** 与另一版本一致: an earlier or lesser statement, or one that was corrected since, has this number, and the one in force another. */
  | 'OTHER_VINTAGE'
  /** 不作核对: it is no number that the ledger could hold, such as one worked out from others. */
  | 'UNREAD';

/** How an indicator relates to another. */
export type RelationInput = {
  /** Whether this part and its fellows are the whole by name. Only PART_OF has that. */
  complete?: boolean;
  /** The kind of relation. */
  kind: RelationKind;
  /** For a STAGE, the stage of this one, such as 基本完工. */
  stage?: string | null;
  /** The whole, the stock, the wider one or the later stage, by code or name. */
  to: string;
  /** For a STAGE, the stage of the other, such as 全面投入使用. */
  toStage?: string | null;
};

/** How an indicator relates to another. */
export type RelationKind =
  /** 增量: what is added to a stock. */
  | 'FLOW_OF'
  /** 较窄口径: the narrower of two indicators. */
  | 'NARROWER'
  /** 组成部分: a part of the whole. */
  | 'PART_OF'
  /** 较早阶段: an earlier stage of the same work. */
  | 'STAGE';

/** Who sees a figure or a document. */
export type Release =
  /** 定时公开: as internal until an instant, and public from then on. */
  | 'EMBARGOED'
  /** 内部: only those see it who may read what is internal of its district. */
  | 'INTERNAL'
  /** 公开: everybody sees it. */
  | 'PUBLIC';

/** When in the year the results of an indicator arise. */
export type Rhythm =
  /** 秋季: with the school year, in autumn. */
  | 'AUTUMN'
  /** 均衡: evenly through the year. */
  | 'EVEN'
  /** 事件: at once, when an event happens. */
  | 'EVENT'
  /** 年末: at the end of the year. */
  | 'YEAR_END';

/** Whether a figure is a goal, a result or an estimate. */
export type Role =
  /** 完成: a result, which a document reports. */
  | 'ACTUAL'
  /** 预计: an estimate by the publisher, which is shown and never compared with a goal. */
  | 'ESTIMATE'
  /** 目标: a goal, which a document promises. */
  | 'TARGET';

/** The facts that change. What is left out stays as it is. */
export type ScopeChange = {
  /** Other names that find it, all of them. */
  aliases?: ReadonlyArray<string> | null;
  /** Chinese name. */
  name?: string | null;
  /** English name; of a new one the Chinese name by default. */
  nameEn?: string | null;
  /** The scope in which it lies, by code or name, or `ALL` for the indicator's own. Null says that there is none. */
  within?: string | null;
};

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

/** The five things that make a number a figure. */
export type Thing =
  /** 地区: whom it is of. */
  | 'DISTRICT'
  /** 指标: what is measured. */
  | 'INDICATOR'
  /** 数值类型: an amount, a growth, a rank or another measure. */
  | 'MEASURE'
  /** 时期: the months. */
  | 'PERIOD'
  /** 单位: the unit. */
  | 'UNIT';

/** Where a table tells one of the five things. */
export type ThingOrigin =
  /** An answer of whoever brought the file in. */
  | 'ANSWER'
  /** The header of the column. */
  | 'COLUMN'
  /** The name of the file. */
  | 'FILE'
  /** A line between the rows or beside the table. */
  | 'LINE'
  /** Nowhere: it is so by the nature of the indicator or the measure. */
  | 'NATURE'
  /** Another table or column beside it. */
  | 'NEIGHBOUR'
  /** The office that publishes it. */
  | 'PUBLISHER'
  /** A label of the row. */
  | 'ROW'
  /** The name of the sheet. */
  | 'SHEET'
  /** The title above the table. */
  | 'TITLE';

/** How the figures of an indicator relate to time. */
export type Timing =
  /** 平均数: a mean, rate, price or duration. */
  | 'AVERAGE'
  /** 时期数: a flow, which adds up over a period. */
  | 'FLOW'
  /** 推进数（不计成果）: the extent of work undertaken, which is not a result. */
  | 'SCOPE'
  /** 时点数: a stock, counted at the end of a period. */
  | 'STOCK';

/** Whether a token may be used. */
export type TokenState =
  /** 已停用: it was ended, by itself or with the person who made it. */
  | 'ENDED'
  /** 已过期: its last day has passed. */
  | 'EXPIRED'
  /** 有效: it may be used. */
  | 'VALID';

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { name: string, isToken: boolean, mayPropose: boolean, mayPublish: boolean, offices: Array<{ role: OfficeRole, districtCode: string | null, district: { name: string, nameEn: string } | null }> } | null };

export type WhoMayQueryVariables = Exact<{
  act: OfficeAct;
  district?: string | null;
}>;


export type WhoMayQuery = { whoMay: Array<string> };

export type FaultsFragment = { code: string, message: string, about: Array<string> };

export type DraftLineFragment = { number: number, title: string, heading: string, state: DraftState, kind: DraftKind, version: number, openedAt: string, openedBy: string | null, isMine: boolean, fileName: string | null, ground: string | null, publishAt: string | null, districts: Array<string>, doubtful: number, counts: Array<{ finding: ItemFinding, count: number }>, revision: { name: string } | null };

export type DraftsQueryVariables = Exact<{
  state?: DraftState | null;
  first: number;
  after?: string | null;
}>;


export type DraftsQuery = { drafts: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ number: number, title: string, heading: string, state: DraftState, kind: DraftKind, version: number, openedAt: string, openedBy: string | null, isMine: boolean, fileName: string | null, ground: string | null, publishAt: string | null, districts: Array<string>, doubtful: number, counts: Array<{ finding: ItemFinding, count: number }>, revision: { name: string } | null }> } };

export type OpenDraftOfFileQueryVariables = Exact<{
  file: string;
}>;


export type OpenDraftOfFileQuery = { drafts: { nodes: Array<{ number: number }> } };

export type ImportFileMutationVariables = Exact<{
  digest: string;
  name: string;
  answers?: ReadonlyArray<string> | null;
  isAnew?: boolean | null;
  publishedOn?: string | null;
  publisher?: string | null;
  release?: ImportRelease | null;
  requestId: string;
}>;


export type ImportFileMutation = { importFile: { draft: { number: number, version: number } | null, faults: Array<{ code: string, message: string, about: Array<string> }> } };

export type QuestionFragment = { asks: string, code: string, printed: string | null, table: number | null, answer: string | null, suggestions: Array<string>, suggestionNames: Array<string>, count: number, cells: Array<string> };

export type OpenDraftFragment = { isHeld: boolean, signedBy: string | null, changedAt: string, file: string | null, answers: Array<string>, publishedOn: string | null, publisher: string | null, release: ImportRelease | null, profileUsed: boolean, number: number, title: string, heading: string, state: DraftState, kind: DraftKind, version: number, openedAt: string, openedBy: string | null, isMine: boolean, fileName: string | null, ground: string | null, publishAt: string | null, districts: Array<string>, doubtful: number, noRight: { districts: Array<string>, figures: number } | null, questions: Array<{ asks: string, code: string, printed: string | null, table: number | null, answer: string | null, suggestions: Array<string>, suggestionNames: Array<string>, count: number, cells: Array<string> }>, notFigures: { totalCount: number }, counts: Array<{ finding: ItemFinding, count: number }>, revision: { name: string } | null };

export type ThingReadFragment = { thing: Thing, said: string | null, from: ThingOrigin | null, cell: string | null, varies: boolean };

export type SheetsOfQueryVariables = Exact<{
  number: number;
}>;


export type SheetsOfQuery = { draft: { version: number, sheets: Array<{ name: string | null, isHidden: boolean, rows: number, columns: number, hiddenRows: Array<number>, hiddenColumns: Array<number>, merges: Array<{ top: number, left: number, bottom: number, right: number }>, blocks: Array<{ number: number, top: number, bottom: number, left: number, right: number, bodyTop: number, title: string | null, refused: string | null, warnings: Array<string>, columns: Array<{ column: number, role: ColumnRole }>, things: Array<{ thing: Thing, said: string | null, from: ThingOrigin | null, cell: string | null, varies: boolean }> }> }> } | null };

export type SheetRowsQueryVariables = Exact<{
  number: number;
  sheet?: string | null;
  top: number;
  rows: number;
  columns: number;
}>;


export type SheetRowsQuery = { draft: { sheet: { cells: Array<Array<string | null>>, marks: Array<{ row: number, column: number, finding: ItemFinding | null, isDoubtful: boolean, why: string | null }> } | null } | null };

export type SheetItemQueryVariables = Exact<{
  number: number;
  sheet?: string | null;
  row: number;
  column: number;
}>;


export type SheetItemQuery = { draft: { sheet: { item: { warnings: Array<string>, questions: Array<string>, things: Array<{ thing: Thing, said: string | null, from: ThingOrigin | null, cell: string | null, varies: boolean }> } | null } | null } | null };

export type NamesLikeQueryVariables = Exact<{
  search: string;
  first: number;
}>;


export type NamesLikeQuery = { indicators: { edges: Array<{ node: { name: string, nameEn: string, unit: string | null } }> } };

export type DistrictNamesQueryVariables = Exact<{ [key: string]: never; }>;


export type DistrictNamesQuery = { districts: Array<{ name: string, nameEn: string }> };

export type DraftOfQueryVariables = Exact<{
  number: number;
}>;


export type DraftOfQuery = { draft: { isHeld: boolean, signedBy: string | null, changedAt: string, file: string | null, answers: Array<string>, publishedOn: string | null, publisher: string | null, release: ImportRelease | null, profileUsed: boolean, number: number, title: string, heading: string, state: DraftState, kind: DraftKind, version: number, openedAt: string, openedBy: string | null, isMine: boolean, fileName: string | null, ground: string | null, publishAt: string | null, districts: Array<string>, doubtful: number, noRight: { districts: Array<string>, figures: number } | null, questions: Array<{ asks: string, code: string, printed: string | null, table: number | null, answer: string | null, suggestions: Array<string>, suggestionNames: Array<string>, count: number, cells: Array<string> }>, notFigures: { totalCount: number }, counts: Array<{ finding: ItemFinding, count: number }>, revision: { name: string } | null } | null };

export type DraftPreviewOfQueryVariables = Exact<{
  number: number;
}>;


export type DraftPreviewOfQuery = { draft: { version: number, mayPublish: boolean, undoneBy: number | null, whyNotUndo: Array<{ code: string, message: string, about: Array<string> }>, preview: { added: number, corrected: number, withdrawn: number, moved: number, unchanged: number, rejected: number, catalogue: number, documents: Array<string> } | null, whyNot: Array<{ code: string, message: string, about: Array<string> }> } | null };

export type DraftConcernsQueryVariables = Exact<{
  number: number;
  tables: ReadonlyArray<NewsTable>;
}>;


export type DraftConcernsQuery = { draft: { concerns: Array<boolean | null> } | null };

export type DraftVersionQueryVariables = Exact<{
  number: number;
}>;


export type DraftVersionQuery = { draft: { version: number, state: DraftState } | null };

export type ItemDecisionSaidFragment = { decision: Decision, value: string | null, reason: string | null, by: string | null, at: string };

export type DraftItemLineFragment = { id: string, finding: ItemFinding, kind: string, indicatorName: string | null, districtName: string | null, measureName: string | null, periodName: string | null, value: string | null, unit: string | null, unitName: string | null, before: string | null, cell: string | null, remark: string | null, isDoubtful: boolean, questions: Array<string>, warnings: Array<string>, citation: { fileName: string | null, sheet: string | null, cell: string | null, row: number | null, column: number | null, shown: string | null, headerPath: Array<string> } | null, facts: Array<{ field: string, label: string, before: string | null, after: string | null }>, decision: { decision: Decision, value: string | null, reason: string | null, by: string | null, at: string } | null, things: Array<{ thing: Thing, said: string | null, from: ThingOrigin | null, cell: string | null, varies: boolean }> };

export type DraftItemsQueryVariables = Exact<{
  number: number;
  findings?: ReadonlyArray<ItemFinding> | null;
  doubtful?: boolean | null;
  text?: string | null;
  first: number;
  from: number;
}>;


export type DraftItemsQuery = { draft: { version: number, items: { totalCount: number, nodes: Array<{ id: string, finding: ItemFinding, kind: string, indicatorName: string | null, districtName: string | null, measureName: string | null, periodName: string | null, value: string | null, unit: string | null, unitName: string | null, before: string | null, cell: string | null, remark: string | null, isDoubtful: boolean, questions: Array<string>, warnings: Array<string>, citation: { fileName: string | null, sheet: string | null, cell: string | null, row: number | null, column: number | null, shown: string | null, headerPath: Array<string> } | null, facts: Array<{ field: string, label: string, before: string | null, after: string | null }>, decision: { decision: Decision, value: string | null, reason: string | null, by: string | null, at: string } | null, things: Array<{ thing: Thing, said: string | null, from: ThingOrigin | null, cell: string | null, varies: boolean }> }> } } | null };

export type NextDoubtfulQueryVariables = Exact<{
  number: number;
  findings?: ReadonlyArray<ItemFinding> | null;
  doubtful?: boolean | null;
  text?: string | null;
  from: number;
}>;


export type NextDoubtfulQuery = { draft: { nextDoubtful: number | null } | null };

export type PlaceOfItemQueryVariables = Exact<{
  number: number;
  id: string;
  findings?: ReadonlyArray<ItemFinding> | null;
  doubtful?: boolean | null;
  text?: string | null;
}>;


export type PlaceOfItemQuery = { draft: { placeOf: number | null } | null };

export type ItemInCellQueryVariables = Exact<{
  number: number;
  sheet?: string | null;
  row: number;
  column: number;
}>;


export type ItemInCellQuery = { draft: { sheet: { item: { id: string, finding: ItemFinding } | null } | null } | null };

export type DraftItemOfQueryVariables = Exact<{
  number: number;
  item: string;
}>;


export type DraftItemOfQuery = { draft: { item: { id: string, finding: ItemFinding, kind: string, indicatorName: string | null, districtName: string | null, measureName: string | null, periodName: string | null, value: string | null, unit: string | null, unitName: string | null, before: string | null, cell: string | null, remark: string | null, isDoubtful: boolean, questions: Array<string>, warnings: Array<string>, citation: { fileName: string | null, sheet: string | null, cell: string | null, row: number | null, column: number | null, shown: string | null, headerPath: Array<string> } | null, facts: Array<{ field: string, label: string, before: string | null, after: string | null }>, decision: { decision: Decision, value: string | null, reason: string | null, by: string | null, at: string } | null, things: Array<{ thing: Thing, said: string | null, from: ThingOrigin | null, cell: string | null, varies: boolean }> } | null } | null };

export type DraftItemPastQueryVariables = Exact<{
  number: number;
  item: string;
}>;


export type DraftItemPastQuery = { draft: { version: number, item: { id: string, measure: string | null, unit: string | null, beforeUnit: string | null, countAlike: number, vintages: Array<{ value: string, unit: string | null, printed: string | null, documentTitle: string | null, publishedOn: string | null }>, recent: Array<{ period: string, periodName: string, value: string, unit: string | null, isProposed: boolean }> } | null } | null };

export type DraftNotFiguresQueryVariables = Exact<{
  number: number;
  first: number;
  after?: string | null;
}>;


export type DraftNotFiguresQuery = { draft: { notFigures: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ cell: string, shown: string, why: string }> } } | null };

export type DecideAlikeMutationVariables = Exact<{
  draft: number;
  version: number;
  item: string;
  decision: Decision;
  reason?: string | null;
  requestId: string;
}>;


export type DecideAlikeMutation = { decideAlike: { decided: number | null, draft: { version: number } | null, faults: Array<{ code: string, message: string, about: Array<string> }> } };

export type DecideItemsMutationVariables = Exact<{
  draft: number;
  version: number;
  items: ReadonlyArray<string>;
  decision: Decision;
  value?: string | null;
  reason?: string | null;
  requestId: string;
}>;


export type DecideItemsMutation = { decideItems: { draft: { version: number } | null, faults: Array<{ code: string, message: string, about: Array<string> }> } };

export type PublishDraftMutationVariables = Exact<{
  draft: number;
  version: number;
  publishAt?: string | null;
  requestId: string;
}>;


export type PublishDraftMutation = { publishDraft: { draft: { number: number, title: string, heading: string, state: DraftState, kind: DraftKind, version: number, openedAt: string, openedBy: string | null, isMine: boolean, fileName: string | null, ground: string | null, publishAt: string | null, districts: Array<string>, doubtful: number, counts: Array<{ finding: ItemFinding, count: number }>, revision: { name: string } | null } | null, faults: Array<{ code: string, message: string, about: Array<string> }> } };

export type CancelHourMutationVariables = Exact<{
  draft: number;
  version: number;
  requestId: string;
}>;


export type CancelHourMutation = { cancelHour: { draft: { version: number } | null, faults: Array<{ code: string, message: string, about: Array<string> }> } };

export type DiscardDraftMutationVariables = Exact<{
  draft: number;
  version: number;
  requestId: string;
}>;


export type DiscardDraftMutation = { discardDraft: { draft: { version: number } | null, faults: Array<{ code: string, message: string, about: Array<string> }> } };

export type UndoPublicationMutationVariables = Exact<{
  draft: number;
  requestId: string;
}>;


export type UndoPublicationMutation = { undoPublication: { draft: { number: number, revision: { name: string } | null } | null, faults: Array<{ code: string, message: string, about: Array<string> }> } };

export type IndicatorNamedFragment = { id: string, code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean };

export type CatalogueIndicatorsQueryVariables = Exact<{
  search?: string | null;
  topic?: string | null;
  first: number;
  after?: string | null;
}>;


export type CatalogueIndicatorsQuery = { indicators: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ id: string, code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean }> } };

export type IndicatorFactsFragment = { aliases: Array<string>, timing: Timing, direction: Direction, rhythm: Rhythm | null, growthBasis: GrowthBasis | null, source: string | null, definition: string | null, watch: Array<string>, not: Array<string>, version: number, id: string, code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean, calendar: { frequency: Frequency, delay: number, januaryFebruary: boolean } | null, former: Array<{ code: string, name: string }>, relations: Array<{ kind: RelationKind, complete: boolean, stage: string | null, toStage: string | null, from: { code: string, name: string, nameEn: string }, to: { code: string, name: string, nameEn: string } }>, usage: { figureCount: number, documentCount: number, ownerCount: number, firstMonth: string | null, lastMonth: string | null } };

export type CatalogueIndicatorQueryVariables = Exact<{
  code: string;
}>;


export type CatalogueIndicatorQuery = { indicator: { aliases: Array<string>, timing: Timing, direction: Direction, rhythm: Rhythm | null, growthBasis: GrowthBasis | null, source: string | null, definition: string | null, watch: Array<string>, not: Array<string>, version: number, id: string, code: string, name: string, nameEn: string, unit: string | null, topic: string, headline: boolean, calendar: { frequency: Frequency, delay: number, januaryFebruary: boolean } | null, former: Array<{ code: string, name: string }>, relations: Array<{ kind: RelationKind, complete: boolean, stage: string | null, toStage: string | null, from: { code: string, name: string, nameEn: string }, to: { code: string, name: string, nameEn: string } }>, usage: { figureCount: number, documentCount: number, ownerCount: number, firstMonth: string | null, lastMonth: string | null } } | null };

export type UnresolvedNamesQueryVariables = Exact<{
  first: number;
  after?: string | null;
}>;


export type UnresolvedNamesQuery = { unresolvedNames: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ kind: NameKind, printed: string, itemCount: number, nearestNames: Array<string>, drafts: Array<{ number: number, title: string }>, nearest: Array<{ code: string, name: string, nameEn: string }> }> } };

export type MergePreviewQueryVariables = Exact<{
  keep: string;
  merge: string;
}>;


export type MergePreviewQuery = { mergePreview: { preview: { figureCount: number, conflictCount: number, repeatCount: number, documentCount: number, owners: Array<string>, keep: { code: string, name: string, nameEn: string }, merge: { code: string, name: string, nameEn: string } } | null, faults: Array<{ code: string, message: string, about: Array<string> }> } };

export type ProposedFragment = { draft: { number: number, version: number, doubtful: number } | null, faults: Array<{ code: string, message: string, about: Array<string> }> };

export type ProposeIndicatorMutationVariables = Exact<{
  indicator: NewIndicator;
  requestId: string;
}>;


export type ProposeIndicatorMutation = { proposeIndicator: { draft: { number: number, version: number, doubtful: number } | null, faults: Array<{ code: string, message: string, about: Array<string> }> } };

export type ChangeIndicatorMutationVariables = Exact<{
  indicator: string;
  version: number;
  change: IndicatorChange;
  requestId: string;
}>;


export type ChangeIndicatorMutation = { changeIndicator: { draft: { number: number, version: number, doubtful: number } | null, faults: Array<{ code: string, message: string, about: Array<string> }> } };

export type AddAliasMutationVariables = Exact<{
  indicator: string;
  name: string;
  requestId: string;
}>;


export type AddAliasMutation = { addAlias: { draft: { number: number, version: number, doubtful: number } | null, faults: Array<{ code: string, message: string, about: Array<string> }> } };

export type MergeIndicatorsMutationVariables = Exact<{
  keep: string;
  merge: string;
  requestId: string;
}>;


export type MergeIndicatorsMutation = { mergeIndicators: { draft: { number: number, version: number, doubtful: number } | null, faults: Array<{ code: string, message: string, about: Array<string> }> } };

export type CorrectFigureMutationVariables = Exact<{
  figure: string;
  value: string;
  ground: string;
  requestId: string;
}>;


export type CorrectFigureMutation = { correctFigure: { draft: { number: number, version: number } | null, faults: Array<{ code: string, message: string, about: Array<string> }> } };

export type OfficeSaidFragment = { role: OfficeRole, districtCode: string | null, district: { name: string, nameEn: string } | null };

export type PersonLineFragment = { number: number, login: string, name: string, state: PersonState, account: string | null, version: string, offices: Array<{ role: OfficeRole, districtCode: string | null, district: { name: string, nameEn: string } | null }> };

export type PeopleQueryVariables = Exact<{
  first: number;
  after?: string | null;
}>;


export type PeopleQuery = { people: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ number: number, login: string, name: string, state: PersonState, account: string | null, version: string, offices: Array<{ role: OfficeRole, districtCode: string | null, district: { name: string, nameEn: string } | null }> }> } };

export type PersonDoneFragment = { link: string | null, person: { number: number, login: string, name: string, state: PersonState, account: string | null, version: string, offices: Array<{ role: OfficeRole, districtCode: string | null, district: { name: string, nameEn: string } | null }> } | null, faults: Array<{ code: string, message: string, about: Array<string> }> };

export type AddPersonMutationVariables = Exact<{
  login: string;
  name: string;
  offices: ReadonlyArray<OfficeInput>;
  subject?: string | null;
  requestId: string;
}>;


export type AddPersonMutation = { addPerson: { link: string | null, person: { number: number, login: string, name: string, state: PersonState, account: string | null, version: string, offices: Array<{ role: OfficeRole, districtCode: string | null, district: { name: string, nameEn: string } | null }> } | null, faults: Array<{ code: string, message: string, about: Array<string> }> } };

export type ResetPersonMutationVariables = Exact<{
  login: string;
  version: string;
  requestId: string;
}>;


export type ResetPersonMutation = { resetPerson: { link: string | null, person: { number: number, login: string, name: string, state: PersonState, account: string | null, version: string, offices: Array<{ role: OfficeRole, districtCode: string | null, district: { name: string, nameEn: string } | null }> } | null, faults: Array<{ code: string, message: string, about: Array<string> }> } };

export type ChangeOfficesMutationVariables = Exact<{
  login: string;
  version: string;
  offices: ReadonlyArray<OfficeInput>;
  requestId: string;
}>;


export type ChangeOfficesMutation = { changeOffices: { link: string | null, person: { number: number, login: string, name: string, state: PersonState, account: string | null, version: string, offices: Array<{ role: OfficeRole, districtCode: string | null, district: { name: string, nameEn: string } | null }> } | null, faults: Array<{ code: string, message: string, about: Array<string> }> } };

export type RenamePersonMutationVariables = Exact<{
  login: string;
  version: string;
  name: string;
  requestId: string;
}>;


export type RenamePersonMutation = { renamePerson: { link: string | null, person: { number: number, login: string, name: string, state: PersonState, account: string | null, version: string, offices: Array<{ role: OfficeRole, districtCode: string | null, district: { name: string, nameEn: string } | null }> } | null, faults: Array<{ code: string, message: string, about: Array<string> }> } };

export type ChangeAccountMutationVariables = Exact<{
  login: string;
  version: string;
  subject?: string | null;
  requestId: string;
}>;


export type ChangeAccountMutation = { changeAccount: { link: string | null, person: { number: number, login: string, name: string, state: PersonState, account: string | null, version: string, offices: Array<{ role: OfficeRole, districtCode: string | null, district: { name: string, nameEn: string } | null }> } | null, faults: Array<{ code: string, message: string, about: Array<string> }> } };

export type EndPersonMutationVariables = Exact<{
  login: string;
  version: string;
  requestId: string;
}>;


export type EndPersonMutation = { endPerson: { link: string | null, person: { number: number, login: string, name: string, state: PersonState, account: string | null, version: string, offices: Array<{ role: OfficeRole, districtCode: string | null, district: { name: string, nameEn: string } | null }> } | null, faults: Array<{ code: string, message: string, about: Array<string> }> } };

export type TokenLineFragment = { number: number, name: string, state: TokenState, person: number | null, expires: string | null, offices: Array<{ role: OfficeRole, districtCode: string | null, district: { name: string, nameEn: string } | null }> };

export type TokensQueryVariables = Exact<{
  first: number;
  after?: string | null;
}>;


export type TokensQuery = { tokens: { totalCount: number, pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ number: number, name: string, state: TokenState, person: number | null, expires: string | null, offices: Array<{ role: OfficeRole, districtCode: string | null, district: { name: string, nameEn: string } | null }> }> } };

export type TokenDoneFragment = { text: string | null, token: { number: number, name: string, state: TokenState, person: number | null, expires: string | null, offices: Array<{ role: OfficeRole, districtCode: string | null, district: { name: string, nameEn: string } | null }> } | null, faults: Array<{ code: string, message: string, about: Array<string> }> };

export type AddTokenMutationVariables = Exact<{
  name: string;
  role: OfficeRole;
  districts?: ReadonlyArray<string> | null;
  until?: string | null;
  requestId: string;
}>;


export type AddTokenMutation = { addToken: { text: string | null, token: { number: number, name: string, state: TokenState, person: number | null, expires: string | null, offices: Array<{ role: OfficeRole, districtCode: string | null, district: { name: string, nameEn: string } | null }> } | null, faults: Array<{ code: string, message: string, about: Array<string> }> } };

export type EndTokenMutationVariables = Exact<{
  token: number;
  requestId: string;
}>;


export type EndTokenMutation = { endToken: { text: string | null, token: { number: number, name: string, state: TokenState, person: number | null, expires: string | null, offices: Array<{ role: OfficeRole, districtCode: string | null, district: { name: string, nameEn: string } | null }> } | null, faults: Array<{ code: string, message: string, about: Array<string> }> } };

export type EntriesQueryVariables = Exact<{
  kind?: EntryKind | null;
  person?: number | null;
  from?: string | null;
  until?: string | null;
  district?: string | null;
  first: number;
  after?: string | null;
}>;


export type EntriesQuery = { entries: { pageInfo: { hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ number: number, at: string, kind: EntryKind | null, who: string, text: string, isErased: boolean, draftNumber: number | null, draft: { number: number } | null }> } };

export type TypingFormQueryVariables = Exact<{
  districts: ReadonlyArray<string>;
  indicators: ReadonlyArray<string>;
  period?: string | null;
}>;


export type TypingFormQuery = { typingForm: { title: string, lists: string, wrong: string, rows: Array<Array<string | null>>, columns: Array<{ name: string, header: string, prompt: string, width: number, list: Array<string>, isOpen: boolean }> } };

export type CatalogueDistrictsQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogueDistrictsQuery = { districts: Array<{ code: string, name: string, nameEn: string, parent: { code: string, name: string, nameEn: string } | null }> };

export type CatalogueScopesQueryVariables = Exact<{ [key: string]: never; }>;


export type CatalogueScopesQuery = { scopes: Array<{ code: string, name: string, nameEn: string, isWithinAll: boolean, aliases: Array<string>, within: { code: string, name: string, nameEn: string } | null }> };

export type ProposeDistrictMutationVariables = Exact<{
  district: NewDistrict;
  requestId: string;
}>;


export type ProposeDistrictMutation = { proposeDistrict: { draft: { number: number, version: number, doubtful: number } | null, faults: Array<{ code: string, message: string, about: Array<string> }> } };

export type ChangeDistrictMutationVariables = Exact<{
  district: string;
  change: DistrictChange;
  requestId: string;
}>;


export type ChangeDistrictMutation = { changeDistrict: { draft: { number: number, version: number, doubtful: number } | null, faults: Array<{ code: string, message: string, about: Array<string> }> } };

export type ProposeScopeMutationVariables = Exact<{
  scope: NewScope;
  requestId: string;
}>;


export type ProposeScopeMutation = { proposeScope: { draft: { number: number, version: number, doubtful: number } | null, faults: Array<{ code: string, message: string, about: Array<string> }> } };

export type ChangeScopeMutationVariables = Exact<{
  scope: string;
  change: ScopeChange;
  requestId: string;
}>;


export type ChangeScopeMutation = { changeScope: { draft: { number: number, version: number, doubtful: number } | null, faults: Array<{ code: string, message: string, about: Array<string> }> } };

export type ReceivedTableQueryVariables = Exact<{
  table: string;
  name?: string | null;
  answers?: ReadonlyArray<string> | null;
  language?: Language | null;
}>;


export type ReceivedTableQuery = { receivedTable: { counts: Array<{ finding: ReceivedFinding, label: string, count: number }>, cells: Array<{ cell: string, row: number, column: number, printed: string, finding: ReceivedFinding, sentence: string }>, questions: Array<{ asks: string, answer: string | null, suggestions: Array<string>, suggestionNames: Array<string>, count: number, cells: Array<string> }> } };

export const Me: Operation<MeQuery, MeQueryVariables> = {
  name: 'Me',
  text: "query Me{me{name isToken mayPropose mayPublish offices{role districtCode district{name nameEn}}}}",
};

export const WhoMay: Operation<WhoMayQuery, WhoMayQueryVariables> = {
  name: 'WhoMay',
  text: "query WhoMay($act:OfficeAct!$district:String){whoMay(act:$act district:$district)}",
};

export const Drafts: Operation<DraftsQuery, DraftsQueryVariables> = {
  name: 'Drafts',
  text: "query Drafts($state:DraftState$first:Int!$after:String){drafts(state:$state first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}nodes{...DraftLine}}}fragment DraftLine on Draft{number title heading state kind version openedAt openedBy isMine fileName ground publishAt districts doubtful counts{finding count}revision{name}}",
};

export const OpenDraftOfFile: Operation<OpenDraftOfFileQuery, OpenDraftOfFileQueryVariables> = {
  name: 'OpenDraftOfFile',
  text: "query OpenDraftOfFile($file:String!){drafts(state:OPEN file:$file first:1){nodes{number}}}",
};

export const ImportFile: Operation<ImportFileMutation, ImportFileMutationVariables> = {
  name: 'ImportFile',
  text: "mutation ImportFile($digest:String!$name:String!$answers:[String!]$isAnew:Boolean$publishedOn:String$publisher:String$release:ImportRelease$requestId:String!){importFile(digest:$digest name:$name answers:$answers isAnew:$isAnew publishedOn:$publishedOn publisher:$publisher release:$release requestId:$requestId){draft{number version}faults{...Faults}}}fragment Faults on GateFault{code message about}",
};

export const SheetsOf: Operation<SheetsOfQuery, SheetsOfQueryVariables> = {
  name: 'SheetsOf',
  text: "query SheetsOf($number:Int!){draft(number:$number){version sheets{name isHidden rows columns merges{top left bottom right}hiddenRows hiddenColumns blocks{number top bottom left right bodyTop columns{column role}title refused warnings things{...ThingRead}}}}}fragment ThingRead on FigureThing{thing said from cell varies}",
};

export const SheetRows: Operation<SheetRowsQuery, SheetRowsQueryVariables> = {
  name: 'SheetRows',
  text: "query SheetRows($number:Int!$sheet:String$top:Int!$rows:Int!$columns:Int!){draft(number:$number){sheet(name:$sheet){cells(top:$top rows:$rows columns:$columns)marks(top:$top rows:$rows){row column finding isDoubtful why}}}}",
};

export const SheetItem: Operation<SheetItemQuery, SheetItemQueryVariables> = {
  name: 'SheetItem',
  text: "query SheetItem($number:Int!$sheet:String$row:Int!$column:Int!){draft(number:$number){sheet(name:$sheet){item(row:$row column:$column){warnings questions things{...ThingRead}}}}}fragment ThingRead on FigureThing{thing said from cell varies}",
};

export const NamesLike: Operation<NamesLikeQuery, NamesLikeQueryVariables> = {
  name: 'NamesLike',
  text: "query NamesLike($search:String!$first:Int!){indicators(search:$search first:$first){edges{node{name nameEn unit}}}}",
};

export const DistrictNames: Operation<DistrictNamesQuery, DistrictNamesQueryVariables> = {
  name: 'DistrictNames',
  text: "query DistrictNames{districts{name nameEn}}",
};

export const DraftOf: Operation<DraftOfQuery, DraftOfQueryVariables> = {
  name: 'DraftOf',
  text: "query DraftOf($number:Int!){draft(number:$number){...OpenDraft}}fragment OpenDraft on Draft{...DraftLine isHeld signedBy noRight{districts figures}changedAt file answers publishedOn publisher release profileUsed questions{...Question}notFigures(first:0){totalCount}}fragment DraftLine on Draft{number title heading state kind version openedAt openedBy isMine fileName ground publishAt districts doubtful counts{finding count}revision{name}}fragment Question on DraftQuestion{asks code printed table answer suggestions suggestionNames count cells}",
};

export const DraftPreviewOf: Operation<DraftPreviewOfQuery, DraftPreviewOfQueryVariables> = {
  name: 'DraftPreviewOf',
  text: "query DraftPreviewOf($number:Int!){draft(number:$number){version mayPublish undoneBy whyNotUndo{...Faults}preview{added corrected withdrawn moved unchanged rejected catalogue documents}whyNot{...Faults}}}fragment Faults on GateFault{code message about}",
};

export const DraftConcerns: Operation<DraftConcernsQuery, DraftConcernsQueryVariables> = {
  name: 'DraftConcerns',
  text: "query DraftConcerns($number:Int!$tables:[NewsTable!]!){draft(number:$number){concerns(tables:$tables)}}",
};

export const DraftVersion: Operation<DraftVersionQuery, DraftVersionQueryVariables> = {
  name: 'DraftVersion',
  text: "query DraftVersion($number:Int!){draft(number:$number){version state}}",
};

export const DraftItems: Operation<DraftItemsQuery, DraftItemsQueryVariables> = {
  name: 'DraftItems',
  text: "query DraftItems($number:Int!$findings:[ItemFinding!]$doubtful:Boolean$text:String$first:Int!$from:Int!){draft(number:$number){version items(findings:$findings doubtful:$doubtful text:$text first:$first from:$from){totalCount nodes{...DraftItemLine}}}}fragment DraftItemLine on DraftItem{id finding kind indicatorName districtName measureName periodName value unit unitName before cell citation{fileName sheet cell row column shown headerPath}remark facts{field label before after}isDoubtful decision{...ItemDecisionSaid}questions warnings things{thing said from cell varies}}fragment ItemDecisionSaid on ItemDecision{decision value reason by at}",
};

export const NextDoubtful: Operation<NextDoubtfulQuery, NextDoubtfulQueryVariables> = {
  name: 'NextDoubtful',
  text: "query NextDoubtful($number:Int!$findings:[ItemFinding!]$doubtful:Boolean$text:String$from:Int!){draft(number:$number){nextDoubtful(findings:$findings doubtful:$doubtful text:$text from:$from)}}",
};

export const PlaceOfItem: Operation<PlaceOfItemQuery, PlaceOfItemQueryVariables> = {
  name: 'PlaceOfItem',
  text: "query PlaceOfItem($number:Int!$id:String!$findings:[ItemFinding!]$doubtful:Boolean$text:String){draft(number:$number){placeOf(id:$id findings:$findings doubtful:$doubtful text:$text)}}",
};

export const ItemInCell: Operation<ItemInCellQuery, ItemInCellQueryVariables> = {
  name: 'ItemInCell',
  text: "query ItemInCell($number:Int!$sheet:String$row:Int!$column:Int!){draft(number:$number){sheet(name:$sheet){item(row:$row column:$column){id finding}}}}",
};

export const DraftItemOf: Operation<DraftItemOfQuery, DraftItemOfQueryVariables> = {
  name: 'DraftItemOf',
  text: "query DraftItemOf($number:Int!$item:String!){draft(number:$number){item(id:$item){...DraftItemLine}}}fragment DraftItemLine on DraftItem{id finding kind indicatorName districtName measureName periodName value unit unitName before cell citation{fileName sheet cell row column shown headerPath}remark facts{field label before after}isDoubtful decision{...ItemDecisionSaid}questions warnings things{thing said from cell varies}}fragment ItemDecisionSaid on ItemDecision{decision value reason by at}",
};

export const DraftItemPast: Operation<DraftItemPastQuery, DraftItemPastQueryVariables> = {
  name: 'DraftItemPast',
  text: "query DraftItemPast($number:Int!$item:String!){draft(number:$number){version item(id:$item){id measure unit beforeUnit countAlike vintages{value unit printed documentTitle publishedOn}recent{period periodName value unit isProposed}}}}",
};

export const DraftNotFigures: Operation<DraftNotFiguresQuery, DraftNotFiguresQueryVariables> = {
  name: 'DraftNotFigures',
  text: "query DraftNotFigures($number:Int!$first:Int!$after:String){draft(number:$number){notFigures(first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}nodes{cell shown why}}}}",
};

export const DecideAlike: Operation<DecideAlikeMutation, DecideAlikeMutationVariables> = {
  name: 'DecideAlike',
  text: "mutation DecideAlike($draft:Int!$version:Int!$item:String!$decision:Decision!$reason:String$requestId:String!){decideAlike(draft:$draft version:$version item:$item decision:$decision reason:$reason requestId:$requestId){draft{version}decided faults{...Faults}}}fragment Faults on GateFault{code message about}",
};

export const DecideItems: Operation<DecideItemsMutation, DecideItemsMutationVariables> = {
  name: 'DecideItems',
  text: "mutation DecideItems($draft:Int!$version:Int!$items:[String!]!$decision:Decision!$value:String$reason:String$requestId:String!){decideItems(draft:$draft version:$version items:$items decision:$decision value:$value reason:$reason requestId:$requestId){draft{version}faults{...Faults}}}fragment Faults on GateFault{code message about}",
};

export const PublishDraft: Operation<PublishDraftMutation, PublishDraftMutationVariables> = {
  name: 'PublishDraft',
  text: "mutation PublishDraft($draft:Int!$version:Int!$publishAt:DateTime$requestId:String!){publishDraft(draft:$draft version:$version publishAt:$publishAt requestId:$requestId){draft{...DraftLine}faults{...Faults}}}fragment DraftLine on Draft{number title heading state kind version openedAt openedBy isMine fileName ground publishAt districts doubtful counts{finding count}revision{name}}fragment Faults on GateFault{code message about}",
};

export const CancelHour: Operation<CancelHourMutation, CancelHourMutationVariables> = {
  name: 'CancelHour',
  text: "mutation CancelHour($draft:Int!$version:Int!$requestId:String!){cancelHour(draft:$draft version:$version requestId:$requestId){draft{version}faults{...Faults}}}fragment Faults on GateFault{code message about}",
};

export const DiscardDraft: Operation<DiscardDraftMutation, DiscardDraftMutationVariables> = {
  name: 'DiscardDraft',
  text: "mutation DiscardDraft($draft:Int!$version:Int!$requestId:String!){discardDraft(draft:$draft version:$version requestId:$requestId){draft{version}faults{...Faults}}}fragment Faults on GateFault{code message about}",
};

export const UndoPublication: Operation<UndoPublicationMutation, UndoPublicationMutationVariables> = {
  name: 'UndoPublication',
  text: "mutation UndoPublication($draft:Int!$requestId:String!){undoPublication(draft:$draft requestId:$requestId){draft{number revision{name}}faults{...Faults}}}fragment Faults on GateFault{code message about}",
};

export const CatalogueIndicators: Operation<CatalogueIndicatorsQuery, CatalogueIndicatorsQueryVariables> = {
  name: 'CatalogueIndicators',
  text: "query CatalogueIndicators($search:String$topic:String$first:Int!$after:String){indicators(search:$search topic:$topic first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}nodes{...IndicatorNamed}}}fragment IndicatorNamed on Indicator{id code name nameEn unit topic headline}",
};

export const CatalogueIndicator: Operation<CatalogueIndicatorQuery, CatalogueIndicatorQueryVariables> = {
  name: 'CatalogueIndicator',
  text: "query CatalogueIndicator($code:String!){indicator(code:$code){...IndicatorFacts}}fragment IndicatorFacts on Indicator{...IndicatorNamed aliases timing direction rhythm growthBasis calendar{frequency delay januaryFebruary}source definition watch not version former{code name}relations{kind complete stage toStage from{code name nameEn}to{code name nameEn}}usage{figureCount documentCount ownerCount firstMonth lastMonth}}fragment IndicatorNamed on Indicator{id code name nameEn unit topic headline}",
};

export const UnresolvedNames: Operation<UnresolvedNamesQuery, UnresolvedNamesQueryVariables> = {
  name: 'UnresolvedNames',
  text: "query UnresolvedNames($first:Int!$after:String){unresolvedNames(first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}nodes{kind printed itemCount drafts{number title}nearest{code name nameEn}nearestNames}}}",
};

export const MergePreview: Operation<MergePreviewQuery, MergePreviewQueryVariables> = {
  name: 'MergePreview',
  text: "query MergePreview($keep:String!$merge:String!){mergePreview(keep:$keep merge:$merge){preview{keep{code name nameEn}merge{code name nameEn}figureCount conflictCount repeatCount documentCount owners}faults{...Faults}}}fragment Faults on GateFault{code message about}",
};

export const ProposeIndicator: Operation<ProposeIndicatorMutation, ProposeIndicatorMutationVariables> = {
  name: 'ProposeIndicator',
  text: "mutation ProposeIndicator($indicator:NewIndicator!$requestId:String!){proposeIndicator(indicator:$indicator requestId:$requestId){...Proposed}}fragment Proposed on DraftResult{draft{number version doubtful}faults{...Faults}}fragment Faults on GateFault{code message about}",
};

export const ChangeIndicator: Operation<ChangeIndicatorMutation, ChangeIndicatorMutationVariables> = {
  name: 'ChangeIndicator',
  text: "mutation ChangeIndicator($indicator:String!$version:Int!$change:IndicatorChange!$requestId:String!){changeIndicator(indicator:$indicator version:$version change:$change requestId:$requestId){...Proposed}}fragment Proposed on DraftResult{draft{number version doubtful}faults{...Faults}}fragment Faults on GateFault{code message about}",
};

export const AddAlias: Operation<AddAliasMutation, AddAliasMutationVariables> = {
  name: 'AddAlias',
  text: "mutation AddAlias($indicator:String!$name:String!$requestId:String!){addAlias(indicator:$indicator name:$name requestId:$requestId){...Proposed}}fragment Proposed on DraftResult{draft{number version doubtful}faults{...Faults}}fragment Faults on GateFault{code message about}",
};

export const MergeIndicators: Operation<MergeIndicatorsMutation, MergeIndicatorsMutationVariables> = {
  name: 'MergeIndicators',
  text: "mutation MergeIndicators($keep:String!$merge:String!$requestId:String!){mergeIndicators(keep:$keep merge:$merge requestId:$requestId){...Proposed}}fragment Proposed on DraftResult{draft{number version doubtful}faults{...Faults}}fragment Faults on GateFault{code message about}",
};

export const CorrectFigure: Operation<CorrectFigureMutation, CorrectFigureMutationVariables> = {
  name: 'CorrectFigure',
  text: "mutation CorrectFigure($figure:String!$value:String!$ground:String!$requestId:String!){correctFigure(figure:$figure value:$value ground:$ground requestId:$requestId){draft{number version}faults{...Faults}}}fragment Faults on GateFault{code message about}",
};

export const People: Operation<PeopleQuery, PeopleQueryVariables> = {
  name: 'People',
  text: "query People($first:Int!$after:String){people(first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}nodes{...PersonLine}}}fragment PersonLine on Person{number login name state account version offices{...OfficeSaid}}fragment OfficeSaid on Office{role districtCode district{name nameEn}}",
};

export const AddPerson: Operation<AddPersonMutation, AddPersonMutationVariables> = {
  name: 'AddPerson',
  text: "mutation AddPerson($login:String!$name:String!$offices:[OfficeInput!]!$subject:String$requestId:String!){addPerson(login:$login name:$name offices:$offices subject:$subject requestId:$requestId){...PersonDone}}fragment PersonDone on PersonResult{person{...PersonLine}link faults{...Faults}}fragment PersonLine on Person{number login name state account version offices{...OfficeSaid}}fragment OfficeSaid on Office{role districtCode district{name nameEn}}fragment Faults on GateFault{code message about}",
};

export const ResetPerson: Operation<ResetPersonMutation, ResetPersonMutationVariables> = {
  name: 'ResetPerson',
  text: "mutation ResetPerson($login:String!$version:String!$requestId:String!){resetPerson(login:$login version:$version requestId:$requestId){...PersonDone}}fragment PersonDone on PersonResult{person{...PersonLine}link faults{...Faults}}fragment PersonLine on Person{number login name state account version offices{...OfficeSaid}}fragment OfficeSaid on Office{role districtCode district{name nameEn}}fragment Faults on GateFault{code message about}",
};

export const ChangeOffices: Operation<ChangeOfficesMutation, ChangeOfficesMutationVariables> = {
  name: 'ChangeOffices',
  text: "mutation ChangeOffices($login:String!$version:String!$offices:[OfficeInput!]!$requestId:String!){changeOffices(login:$login version:$version offices:$offices requestId:$requestId){...PersonDone}}fragment PersonDone on PersonResult{person{...PersonLine}link faults{...Faults}}fragment PersonLine on Person{number login name state account version offices{...OfficeSaid}}fragment OfficeSaid on Office{role districtCode district{name nameEn}}fragment Faults on GateFault{code message about}",
};

export const RenamePerson: Operation<RenamePersonMutation, RenamePersonMutationVariables> = {
  name: 'RenamePerson',
  text: "mutation RenamePerson($login:String!$version:String!$name:String!$requestId:String!){renamePerson(login:$login version:$version name:$name requestId:$requestId){...PersonDone}}fragment PersonDone on PersonResult{person{...PersonLine}link faults{...Faults}}fragment PersonLine on Person{number login name state account version offices{...OfficeSaid}}fragment OfficeSaid on Office{role districtCode district{name nameEn}}fragment Faults on GateFault{code message about}",
};

export const ChangeAccount: Operation<ChangeAccountMutation, ChangeAccountMutationVariables> = {
  name: 'ChangeAccount',
  text: "mutation ChangeAccount($login:String!$version:String!$subject:String$requestId:String!){changeAccount(login:$login version:$version subject:$subject requestId:$requestId){...PersonDone}}fragment PersonDone on PersonResult{person{...PersonLine}link faults{...Faults}}fragment PersonLine on Person{number login name state account version offices{...OfficeSaid}}fragment OfficeSaid on Office{role districtCode district{name nameEn}}fragment Faults on GateFault{code message about}",
};

export const EndPerson: Operation<EndPersonMutation, EndPersonMutationVariables> = {
  name: 'EndPerson',
  text: "mutation EndPerson($login:String!$version:String!$requestId:String!){endPerson(login:$login version:$version requestId:$requestId){...PersonDone}}fragment PersonDone on PersonResult{person{...PersonLine}link faults{...Faults}}fragment PersonLine on Person{number login name state account version offices{...OfficeSaid}}fragment OfficeSaid on Office{role districtCode district{name nameEn}}fragment Faults on GateFault{code message about}",
};

export const Tokens: Operation<TokensQuery, TokensQueryVariables> = {
  name: 'Tokens',
  text: "query Tokens($first:Int!$after:String){tokens(first:$first after:$after){totalCount pageInfo{hasNextPage endCursor}nodes{...TokenLine}}}fragment TokenLine on Token{number name state person expires offices{...OfficeSaid}}fragment OfficeSaid on Office{role districtCode district{name nameEn}}",
};

export const AddToken: Operation<AddTokenMutation, AddTokenMutationVariables> = {
  name: 'AddToken',
  text: "mutation AddToken($name:String!$role:OfficeRole!$districts:[String!]$until:Date$requestId:String!){addToken(name:$name role:$role districts:$districts until:$until requestId:$requestId){...TokenDone}}fragment TokenDone on TokenResult{token{...TokenLine}text faults{...Faults}}fragment TokenLine on Token{number name state person expires offices{...OfficeSaid}}fragment OfficeSaid on Office{role districtCode district{name nameEn}}fragment Faults on GateFault{code message about}",
};

export const EndToken: Operation<EndTokenMutation, EndTokenMutationVariables> = {
  name: 'EndToken',
  text: "mutation EndToken($token:Int!$requestId:String!){endToken(token:$token requestId:$requestId){...TokenDone}}fragment TokenDone on TokenResult{token{...TokenLine}text faults{...Faults}}fragment TokenLine on Token{number name state person expires offices{...OfficeSaid}}fragment OfficeSaid on Office{role districtCode district{name nameEn}}fragment Faults on GateFault{code message about}",
};

export const Entries: Operation<EntriesQuery, EntriesQueryVariables> = {
  name: 'Entries',
  text: "query Entries($kind:EntryKind$person:Int$from:Date$until:Date$district:String$first:Int!$after:String){entries(kind:$kind person:$person from:$from until:$until district:$district first:$first after:$after){pageInfo{hasNextPage endCursor}nodes{number at kind who text isErased draftNumber draft{number}}}}",
};

export const TypingForm: Operation<TypingFormQuery, TypingFormQueryVariables> = {
  name: 'TypingForm',
  text: "query TypingForm($districts:[String!]!$indicators:[String!]!$period:String){typingForm(districts:$districts indicators:$indicators period:$period){title lists wrong columns{name header prompt width list isOpen}rows}}",
};

export const CatalogueDistricts: Operation<CatalogueDistrictsQuery, CatalogueDistrictsQueryVariables> = {
  name: 'CatalogueDistricts',
  text: "query CatalogueDistricts{districts{code name nameEn parent{code name nameEn}}}",
};

export const CatalogueScopes: Operation<CatalogueScopesQuery, CatalogueScopesQueryVariables> = {
  name: 'CatalogueScopes',
  text: "query CatalogueScopes{scopes{code name nameEn isWithinAll within{code name nameEn}aliases}}",
};

export const ProposeDistrict: Operation<ProposeDistrictMutation, ProposeDistrictMutationVariables> = {
  name: 'ProposeDistrict',
  text: "mutation ProposeDistrict($district:NewDistrict!$requestId:String!){proposeDistrict(district:$district requestId:$requestId){...Proposed}}fragment Proposed on DraftResult{draft{number version doubtful}faults{...Faults}}fragment Faults on GateFault{code message about}",
};

export const ChangeDistrict: Operation<ChangeDistrictMutation, ChangeDistrictMutationVariables> = {
  name: 'ChangeDistrict',
  text: "mutation ChangeDistrict($district:String!$change:DistrictChange!$requestId:String!){changeDistrict(district:$district change:$change requestId:$requestId){...Proposed}}fragment Proposed on DraftResult{draft{number version doubtful}faults{...Faults}}fragment Faults on GateFault{code message about}",
};

export const ProposeScope: Operation<ProposeScopeMutation, ProposeScopeMutationVariables> = {
  name: 'ProposeScope',
  text: "mutation ProposeScope($scope:NewScope!$requestId:String!){proposeScope(scope:$scope requestId:$requestId){...Proposed}}fragment Proposed on DraftResult{draft{number version doubtful}faults{...Faults}}fragment Faults on GateFault{code message about}",
};

export const ChangeScope: Operation<ChangeScopeMutation, ChangeScopeMutationVariables> = {
  name: 'ChangeScope',
  text: "mutation ChangeScope($scope:String!$change:ScopeChange!$requestId:String!){changeScope(scope:$scope change:$change requestId:$requestId){...Proposed}}fragment Proposed on DraftResult{draft{number version doubtful}faults{...Faults}}fragment Faults on GateFault{code message about}",
};

export const ReceivedTable: Operation<ReceivedTableQuery, ReceivedTableQueryVariables> = {
  name: 'ReceivedTable',
  text: "query ReceivedTable($table:String!$name:String$answers:[String!]$language:Language){receivedTable(table:$table name:$name answers:$answers){counts{finding label(language:$language)count}cells{cell row column printed finding sentence(language:$language)}questions{asks answer suggestions suggestionNames count cells}}}",
};
