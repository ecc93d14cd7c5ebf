import { words } from '../data/rules/message/message.ts';
import type { UnitKind } from '../data/rules/number/unit.ts';
import {
  type AUTHORITIES,
  type COLUMN_KINDS,
  type COMPARATORS,
  DEFAULT_LANGUAGE,
  type DIRECTIONS,
  type DOCUMENT_KINDS,
  type DRIFT_GROUNDS,
  type DRIFTS,
  type EASES,
  LANGUAGES,
  type MEASURES,
  type NATURES,
  type PACE_BASES,
  type RANK_FAULTS,
  type RANK_OFS,
  type RHYTHMS,
  type ROLES,
  type STANDINGS,
  type STRENGTHS,
  type TABLE_LAYOUTS,
  type TASK_KINDS,
  type TIMINGS,
  type VERDICTS,
} from '../data/rules/words.ts';
import { formDescriptions } from '../data/table/form/form.ts';
import { builder } from './builder.ts';

/** An enum of a word list, each word with the description that a reader of the schema needs. */
export function enumOf<Word extends string>(name: string, description: string, words: { [W in Word]: string }) {
  const values = Object.entries<string>(words).map(([word, says]) => [word, { description: says }] as const);
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(values) as { [W in Word]: { description: string } },
  });
}

export type Described<Words extends readonly string[]> = { [W in Words[number]]: string };

const languages = LANGUAGES.map((language) => [language, words(language).languageName] as const);
export const LanguageEnum = enumOf(
  'Language',
  'Language of labels, reasons and messages.',
  Object.fromEntries(languages) as Described<typeof LANGUAGES>,
);

/** The argument of everything that is answered in words. */
export const languageArg = builder.args((t) => ({
  language: t.field({ type: LanguageEnum, defaultValue: DEFAULT_LANGUAGE, description: 'The language of the words.' }),
}));

const role: Described<typeof ROLES> = {
  TARGET: '目标: what was promised.',
  ACTUAL: '完成: what was delivered.',
  ESTIMATE: '预计: what its publisher expects; shown, never matched with a goal.',
};
export const RoleEnum = enumOf('Role', 'Whether a figure is a goal, a result or an estimate.', role);

const measure: Described<typeof MEASURES> = {
  LEVEL: "总量: the quantity itself, in the indicator's unit.",
  GROWTH: '同比增速: change on the year before, in percent.',
  SHARE: '占比: a part of a whole, in percent.',
  RANK: '位次: a place, 1 the first; see `rankOf` and `among`.',
  MULTIPLE: '倍数: times a base.',
  CHANGE_POINTS: '百分点变动: change of a rate, in percentage points.',
  CHANGE: '较基期变动: change against a named base; see `basis`.',
  COMPLETION: '任务完成率: share of a task done, in percent, as printed.',
  GAP_TO_CITY: "与全市差: distance from the city's rate, in percentage points.",
};
export const MeasureEnum = enumOf('Measure', 'What is said of an indicator.', measure);

const rankOf: Described<typeof RANK_OFS> = {
  LEVEL: 'Ordered by level.',
  GROWTH: 'Ordered by growth.',
  SHARE: 'Ordered by share.',
  OTHER: 'Ordered by something else, as the sentence says.',
};
export const RankOfEnum = enumOf('RankOf', 'What a RANK orders by.', rankOf);

const comparator: Described<typeof COMPARATORS> = {
  EQUAL: 'The number itself.',
  AT_LEAST: '以上, 不少于.',
  ABOVE: '超, 突破: more than the number.',
  AT_MOST: '以内, 控制在.',
  BELOW: 'Less than the number.',
  ABOUT: '左右, 约.',
  NEARLY: '近: just under the number.',
  HOLD_AT_LEAST: '稳定保持在…以上.',
};
export const ComparatorEnum = enumOf('Comparator', 'How the words beside a number bind it.', comparator);

