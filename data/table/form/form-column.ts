import type { CellValue } from '../../rules/table/cell-value.ts';
import type { ColumnKind } from '../../rules/words.ts';
import { figureNodeId, type TableCell, type TableColumn, wordColumn } from '../frame/column.ts';

/** A column of a form, with its stable key and its header. The kind says what it shows, where a column kind does. */
export interface FormColumn {
  key: string;
  kind?: ColumnKind;
  label: string;
  unit?: string;
}

/** A column of numbers, or of figures that may stand in words. */
export function cellColumn({ key, kind, label, unit }: FormColumn, cells: TableCell[]): TableColumn {
  return {
    ...wordColumn(
      key,
      label,
      cells.map(({ value }) => value),
    ),
    kind: kind ?? null,
    unit: unit ?? null,
    numberFormats: cells.map(({ format }) => format),
    figureIds: cells.map(({ figureId }) => (figureId === null ? null : figureNodeId(figureId))),
  };
}

/** A column of words. */
export function textColumn({ key, kind, label }: FormColumn, values: CellValue[]): TableColumn {
  return { ...wordColumn(key, label, values), kind: kind ?? null };
}

/** A column for figures that nobody publishes. The user fills it in, and a refresh keeps it. */
export function blankColumn({ key, label }: FormColumn, rows: number): TableColumn {
  return { ...wordColumn(key, label, Array<null>(rows).fill(null)), blank: true };
}

/** A column that the form shows only where it is chosen. */
export function optional(column: TableColumn): TableColumn {
  return { ...column, optional: true };
}
