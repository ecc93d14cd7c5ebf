import { OfficePackage } from '../../sheet/file/package.ts';
import { parseAddress } from '../../sheet/grid/address.ts';
import type { Grid, Merge } from '../grid/grid.ts';
import { apartMerges } from '../grid/merge-place.ts';

/** Cells of a merged area from which on it is wide. Programs that write workbooks make each of its cells: 16,384 for a row. */
const WIDE = 2000;
const SHEET_PART = /(?:^|\/)worksheets\/[^/]+\.xml$/;
const MERGE = /<((?:\w+:)?)mergeCell\s[^>]*?ref="([^"]*)"[^>]*?(?:\/>|>\s*<\/\1mergeCell>)/g;

/** Whether a merged area is made of whole rows or columns, or of as many cells. */
export function isWide({ top, left, bottom, right }: Merge): boolean {
  return (bottom - top + 1) * (right - left + 1) > WIDE;
}

/** An .xlsx without its wide merges. */
export function withoutWideMerges(xlsx: Uint8Array): Uint8Array {
  const parts = new OfficePackage(xlsx);
  for (const path of parts.paths.filter((each) => SHEET_PART.test(each))) {
    const before = parts.text(path);
    const after = before.replace(MERGE, (merge, _prefix, ref: string) => (isWideArea(ref) ? '' : merge));
    if (after !== before) parts.write(path, after);
  }
  return parts.bytes();
}

function isWideArea(ref: string): boolean {
  const area = parseAddress(ref)?.area;
  return area !== undefined && area.rows * area.columns > WIDE;
}

/** Merges of a sheet as far as it has cells, none over another. */
export function mergesInside({ rows, columns }: Grid, merges: readonly Merge[]): Merge[] {
  return apartMerges(merges).flatMap(({ top, left, ...end }) => {
    const bottom = Math.min(end.bottom, rows - 1);
    const right = Math.min(end.right, columns - 1);
    return bottom >= top && right >= left && (bottom > top || right > left) ? [{ top, left, bottom, right }] : [];
  });
}
