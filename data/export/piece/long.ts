import { columnText, type LongColumn, type OriginColumn } from '../../intake/draft/long/column.ts';
import type { ExportedFigure } from './exported-figure.ts';

/** The facts that an export tells of itself, so that whoever has the file can ask for the same again. */
export type Origin = Record<OriginColumn, string>;

/** The text of a column of the long form for a figure that is given out. */
export function longText(name: LongColumn, { figure, fields, code }: ExportedFigure, origin: Origin): string {
  switch (name) {
    case 'figure':
      return code;
    case 'districtName':
      return figure.district?.name ?? '';
    case 'indicatorName':
      return figure.indicator.name;
    case 'documentName':
      return figure.document.title;
    // The line of a public figure says nothing of it.
    case 'release':
      return figure.release;
    case 'readAt':
    case 'asOf':
    case 'exportedOn':
    case 'program':
      return origin[name];
    default:
      return columnText(name, fields);
  }
}
