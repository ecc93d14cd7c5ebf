import type { Comparator, Language } from './operations.ts';

interface Labels {
  roles: Record<string, string>;
  measures: Record<string, string>;
  authorities: Record<string, string>;
  strengths: Record<string, string>;
  natures: Record<string, string>;
  standings: Record<string, string>;
  columns: Record<string, string>;
}

const ZH: Labels = {
  roles: { TARGET: '目标', ACTUAL: '完成', ESTIMATE: '预计' },
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
  authorities: {
    PLAN: '计划目标',
    ASSIGNED: '上级下达',
    STEERING: '调度目标',
    INTERIM: '年中安排',
    OUTLOOK: '工作思路',
  },
  strengths: { MUST: '确保', PLAN: '计划', STRIVE: '力争' },
  natures: { EXPECTED: '预期性', BINDING: '约束性' },
  standings: { DRAFT: '草案', IN_FORCE: '正式', EXPIRED: '已失效' },
  columns: {
    TARGET: '年度目标',
    ACTUAL: '完成',
    PREVIOUS: '上年完成',
    GAP: '与目标差额',
    ATTAINMENT: '完成年度目标(%)',
    CAP_USED: '占控制数(%)',
    VERDICT: '进度评价',
    PACE: '应达进度(%)',
    SOURCE: '数据来源',
    NOTE: '备注',
  },
};

const EN: Labels = {
  roles: { TARGET: 'Goal', ACTUAL: 'Result', ESTIMATE: 'Estimate' },
  measures: {
    LEVEL: 'level',
    GROWTH: 'growth',
    SHARE: 'share',
    RANK: 'rank',
    MULTIPLE: 'multiple',
    CHANGE_POINTS: 'change in points',
    CHANGE: 'change',
    COMPLETION: 'completion',
    GAP_TO_CITY: 'gap to the city',
  },
  authorities: {
    PLAN: 'plan',
    ASSIGNED: 'set from above',
    STEERING: 'steering goal',
    INTERIM: 'mid-year arrangement',
    OUTLOOK: 'outlook',
  },
  strengths: { MUST: 'must', PLAN: 'planned', STRIVE: 'strive for' },
  natures: { EXPECTED: 'expected', BINDING: 'binding' },
  standings: { DRAFT: 'draft', IN_FORCE: 'in force', EXPIRED: 'expired' },
  columns: {
    TARGET: 'Goal',
    ACTUAL: 'Result',
    PREVIOUS: 'Year before',
    GAP: 'Gap',
    ATTAINMENT: 'Attainment (%)',
    CAP_USED: 'Cap used (%)',
    VERDICT: 'Verdict',
    PACE: 'Pace (%)',
    SOURCE: 'Source',
    NOTE: 'Note',
  },
};

/** What the ledger's closed words are called. */
export function labelsOf(language: Language): Labels {
  return language === 'ZH' ? ZH : EN;
}

const AROUND: Record<Comparator, (printed: string) => string> = {
  EQUAL: (printed) => printed,
  AT_LEAST: (printed) => `${printed}以上`,
  ABOVE: (printed) => `超${printed}`,
  AT_MOST: (printed) => `${printed}以内`,
  BELOW: (printed) => `低于${printed}`,
  ABOUT: (printed) => `${printed}左右`,
  NEARLY: (printed) => `近${printed}`,
  HOLD_AT_LEAST: (printed) => `稳定在${printed}以上`,
};

/** The number with its comparator as it was printed: 8.5%以上. */
export function printedWhole(figure: { printed: string; comparator: Comparator | null }): string {
  const numeric = /^[\d.,]/.test(figure.printed);
  return figure.comparator === null || !numeric ? figure.printed : AROUND[figure.comparator](figure.printed);
}
