import { type PlanFigure, uniqueKey } from './plan-figure.ts';
import type { PlanRecord } from './record.ts';

function isSameNumber(one: PlanFigure, other: PlanFigure): boolean {
  if (one.value === null || other.value === null) return one.value === other.value && one.printed === other.printed;
  return one.value === other.value && one.upper === other.upper && one.unit === other.unit;
}

function overlaps(one: PlanFigure, other: PlanFigure): boolean {
  return one.quoteStart < other.quoteEnd && other.quoteStart < one.quoteEnd;
}

/**
 * Checks the figures with a scope beside those of the same key without one. Two numbers are two figures; one number of one
 * sentence cannot be both; one number of two sentences is probably one statement, and is loaded with a warning.
 */
export function checkScopes(
  read: readonly (readonly [PlanRecord, PlanFigure])[],
  byKey: ReadonlyMap<string, PlanFigure>,
): void {
  for (const [record, figure] of read) {
    if (figure.scope === null) continue;
    const plain = byKey.get(uniqueKey({ ...figure, scope: null }));
    if (!plain || !isSameNumber(figure, plain)) continue;
    const both = `${figure.code} has the scope ${figure.scope}, and ${plain.code} has the same key and number without one`;
    if (overlaps(figure, plain))
      record.fault('scope', `${both}, from the same sentence; give both the scope, or keep one of them.`);
    else record.warn('scope', `${both}; give both the scope if they state the same.`);
  }
}
