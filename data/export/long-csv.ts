import { LONG_COLUMN_NAMES } from '../intake/draft/long/column.ts';
import { BYTE_ORDER_MARK, csvRow } from '../intake/draft/long/csv.ts';
import type { ExportFormat } from './piece/export.ts';
import { longText } from './piece/long.ts';

/** Comma-separated values in the long form, one figure a row, with all that a figure has. `planbook import` takes them. */
export const LONG_CSV: ExportFormat = {
  ending: 'csv',
  type: 'text/csv; charset=utf-8',
  isBinary: false,
  isInForceAsked: false,
  begin: () => ({ bytes: BYTE_ORDER_MARK + csvRow(LONG_COLUMN_NAMES), state: null }),
  add({ origin }, figures) {
    const rows = figures.map((figure) => csvRow(LONG_COLUMN_NAMES.map((name) => longText(name, figure, origin))));
    return { bytes: rows.join(''), state: null };
  },
  end: () => ({ bytes: '', state: null }),
};