const authority: Described<typeof AUTHORITIES> = {
  PLAN: "计划目标: the annual plan's own.",
  ASSIGNED: '上级下达: set from above.',
  INTERIM: "年中安排: a mid-year report's arrangement.",
  OUTLOOK: "工作思路: a bureau's outline.",
  STEERING: '调度目标: what the district steers by, beside the plan.',
};
export const AuthorityEnum = enumOf(
  'Authority',
  'Who set a target; the first that exists, in this order, is judged.',
  authority,
);

const strength: Described<typeof STRENGTHS> = { MUST: '确保.', PLAN: '计划.', STRIVE: '力争, 争取.' };
export const StrengthEnum = enumOf('Strength', 'How firmly a target is promised.', strength);

const nature: Described<typeof NATURES> = { EXPECTED: '预期性.', BINDING: '约束性.' };
export const NatureEnum = enumOf('Nature', "The plan's own label of a target; most carry none.", nature);

const timing: Described<typeof TIMINGS> = {
  FLOW: '累计数: adds up over a period.',
  STOCK: '期末数: stands at the end of a period.',
  AVERAGE: '平均数: a mean, rate, price or duration.',
  SCOPE: '工作范围: work taken in hand, which is no result.',
};
export const TimingEnum = enumOf('Timing', 'How an indicator relates to time.', timing);

const direction: Described<typeof DIRECTIONS> = {
  HIGHER: '正向: more is better.',
  LOWER: '逆向: less is better.',
  NEUTRAL: '中性: neither.',
};
export const DirectionEnum = enumOf('Direction', 'Which way is better.', direction);

const rhythm: Described<typeof RHYTHMS> = {
  EVEN: '均衡: through the year.',
  AUTUMN: '秋季: with the school year.',
  YEAR_END: '年末: at the end of the year.',
  EVENT: '事件: when it happens.',
};
export const RhythmEnum = enumOf('Rhythm', 'When in the year an indicator comes about.', rhythm);

const standing: Described<typeof STANDINGS> = { DRAFT: '草案.', IN_FORCE: '正式.', EXPIRED: '已失效.' };
export const StandingEnum = enumOf('Standing', 'Whether a document binds.', standing);

const documentKind: Described<typeof DOCUMENT_KINDS> = {
  PLAN: 'An annual plan.',
  REPORT_AND_PLAN: 'A report on the past year with the plan for the next.',
  MID_YEAR_REPORT: 'A report on the first half of a year.',
  SUMMARY: "A bureau's summary of a year and outline of the next.",
};
export const DocumentKindEnum = enumOf('DocumentKind', 'What sort of document it is.', documentKind);

const taskKind: Described<typeof TASK_KINDS> = { ACHIEVEMENT: 'Work done.', PLAN: 'Work to do.' };
export const TaskKindEnum = enumOf('TaskKind', 'Whether a task reports or promises.', taskKind);

const verdict: Described<typeof VERDICTS> = {
  MET: 'The goal is met.',
  ROUGHLY_MET: 'Short of a goal of about so much, within its tolerance.',
  MISSED: 'The period is over and the goal was not met.',
  AHEAD: 'Further than expected at this point of the year.',
  ON_TRACK: 'As far as expected at this point of the year.',
  BEHIND: 'Less far than expected at this point of the year.',
  OPEN: 'The year is not over and progress cannot be judged by the calendar.',
  UNPROVEN: 'What is printed proves neither that the goal is met nor that it is missed.',
  UNJUDGED: 'No judgement applies: work taken in hand, or a neutral indicator.',
  NOT_COMPARABLE: 'Goal and result are on different bases or in different units.',
  NO_TARGET: 'No goal was set.',
  NOT_PUBLISHED: 'No result has been published yet.',
  SILENT: 'A document of the district reports on the period and does not name this indicator.',
};
export const VerdictEnum = enumOf('Verdict', 'What a comparison of goal and result comes to.', verdict);

