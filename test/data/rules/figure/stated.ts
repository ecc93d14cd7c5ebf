import type { IndicatorTraits, StatedFigure } from '../../../../data/rules/figure/stated-figure.ts';
import { type Period, parsePeriod } from '../../../../data/rules/period/period.ts';
import type { JudgementInput } from '../../../../data/rules/verdict/judgement.ts';

/** The period with this canonical name. */
export function months(name: string): Period {
  const period = parsePeriod(name);
  if (!period) throw new Error(`${name} is no period`);
  return period;
}

type Stated = Partial<Omit<StatedFigure, 'period'>> & { period?: string };

const LONGGANG_PLAN = {
  code: 'LG-2023-PLAN',
  title: '龙岗区2023年国民经济和社会发展规划执行情况与2024年计划（草案）',
  standing: 'DRAFT',
  kind: 'REPORT_AND_PLAN',
  publisher: null,
  reports: null,
} as const;

function figure(stated: Stated): StatedFigure {
  return {
    id: 1,
    measure: 'LEVEL',
    rankOf: null,
    role: 'ACTUAL',
    comparator: 'EQUAL',
    value: null,
    upper: null,
    unit: null,
    decimals: 0,
    printed: `${stated.value ?? ''}${stated.unit ?? ''}`,
    basis: null,
    authority: null,
    strength: null,
    nature: null,
    stretch: false,
    scope: null,
    status: null,
    part: null,
    claim: false,
    notCounted: null,
    periodInferred: false,
    caution: null,
    publishedFrom: '2024-01-01',
    publishedOn: '2024',
    revision: 1,
    document: LONGGANG_PLAN,
    ...stated,
    period: months(stated.period ?? '2024'),
  };
}

/** A goal of the annual plan for 2024, except for the fields given. */
export function goal(stated: Stated): StatedFigure {
  return figure({ role: 'TARGET', authority: 'PLAN', strength: 'PLAN', ...stated });
}

/** A result of the whole of 2024, except for the fields given. */
export function result(stated: Stated): StatedFigure {
  return figure(stated);
}

/** A growth rate in per cent, year on year. */
export function growth(value: number, stated: Stated = {}): Stated {
  return { measure: 'GROWTH', unit: '%', basis: 'YOY', value, decimals: 1, ...stated };
}

/** An indicator that adds up and is better higher, except for the fields given. */
export function indicator(stated: Partial<IndicatorTraits> = {}): IndicatorTraits {
  return {
    name: '地区生产总值',
    nameEn: 'Gross regional product',
    timing: 'FLOW',
    direction: 'HIGHER',
    rhythm: 'EVEN',
    growthBasis: null,
    calendar: null,
    source: null,
    unit: null,
    ...stated,
  };
}

/** Goal and result side by side at the goal's period. */
export function beside(
  target: StatedFigure | undefined,
  actual: StatedFigure | undefined,
  stated: Partial<IndicatorTraits> = {},
): JudgementInput {
  const period = target?.period ?? months('2024');
  return { indicator: indicator(stated), period, target, actual };
}
