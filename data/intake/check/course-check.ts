import Big from 'big.js';
import { minus, quotient, roundHalfUp, times } from '../../rules/number/exact.ts';
import { type Period, periodAt, yearBefore } from '../../rules/period/period.ts';
import { type CheckedFigure, cumulativeBefore, valueIn } from './checked-figure.ts';
import type { FigureIndex } from './figure-index.ts';
import { type Objection, objectionOf } from './objection.ts';
import { compared } from './sum-check.ts';

/** The other figures of the same thing, by period. */
type Course = ReadonlyMap<string, CheckedFigure>;

/** Figures against the same figure of other periods, in the file and in the ledger. */
export function checkCourse(checked: FigureIndex): Objection[] {
  const levels = checked.figures.filter(isResult);
  const keyOf = ({ names, owner, scope }: CheckedFigure) => [names[0], owner, scope].join('\t');
  // Most names of a large table are of one figure, which needs no list of its own.
  const groups = Map.groupBy(
    levels.filter((figure) => !checked.isAlone(figure)),
    keyOf,
  );
  const firsts = new Map([...groups.values()].map((group) => [group[0], group]));
  return levels.flatMap((figure) =>
    checked.isAlone(figure) ? checkGroup([figure], checked) : checkGroup(firsts.get(figure) ?? [], checked),
  );
}

function isResult({ measure, role }: CheckedFigure): boolean {
  return measure === 'LEVEL' && role === 'ACTUAL';
}

function checkGroup(group: readonly CheckedFigure[], checked: FigureIndex): Objection[] {
  const [first] = group;
  if (!first) return [];
  const { names, owner, scope } = first;
  const same = checked.series(names.slice(0, 1), owner).filter((each) => isResult(each) && each.scope === scope);
  if (same.length < 2) return [];
  // A figure of the file takes precedence over one of the ledger, which comes last.
  const course = new Map(same.toReversed().map((each) => [each.period.name, each]));
  const newest = group.reduce((most, { period }) => Math.max(most, period.end), 0);
  return group.flatMap((figure) => [
    ...checkOne(figure, course),
    // Readers look at the newest period of a long series.
    ...(figure.period.end === newest ? checkChange(figure, course) : []),
  ]);
}

function checkOne(figure: CheckedFigure, course: Course): Objection[] {
  return [...checkCumulative(figure, course), ...checkFalling(figure, course), ...checkFactor(figure, course)];
}

/** Whether the figures add up over months: what stands at a day does not. */
const STANDING =
  /余额|存款|贷款|人口|户数|从业人员|面积|存量|总数|保有量|期末|年末|月末|在岗|资产|负债|价格|指数|率$|比重/;

function isFlow({ names, unit }: CheckedFigure): boolean {
  return unit !== '%' && !names.some((name) => STANDING.test(name));
}

function ofPeriod(course: Course, period: Period | undefined): CheckedFigure | undefined {
  return period && course.get(period.name);
}

/** 累计 = 上期累计 + 当月. A revision of earlier months may stand between them. */
function checkCumulative(figure: CheckedFigure, course: Course): Objection[] {
  const before = ofPeriod(course, cumulativeBefore(figure.period));
  const month = ofPeriod(course, periodAt(figure.period.end, figure.period.end));
  if (!before || !month || !isFlow(figure)) return [];
  const parts = [before, month].map((each) => ({ figure: each, sign: 1 as const }));
  return compared(figure, parts, { relation: 'EQUAL', force: 'ASK', code: 'CUMULATIVE', by: '' });
}

/** 累计 that is less than it was earlier in the year. */
function checkFalling(figure: CheckedFigure, course: Course): Objection[] {
  if (figure.period.start % 12 !== 0 || figure.period.end === figure.period.start || !isFlow(figure)) return [];
  const earlier = earlierInYear(figure.period, course);
  const before = earlier && valueIn(earlier, figure.unit);
  if (!earlier || !before || before.lt(0) || !figure.value.lt(before)) return [];
  return [
    objectionOf({
      code: 'FALLING',
      force: 'WARN',
      figure,
      others: [earlier],
      expected: before,
      by: earlier.period.name,
    }),
  ];
}

