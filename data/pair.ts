import type { Owner } from './catalogue.ts';
import type { Indicator } from './indicator.ts';

/** What every list of figures and comparisons walks through: owner by owner, and for each the indicators in order. */
export interface Pairs {
  owners: Owner[];
  indicators: Indicator[];
  /** Pairs to leave out at once; absent: none. */
  has?: (owner: Owner, indicator: Indicator) => boolean;
}

/** Where an item of such a list stands: the pair by its codes, and its place among the pair's items. */
export interface PairPlace {
  owner: string;
  indicator: string;
  index: number;
}

export interface Placed<Item> {
  item: Item;
  place: PairPlace;
}

/** An owner's code among all owners: a district's code, another's name. */
export function codeOfOwner({ name, district }: Owner): string {
  return district?.code ?? name;
}

/**
 * The items behind a place, up to `size`, with whether more follow. `read` lists a pair's items in their stable order;
 * pairs are read one after the other until the page is full, so that its cost does not depend on the ledger's size.
 */
export function pageOfPairs<Item>(
  { owners, indicators, has }: Pairs,
  read: (owner: Owner, indicator: Indicator) => Item[],
  page: { size: number; after: PairPlace | undefined },
): { items: Placed<Item>[]; hasNextPage: boolean } {
  const { size, after } = page;
  const items: Placed<Item>[] = [];
  const firstOwner = after ? owners.findIndex((owner) => codeOfOwner(owner) === after.owner) : 0;
  const firstIndicator = after ? indicators.findIndex(({ code }) => code === after.indicator) : 0;
  if (firstOwner < 0 || firstIndicator < 0) return { items, hasNextPage: false };
  for (const [place, owner] of owners.slice(firstOwner).entries()) {
    const ownerCode = codeOfOwner(owner);
    for (const indicator of place === 0 ? indicators.slice(firstIndicator) : indicators) {
      if (has && !has(owner, indicator)) continue;
      const isStart = after?.owner === ownerCode && after.indicator === indicator.code;
      for (const [index, item] of read(owner, indicator).entries()) {
        if (isStart && index <= after.index) continue;
        if (items.length === size) return { items, hasNextPage: true };
        items.push({ item, place: { owner: ownerCode, indicator: indicator.code, index } });
      }
    }
  }
  return { items, hasNextPage: false };
}

/** How many items the pairs hold. */
export function countOfPairs(
  { owners, indicators, has }: Pairs,
  count: (owner: Owner, indicator: Indicator) => number,
): number {
  let total = 0;
  for (const owner of owners)
    for (const indicator of indicators) if (!has || has(owner, indicator)) total += count(owner, indicator);
  return total;
}
