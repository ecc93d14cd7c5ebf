import Big from 'big.js';
import { SHARE_FORMAT } from '../../rules/figure/number-format.ts';
import { words } from '../../rules/message/message.ts';
import { cutText } from '../../rules/message/quoted.ts';
import type { CellValue } from '../../rules/table/cell-value.ts';
import { formTraits } from '../../rules/table/form.ts';
import type { TableQuery } from '../../rules/table/table-query.ts';
import { isFigureColumn, type Language } from '../../rules/words.ts';
import { type FormulaKey, formulaKeysOf, formulaText, NO_GAP, neededInputs, ROW_KEY } from '../formula/formula.ts';
import { publishedKeyOf } from '../formula/published.ts';
import { referencesIn } from '../formula/structured-reference.ts';
import { UNSEEN } from '../grid/column-sight.ts';
import { LONGEST_CELL_TEXT } from '../grid/excel-limit.ts';
import { ATTAINMENT_FORMAT, CAP_USED_FORMAT, isPercentFormat, shownAs, textWidth } from '../grid/number-text.ts';
import { ownColumns, type SheetColumn, type SheetPlan, type TableDefinition } from './plan.ts';
import { checkTableAnswer, type TableAnswer, type TableAnswerColumn } from './table-answer.ts';

export interface PlanOptions {
  /** See `TableDefinition.id`. */
  id: string;
  language: Language;
  /** The present name of the Excel table; its id by default. */
  tableName?: string;
}

/** Makes the plan of a sheet for a table of the API. */
export function sheetPlan(table: TableAnswer, query: TableQuery, options: PlanOptions): SheetPlan {
  checkTableAnswer(table);
  const formulaKeys = formulaKeysOf({
    columns: table.columns.map(({ key }) => key),
    inputs: table.inputs.map(({ key }) => key),
  });
  // The published value is kept beside every result, so that a refresh knows it from what a user typed over it.
  const published = table.columns.flatMap(({ key }) => publishedKeyOf(key) ?? []);
  // A sheet knows a form by these, and by what a row is judged, whether a formula reads them or not.
  const known = query.form === undefined ? [] : formTraits(query.form).tellingHeaders;
  const telling = table.inputs.map(({ key }) => key).filter((key) => known.includes(key));
  const inputs = new Set([...neededInputs(formulaKeys), ...published, ...telling]);
  const columns = withUniqueHeaders([
    ...table.columns.map((column) => wrapped(shownColumn(table, column, formulaKeys), query)),
    rowKeyColumn(table, options.language),
    ...[...inputs].map((key) => inputColumn(table, key, formulaKeys)),
  ]);
  const headers = new Map(columns.map((column) => [column.key, column.header]));
  const references = referencesIn(options.tableName ?? options.id, (key) => headers.get(key) ?? key);
  for (const column of columns)
    if (column.results) column.formula = formulaText(column.key as FormulaKey, references, formulaKeys);
  const lines = table.caption[0] === table.title ? table.caption : [table.title, ...table.caption];
  const caption = lines.map((line) => cutText(line, LONGEST_CELL_TEXT));
  const definition: TableDefinition = {
    version: 2,
    id: options.id,
    spec: query,
    language: options.language,
    ...(table.periods && { periods: table.periods.map(({ months = null, ...one }) => ({ ...one, months })) }),
    columns: ownColumns(columns).map(({ key, header, group }) => ({
      key,
      header,
      ...(group === undefined ? {} : { group }),
    })),
    ledger: table.revision.ledger,
    revision: table.revision.number,
    revisionName: table.revision.name,
    asOf: table.asOf,
    caption,
    ...(table.notes ? { notes: table.notes } : {}),
  };
  const merged = table.mergedIndicators ?? [];
  return { definition, caption, columns, rowKeys: [...table.rowKeys], ...(merged.length > 0 && { merged }) };
}

function shownColumn(table: TableAnswer, column: TableAnswerColumn, formulaKeys: FormulaKey[]): SheetColumn {
  const isFormula = formulaKeys.some((key) => key === column.key);
  const values = column.values.map((_, row) => sheetValue(table, column, row));
  const numberFormats = column.values.map((_, row) => formatOf(column, row));
  return {
    key: column.key,
    header: column.label,
    ...(column.group ? { group: column.group } : {}),
    role: column.blank ? 'blank' : isFormula ? 'formula' : 'value',
    cells: isFormula || column.blank ? [] : values,
    ...(isFormula ? { results: values } : {}),
    ...(column.figureIds ? { figureIds: column.figureIds } : {}),
    numberFormats,
    width: Math.max(widthOf(column.label, values, numberFormats), column.blank ? TO_WRITE_IN : 0),
    align: column.key === 'NUMBER' ? 'center' : column.numberFormats && !isAllWords(values) ? 'right' : 'left',
  };
}

/** Goals as they are worded stand like any text; one in words among numbers stands with them. */
function isAllWords(values: CellValue[]): boolean {
  return values.some((value) => typeof value === 'string') && values.every((value) => typeof value !== 'number');
}

