import type { CheckedFigure } from './checked-figure.ts';
import type { FigureIndex } from './figure-index.ts';
import { type Objection, objectionOf } from './objection.ts';

interface Placed {
  rank: CheckedFigure;
  value: CheckedFigure;
}

/** 位次 against the values: of two places the better one has the better value, whichever way is better. */
export function checkRanks(checked: FigureIndex): Objection[] {
  const ranks = checked.figures.filter(({ measure, role }) => measure === 'RANK' && role === 'ACTUAL');
  const groups = Map.groupBy(ranks, ({ names, rankOf, scope, period, block }) =>
    [names[0], rankOf, scope, period.name, block].join('\t'),
  );
  return [...groups.values()].flatMap((group) => checkOrder(group.flatMap((rank) => placed(rank, checked))));
}

function placed(rank: CheckedFigure, checked: FigureIndex): Placed[] {
  const { names, owner, scope, block, rankOf, period } = rank;
  if (rankOf === 'OTHER') return [];
  const value = checked
    .inFile(names, { owner, measure: rankOf ?? 'LEVEL', scope, period: period.name })
    .find((each) => each.role === 'ACTUAL' && each.block === block);
  return value ? [{ rank, value }] : [];
}

function checkOrder(all: Placed[]): Objection[] {
  const sorted = all.toSorted((a, b) => a.rank.value.cmp(b.rank.value));
  const pairs = sorted.slice(1).flatMap((after, index) => {
    const before = sorted[index];
    return before ? [{ before, after }] : [];
  });
  const falling = pairs.filter(({ before, after }) => isWrong(before, after, 1));
  const rising = pairs.filter(({ before, after }) => isWrong(before, after, -1));
  // Where most places count from the smallest value, that is the order: energy intensity, deaths.
  const wrong = rising.length < falling.length ? rising : falling;
  return wrong.map(({ before, after }) =>
    objectionOf({
      code: 'RANK',
      force: 'ASK',
      figure: after.rank,
      others: [before.rank, after.value, before.value],
      expected: before.rank.value,
      by: `${before.rank.ownerName} ${before.value.value.toFixed()}, ${after.rank.ownerName} ${after.value.value.toFixed()}`,
    }),
  );
}

function isWrong(before: Placed, after: Placed, direction: 1 | -1): boolean {
  const order = before.value.value.cmp(after.value.value) * direction;
  const isSamePlace = before.rank.value.eq(after.rank.value);
  return isSamePlace ? order !== 0 : order < 0;
}
