import type { RELEASES } from '../../data/rules/gate-words.ts';
import { words } from '../../data/rules/message/message.ts';
import type { UnitKind } from '../../data/rules/number/unit.ts';
import {
  type ABSENCES,
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
  type PARTS,
  type RANK_FAULTS,
  type RANK_OFS,
  type RHYTHMS,
  type ROLES,
  type STANDINGS,
  type STATUSES,
  type STRENGTHS,
  type TABLE_LAYOUTS,
  type TASK_KINDS,
  type TIMINGS,
  type VERDICTS,
} from '../../data/rules/words.ts';
import { formDescriptions } from '../../data/table/form/form.ts';
import { builder } from './builder.ts';

/** An enum over a word list, with a description for each word. */
export function enumOf<Word extends string>(name: string, description: string, words: { [W in Word]: string }) {
  const values = Object.entries<string>(words).map(([word, text]) => [word, { description: text }] as const);
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

/** The argument of every field that is answered in words. */
export const languageArg = builder.args((t) => ({
  language: t.field({ type: LanguageEnum, defaultValue: DEFAULT_LANGUAGE, description: 'The language of the answer.' }),
}));

const role: Described<typeof ROLES> = {
  TARGET: '目标: a goal, which a document promises.',
  ACTUAL: '完成: a result, which a document reports.',
  ESTIMATE: '预计: an estimate by the publisher, which is shown and never compared with a goal.',
};
export const RoleEnum = enumOf('Role', 'Whether a figure is a goal, a result or an estimate.', role);

const measure: Described<typeof MEASURES> = {
  LEVEL: "总量: the quantity itself, in the indicator's unit.",
  GROWTH: '同比增速: the change on the year before, in percent.',
  SHARE: '占比: a part of a whole, in percent.',
  RANK: '位次: a rank, 1 for the first; see `rankOf` and `among`.',
  MULTIPLE: '倍数: a multiple of a base.',
  CHANGE_POINTS: '百分点变动: the change of a rate, in percentage points.',
  CHANGE: '较基期变动: the change against a named base; see `basis`.',
  COMPLETION: '任务完成率: the share of a task that is done, in percent, as printed.',
  GAP_TO_CITY: "与全市差: the distance from the city's rate, in percentage points.",
};
export const MeasureEnum = enumOf('Measure', 'The aspect of an indicator that a figure gives.', measure);

const rankOf: Described<typeof RANK_OFS> = {
  LEVEL: 'Ordered by level.',
  GROWTH: 'Ordered by growth.',
  SHARE: 'Ordered by share.',
  OTHER: 'Ordered by something else, which the quoted sentence names.',
};
export const RankOfEnum = enumOf('RankOf', 'The measure that a RANK orders by.', rankOf);

const comparator: Described<typeof COMPARATORS> = {
  EQUAL: 'The number itself.',
  AT_LEAST: '以上, 不少于: the number or more.',
  ABOVE: '超, 突破: more than the number.',
  AT_MOST: '以内, 控制在: the number or less.',
  BELOW: 'Less than the number.',
  ABOUT: '左右, 约: about the number.',
  NEARLY: '近: just under the number.',
  HOLD_AT_LEAST: '稳定保持在…以上: keep at or above the number.',
};
export const ComparatorEnum = enumOf('Comparator', 'How the words beside a number qualify it.', comparator);

const authority: Described<typeof AUTHORITIES> = {
  PLAN: '计划目标: a goal of the annual plan.',
  ASSIGNED: '上级下达: a goal assigned by a higher authority.',
  INTERIM: '年中安排: a goal of a mid-year report.',
  OUTLOOK: "工作思路: a goal in a bureau's outline of the next year.",
  STEERING: '调度目标: a goal that the district steers by, beside the plan.',
};
export const AuthorityEnum = enumOf(
  'Authority',
  'Who set a goal. Where several did, the first of PLAN, ASSIGNED, INTERIM, OUTLOOK and STEERING is judged.',
  authority,
);

const strength: Described<typeof STRENGTHS> = {
  MUST: '确保: firmly promised.',
  PLAN: '计划: planned.',
  STRIVE: '力争, 争取: aimed at.',
};
export const StrengthEnum = enumOf('Strength', 'How firmly a goal is promised.', strength);

const nature: Described<typeof NATURES> = { EXPECTED: '预期性: expected.', BINDING: '约束性: binding.' };
export const NatureEnum = enumOf('Nature', "The plan's own label of a goal; most goals have none.", nature);

const timing: Described<typeof TIMINGS> = {
  FLOW: '时期数: a flow, which adds up over a period.',
  STOCK: '时点数: a stock, counted at the end of a period.',
  AVERAGE: '平均数: a mean, rate, price or duration.',
  SCOPE: '推进数（不计成果）: the extent of work undertaken, which is not a result.',
};
export const TimingEnum = enumOf('Timing', 'How the figures of an indicator relate to time.', timing);

const direction: Described<typeof DIRECTIONS> = {
  HIGHER: '正向: more is better.',
  LOWER: '逆向: less is better.',
  NEUTRAL: '中性: neither is better.',
};
export const DirectionEnum = enumOf('Direction', 'Whether more or less of an indicator is better.', direction);

const rhythm: Described<typeof RHYTHMS> = {
  EVEN: '均衡: evenly through the year.',
  AUTUMN: '秋季: with the school year, in autumn.',
  YEAR_END: '年末: at the end of the year.',
  EVENT: '事件: at once, when an event happens.',
};
export const RhythmEnum = enumOf('Rhythm', 'When in the year the results of an indicator arise.', rhythm);

const standing: Described<typeof STANDINGS> = {
  DRAFT: '草案: a draft.',
  IN_FORCE: '正式: in force.',
  EXPIRED: '已失效: expired.',
  WITHDRAWN: '已撤回: withdrawn with all its figures.',
};
export const StandingEnum = enumOf('Standing', 'Whether a document is in force.', standing);

const documentKind: Described<typeof DOCUMENT_KINDS> = {
  PLAN: 'An annual plan.',
  REPORT_AND_PLAN: 'A report on the past year with the plan for the next.',
  MID_YEAR_REPORT: 'A report on the first half of a year.',
  SUMMARY: "A bureau's summary of a year and outline of the next.",
  BULLETIN: '统计公报: a statistics bulletin, which reports on no plan.',
  STATISTICS_TABLE: '统计数据表: a table of a statistics office, which reports on no plan.',
};
export const DocumentKindEnum = enumOf('DocumentKind', 'The kind of document.', documentKind);

const taskKind: Described<typeof TASK_KINDS> = { ACHIEVEMENT: 'Work that was done.', PLAN: 'Work that is promised.' };
export const TaskKindEnum = enumOf('TaskKind', 'Whether a work item reports work done or promises work.', taskKind);

const verdict: Described<typeof VERDICTS> = {
  MET: 'The goal is met.',
  ROUGHLY_MET: 'The goal is an approximate number (左右), and the result falls short within the tolerance.',
  MISSED: 'The period is over and the goal was not met.',
  AHEAD: 'Progress is ahead of what is expected at this point of the year.',
  ON_TRACK: 'Progress is as expected at this point of the year.',
  BEHIND: 'Progress is behind what is expected at this point of the year.',
  OPEN: 'The year is not over and progress cannot be judged by the calendar.',
  UNPROVEN: 'The printed words prove neither that the goal is met nor that it is missed.',
  UNJUDGED: 'The goal is not judged: the indicator counts work undertaken, or is neutral.',
  NOT_COMPARABLE: 'The goal and the result have different bases or kinds of unit.',
  NO_TARGET: '计划未列目标: the plan is held and sets no goal.',
  NOT_HELD: '未收录计划, 未收录完成情况: the plan, or a result of the goal, is not in the ledger.',
  NOT_DUE: '未到期: the period of the goal has not ended.',
  MENTIONED: '另有表述: the results of a report on the plan say it in other terms.',
  REARRANGED: '仅列入下步安排: a later report names it among its problems or next steps only.',
  SILENT: '报告未提及: a later report on the plan does not mention it.',
};
export const VerdictEnum = enumOf('Verdict', 'The outcome of a comparison of goal and result.', verdict);

const part: Described<typeof PARTS> = {
  RESULTS: '完成情况: what was done.',
  PROBLEMS: '存在问题: what is difficult.',
  GOALS: '目标: the goals of the next period.',
  ARRANGEMENTS: '下步安排: what is to be done next.',
  OUTLOOK: '展望: the outlook on another period.',
};
export const PartEnum = enumOf('Part', 'The part of a report in which something is printed.', part);

const absence: Described<typeof ABSENCES> = {
  MENTIONED: verdict.MENTIONED,
  REARRANGED: verdict.REARRANGED,
  SILENT: verdict.SILENT,
};
export const AbsenceEnum = enumOf('Absence', 'How a report speaks of a goal that has no result.', absence);

const drift: Described<typeof DRIFTS> = {
  RAISED: '提高: the number is higher. A higher cap allows more.',
  LOWERED: '下调: the number is lower.',
  KEPT: '维持: the number, or the wording of a goal in words, is the same.',
  SCOPE_CHANGED:
    '口径变化: the basis or the kind of unit differs, a floor became a cap, or one is a number and the other words.',
  CHANGED: '数字变动: the number of something that is neither good nor bad, or of work taken in hand, differs.',
  SAID_OTHERWISE:
    '另有表述: a later document says it in other terms, for other months, in another scope or at another stage.',
  REPORTED: '已报完成情况: a later document has a result in its place, which is no lower goal.',
  NOT_MENTIONED: '未再提及: a later report on the plan neither restates nor reports it, nor names it in other terms.',
};
export const DriftEnum = enumOf('Drift', 'How a goal changed from one statement to another.', drift);

const ease: Described<typeof EASES> = {
  EASIER: 'Every change makes the goal easier to meet.',
  HARDER: 'Every change makes the goal harder to meet.',
  SAME: 'Both statements ask for the same.',
  MIXED: 'One change makes the goal easier to meet, another harder.',
};
export const EaseEnum = enumOf('Ease', 'Whether the later of two statements is easier to meet.', ease);

const driftGround: Described<typeof DRIFT_GROUNDS> = {
  NUMBER: 'The number itself.',
  COMPARATOR: 'The words beside the number: 左右 is easier than 以上.',
  STRENGTH: 'How firmly the goal is promised: 确保, 计划, 力争.',
  STAGE: 'How far the work is to come: 基本完工 is easier than 全面投入使用.',
};
export const DriftGroundEnum = enumOf(
  'DriftGround',
  'The part of a statement that makes it easier or harder to meet than another.',
  driftGround,
);

const rankFault: Described<typeof RANK_FAULTS> = {
  NOT_HELD: 'No figure is in the ledger.',
  WORDS: 'The figure is in words only.',
  OPEN_BOUND: 'The figure is printed as a bound or a range, so its exact number is unknown.',
  OTHER_UNIT: 'The figure has another kind of unit than most.',
  OTHER_BASIS: 'The figure has another basis than most.',
};
export const RankFaultEnum = enumOf('RankFault', 'The reason why a district in a ranking has no rank.', rankFault);

const paceBasis: Described<typeof PACE_BASES> = {
  BREAKDOWN: "分解目标: the document's own breakdown of the goal by period.",
  LAST_YEAR: "上年同期占比: the share of last year's result that the same part of last year brought.",
  CALENDAR: '序时进度: the share of the year that has passed.',
};
export const PaceBasisEnum = enumOf('PaceBasis', 'The source of the expected progress.', paceBasis);

const columnKind: Described<typeof COLUMN_KINDS> = {
  TARGET: '目标: the goal that is judged.',
  ACTUAL: '完成: the result, followed by a column with the period of the result.',
  PREVIOUS:
    '上年: where the table shows results of a part of the year, those of the same months of last year in all of its rows; else those of all of last year.',
  PREVIOUS_PART: '上年同期: the result of the same months of last year as the result shown.',
  PREVIOUS_YEAR: '上年全年: the result of all of last year.',
  GAP: '与目标差: result minus goal, in the unit or in percentage points.',
  ATTAINMENT: '完成年度目标: result ÷ goal, in percent; empty for a cap or a rate.',
  CAP_USED: '占控制数: result ÷ cap, in percent.',
  VERDICT: '进度评价: the verdict in words.',
  PACE: '应达进度: the progress expected by then, in percent.',
  SOURCE: '数据来源: the documents, each with its standing.',
  NOTE: '备注: the warnings that belong to the row.',
};
export const ColumnKindEnum = enumOf('ColumnKind', 'What a column of a table shows.', columnKind);

const unitKind: Described<UnitKind[]> = {
  PERCENT: 'As a share: 9 % is stored as 0.09.',
  POINTS: 'In 个百分点, as published.',
  NUMBER: 'As published, in its unit.',
  RANK: '位次: as a rank.',
};
export const UnitKindEnum = enumOf('UnitKind', 'How a spreadsheet stores a number.', unitKind);

const tableLayout: Described<typeof TABLE_LAYOUTS> = {
  ROWS: 'One row for each district, indicator, measure and period.',
  PAIRED: 'Level and growth side by side, one row for each district, indicator and period.',
  BY_PERIOD: 'Periods side by side, one row for each district, indicator and measure.',
  BY_DISTRICT: 'Districts side by side, one row for each indicator, measure and period.',
};
export const TableFormEnum = enumOf('TableForm', 'A standard table that plan offices file.', formDescriptions());
export const TableLayoutEnum = enumOf('TableLayout', 'How rows and columns of a table are arranged.', tableLayout);

const status: Described<typeof STATUSES> = {
  FLASH: '快报: a flash number.',
  PRELIMINARY: '初步核算: a preliminary number.',
  VERIFIED: '初步核实: verified once, until 2017.',
  FINAL: '最终核实, 年报: the final number.',
  CENSUS: '普查修订: revised by a census.',
};
export const StatusEnum = enumOf('Status', 'How far a statistics office has checked a result, from the least.', status);

const release: Described<typeof RELEASES> = {
  PUBLIC: '公开: everybody sees it.',
  INTERNAL: '内部: only those see it who may read what is internal of its district.',
  EMBARGOED: '定时公开: as internal until an instant, and public from then on.',
};
export const ReleaseEnum = enumOf('Release', 'Who sees a figure or a document.', release);