/** A table to be filed shows its sentences whole. */
function wrapped(column: SheetColumn, { form }: TableQuery): SheetColumn {
  const isLong =
    column.role === 'value' && column.cells.some((cell) => typeof cell === 'string' && textWidth(cell) > WIDEST);
  return form !== undefined && isLong ? { ...column, wraps: true } : column;
}

function formatOf(column: TableAnswerColumn, row: number): string | null {
  const kind = column.kind ?? column.key;
  const format = column.numberFormats?.[row] ?? null;
  // A share that is bound keeps its mark.
  if (format !== null && format !== SHARE_FORMAT) return format;
  if (kind === 'ATTAINMENT') return ATTAINMENT_FORMAT;
  return kind === 'CAP_USED' ? CAP_USED_FORMAT : format;
}

/** The value as the sheet holds it: 9 % becomes 0.09, decimal for decimal. */
function sheetValue(table: TableAnswer, column: TableAnswerColumn, row: number): CellValue {
  const value = column.values[row] ?? null;
  if (value === '') return null;
  if (typeof value === 'string') return cutText(value, LONGEST_CELL_TEXT);
  if (typeof value !== 'number' || !isHeldAsShare(table, column, row)) return value;
  return new Big(value).div(100).toNumber();
}

function isHeldAsShare(table: TableAnswer, column: TableAnswerColumn, row: number): boolean {
  const unitKind = table.inputs.find((input) => input.key === 'UNIT_KIND');
  if (unitKind && isFigureColumn(column.key)) return unitKind.values[row] === 'PERCENT';
  return isPercentFormat(formatOf(column, row));
}

function inputColumn(table: TableAnswer, key: string, formulaKeys: FormulaKey[]): SheetColumn {
  const given = table.inputs.find((column) => column.key === key);
  if (given && formulaKeys.some((one) => one === key)) {
    const results = given.values.map((_, row) => sheetValue(table, given, row));
    return { key, header: given.label, role: 'input', cells: [], results, ...unseen(results) };
  }
  const result = table.columns.find((column) => publishedKeyOf(column.key) === key);
  const cells = table.rowKeys.map((_, row) => {
    if (key === NO_GAP && !given) return hasNoGap(table, row);
    if (result) return sheetValue(table, result, row);
    const value = given?.values[row] ?? null;
    return value === '' ? null : value;
  });
  return { key, header: given?.label ?? key, role: 'input', cells, ...unseen(cells) };
}

function rowKeyColumn(table: TableAnswer, language: Language): SheetColumn {
  const cells = [...table.rowKeys];
  return { key: ROW_KEY, header: words(language).rowKey, role: 'input', cells, ...unseen(cells) };
}

function unseen(cells: CellValue[]): Pick<SheetColumn, 'numberFormats' | 'width' | 'align'> {
  return { numberFormats: cells.map(() => UNSEEN), width: 1, align: 'left' };
}

/** Goal and result are there as numbers, and the API states no gap between them, or states it in words. */
function hasNoGap(table: TableAnswer, row: number): boolean | string {
  const target = numberOf(table, 'TARGET', row);
  if (target === null || numberOf(table, 'ACTUAL', row) === null) return false;
  const valueAt = (key: string, columns = table.columns) => columns.find((column) => column.key === key)?.values[row];
  const gap = valueAt('GAP');
  if (typeof gap === 'string') return gap;
  if (gap !== undefined) return gap === null;
  const share = valueAt(valueAt('CAP', table.inputs) === true ? 'CAP_USED' : 'ATTAINMENT');
  return share === null && target > 0;
}

function numberOf(table: TableAnswer, key: string, row: number): number | null {
  const column = table.columns.find((candidate) => candidate.key === key);
  const value = column ? sheetValue(table, column, row) : null;
  return typeof value === 'number' ? value : null;
}

/** Excel cuts a header of a table after 255 characters, and formulas that name all of it are then no formulas. */
const LONGEST_HEADER = 240;

/** Excel compares headers without regard to case and refuses a second one. */
function withUniqueHeaders(columns: SheetColumn[]): SheetColumn[] {
  const taken = new Set<string>();
  for (const column of columns) {
    const wanted = cutText(column.header.trim(), LONGEST_HEADER) || column.key;
    let header = wanted;
    for (let copy = 2; taken.has(header.toLowerCase()); copy++) header = `${wanted} (${copy})`;
    taken.add(header.toLowerCase());
    column.header = header;
  }
  return columns;
}

/** The greatest width, in characters of the default font. */
const WIDEST = 48;
/** The least width of a column that a user is to write in. */
const TO_WRITE_IN = 18;

function widthOf(header: string, values: CellValue[], numberFormats: (string | null)[]): number {
  // The button that filters a column takes about three characters of its header.
  const widths = values.map((value, row) => textWidth(shownAs(value, numberFormats[row] ?? null)));
  const widest = widths.reduce((most, width) => Math.max(most, width), textWidth(header) + 3);
  return Math.min(Math.max(widest + 2, 6), WIDEST);
}
