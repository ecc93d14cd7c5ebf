import type { Merge } from './grid.ts';

function overlaps(a: Merge, b: Merge): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/**
 * The merged areas that lie over none of those before them, in the order of their rows. Excel makes no others, and programs
 * that write workbooks refuse them.
 */
export function apartMerges(merges: readonly Merge[]): Merge[] {
  const apart: Merge[] = [];
  let open: Merge[] = [];
  for (const merge of merges.toSorted((a, b) => a.top - b.top || a.left - b.left)) {
    open = open.filter(({ bottom }) => bottom >= merge.top);
    if (open.some((other) => overlaps(other, merge))) continue;
    open.push(merge);
    apart.push(merge);
  }
  return apart;
}
