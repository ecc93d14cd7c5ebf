import { STATUSES } from '../../rules/words.ts';
import type { PlanDocument } from './document.ts';
import { type PlanFigure, uniqueKey } from './plan-figure.ts';
import type { PlanReading } from './record.ts';

function place({ status }: PlanFigure): number {
  return status === null ? -1 : STATUSES.indexOf(status);
}

/** Warns of a result whose status is lower than that of an earlier one of its key: it is loaded and not in force. */
export function warnOfLowerStatus(documents: readonly PlanDocument[], reading: PlanReading): void {
  const best = new Map<string, PlanFigure>();
  for (const { code, figures } of documents)
    for (const figure of figures) {
      if (figure.status === null) continue;
      const key = uniqueKey(figure);
      const held = best.get(key);
      if (held && place(figure) < place(held))
        reading.warnings.push({
          file: `${code}/figures.yaml`,
          line: figure.line,
          message: `${figure.code} is ${figure.status}, and ${held.code} of the same key is ${held.status} already; it is loaded and not in force.`,
        });
      else best.set(key, figure);
    }
}
