import type { Growth } from '../../data/sheet/refresh/growth.ts';
import type { Edit } from './office/edit.ts';
import type { FoundTable } from './office/read-workbook.ts';

/** The first step: nothing else is written with it, so that a failure leaves no doubt whether it was carried out. */
export function insertion({ sheet }: FoundTable, { inserted }: Growth): Edit[] {
  return inserted ? [{ kind: 'insert-cells', area: { ...inserted, sheet } }] : [];
}

/** The second step. */
export function extension({ area, sheet, hasTotals, tableId }: FoundTable, { grown }: Growth): Edit[] {
  // Rows inserted above the totals are the table's at once.
  const isWider = grown.columns > area.columns;
  if (!isWider && (grown.rows === area.rows || hasTotals)) return [];
  return [{ kind: 'resize-table', table: tableId, area: { ...grown, sheet } }];
}

/** The edits that take both steps back. */
export function shrinking({ area, sheet, hasTotals, tableId }: FoundTable, { grown, inserted }: Growth): Edit[] {
  const rows = grown.rows - area.rows;
  const columns = grown.columns - area.columns;
  const before = { ...area, sheet };
  const isResized = columns > 0 || (rows > 0 && !hasTotals);
  const old: Edit = {
    kind: 'resize-table',
    table: tableId,
    area: { ...before, rows: hasTotals ? grown.rows : area.rows },
  };
  const beside = { ...grown, sheet, column: area.column + area.columns, columns };
  const added = { ...before, row: area.row + area.rows, rows };
  return [
    ...(isResized ? [old] : []),
    ...(columns > 0
      ? ([
          { kind: 'clear', area: beside },
          { kind: 'format', area: beside, columnHidden: false },
        ] as const)
      : []),
    ...(inserted ? [{ kind: 'delete-cells', area: { ...inserted, sheet } } as const] : []),
    ...(rows > 0 && !inserted ? [{ kind: 'clear', area: added } as const] : []),
  ];
}
