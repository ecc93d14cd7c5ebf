import { figureMatcher, rangeOf } from '../../answer/figure-list.ts';
import { Fault } from '../../ledger/fault.ts';
import { type Figure, inForceOf } from '../../ledger/figure.ts';
import { codeOfOwner, listPairs, type Pairs } from '../../ledger/pair.ts';
import { type Pair, readFiguresOf } from '../../ledger/pair-figures.ts';
import type { Selection } from './selection.ts';

/** The owner and the indicator whose figures were given out last, by their codes. */
export interface WalkPlace {
  owner: string;
  indicator: string;
}

/** The figures of one owner and indicator that a selection has, by the end of their period, then in order of entry. */
export interface WalkStep {
  figures: readonly Figure[];
  /** The figures among them that are in force; empty where nobody asked for it. */
  inForce: ReadonlySet<Figure>;
  /** The number of figures that were read. */
  read: number;
  place: WalkPlace;
}

const NONE: ReadonlySet<Figure> = new Set();

/** The pairs behind a place. Throws BAD_CURSOR where there is no such place any more. */
function* pairsBehind({ owners, indicators, has }: Pairs, place: WalkPlace | undefined): Generator<Pair> {
  const firstOwner = place ? owners.findIndex((owner) => codeOfOwner(owner) === place.owner) : 0;
  const last = place ? indicators.findIndex(({ code }) => code === place.indicator) : -1;
  if (firstOwner < 0 || (place && last < 0)) throw new Fault('BAD_CURSOR', { argument: 'after' });
  for (const [index, owner] of owners.slice(firstOwner).entries())
    for (const indicator of index === 0 ? indicators.slice(last + 1) : indicators)
      if (has(owner, indicator)) yield { owner, indicator };
}

/**
 * Walks through the figures of a selection behind a place: by district code and other owners, then in the catalogue's order
 * of indicators. A pair without a figure that is asked for is a step too, so that whoever walks can stop there.
 */
export function* walk(
  { ledger, query, at }: Selection,
  { behind, isInForceAsked = false }: { behind: WalkPlace | undefined; isInForceAsked?: boolean },
): Generator<WalkStep> {
  const pairs = listPairs(ledger, { ...query, headline: query.headline || undefined });
  const isWanted = figureMatcher(query);
  const range = { ...rangeOf(query), at };
  for (const pair of pairsBehind(pairs, behind)) {
    const all = readFiguresOf(ledger, pair, range);
    const inForce = query.inForce || isInForceAsked ? new Set(inForceOf(all)) : NONE;
    const figures = all.filter((figure) => isWanted(figure) && (!query.inForce || inForce.has(figure)));
    const place = { owner: codeOfOwner(pair.owner), indicator: pair.indicator.code };
    yield { figures, inForce, read: all.length, place };
  }
}
