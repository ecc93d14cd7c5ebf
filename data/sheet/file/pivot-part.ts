import { addressOf, areaOfAddress } from '../grid/address.ts';
import type { Area } from '../grid/place.ts';
import type { GrownArea } from './grown-sheet.ts';
import { unlessUnreadable } from './package.ts';
import type { FileSheet, WorkbookFile } from './workbook-file.ts';
import { attributeEdit, childOf, edited, readXml } from './xml.ts';

/** The areas of a sheet's pivot tables. Some of their cells are empty, and yet no table may grow over them. */
export function pivotAreas({ parts }: WorkbookFile, sheet: FileSheet): Area[] {
  return parts.relations(sheet.path).flatMap(({ type, target }) => {
    if (type !== 'pivotTable' || !parts.has(target)) return [];
    const location = unlessUnreadable(() => childOf(readXml(parts.text(target), target), 'location'), undefined);
    return areaOfAddress(location?.attributes['ref'] ?? '') ?? [];
  });
}

/**
 * A pivot table over all cells of a table counts the new rows too. Excel names the table as its source, and other
 * programs name the cells.
 */
export function withGrownPivotSources({ parts, path }: WorkbookFile, { table, grown }: GrownArea): void {
  for (const { type, target } of parts.relations(path)) {
    if (type !== 'pivotCacheDefinition' || !parts.has(target)) continue;
    unlessUnreadable(() => {
      const text = parts.text(target);
      const source = childOf(childOf(readXml(text, target), 'cacheSource'), 'worksheetSource');
      const { ref, sheet } = source?.attributes ?? {};
      const area = areaOfAddress(ref ?? '');
      if (!source || sheet?.toLowerCase() !== table.sheet.name.toLowerCase() || !area) return;
      const end = { ...area, rows: area.rows + grown.rows - table.area.rows };
      const isWhole = area.row === table.area.row && area.rows === table.area.rows - (table.hasTotals ? 1 : 0);
      if (isWhole) parts.write(target, edited(text, [attributeEdit(text, source, ['ref', addressOf(end)])]));
    }, undefined);
  }
}
