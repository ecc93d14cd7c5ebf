import { words } from '../../rules/message/message.ts';
import { typedColumn } from '../../rules/message/typed-word.ts';
import type { CellValue } from '../../rules/table/cell-value.ts';
import { type ColumnKind, LANGUAGES, type Language, RANK_OFS } from '../../rules/words.ts';
import type { CellSubject } from './cell-subject.ts';

/** The kind of a column by its header, also where that names months (1-6月完成). */
function kindOf(header: string, language: Language): ColumnKind | undefined {
  const { targetOf, actualOf } = words(language).headers;
  const named = (of: (span: string) => string) => {
    const [before = '', after = ''] = of('|').split('|');
    return header.startsWith(before) && header.endsWith(after);
  };
  return typedColumn(header) ?? (named(actualOf) ? 'ACTUAL' : named(targetOf) ? 'TARGET' : undefined);
}

function measureOf(label: string, language: Language): string {
  const of = RANK_OFS.find((word) => words(language).rankOfs[word] === label);
  return of ? `RANK/${of}` : label;
}

/**
 * Tells what a cell of a PLAN.GRID is about, by the words of its row and its column's header; undefined in the headers
 * and where these are not those of such a table. Its words are what a key takes.
 */
export function filledSubject(
  headers: CellValue[],
  row: CellValue[],
  at: { column: number; asOf: string },
): CellSubject | undefined {
  const language = LANGUAGES.find((each) => headers[0] === words(each).lead.district);
  if (!language) return undefined;
  const { lead } = words(language);
  const cell = (label: string) => String(row[headers.indexOf(label)] ?? '');
  const key = {
    district: cell(lead.district),
    indicator: cell(lead.indicator),
    period: cell(lead.period),
    measure: measureOf(cell(lead.measure), language),
    ...(at.asOf === '' ? {} : { asOf: at.asOf }),
  };
  if (!key.district || !key.indicator || !key.period) return undefined;
  return { key, kind: kindOf(String(headers[at.column] ?? ''), language) ?? '' };
}
