import Big from 'big.js';
import type { CheckRule, RuleTerm } from './check-rule.ts';
import { type CheckedFigure, halfUnit, valueIn } from './checked-figure.ts';
import type { Alike, FigureIndex } from './figure-index.ts';
import { type Force, type Objection, objectionOf } from './objection.ts';

/** A part with the sign by which it counts. */
interface Part {
  figure: CheckedFigure;
  sign: 1 | -1;
}

/** The figures that a declared check joins: every whole of the file with all of its parts. */
export function checkRule(rule: CheckRule, checked: FigureIndex): Objection[] {
  return wholesOf(rule, checked).flatMap((whole) => {
    const { owner, measure, scope, period } = whole;
    const alike = { owner, measure, scope, period: period.name };
    const parts = partsOf(rule.right, { alike, whole, checked });
    if (!parts || [whole, ...parts.map(({ figure }) => figure)].every(({ place }) => place === null)) return [];
    const { relation, force, text } = rule;
    return compared(whole, parts, { relation, force, by: text, code: relation === 'EQUAL' ? 'SUM' : 'PART' });
  });
}

/** The left side as the file has it; as the ledger holds it where only a part is in the file. */
function wholesOf({ left, right }: CheckRule, checked: FigureIndex): CheckedFigure[] {
  const isLevel = ({ measure, role }: CheckedFigure) => measure === 'LEVEL' && role !== 'BASE';
  const wholes = new Set(checked.named(left).filter(isLevel));
  for (const { owner, measure, scope, period } of checked.named(right.flatMap(({ names }) => names)).filter(isLevel)) {
    const held = checked.find(left, { owner, measure, scope, period: period.name });
    if (held) wholes.add(held);
  }
  return [...wholes];
}

function partsOf(
  terms: RuleTerm[],
  { alike, whole, checked }: { alike: Alike; whole: CheckedFigure; checked: FigureIndex },
): Part[] | undefined {
  const parts = terms.map(({ names, sign, isOpening }) => {
    const figure = isOpening ? openingOf(names, whole, checked) : checked.find(names, alike);
    return figure && { figure, sign };
  });
  return parts.every((part) => part !== undefined) ? parts : undefined;
}

/** The level at the end of the month before a period. */
function openingOf(
  names: string[],
  { owner, scope, period }: CheckedFigure,
  checked: FigureIndex,
): CheckedFigure | undefined {
  return checked
    .series(names, owner)
    .find((each) => each.scope === scope && each.measure === 'LEVEL' && each.period.end === period.start - 1);
}

interface Comparing {
  relation: 'EQUAL' | 'AT_MOST';
  force: Force;
  code: Objection['code'];
  by: string;
}

/** Half a unit of the last digit for each part may be lost by rounding. Units of two kinds are not added. */
export function compared(whole: CheckedFigure, parts: readonly Part[], comparing: Comparing): Objection[] {
  const values = parts.map(({ figure, sign }) => valueIn(figure, whole.unit)?.times(sign));
  if (values.some((value) => value === undefined)) return [];
  const sum = values.reduce<Big>((all, value) => all.plus(value ?? 0), Big(0));
  const figures = parts.map(({ figure }) => figure);
  const halves = [whole, ...figures].map((figure) => halfUnit(figure, whole.unit));
  const most = halves.reduce((one, other) => (other.gt(one) ? other : one));
  const tolerance = most.times(parts.length);
  const difference = whole.value.minus(sum);
  const { relation, force, code, by } = comparing;
  if (relation === 'EQUAL' ? difference.abs().lte(tolerance) : difference.lte(tolerance)) return [];
  return [objectionOf({ code, force, figure: whole, others: figures, expected: sum, by })];
}
