import { isPartOfYear, parsePeriod, periodAt, spanLabel, yearOf } from '../../rules/period/period.ts';
import type { CellValue } from '../../rules/table/cell-value.ts';
import { LANGUAGES } from '../../rules/words.ts';
import type { TableDefinition } from '../plan/plan.ts';
import type { CellSubject } from './cell-subject.ts';

/**
 * The subject of a cell whose row shows other months than its table, because those of the table are not released: it is of the
 * months that are written beside the result.
 */
export function ofShownMonths(
  subject: CellSubject,
  { headers, values }: { headers: string[]; values: CellValue[] },
  { columnKey, definition }: { columnKey: string; definition: TableDefinition },
): CellSubject {
  const asked = parsePeriod(subject.key.period);
  if (!asked || !isPartOfYear(asked)) return subject;
  const beside = `${columnKey.slice(0, columnKey.lastIndexOf(':') + 1)}ACTUAL_PERIOD`;
  const header = definition.columns.find(({ key }) => key === beside)?.header.toLowerCase();
  const written = values[headers.findIndex((each) => each.toLowerCase() === header)];
  const january = yearOf(asked) * 12;
  const shown = Array.from({ length: 11 }, (_, last) => periodAt(january, january + last)).find((months) =>
    LANGUAGES.some((language) => spanLabel(months, language) === written),
  );
  return shown ? { ...subject, key: { ...subject.key, period: shown.name } } : subject;
}
