import { UNIT_OF } from '../../rules/number/unit.ts';
import type { Measure, RankOf } from '../../rules/words.ts';
import type { Answer, Sourced } from './answer.ts';
import type { Facts } from './facts.ts';
import type { CellNumber } from './word/cell-number.ts';
import type { PrintedBasis } from './word/label-word.ts';
import { isRatio, soundsLikeRate } from './word/role.ts';

/** The measure and unit of a number, or why they cannot be told. */
export interface FoundMeasure {
  measure?: Measure;
  basis?: PrintedBasis;
  rankOf?: RankOf;
  unit?: Sourced<string>;
  /** Measures that may be meant. */
  asked?: Measure[];
  why?: 'NO_BASIS';
}

export interface Measured {
  row: Facts;
  column: Facts;
  number: CellNumber;
  /** Units of lines around the table, the nearest first. */
  outer: Sourced<string[]>[];
  /** The measure that a title names for all numbers of a table. */
  titleMeasure: { measure?: Measure; basis?: PrintedBasis } | undefined;
  answer: Answer;
  /** Whether a person said of this very number what it is measured against. */
  isBasisSaid: boolean;
  /** The indicator's name, and whether the catalogue has it as one that is in per cent. */
  name: string | undefined;
  isKnownRate: boolean | undefined;
  /** Whether the catalogue has it as one of places. */
  isKnownRank: boolean;
  /** Whether the same row has an amount beside the rate. */
  hasAmountBeside: boolean;
  /** Whether it is a goal. Plans print the rate at which something is to grow without its base. */
  isGoal: boolean;
}

function unitsOf({ row, column, outer }: Measured): Sourced<string[]>[] {
  const inner = [row, column].flatMap(({ units, unitSource }) =>
    units && unitSource ? [{ value: units, source: unitSource }] : [],
  );
  return [...inner, ...outer];
}

/** The nearest unit that an amount can have; several amounts' units in one line tell nothing. */
function amountUnit(measured: Measured): Sourced<string> | undefined {
  const unit = nearestUnit(measured);
  // A ratio among amounts is in none of their units, unless its own label says so.
  const isOwn =
    unit?.source.from === 'ANSWER' || measured.row.units !== undefined || measured.number.unit !== undefined;
  const isOfOthers = unit !== undefined && /元|^[万亿]/.test(unit.value) && !isOwn;
  if (!isOfOthers || measured.row.indicator?.name !== measured.name || !isRatio(measured.name ?? '')) return unit;
  return ofAnswer(measured);
}

function nearestUnit(measured: Measured): Sourced<string> | undefined {
  const { unit: ownUnit } = measured.number;
  if (ownUnit !== undefined) return { value: ownUnit, source: { from: 'ROW', cell: null, text: ownUnit } };
  for (const { value, source } of unitsOf(measured)) {
    const amounts = value.filter((unit) => unit !== '%' && unit !== '个百分点');
    const [unit] = amounts;
    if (amounts.length > 1) return ofAnswer(measured);
    if (unit !== undefined) return { value: unit, source };
    if (value.length === 1 && value[0] === '%') return { value: '%', source };
  }
  return ofAnswer(measured);
}

function ofAnswer({ answer: { unit } }: Measured): Sourced<string> | undefined {
  return unit === undefined ? undefined : { value: unit, source: { from: 'ANSWER', cell: null, text: unit } };
}

function natural(measure: Exclude<Measure, 'LEVEL'>, stated: Sourced<string> | undefined): Sourced<string> {
  if (stated?.value === '‰') return stated;
  const value = UNIT_OF[measure];
  return stated?.value === value ? stated : { value, source: { from: 'NATURE', cell: null, text: value } };
}

/** A rate of growth needs to say against what. */
function growth(measured: Measured, found: FoundMeasure): FoundMeasure {
  const { row, column, answer, titleMeasure } = measured;
  const basis = found.basis ?? column.said.basis ?? row.said.basis ?? answer.basis ?? titleMeasure?.basis;
  if (basis === undefined && !measured.isGoal) return { why: 'NO_BASIS' };
  const stated = amountUnit(measured);
  const isOfRate = stated?.value === '%' && measured.hasAmountBeside;
  // The change of a rate is printed in points as often as in per cent.
  if (isOfRate && (measured.isKnownRate ?? soundsLikeRate(measured.name ?? '')) && answer.measure === undefined)
    return { ...(basis && { basis }), asked: ['CHANGE_POINTS', 'GROWTH'] };
  return { measure: 'GROWTH', basis: basis ?? 'UNSTATED', unit: natural('GROWTH', stated) };
}

