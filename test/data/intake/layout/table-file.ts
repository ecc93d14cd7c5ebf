import { type Merge, type Workbook, workbookOf } from '../../../../data/intake/grid/grid.ts';
import { CellCount, GridBuilder } from '../../../../data/intake/grid/grid-builder.ts';
import { typedCell } from '../../../../data/intake/grid/typed-text.ts';
import type { ReadFigure } from '../../../../data/intake/layout/read-figure.ts';

/** A sheet as it is drawn in a test: one row a line, its cells divided by |. */
export interface DrawnSheet {
  name: string | null;
  text: string;
  isHidden?: boolean;
  merges?: Merge[];
}

/** A drawn cell: `'5 3` is a text, `=SUM(B2:C2)→8` a formula with its result; anything else is what Excel would make of it. */
function drawnCell(text: string) {
  const [, formula, result] = /^=(.*)→(.*)$/.exec(text.trim()) ?? [];
  if (formula !== undefined && result !== undefined) {
    const cell = typedCell(result);
    return cell && { ...cell, formula };
  }
  if (text.trim().startsWith("'")) return { shown: text.trim().slice(1), kind: 'TEXT' as const };
  return typedCell(text.replace(/ +$/, ''));
}

function drawnGrid({ name, text, isHidden = false, merges = [] }: DrawnSheet) {
  const builder = new GridBuilder(new CellCount());
  for (const [row, line] of text
    .replace(/^\n|\n *$/g, '')
    .split('\n')
    .entries())
    for (const [column, field] of line.split('|').entries()) {
      const cell = drawnCell(field);
      if (cell) builder.add({ row, column, cell });
    }
  return builder.build({ sheet: name, hidden: isHidden, merges });
}

/** A workbook of drawn sheets. */
export function drawn(file: string, ...sheets: DrawnSheet[]): Workbook {
  return workbookOf({ name: file, kind: 'XLSX', digest: '', notes: [], grids: sheets.map(drawnGrid) });
}

/** A figure in one line: district, indicator with its scope, measure with its basis, period, value and unit, and its role. */
export function said(figure: ReadFigure): string {
  const { districtName, indicatorName, scope, measure, rankOf, basis, period, value, unit, role, among, comparator } =
    figure;
  const name = scope === undefined ? indicatorName : `${indicatorName}[${scope}]`;
  const kind = [measure, rankOf, basis].filter((one) => one !== undefined).join('/');
  return [
    ...[districtName ?? '?', name ?? '?', kind || '?', period ?? '?'],
    `${comparator ? `${comparator} ` : ''}${value}${among ? `/${among}` : ''}`,
    ...[unit ?? '?', ...(role === 'ACTUAL' ? [] : [role])],
  ].join(' ');
}
