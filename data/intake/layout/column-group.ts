import type { Facts } from './facts.ts';
import { soundsLikeIndicator } from './word/role.ts';

/** Whether a column is of rates, ranks, differences or last year's numbers, which go with an amount beside them. */
function isBeside({ said }: Facts): boolean {
  return said.measure !== undefined || said.standing !== undefined || said.isDifference === true;
}

function nameOf({ indicator, district }: Facts): string {
  return `${indicator?.name}/${district?.name}`;
}

function isNameless({ indicator, district, scopes }: Facts): boolean {
  return !indicator && !district && scopes.length === 0;
}

function end({ span }: Facts): number {
  return span ? (span.year ?? 0) * 12 + (span.to ?? 11) : -1;
}

/** Takes name and months of the amounts on the left: of several years the newest, since growth is that of this year. */
function takeFrom(amounts: Facts[], facts: Facts): void {
  const last = amounts.find(({ scopes }) => scopes.length === 0) ?? amounts.at(-1);
  if (last && amounts.some(({ scopes }) => scopes.join() !== last.scopes.join()))
    facts.guessedPart = last.scopes.join() || (last.texts.at(-1) ?? '');
  if (last?.indicator) facts.indicator = last.indicator;
  if (last?.district) facts.district = last.district;
  facts.scopes.push(...(last?.scopes ?? []));
  takeMonths(amounts, facts);
}

/** Takes the months of the amounts on the left where its own header tells none. */
function takeMonths(amounts: Facts[], facts: Facts): void {
  // Where months end together, those of the nearest column count.
  const newest = amounts.reduce((best, one) => (end(one) >= end(best) ? one : best), amounts[0] ?? facts);
  if (facts.span || !newest.span || !newest.spanSource) return;
  Object.assign(facts, { span: newest.span, spanSource: newest.spanSource });
  if (amounts.some(({ span }) => JSON.stringify(span) !== JSON.stringify(newest.span))) facts.isSpanGuessed = true;
}

/** Places without a word of what they are counted by are those of the column before them. */
function takeRank(before: Facts | undefined, { said }: Facts): void {
  if (said.measure !== 'RANK' || said.rankOf !== undefined || !before) return;
  const { measure, standing } = before.said;
  if (measure === 'GROWTH' || measure === 'SHARE') said.rankOf = measure;
  else if (measure === undefined && standing === undefined) said.rankOf = 'LEVEL';
}

/**
 * A rate without a name belongs to the amounts on its left: 地区生产总值(亿元) | 增速(%). One whose name stands above it and
 * the amounts alike is of their months: 进出口总额 above 7月 | 增速(%) | 1-7月 | 增速(%).
 */
function takeNames(columns: Facts[]): void {
  let amounts: Facts[] = [];
  let isClosed = false;
  for (const [place, facts] of columns.entries()) {
    takeRank(columns[place - 1], facts);
    const before = columns[place - 1];
    // Places stand behind a rate that has a name of its own: 规上工业增加值增速 | 排名.
    if (facts.said.measure === 'RANK' && amounts.length === 0 && isNameless(facts) && before) takeFrom([before], facts);
    if (isNameless(facts) && isBeside(facts) && amounts.length > 0) {
      takeFrom(amounts, facts);
      isClosed = true;
      continue;
    }
    const [first] = amounts;
    if (first && isBeside(facts) && facts.said.reach === undefined && nameOf(first) === nameOf(facts)) {
      takeMonths(amounts, facts);
      isClosed = true;
      continue;
    }
    if (isClosed || (first && nameOf(first) !== nameOf(facts))) amounts = [];
    if (!isBeside(facts)) amounts.push(facts);
    isClosed = false;
  }
}

/** A rate, a rank or last year's number without 累计 or 当月 is of the months of the amount on its left. */
function takeReach(columns: Facts[]): void {
  let reach: Facts['said']['reach'];
  let name = '';
  for (const facts of columns) {
    const { said } = facts;
    if (nameOf(facts) !== name) reach = undefined;
    name = nameOf(facts);
    if (said.reach !== undefined) reach = said.reach;
    // An amount whose months stand above it does not share those of the amount before: 本月 | 1-9月 | 完成计划%.
    else if (!isBeside(facts) && facts.span) reach = undefined;
    else if (reach !== undefined && reach !== 'END' && isBeside(facts)) {
      said.reach = reach;
      facts.isReachGuessed = true;
    }
  }
}

/** A column headed #城镇 is of the part of what the column before it counts. */
function takeWholes(columns: Facts[]): void {
  let whole: Facts['indicator'];
  for (const facts of columns) {
    const { indicator } = facts;
    if (!indicator) continue;
    if (!indicator.label.isPart) whole = indicator;
    else if (whole && !soundsLikeIndicator(indicator.name)) {
      facts.scopes.unshift(indicator.name);
      facts.indicator = whole;
    }
  }
}

/** What is left of a goal is spread over the months behind it: 全年目标 | 已完成 | 剩余 | 三季度 | 四季度. No result is published of them. */
function spreadRest(columns: Facts[]): void {
  const goal = columns.findIndex(({ said }) => said.standing === 'PLAN');
  const rest = columns.findIndex(({ said }, place) => goal >= 0 && place > goal && said.standing === 'WORKED_OUT');
  if (rest < 0) return;
  for (const facts of columns.slice(rest + 1))
    if (isNameless(facts) && !isBeside(facts) && facts.span?.from !== undefined) facts.said.standing = 'WORKED_OUT';
}

/** Lets the columns that go with an amount take from it what their own header leaves out. */
export function belongToAmounts(columns: Facts[]): void {
  spreadRest(columns);
  takeWholes(columns);
  takeNames(columns);
  takeReach(columns);
}
