import type { StatedFigure } from '../figure/stated-figure.ts';
import { inUnit } from '../number/conversion.ts';
import { type STANDINGS, STATUSES } from '../words.ts';

/** Whether one statement was published after another; on the same day, the later revision and then the later entry decide. */
export function isLater(one: StatedFigure, other: StatedFigure): boolean {
  if (one.publishedFrom !== other.publishedFrom) return one.publishedFrom > other.publishedFrom;
  if (one.revision !== other.revision) return one.revision > other.revision;
  return one.id > other.id;
}

/** Standings from best to worst: what is in force binds before what has expired, and that before a draft. What was withdrawn has no figures. */
const STANDING_PLACES = { IN_FORCE: 0, EXPIRED: 1, DRAFT: 2, WITHDRAWN: 3 } satisfies Record<
  (typeof STANDINGS)[number],
  number
>;

/** How well the document of a goal binds, from 0. */
export function standingPlace({ document }: StatedFigure): number {
  return STANDING_PLACES[document.standing];
}

/** Whether two vintages state the same thing. */
function isRepeated(one: StatedFigure, other: StatedFigure): boolean {
  if (one.value === null || other.value === null) return one.value === other.value && one.printed === other.printed;
  const same = inUnit(other, one.unit);
  return (
    same !== undefined && same.value === one.value && same.upper === one.upper && same.comparator === one.comparator
  );
}

/** Whether a result is printed by who may say it. Without a known source nobody is. */
export function isFromSource({ document }: StatedFigure, source: string | null): boolean {
  return source !== null && (document.publisher?.endsWith(source) ?? false);
}

interface Standing<F> {
  figure: F;
  /** The place of its status, from worst to best; −1 while none is printed. */
  status: number;
  isFromSource: boolean;
}

function statusPlace({ status }: StatedFigure): number {
  return status === null ? -1 : STATUSES.indexOf(status);
}

/**
 * The result in force among vintages of one key. A better status goes first, whenever it is published. One without a status that
 * repeats an earlier vintage displaces nothing, any other counts as of the best status held so far. Among equals the indicator's
 * own source goes before who quotes it, then the later publication.
 */
function resultInForce<F extends StatedFigure>(vintages: readonly F[], source: string | null): F | undefined {
  const inOrder = vintages.toSorted((a, b) => (isLater(a, b) ? 1 : -1));
  let best: Standing<F> | undefined;
  for (const [place, figure] of inOrder.entries()) {
    const printed = statusPlace(figure);
    if (printed < 0 && inOrder.slice(0, place).some((earlier) => isRepeated(earlier, figure))) continue;
    const one = {
      figure,
      status: printed < 0 ? (best?.status ?? -1) : printed,
      isFromSource: isFromSource(figure, source),
    };
    if (!best || !isWorse(one, best)) best = one;
  }
  return best?.figure;
}

/** Whether a later vintage leaves the one before in force. */
function isWorse(later: Standing<unknown>, before: Standing<unknown>): boolean {
  if (later.status !== before.status) return later.status < before.status;
  return before.isFromSource && !later.isFromSource;
}

/** The goal in force among statements of one authority: of the best standing, then the later. */
function goalInForce<F extends StatedFigure>(statements: readonly F[]): F | undefined {
  return statements.toSorted((a, b) => standingPlace(a) - standingPlace(b) || (isLater(a, b) ? -1 : 1))[0];
}

/** The one that is in force of several statements of one key. */
export function inForceAmong<F extends StatedFigure>(statements: readonly F[], source: string | null): F | undefined {
  const [first] = statements;
  if (first?.role === 'ACTUAL') return resultInForce(statements, source);
  if (first?.role === 'TARGET') return goalInForce(statements);
  return statements.toSorted((a, b) => (isLater(a, b) ? -1 : 1))[0];
}
