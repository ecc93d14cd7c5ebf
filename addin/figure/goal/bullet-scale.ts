import { inUnit } from '../../../data/rules/number/conversion.ts';
import { isRate } from '../../../data/rules/number/unit.ts';
import type { FigureLineFragment, JudgedFragment } from '../../ask/operations.ts';

/** The numbers of one goal, in the goal's unit. Null where there is none. */
export interface Bullet {
  goal: number;
  result: number | null;
  previous: number | null;
}

/** The least and the most that a bar has room for. */
export type Scale = readonly [number, number];

/** The space beyond the longest value, as a share of it, so that nothing touches the edge. */
const BEYOND = 0.06;

function numberOf(figure: FigureLineFragment | null, unit: string | null): number | null {
  return (figure && inUnit(figure, unit)?.value) ?? null;
}

/** Why a goal has no bar. */
export type NoBar = 'WORDS' | 'RANK' | 'NOT_COMPARABLE';

/** The reason why a goal cannot be drawn: it is in words, it is a place, or its result may not be set against it. */
export function noBarOf({ target, verdict }: JudgedFragment): NoBar | undefined {
  if (target === null || target.value === null) return 'WORDS';
  if (target.measure === 'RANK') return 'RANK';
  return verdict === 'NOT_COMPARABLE' ? 'NOT_COMPARABLE' : undefined;
}

/** The numbers of a goal that can be drawn. */
export function bulletOf(goal: JudgedFragment): Bullet | undefined {
  const { target, actual, previous } = goal;
  if (target === null || target.value === null || noBarOf(goal) !== undefined) return undefined;
  return {
    goal: target.value,
    result: numberOf(actual, target.unit),
    previous: numberOf(previous, target.unit),
  };
}

function scaleOf(bullets: readonly Bullet[]): Scale {
  const numbers = [0, ...bullets.flatMap(({ goal, result, previous }) => [goal, result ?? 0, previous ?? 0])];
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const beyond = (most - least || 1) * BEYOND;
  return [least < 0 ? least - beyond : 0, most > 0 ? most + beyond : 0];
}

/** The key of goals that may share one scale: rates in one unit. A level is of its own kind, however alike the units are. */
function kindOf({ id, measure, target }: JudgedFragment): string {
  return isRate(measure) ? `rate ${target?.unit ?? ''}` : `level ${id}`;
}

/** The scale of each goal that can be drawn, by its id, and whether several share one. */
export function bulletScales(goals: readonly JudgedFragment[]): { scales: Map<string, Scale>; isShared: boolean } {
  const kinds = new Map<string, { goal: JudgedFragment; bullet: Bullet }[]>();
  for (const goal of goals) {
    const bullet = bulletOf(goal);
    const kind = kindOf(goal);
    if (bullet) kinds.set(kind, [...(kinds.get(kind) ?? []), { goal, bullet }]);
  }
  const scales = new Map<string, Scale>();
  for (const alike of kinds.values()) {
    const scale = scaleOf(alike.map(({ bullet }) => bullet));
    for (const { goal } of alike) scales.set(goal.id, scale);
  }
  return { scales, isShared: [...kinds.values()].some(({ length }) => length > 1) };
}
