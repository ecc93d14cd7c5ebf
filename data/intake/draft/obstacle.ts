import { obstacleIn } from '../check/warning-words.ts';
import { DraftFault } from './fault.ts';
import type { Review, ReviewedItem } from './review.ts';

/** An objection to an item, and the cells in which the reason may lie. */
export interface Obstacle {
  id: string;
  isMust: boolean;
  cells: string[];
}

/** The objections to one item. */
export function obstaclesOf({ id, item }: ReviewedItem): Obstacle[] {
  return (item.warnings ?? []).flatMap((warning) => {
    const found = obstacleIn(warning);
    return found ? [{ id, isMust: found.force === 'MUST', cells: found.cells }] : [];
  });
}

/**
 * The objections to figures that would be written which nobody has met: what must be right has none of its cells corrected or
 * left out, and what is to be explained has none of them decided by anybody.
 */
export function openObstacles(obstacles: readonly Obstacle[], review: Review): DraftFault[] {
  if (obstacles.length === 0) return [];
  const [written, decided, corrected] = [new Set<string>(), new Set<string>(), new Set<string>()];
  for (const { item, finding, decision } of review.items()) {
    if (item.place === undefined) continue;
    if (finding === 'NEW' || finding === 'DIFFERS') written.add(item.place);
    if (decision) decided.add(item.place);
    if (decision && decision.decision !== 'ACCEPT') corrected.add(item.place);
  }
  const isOpen = ({ cells, isMust }: Obstacle) =>
    cells.some((cell) => written.has(cell)) && !cells.some((cell) => (isMust ? corrected : decided).has(cell));
  return obstacles.filter(isOpen).map(({ id, isMust }) => new DraftFault(isMust ? 'OBJECTION' : 'UNEXPLAINED', id));
}
