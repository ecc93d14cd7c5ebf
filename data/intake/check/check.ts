import { BUREAU_RULES } from './bureau-rules.ts';
import type { CheckRule } from './check-rule.ts';
import type { CheckedFigure } from './checked-figure.ts';
import { checkCourse } from './course-check.ts';
import { checkDistricts, type Districts } from './district-check.ts';
import { FigureIndex, type Held, NOTHING_HELD } from './figure-index.ts';
import { checkFileSums } from './file-sum-check.ts';
import { checkGrowth } from './growth-check.ts';
import { FORCES, type Objection } from './objection.ts';
import { checkRanks } from './rank-check.ts';
import { checkRule } from './sum-check.ts';

export interface CheckOptions {
  held?: Held;
  /** Checks beside those of every bureau: an office's own, and those that relations of the catalogue make. */
  rules?: readonly CheckRule[];
  districts?: Districts;
}

/** 审核关系: every objection to the figures of a file at once, those that block before those that ask. */
export function checkFigures(
  figures: readonly CheckedFigure[],
  { held = NOTHING_HELD, rules = [], districts = { partsOf: () => [] } }: CheckOptions = {},
): Objection[] {
  const checked = new FigureIndex(figures, held);
  const found = [
    ...[...BUREAU_RULES, ...rules].flatMap((rule) => checkRule(rule, checked)),
    ...checkFileSums(checked),
    ...checkDistricts(checked, districts),
    ...checkGrowth(checked),
    ...checkRanks(checked),
    ...checkCourse(checked),
  ];
  return withoutRepeats(found).toSorted((a, b) => FORCES.indexOf(a.force) - FORCES.indexOf(b.force));
}

/** Two checks may say the same of the same cells. */
function withoutRepeats(objections: Objection[]): Objection[] {
  const keys = new Map<string, Objection>();
  for (const objection of objections) {
    const cells = objection.cells.map(({ sheet, cell }) => `${sheet ?? ''}!${cell}`);
    const key = [objection.code, ...cells.slice(0, 1), ...cells.slice(1).sort()].join(' ');
    if (!keys.has(key)) keys.set(key, objection);
  }
  return [...keys.values()];
}
