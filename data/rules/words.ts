/** The closed word lists of the ledger. Each is a GraphQL enum, a CHECK in the database and a label per language. */

/** Whether a figure is what was promised, what was delivered, or what its publisher expects (never matched). */
export const ROLES = ['TARGET', 'ACTUAL', 'ESTIMATE'] as const;
export type Role = (typeof ROLES)[number];

/** The kinds of number that are printed of an indicator. */
export const MEASURES = [
  'LEVEL',
  'GROWTH',
  'SHARE',
  'RANK',
  'MULTIPLE',
  'CHANGE_POINTS',
  'CHANGE',
  'COMPLETION',
  'GAP_TO_CITY',
] as const;
export type Measure = (typeof MEASURES)[number];

/** The number by which a RANK orders the districts. */
export const RANK_OFS = ['LEVEL', 'GROWTH', 'SHARE', 'OTHER'] as const;
export type RankOf = (typeof RANK_OFS)[number];

/** How the words beside a number bind it. */
export const COMPARATORS = [
  'EQUAL',
  'AT_LEAST',
  'ABOVE',
  'AT_MOST',
  'BELOW',
  'ABOUT',
  'NEARLY',
  'HOLD_AT_LEAST',
] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** Who set a target. */
export const AUTHORITIES = ['PLAN', 'ASSIGNED', 'INTERIM', 'OUTLOOK', 'STEERING'] as const;
export type Authority = (typeof AUTHORITIES)[number];