function inPercent(measured: Measured, unit: Sourced<string>): FoundMeasure {
  const { name, isKnownRate, answer, isBasisSaid, isGoal } = measured;
  if (answer.measure === 'GROWTH' || (isBasisSaid && answer.measure === undefined)) return growth(measured, {});
  if (answer.measure) return { measure: answer.measure, unit };
  if (isKnownRate || (isKnownRate === undefined && name !== undefined && soundsLikeRate(name)))
    return { measure: 'SHARE', unit };
  if (name === undefined || isKnownRate === undefined)
    return name === undefined ? { unit, asked: ['SHARE', 'GROWTH'] } : { why: 'NO_BASIS' };
  return isGoal ? growth(measured, {}) : { why: 'NO_BASIS' };
}

/** The measure that the labels state, the header's before the row's own. */
function stated({ row, column, titleMeasure, number }: Measured): FoundMeasure | undefined {
  if (number.isPlace) return { measure: 'RANK', ...ranked(row, column) };
  if (number.unit === '个百分点')
    return { measure: 'CHANGE_POINTS', ...(column.said.basis ? { basis: column.said.basis } : {}) };
  if (column.said.isDifference && !column.said.measure) return { why: 'NO_BASIS' };
  // 同比(百分点) below the name of a rate.
  if (column.said.measure === 'GROWTH' && column.units?.[0] === '个百分点')
    return { measure: 'CHANGE_POINTS', ...(column.said.basis ? { basis: column.said.basis } : {}) };
  const said = column.said.measure ? column.said : row.said.measure ? row.said : titleMeasure;
  if (!said?.measure) return undefined;
  const basis = said.basis;
  if (said.measure === 'RANK') return { measure: 'RANK', ...ranked(row, column) };
  return { measure: said.measure, ...(basis === undefined ? {} : { basis }) };
}

function ranked(row: Facts, column: Facts): { rankOf?: RankOf } {
  const told = column.said.rankOf ?? row.said.rankOf;
  if (told) return { rankOf: told };
  const other = column.said.measure === 'RANK' ? row.said.measure : column.said.measure;
  return other === 'GROWTH' || other === 'SHARE' ? { rankOf: other } : {};
}

/** The kind of a difference by the unit that its own column states. */
function differenceIn(unit: string | undefined): Measure | undefined {
  if (unit === '%') return 'GROWTH';
  if (unit === '个百分点') return 'CHANGE_POINTS';
  return unit === undefined ? undefined : 'CHANGE';
}

/** A difference whose unit decides what it is: 同比增减 of 亿元, of % or of points. */
function difference(measured: Measured): FoundMeasure {
  const unit = amountUnit(measured);
  const basis = measured.column.said.basis ?? measured.row.said.basis;
  if (basis === undefined) return { why: 'NO_BASIS' };
  if (measured.answer.measure) return { measure: measured.answer.measure, basis, ...(unit ? { unit } : {}) };
  if (measured.number.isPercent) return { measure: 'GROWTH', basis, unit: percentOf() };
  const told = differenceIn(measured.column.units?.[0]);
  if (told) return { measure: told, basis, ...(unit ? { unit } : {}) };
  if (unit?.value === '%') return { basis, asked: ['CHANGE_POINTS', 'GROWTH'] };
  return { basis, asked: ['CHANGE', 'GROWTH'], ...(unit ? { unit } : {}) };
}

/** The measure of a number, its basis, and its unit. */
export function findMeasure(measured: Measured): FoundMeasure {
  const { column, row, number, answer } = measured;
  if ((column.said.isDifference || row.said.isDifference) && !column.said.measure && !row.said.measure)
    return difference(measured);
  const told = stated(measured);
  const unit = number.isPercent && told?.measure !== 'GROWTH' ? percentOf() : amountUnit(measured);
  const isOpen = answer.measure !== undefined && (unit === undefined || unit.value === '%');
  const found = told ?? (isOpen ? answered(measured) : undefined);
  if (!found?.measure) {
    if (measured.isKnownRank && unit?.value === UNIT_OF.RANK) return { measure: 'RANK', unit, ...ranked(row, column) };
    if (unit?.value === '%') return inPercent(measured, unit);
    return { measure: 'LEVEL', ...(unit ? { unit } : {}) };
  }
  if (found.measure === 'GROWTH') return growth(measured, found);
  if (found.measure === 'LEVEL') {
    if (unit?.value === '%') return inPercent(measured, unit);
    return { ...found, ...(unit ? { unit } : {}) };
  }
  if (found.measure === 'CHANGE') return { ...found, ...(unit ? { unit } : {}) };
  return { ...found, unit: natural(found.measure, unit) };
}

function answered({ answer }: Measured): FoundMeasure {
  return { ...(answer.measure ? { measure: answer.measure } : {}), ...(answer.basis ? { basis: answer.basis } : {}) };
}

function percentOf(): Sourced<string> {
  return { value: '%', source: { from: 'NATURE', cell: null, text: '%' } };
}
