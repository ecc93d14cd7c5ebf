import { words } from '../message/message.ts';
import type { Language, Measure } from '../words.ts';

/** How a sheet holds a number: PERCENT as value ÷ 100, the others as published. */
export type UnitKind = 'PERCENT' | 'POINTS' | 'NUMBER' | 'RANK';

const COUNTED = new Set<string | null>(
  '个 家 人 套 条 项 场 座 所 张 宗 起 件 名 台 栋 次 批 批次 场次 片 株 轮 枚 家次 对 根 路 期 支 处 人次 篇 户 辆 类 位 间 部 艘 只 盏 份 例 队 班 门 款 种 届 辆次 户次 场(宗)次'.split(
    ' ',
  ),
);

/** Things counted one by one (家, 套), of which there is no half; 万人 and 万套 are printed in fractions. */
export function isCounted(unit: string | null): boolean {
  return COUNTED.has(unit);
}

/** LEVEL and MULTIPLE, of which a result can be a part of the goal. */
export function isLevel(measure: Measure): boolean {
  return measure === 'LEVEL' || measure === 'MULTIPLE';
}

/** All measures but levels and ranks: their gap is a difference, never a share. */
export function isRate(measure: Measure): boolean {
  return !isLevel(measure) && measure !== 'RANK';
}

/** The unit that a measure has by its nature. A change is printed in per cent unless its unit is told. */
export const UNIT_OF: Readonly<Record<Exclude<Measure, 'LEVEL'>, string>> = {
  GROWTH: '%',
  SHARE: '%',
  COMPLETION: '%',
  CHANGE: '%',
  CHANGE_POINTS: '个百分点',
  GAP_TO_CITY: '个百分点',
  MULTIPLE: '倍',
  RANK: '位',
};

/** The unit of a figure that is not published yet: the indicator's own for its main measure and for levels, else the measure's. */
export function expectedUnit(
  indicator: { unit: string | null; mainMeasure: Measure },
  measure: Measure,
): string | null {
  return measure === 'LEVEL' || measure === indicator.mainMeasure ? indicator.unit : UNIT_OF[measure];
}

const POINTS = '个百分点';

export function unitKind(measure: Measure, unit: string | null): UnitKind {
  if (measure === 'RANK') return 'RANK';
  if (unit === '%') return 'PERCENT';
  return unit === POINTS ? 'POINTS' : 'NUMBER';
}

/** A printed unit in words of the language; null where there is none. */
export function unitWords(unit: string | null, language: Language): string | null {
  return unit === null ? null : words(language).written.unit(unit);
}

/** The unit a gap is in: percentage points for percentages, places for ranks, else the figure's own. */
export function gapUnit(figure: { measure: Measure; unit: string | null }, language: Language): string | null {
  const said = words(language).written;
  const kind = unitKind(figure.measure, figure.unit);
  if (kind === 'RANK') return said.places;
  return kind === 'NUMBER' ? unitWords(figure.unit, language) : said.unit(POINTS);
}