/** How firmly a target is promised. */
export const STRENGTHS = ['MUST', 'PLAN', 'STRIVE'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** 预期性 or 约束性; most targets carry neither label. */
export const NATURES = ['EXPECTED', 'BINDING'] as const;
export type Nature = (typeof NATURES)[number];

/** Whether an indicator adds up over a period, stands at its end, is a mean, or is only work taken in hand. */
export const TIMINGS = ['FLOW', 'STOCK', 'AVERAGE', 'SCOPE'] as const;
export type Timing = (typeof TIMINGS)[number];

/** The times of the year at which an indicator comes about. */
export const RHYTHMS = ['EVEN', 'AUTUMN', 'YEAR_END', 'EVENT'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** The directions in which an indicator gets better. */
export const DIRECTIONS = ['HIGHER', 'LOWER', 'NEUTRAL'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** Whether a document binds: a draft, in force, expired, or withdrawn with all its figures. */
export const STANDINGS = ['DRAFT', 'IN_FORCE', 'EXPIRED', 'WITHDRAWN'] as const;
export type Standing = (typeof STANDINGS)[number];

export const DOCUMENT_KINDS = [
  'PLAN',
  'REPORT_AND_PLAN',
  'MID_YEAR_REPORT',
  'SUMMARY',
  'BULLETIN',
  'STATISTICS_TABLE',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** The parts of a report: what was done, what is difficult, the goals, what comes next, and the outlook on another period. */
export const PARTS = ['RESULTS', 'PROBLEMS', 'GOALS', 'ARRANGEMENTS', 'OUTLOOK'] as const;
export type Part = (typeof PARTS)[number];

/** How far a statistics office has checked a result, from worst to best. Most results print no status. */
export const STATUSES = ['FLASH', 'PRELIMINARY', 'VERIFIED', 'FINAL', 'CENSUS'] as const;
export type Status = (typeof STATUSES)[number];

/** Why what is printed among the goals is no goal of the year. */
export const NOT_COUNTED = ['IN_HAND', 'NO_DEADLINE', 'SLOGAN', 'OF_ANOTHER_OWNER'] as const;
export type NotCounted = (typeof NOT_COUNTED)[number];

/** How one indicator relates to another: a part of it, what adds to a stock, a narrower one, an earlier stage of the same work. */
export const RELATIONS = ['PART_OF', 'FLOW_OF', 'NARROWER', 'STAGE'] as const;
export type RelationKind = (typeof RELATIONS)[number];

/** How often an indicator is released. */
export const FREQUENCIES = ['MONTH', 'QUARTER', 'HALF', 'YEAR'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** The stages of a project from first to last. Words of one rung mean the same. */
export const STAGES = [
  ['前期'],
  ['可研批复'],
  ['开工'],
  ['在建'],
  ['封顶'],
  ['基本完工'],
  ['完工', '竣工'],
  ['竣工验收'],
  ['投入使用', '投产', '通车', '开馆'],
  ['全面投入使用'],
] as const;

/** The rung of a stage on that ladder, from 0; undefined for a word that is on none. */
export function stageRung(stage: string): number | undefined {
  const rung = STAGES.findIndex((words) => words.some((word) => word === stage));
  return rung < 0 ? undefined : rung;
}

export const TASK_KINDS = ['ACHIEVEMENT', 'PLAN'] as const;

/** The verdicts on a goal beside its result. */
export const VERDICTS = [
  'MET',
  'ROUGHLY_MET',
  'MISSED',
  'AHEAD',
  'ON_TRACK',
  'BEHIND',
  'OPEN',
  'UNPROVEN',
  'UNJUDGED',
  'NOT_COMPARABLE',
  'NO_TARGET',
  'NOT_HELD',
  'NOT_DUE',
  'MENTIONED',
  'REARRANGED',
  'SILENT',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** The verdicts that say how a report speaks of a goal without a result. */
export const ABSENCES = ['MENTIONED', 'REARRANGED', 'SILENT'] as const satisfies readonly Verdict[];
export type AbsenceKind = (typeof ABSENCES)[number];

/** The groups in which verdicts are counted, filtered and explained. */
export const VERDICT_GROUPS = [
  'BETTER',
  'AS_ASKED',
  'SHORT',
  'OPEN',
  'TO_CHECK',
  'UNJUDGED',
  'MENTIONED',
  'REARRANGED',
  'SILENT',
  'CLAIMED',
  'NO_TARGET',
  'NOT_DUE',
  'NOT_HELD',
] as const;
export type VerdictGroup = (typeof VERDICT_GROUPS)[number];

/** The sources of the expected progress of a year's goal. */
export const PACE_BASES = ['BREAKDOWN', 'LAST_YEAR', 'CALENDAR'] as const;
export type PaceBasis = (typeof PACE_BASES)[number];

/** The kinds of change of a goal from one statement to another. */
export const DRIFTS = [
  'RAISED',
  'LOWERED',
  'KEPT',
  'SCOPE_CHANGED',
  'CHANGED',
  'SAID_OTHERWISE',
  'REPORTED',
  'NOT_MENTIONED',
] as const;
export type Drift = (typeof DRIFTS)[number];

/** Whether the later of two statements is easier to meet; MIXED where its words pull both ways. */
export const EASES = ['EASIER', 'HARDER', 'SAME', 'MIXED'] as const;
export type Ease = (typeof EASES)[number];

/** The grounds that make a statement easier or harder than another. */
export const DRIFT_GROUNDS = ['NUMBER', 'COMPARATOR', 'STRENGTH', 'STAGE'] as const;
export type DriftGround = (typeof DRIFT_GROUNDS)[number];

/** Why a district stands in a ranking without a place. */
export const RANK_FAULTS = ['NOT_HELD', 'WORDS', 'OPEN_BOUND', 'OTHER_UNIT', 'OTHER_BASIS'] as const;
export type RankFault = (typeof RANK_FAULTS)[number];

/** The places of a result that is printed as a bound or a range beside the goal's number. */
export const BOUND_PLACES = ['ABOVE', 'NOT_BELOW', 'BELOW', 'NOT_ABOVE'] as const;
export type BoundPlace = (typeof BOUND_PLACES)[number];

/** The grounds on which the rest of a year is reckoned: in the unit, in points, or why not. */
export const NEEDED_GROUNDS = [
  'LEVEL',
  'POINTS',
  'DONE',
  'CAP',
  'GROWTH',
  'STANDING',
  'NO_RULE',
  'BOUND',
  'WORDS',
  'UNJUDGED',
  'NOT_COMPARABLE',
  'ASSIGNED',
  'NO_GOAL',
  'NO_RESULT',
  'NOT_A_YEAR',
  'OVER',
  'NOT_IN_REST',
] as const;
export type NeededGround = (typeof NEEDED_GROUNDS)[number];

/**
 * Why a typed period cannot be read. NO_YEAR: months without a year (1-6月). YEAR_RANGE: before 1900 or after 2100.
 * BACKWARDS: it ends before it begins. DAY: a day, where periods are whole months. BY_FIGURES: one that only figures tell (最新),
 * where no figures are named. NOT_WITHIN: months that are not within the period of the goal. UNREADABLE: anything else.
 */
export type PeriodFaultReason =
  | 'NO_YEAR'
  | 'YEAR_RANGE'
  | 'BACKWARDS'
  | 'DAY'
  | 'BY_FIGURES'
  | 'NOT_WITHIN'
  | 'UNREADABLE';

export const LANGUAGES = ['ZH', 'EN'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language of an answer where none is asked for. */
export const DEFAULT_LANGUAGE: Language = 'ZH';

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/** The language in which documents are printed and figures quoted. */
export const DOCUMENT_LANGUAGE: Language = 'ZH';

/** The columns a table can show, in the order they stand when none is asked for. */
export const COLUMN_KINDS = [
  'TARGET',
  'ACTUAL',
  'PREVIOUS',
  'PREVIOUS_PART',
  'PREVIOUS_YEAR',
  'GAP',
  'ATTAINMENT',
  'CAP_USED',
  'VERDICT',
  'PACE',
  'SOURCE',
  'NOTE',
] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];

/** The columns whose cells hold printed figures. */
export const FIGURE_COLUMNS: readonly ColumnKind[] = ['TARGET', 'ACTUAL', 'PREVIOUS', 'PREVIOUS_PART', 'PREVIOUS_YEAR'];

export function isFigureColumn(key: string): boolean {
  return FIGURE_COLUMNS.some((kind) => kind === key);
}

export const TABLE_LAYOUTS = ['ROWS', 'PAIRED', 'BY_PERIOD', 'BY_DISTRICT'] as const;
export type TableLayout = (typeof TABLE_LAYOUTS)[number];

/**
 * The bases against which a rate is measured, where that is no named base (较2020年): 同比, 同口径, 可比价, 名义, 环比, 年均, 两年平均;
 * 增长 with no base printed.
 */
export const BASES = [
  'YOY',
  'SAME_SCOPE',
  'CONSTANT_PRICE',
  'NOMINAL',
  'MOM',
  'PER_YEAR',
  'TWO_YEAR',
  'UNSTATED',
] as const;

export type Basis = (typeof BASES)[number];

/** The bases that 同比 and 增长 mean for an indicator that has one: 可比价 for value added, 同口径 for what a changing set of firms reports. */
export const GROWTH_BASES = ['CONSTANT_PRICE', 'SAME_SCOPE'] as const;
export type GrowthBasis = (typeof GROWTH_BASES)[number];

/**
 * What became of a cell of a received table beside the ledger: the same number, another one, the number of a statement that is
 * not in force, no statement of its key, not told what it is, and no number that could be compared.
 */
export const RECEIVED_FINDINGS = ['DIFFERS', 'OTHER_VINTAGE', 'NOT_HELD', 'ASKED', 'UNREAD', 'AGREES'] as const;
export type ReceivedFinding = (typeof RECEIVED_FINDINGS)[number];
