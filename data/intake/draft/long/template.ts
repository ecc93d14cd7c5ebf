import { Workbook as ExcelBook, type Worksheet } from '@cj-tech-master/excelts';
import type { District } from '../../../ledger/district.ts';
import type { Indicator } from '../../../ledger/indicator.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { gateWords } from '../../../rules/message/gate.ts';
import { words } from '../../../rules/message/message.ts';
import type { Language } from '../../../rules/words.ts';
import { absoluteAddress, addressOf } from '../../../sheet/grid/address.ts';
import { namingAuthors } from '../../grid/naming-authors.ts';
import { type LongColumn, wordsOf } from './column.ts';

/** The columns of the long form that people type, in their order, with their widths in characters. */
const TYPED = {
  district: 18,
  indicator: 30,
  measure: 12,
  period: 18,
  value: 14,
  unit: 10,
  comparator: 10,
  basis: 10,
  role: 10,
  status: 12,
  scope: 16,
  rankOf: 12,
  among: 10,
  authority: 12,
  owner: 14,
  caution: 24,
  release: 10,
} as const satisfies { readonly [Name in LongColumn]?: number };
const COLUMNS = Object.keys(TYPED) as (keyof typeof TYPED)[];
/** Columns in which something else than what is listed may be right: another name of a thing, a unit that is new. */
const OPEN_LISTS: readonly LongColumn[] = ['district', 'indicator', 'unit', 'scope', 'basis'];
/** Rows that have the lists. */
const ROWS = 2000;
/** Excel takes a longer prompt for damage. */
const LONGEST_PROMPT = 255;
const NOTE = { width: 220, height: 70 };

/** The districts, indicators and period for which the rows of a template are begun. */
export interface TemplateRows {
  districts: readonly District[];
  indicators: readonly Indicator[];
  /** The canonical name. */
  period?: string;
}

/** A code with the name of its thing, as an import reads it. */
function codeAndName({ code, name }: { code: string; name: string }): string {
  return `${code} ${name}`;
}

/** The lists of the columns. Words are said in the language of the template. */
function listsOf({ catalogue }: Ledger, language: Language): Map<LongColumn, string[]> {
  const units = catalogue.indicators.flatMap(({ unit }) => unit ?? []);
  const lists = new Map<LongColumn, string[]>([
    ['district', catalogue.districts.map(codeAndName)],
    ['indicator', catalogue.indicators.map(codeAndName)],
    ['unit', [...new Set([...units, '%', '个百分点', '位', '倍'])]],
    ['scope', catalogue.scopes.map(codeAndName)],
  ]);
  for (const name of COLUMNS) {
    const said = wordsOf(name, language);
    // An hour of release is no word of a list.
    if (said)
      lists.set(
        name,
        said.filter(({ code }) => code !== 'EMBARGOED').map((word) => word.said),
      );
  }
  return lists;
}

/** Writes the lists into a hidden sheet, and answers the area of each. */
function writeLists(
  book: ExcelBook,
  lists: ReadonlyMap<LongColumn, string[]>,
  language: Language,
): Map<LongColumn, string> {
  const { columns, template } = gateWords(language).long;
  const sheet = book.addWorksheet(template.lists);
  sheet.state = 'hidden';
  const areas = [...lists].flatMap(([name, texts], at): [LongColumn, string][] => {
    sheet.getColumn(at + 1).values = [columns[name][0], ...texts];
    const area = { sheet: template.lists, row: 1, column: at, rows: texts.length, columns: 1 };
    return texts.length === 0 ? [] : [[name, absoluteAddress(area)]];
  });
  return new Map(areas);
}

/** Writes the headers, each with a note of what its column holds. */
function writeHeaders(sheet: Worksheet, language: Language): void {
  const { columns } = gateWords(language).long;
  for (const [at, name] of COLUMNS.entries()) {
    const [header, note] = columns[name];
    const cell = sheet.getCell(1, at + 1);
    cell.value = header;
    cell.font = { bold: true };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } };
    cell.note = { texts: [{ text: note }], ...NOTE };
    const column = sheet.getColumn(at + 1);
    column.width = TYPED[name];
    // A month that is typed stays what was typed, and does not become a date.
    if (name === 'period') column.numFmt = '@';
  }
}

function addLists(sheet: Worksheet, areas: ReadonlyMap<LongColumn, string>, language: Language): void {
  const { columns, template } = gateWords(language).long;
  for (const [at, name] of COLUMNS.entries()) {
    const area = areas.get(name);
    const [promptTitle, prompt] = columns[name];
    const told = { showInputMessage: true, promptTitle, prompt: prompt.slice(0, LONGEST_PROMPT), allowBlank: true };
    const wrong = { showErrorMessage: true, errorTitle: promptTitle, error: template.wrong };
    const rows = `range:${addressOf({ row: 1, column: at, rows: ROWS, columns: 1 })}`;
    if (area === undefined) continue;
    const errorStyle = OPEN_LISTS.includes(name) ? 'warning' : 'stop';
    sheet.dataValidations.add(rows, { type: 'list', formulae: [area], errorStyle, ...told, ...wrong });
  }
}

function writeRows(sheet: Worksheet, { districts, indicators, period }: TemplateRows, language: Language): number {
  const { measures, roles } = words(language);
  const rows = indicators.flatMap((indicator) => districts.map((district) => ({ district, indicator })));
  for (const [at, { district, indicator }] of rows.entries()) {
    const { mainMeasure, unit } = indicator;
    const texts: Partial<Record<LongColumn, string>> = {
      ...{ district: codeAndName(district), indicator: codeAndName(indicator) },
      ...{ measure: measures[mainMeasure], unit: unit ?? '', period: period ?? '', role: roles.ACTUAL },
    };
    sheet.getRow(at + 2).values = COLUMNS.map((name) => texts[name] || null);
  }
  return rows.length;
}

/** The file of a template, and how many of its rows are begun. */
export interface WrittenTemplate {
  bytes: Uint8Array;
  rows: number;
}

/**
 * Writes an .xlsx into which figures are typed, one a row in the long form: its headers are said in a language, its lists are
 * those of the catalogue, and an import reads it without a question.
 */
export async function writeTemplate(ledger: Ledger, rows: TemplateRows, language: Language): Promise<WrittenTemplate> {
  const { template } = gateWords(language).long;
  const book = new ExcelBook();
  const sheet = book.addWorksheet(template.sheet);
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
  writeHeaders(sheet, language);
  const begun = writeRows(sheet, rows, language);
  const guide = book.addWorksheet(template.guide);
  guide.getColumn(1).width = 110;
  for (const [at, line] of template.lines.entries()) guide.getCell(at + 1, 1).value = line;
  addLists(sheet, writeLists(book, listsOf(ledger, language), language), language);
  const written = await book.xlsx.writeBuffer({ validate: false });
  return { bytes: namingAuthors(new Uint8Array(written)), rows: begun };
}
