import { words } from '../../rules/message/message.ts';
import { type RowKey, readMeasureKey, readRowKey, rowKeyOf } from '../../rules/table/row-key.ts';
import type { TableQuery } from '../../rules/table/table-query.ts';
import { COLUMN_KINDS, LANGUAGES, type Language, type Measure } from '../../rules/words.ts';
import { formOfHeaders, lostForm } from './lost-form.ts';

/** The question that a table without a definition must have been made from. */
export interface LostTable {
  spec: TableQuery;
  language: Language;
}

/** The language in which a header names the column of row keys; undefined where it names another column. */
function rowKeyLanguage(header: string | undefined): Language | undefined {
  return LANGUAGES.find((language) => words(language).rowKey === header);
}

/** The headers of the column of row keys, in every language. */
export const ROW_KEY_HEADERS = LANGUAGES.map((language) => words(language).rowKey);

/** Finds the column of row keys by its header; -1 where a table has none. */
export function rowKeyAt(headers: string[]): number {
  return headers.findIndex((header) => rowKeyLanguage(header) !== undefined);
}

/** Infers the question from row keys and headers; undefined where they do not tell. */
export function lostTable(headers: string[], rowKeys: string[]): LostTable | undefined {
  const language = rowKeyLanguage(headers[rowKeyAt(headers)]);
  const filled = rowKeys.filter((key) => key !== '');
  const form = formOfHeaders(headers);
  if (form !== undefined && language !== undefined && filled.length > 0) {
    const spec = lostForm(form, filled);
    return spec && { spec, language };
  }
  const keys = filled.flatMap((key) => readRowKey(key) ?? []);
  const [first] = keys;
  if (language === undefined || first === undefined || keys.length < filled.length) return undefined;
  const layout = layoutOf(first);
  if (layout === undefined || keys.some((key) => layoutOf(key) !== layout)) return undefined;
  // The keys of the columns begin with the part that a layout spreads over them.
  const groups = headers.flatMap((each) => /^(.+):PUBLISHED$/.exec(each)?.[1] ?? []);
  if ((layout === 'BY_PERIOD' || layout === 'BY_DISTRICT') && groups.length === 0) return undefined;
  const each = (part: (key: RowKey) => string | undefined) => [...new Set(keys.map((key) => part(key) ?? ''))];
  return {
    language,
    spec: {
      districts: layout === 'BY_DISTRICT' ? groups : each(({ owner }) => owner),
      indicators: each(({ indicator }) => indicator),
      periods: layout === 'BY_PERIOD' ? groups : each(({ period }) => period),
      layout,
      columns: COLUMN_KINDS,
      ...(layout === 'PAIRED' ? {} : chosenMeasures(keys)),
    },
  };
}

/** The layout whose rows have such keys; undefined where none has. */
function layoutOf({ owner, measure, period, rest }: RowKey): TableQuery['layout'] {
  if (rest?.length) return undefined;
  if (measure === undefined) return owner !== undefined && period !== undefined ? 'PAIRED' : undefined;
  if (owner === undefined) return period === undefined ? undefined : 'BY_DISTRICT';
  return period === undefined ? 'BY_PERIOD' : 'ROWS';
}

/** Measures that every subject has were chosen; else each subject shows what was published of it. */
function chosenMeasures(keys: RowKey[]): Pick<TableQuery, 'measures'> {
  const subjects = new Map<string, Set<Measure>>();
  for (const key of keys) {
    const measure = readMeasureKey(key.measure ?? '')?.measure;
    const subject = rowKeyOf({ ...key, measure: undefined });
    if (measure) subjects.set(subject, (subjects.get(subject) ?? new Set()).add(measure));
  }
  const measures = [...new Set([...subjects.values()].flatMap((of) => [...of]))];
  return [...subjects.values()].every((of) => of.size === measures.length) ? { measures } : {};
}