const drift: Described<typeof DRIFTS> = {
  RAISED: '提高: the number is higher; of a cap, more is allowed.',
  LOWERED: '下调: the number is lower.',
  KEPT: '维持: the number is the same, or the same words are said again.',
  SCOPE_CHANGED:
    '口径变化: on another basis, in another kind of unit, a floor turned into a cap, or words beside a number.',
  NOT_MENTIONED: '未再提及: a later document of the district sets goals on the topic and leaves this one out.',
};
export const DriftEnum = enumOf('Drift', 'What becomes of a goal from one statement to another.', drift);

const ease: Described<typeof EASES> = {
  EASIER: 'Easier to meet by all that changed.',
  HARDER: 'Harder to meet by all that changed.',
  SAME: 'It asks for the same.',
  MIXED: 'Easier by one thing and harder by another.',
};
export const EaseEnum = enumOf('Ease', 'Whether the later of two statements is easier to meet.', ease);

const driftGround: Described<typeof DRIFT_GROUNDS> = {
  NUMBER: 'The number itself.',
  COMPARATOR: 'The words beside the number: 左右 leaves more open than 以上.',
  STRENGTH: 'How firmly it is promised: 确保, 计划, 力争.',
};
export const DriftGroundEnum = enumOf(
  'DriftGround',
  'What makes a statement easier or harder than another.',
  driftGround,
);

const rankFault: Described<typeof RANK_FAULTS> = {
  NOT_PUBLISHED: 'No figure is published.',
  WORDS: 'It is in words only.',
  OPEN_BOUND: 'It is printed as a bound or a range, which says where a number lies and not what it is.',
  OTHER_UNIT: 'It is in a unit of another kind than most.',
  OTHER_BASIS: 'It is on another basis than most.',
};
export const RankFaultEnum = enumOf('RankFault', 'Why a district stands in a ranking without a place.', rankFault);

const paceBasis: Described<typeof PACE_BASES> = {
  BREAKDOWN: "分解目标: the goal's own breakdown by period.",
  LAST_YEAR: "上年同期占比: last year's same part of last year's whole.",
  CALENDAR: '时间进度: the share of the year that has passed.',
};
export const PaceBasisEnum = enumOf('PaceBasis', 'What the expected progress is taken from.', paceBasis);

const columnKind: Described<typeof COLUMN_KINDS> = {
  TARGET: '目标: the goal that is judged.',
  ACTUAL: '完成: the result, followed by a column with its own period.',
  PREVIOUS: '上年: the same part of the year before.',
  GAP: '与目标差: result minus goal, in the unit or in percentage points.',
  ATTAINMENT: '完成年度目标: result ÷ goal, in percent; empty for a cap or a rate.',
  CAP_USED: '占控制数: result ÷ cap, in percent.',
  VERDICT: '进度评价: the verdict in words.',
  PACE: '应达进度: progress expected by now, in percent.',
  SOURCE: '数据来源: the documents, with their standing.',
  NOTE: '备注: cautions.',
};
export const ColumnKindEnum = enumOf('ColumnKind', 'What a column of a table shows.', columnKind);

const unitKind: Described<UnitKind[]> = {
  PERCENT: 'As a share: 9 % is 0.09.',
  POINTS: '个百分点, as published.',
  NUMBER: 'As published, in its unit.',
  RANK: '位次: a place.',
};
export const UnitKindEnum = enumOf('UnitKind', 'How a sheet holds a number.', unitKind);

const tableLayout: Described<typeof TABLE_LAYOUTS> = {
  ROWS: 'One row for each district, indicator, measure and period.',
  PAIRED: 'Level and growth in one row.',
  BY_PERIOD: 'Periods side by side.',
  BY_DISTRICT: 'Districts side by side.',
};
export const TableFormEnum = enumOf('TableForm', 'A table that plan offices file.', formDescriptions());
export const TableLayoutEnum = enumOf('TableLayout', 'How a table is laid out.', tableLayout);