/** The longest part of the year before a figure's that begins with it. */
function earlierInYear({ start, end }: Period, course: Course): CheckedFigure | undefined {
  for (let last = end - 1; last >= start; last -= 1) {
    const found = course.get(periodAt(start, last).name);
    if (found) return found;
  }
  return undefined;
}

/** The figure of the same kind of period before it: the year before, else the month, quarter or year that ends before it. */
function lastOf(figure: CheckedFigure, course: Course): CheckedFigure | undefined {
  const { start, end } = figure.period;
  const length = end - start + 1;
  return (
    ofPeriod(course, yearBefore(figure.period)) ??
    (length === 12 || start % 12 !== 0 || length === 1
      ? ofPeriod(course, periodAt(start - length, start - 1))
      : undefined)
  );
}

/** Slips of the unit: 万元 for 亿元, a point that moved. */
const FACTORS = [10, 100, 1000, 10_000, 100_000_000];
/** A tenth to a tenfold is near a factor where the change beside it is at most so much. */
const NEAR = 1.35;
/** A ratio below this is far from the smallest factor. */
const NO_FACTOR = 7;

function checkFactor(figure: CheckedFigure, course: Course): Objection[] {
  const last = lastOf(figure, course);
  const before = last && valueIn(last, figure.unit);
  if (!last || !before || before.eq(0) || figure.value.eq(0)) return [];
  // Nearly all figures are near the last one, which a rough quotient tells sooner.
  const rough = Math.abs(figure.value.toNumber() / before.toNumber());
  if (rough > 1 / NO_FACTOR && rough < NO_FACTOR) return [];
  const share = figure.value.div(before).abs();
  const ratio = share.lt(1) ? Big(1).div(share) : share;
  const factor = FACTORS.find((each) => ratio.lte(each * NEAR) && ratio.times(NEAR).gte(each));
  if (factor === undefined) return [];
  return [objectionOf({ code: 'FACTOR', force: 'WARN', figure, others: [last], expected: before, by: String(factor) })];
}

/** The fewest earlier changes from which a usual one is told. */
const LEAST_CHANGES = 4;
const TIMES_USUAL = 3;

/** A change of more than three times the usual one, among periods of the same length. */
function checkChange(figure: CheckedFigure, course: Course): Objection[] {
  const last = lastOf(figure, course);
  if (!last || checkFactor(figure, course).length > 0) return [];
  const step = figure.period.end - last.period.end;
  const length = figure.period.end - figure.period.start;
  const alike = [...course.values()].filter(
    ({ period }) => period.end - period.start === length && period.end < figure.period.end,
  );
  const changes = alike.flatMap((each) => {
    const before = ofPeriod(course, periodAt(each.period.start - step, each.period.end - step));
    const change = before && changeOf(each, before);
    return change === undefined ? [] : [change];
  });
  const change = changeOf(figure, last);
  if (change === undefined || changes.length < LEAST_CHANGES) return [];
  const usual = changes.toSorted((a, b) => a - b)[Math.floor(changes.length / 2)] ?? 0;
  if (usual === 0 || change <= times(usual, TIMES_USUAL)) return [];
  const by = String(roundHalfUp(quotient(change, usual) ?? 0, 1));
  return [objectionOf({ code: 'UNUSUAL', force: 'WARN', figure, others: [last], expected: last.value, by })];
}

/** The size of a relative change. */
function changeOf(figure: CheckedFigure, before: CheckedFigure): number | undefined {
  const last = valueIn(before, figure.unit)?.toNumber() ?? 0;
  return quotient(Math.abs(minus(figure.value.toNumber(), last)), last) ?? undefined;
}
