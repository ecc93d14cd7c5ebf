import type { FREQUENCIES, GROWTH_BASES, RELATIONS } from '../../data/rules/words.ts';
import { type Described, enumOf } from './word.ts';

const growthBasis: Described<typeof GROWTH_BASES> = {
  CONSTANT_PRICE: '可比价: at constant prices, as value added.',
  SAME_SCOPE: '同口径: over the same set of reporters, as investment and retail sales.',
};
export const GrowthBasisEnum = enumOf('GrowthBasis', 'The basis that 同比 means for an indicator.', growthBasis);

const frequency: Described<typeof FREQUENCIES> = {
  MONTH: '月度: every month.',
  QUARTER: '季度: every quarter.',
  HALF: '半年度: every half-year.',
  YEAR: '年度: every year.',
};
export const FrequencyEnum = enumOf('Frequency', 'How often an indicator is released.', frequency);

const relation: Described<typeof RELATIONS> = {
  PART_OF: '组成部分: a part of the whole.',
  FLOW_OF: '增量: what is added to a stock.',
  NARROWER: '较窄口径: the narrower of two indicators.',
  STAGE: '较早阶段: an earlier stage of the same work.',
};
export const RelationEnum = enumOf('RelationKind', 'How an indicator relates to another.', relation);
