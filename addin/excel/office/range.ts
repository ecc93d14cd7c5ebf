import type { Area } from '../../../data/sheet/grid/place.ts';
import type { SheetArea } from './edit.ts';

export function rangeOf({ worksheets }: Excel.Workbook, { sheet, row, column, rows, columns }: SheetArea): Excel.Range {
  return worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
}

export function chartOf({ worksheets }: Excel.Workbook, sheet: string, chart: string): Excel.Chart {
  return worksheets.getItem(sheet).charts.getItem(chart);
}

export const AREA = 'rowIndex,columnIndex,rowCount,columnCount';

export function areaOf(range: Excel.Range): Area {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}
