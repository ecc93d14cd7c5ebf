import Big from 'big.js';
import { yearBefore } from '../../rules/period/period.ts';
import { isNamedBase } from '../layout/word/label-word.ts';
import { type CheckedFigure, halfUnit, valueIn } from './checked-figure.ts';
import type { FigureIndex } from './figure-index.ts';
import { type Objection, objectionOf } from './objection.ts';

/** Rates of these are measured at constant prices: two amounts do not tell them. */
const CONSTANT_PRICE = /生产总值|增加值|GDP|产值|工业发展/i;
/** The tolerance, in points. */
const TOLERANCE = '0.1';

/** 增速 against 本期÷基数: only the base that is printed beside them tells, never last year's own result. */
export function checkGrowth(checked: FigureIndex): Objection[] {
  const rates = checked.figures.filter(({ measure, role }) => measure === 'GROWTH' && role === 'ACTUAL');
  return rates.flatMap((rate) => {
    if (rate.unit !== '%' || isOfAnotherBase(rate)) return [];
    if (rate.names.some((name) => CONSTANT_PRICE.test(name)) && rate.basis !== 'NOMINAL') return [];
    const level = levelBeside(rate, checked, 'ACTUAL');
    const base = levelBeside(rate, checked, 'BASE');
    if (!level || !base) return [];
    return compareRate(rate, { level, base });
  });
}

/** Whether a rate is measured against something else than last year's amount: 环比, 较年初, 可比价. */
function isOfAnotherBase({ basis }: CheckedFigure): boolean {
  if (basis === 'CONSTANT_PRICE' || basis === 'MOM' || basis === 'TWO_YEAR' || basis === 'PER_YEAR') return true;
  return basis !== null && isNamedBase(basis);
}

function levelBeside(rate: CheckedFigure, checked: FigureIndex, role: 'ACTUAL' | 'BASE'): CheckedFigure | undefined {
  const { names, owner, scope, block } = rate;
  const periods = role === 'ACTUAL' ? [rate.period] : [yearBefore(rate.period), rate.period];
  return periods
    .flatMap((period) => checked.inFile(names, { owner, measure: 'LEVEL', scope, period: period.name }))
    .find((each) => each.role === role && each.block === block);
}

function compareRate(rate: CheckedFigure, { level, base }: Record<'level' | 'base', CheckedFigure>): Objection[] {
  const before = valueIn(base, level.unit);
  if (!before || before.lte(0)) return [];
  const share = level.value.div(before);
  const lost = halfUnit(level, level.unit)
    .plus(share.abs().times(halfUnit(base, level.unit)))
    .div(before)
    .times(100);
  const tolerance = Big(TOLERANCE).plus(lost);
  const worked = share.minus(1).times(100);
  if (worked.minus(rate.value).abs().lte(tolerance)) return [];
  const expected = worked.round(Math.max(rate.decimals, 1) + 1, Big.roundHalfUp);
  return [objectionOf({ code: 'GROWTH', force: 'ASK', figure: rate, others: [level, base], expected })];
}
