import { type CheckedFigure, foldedName } from './checked-figure.ts';
import type { FigureIndex } from './figure-index.ts';
import type { Objection } from './objection.ts';
import { compared } from './sum-check.ts';

const TOTAL = /^(?:合计|总计|总额|小计|全部合计|total)$/i;
const WHOLE_PLACE = /^(?:合计|总计|全市|全区|全县|全省|全国|total)$/i;
/** Indicators that do not add up over places. */
const NOT_ADDED = /人均|平均|率|比重|占比|价格|指数|密度|强度|单位/;

/** The sums within a file: 其中 is at most the whole, and 合计 is the sum of the rows below or above it. */
export function checkFileSums(checked: FigureIndex): Objection[] {
  const levels = checked.figures.filter(({ measure, role }) => measure === 'LEVEL' && role === 'ACTUAL');
  return [...checkParts(levels, checked), ...checkTotals(levels), ...checkPlaces(levels)];
}

function checkParts(levels: readonly CheckedFigure[], checked: FigureIndex): Objection[] {
  return levels.flatMap((part) => {
    const { owner, measure, scope, period, partOf, block } = part;
    if (partOf === null || part.value.lt(0)) return [];
    const whole = checked
      .inFile([partOf], { owner, measure, scope, period: period.name })
      .find((each) => each.block === block && each.role === part.role);
    if (!whole) return [];
    const by = `${foldedName(part.names[0] ?? part.label)} ≤ ${partOf}`;
    return compared(part, [{ figure: whole, sign: 1 }], { relation: 'AT_MOST', force: 'MUST', code: 'PART', by });
  });
}

/** 合计 against the rows of the table that are part of nothing else. */
function checkTotals(levels: readonly CheckedFigure[]): Objection[] {
  const isTotal = ({ label }: CheckedFigure) => TOTAL.test(foldedName(label));
  const keyOf = (figure: CheckedFigure) => `${figure.owner}\t${columnOf(figure)}`;
  return groupsWith(isTotal, levels, keyOf).flatMap((group) => {
    const total = group.find(isTotal);
    const parts = group.filter(({ label, partOf }) => partOf === null && !TOTAL.test(foldedName(label)));
    return total && parts.length > 1 ? summed(total, parts, 'MUST') : [];
  });
}

/** 全市 against the places of the table. Some of them may not be in it. */
function checkPlaces(levels: readonly CheckedFigure[]): Objection[] {
  const added = levels.filter(({ unit, names }) => unit !== '%' && !NOT_ADDED.test(names[0] ?? ''));
  const isWhole = ({ ownerName }: CheckedFigure) => WHOLE_PLACE.test(foldedName(ownerName));
  const keyOf = (figure: CheckedFigure) => `${figure.names[0] ?? ''}\t${columnOf(figure)}`;
  return groupsWith(isWhole, added, keyOf).flatMap((group) => {
    const whole = group.find(isWhole);
    // A row whose place is open may be a sum of the others.
    const places = group.filter(({ ownerName }) => ownerName !== '' && !WHOLE_PLACE.test(foldedName(ownerName)));
    return whole && places.length > 1 ? summed(whole, places, 'ASK') : [];
  });
}

function summed(whole: CheckedFigure, parts: CheckedFigure[], force: 'MUST' | 'ASK'): Objection[] {
  const signed = parts.map((figure) => ({ figure, sign: 1 as const }));
  const code = force === 'MUST' ? 'SUM' : 'DISTRICTS';
  return compared(whole, signed, { relation: 'EQUAL', force, code, by: '' });
}

function columnOf({ block, measure, scope, period, unit, place }: CheckedFigure): string {
  return [place?.sheet, block, measure, scope, period.name, unit].join('\t');
}

/** The groups that have a figure of some kind. Tables of hundreds of thousands of names make as many groups, and few of those. */
export function groupsWith(
  isWanted: (figure: CheckedFigure) => boolean,
  figures: readonly CheckedFigure[],
  keyOf: (figure: CheckedFigure) => string,
): CheckedFigure[][] {
  const keys = new Set<string>();
  for (const figure of figures) if (isWanted(figure)) keys.add(keyOf(figure));
  if (keys.size === 0) return [];
  const inGroups = figures.filter((figure) => keys.has(keyOf(figure)));
  return [...Map.groupBy(inGroups, keyOf).values()];
}
