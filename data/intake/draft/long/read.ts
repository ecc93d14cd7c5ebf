import { sparse } from '../../../ledger/log/canonical.ts';
import { readFigureCode } from '../../../ledger/log/figure-code.ts';
import type { Fields } from '../../../ledger/log/thing.ts';
import type { Store } from '../../../ledger/store/store.ts';
import { writtenDecimals } from '../../../rules/number/exact.ts';
import { isPossible } from '../../../rules/number/possible-value.ts';
import { type Period, parsePeriod } from '../../../rules/period/period.ts';
import { isRelative, PeriodFault, readPeriod } from '../../../rules/period/typed-period.ts';
import { cellAddress } from '../../../sheet/grid/address.ts';
import { printedOf } from '../correct.ts';
import { DraftFault } from '../fault.ts';
import { Present } from '../held/present.ts';
import type { DraftItem, Question } from '../item.ts';
import {
  coded,
  columnNamed,
  columnText,
  columnValue,
  isLongHeader,
  isMember,
  isReadable,
  type LongColumn,
} from './column.ts';
import { BYTE_ORDER_MARK, CsvReader, type CsvRow, plainText, UnclosedQuote } from './csv.ts';
import { CatalogueNames } from './name.ts';

/** Any day: what it would change is read from no file. */
const ANY_DAY = '2001-02-15';

/** A period as people type it (2024年1-7月), unless it is another one on another day (本月). */
function typedPeriod(text: string): Period | undefined {
  if (text === '' || isRelative(text)) return undefined;
  const period = readPeriod(text, ANY_DAY);
  return period instanceof PeriodFault ? undefined : period;
}

/** Names of periods whose months are remembered at a time: a file has few, each in thousands of rows. */
const MOST_NAMES = 5000;
const knownMonths = new Map<string, Fields>();

/** Months of a figure's line as the table of figures has them. */
function monthsOf(name: string): Fields {
  const known = knownMonths.get(name);
  if (known) return known;
  const period = parsePeriod(name) ?? typedPeriod(name);
  const months = period ? { period: period.name, periodStart: period.start, periodEnd: period.end } : {};
  if (knownMonths.size >= MOST_NAMES) knownMonths.clear();
  knownMonths.set(name, months);
  return months;
}

/** Whether a text is the first part of a file in the long form. */
export function isLongForm(text: string): boolean {
  const [first] = new CsvReader().read(text.replace(BYTE_ORDER_MARK, ''));
  return first !== undefined && isLongHeader(first.texts);
}

/** The columns of a file, by their places. @throws DraftFault where one is not known or is there twice. */
function columnsIn({ texts }: CsvRow): (LongColumn | undefined)[] {
  const found = texts.map((text) => {
    const header = text.trim();
    if (header === '') return undefined;
    const name = columnNamed(header);
    if (name === undefined) throw new DraftFault('NO_COLUMN', header);
    return name;
  });
  const twice = found.find((name, place) => name !== undefined && found.indexOf(name) !== place);
  if (twice !== undefined) throw new DraftFault('COLUMN_TWICE', twice);
  return found;
}

/** The fields that a figure's line lacks and that no reader may make up. */
function missingIn(fields: Fields): string[] {
  return [
    ...(fields['value'] !== undefined && fields['unit'] === undefined ? ['UNIT'] : []),
    ...((fields['role'] === 'TARGET') === (fields['authority'] === undefined) ? ['AUTHORITY'] : []),
    ...((fields['measure'] === 'RANK') === (fields['rankOf'] === undefined) ? ['RANK_OF'] : []),
    ...(fields['district'] !== undefined && fields['owner'] !== undefined ? ['DISTRICT'] : []),
    ...((fields['release'] === 'EMBARGOED') === (fields['releaseAt'] === undefined) ? ['RELEASE_AT'] : []),
  ];
}

/** Gives a figure's line what a row need not say. */
function withDefaults(fields: Fields, value: string): Fields {
  fields['measure'] ??= 'LEVEL';
  fields['role'] ??= 'ACTUAL';
  fields['printed'] ??= printedOf(value, fields['unit']);
  if (value === '') return fields;
  fields['comparator'] ??= 'EQUAL';
  fields['decimals'] ??= writtenDecimals(value);
  return fields;
}

/** Whether a line names the place of its document where the figure is printed. */
function isCited({ code, file, cell, shown, section, quoteStart, quoteEnd }: Fields): boolean {
  const place = file === undefined ? [section, quoteStart, quoteEnd] : [cell, shown];
  return [code, ...place].every((part) => part !== undefined);
}

const OF_DOCUMENT = `SELECT published_on AS publishedOn, published_from AS publishedFrom, release, release_at AS releaseAt
  FROM documents WHERE code = ? AND retired IS NULL`;

/** The members of a line that name a place in a document of the ledger. A file cites itself otherwise. */
const CITED_ELSEWHERE = ['section', 'quoteStart', 'quoteEnd', 'task', 'headers', 'sheet'];

/** The columns of which one must be filled in, or the row states nothing. */
const STATING: readonly LongColumn[] = ['value', 'printed', 'figure', 'code'];

/** Whether a row states anything. A template has rows that are begun and not filled in. */
function isStated(texts: ReadonlyMap<LongColumn, string>): boolean {
  return STATING.some((name) => (texts.get(name) ?? '') !== '');
}

/** Whether a figure's line has a value that no figure of its measure can have. */
function isImpossible(line: DraftItem['line']): boolean {
  const { measure, value } = ('figure' in line && line.figure) || {};
  return value !== undefined && !isPossible(measure, String(value));
}

/** The document that a file of the long form is, and the sheet that its rows are in, where it has sheets. */
export interface LongSource {
  document: Fields;
  sheet?: string;
}

/** A row that was read, with what has to be asked about it. */
interface ReadRow extends Omit<DraftItem, 'questions'> {
  questions: Question[];
}

/** Reads the rows of a file in the long form into items. */
export class LongReader {
  readonly #store: Store;
  readonly #present: Present;
  readonly #names: CatalogueNames;
  readonly #own: Fields;
  readonly #sheet: string | undefined;
  /** Whether the file states a figure itself, so that it is a document. */
  isOwnUsed = false;
  #columns: (LongColumn | undefined)[] | undefined;
  /** The texts of a row by their columns, which are those of every row. */
  readonly #texts = new Map<LongColumn, string>();

  constructor(store: Store, { document, sheet }: LongSource) {
    this.#store = store;
    this.#present = new Present(store);
    this.#names = new CatalogueNames(store);
    this.#own = document;
    this.#sheet = sheet;
  }

  /** The items of pieces of a text, one after the other. @throws DraftFault where the file cannot be read as a table. */
  *read(pieces: Iterable<string>): Generator<DraftItem> {
    const csv = new CsvReader();
    let isFirst = true;
    try {
      for (const piece of pieces) {
        yield* this.readRows(csv.read(isFirst ? piece.replace(BYTE_ORDER_MARK, '') : piece));
        isFirst = false;
      }
      yield* this.readRows(csv.end());
    } catch (error) {
      throw error instanceof UnclosedQuote ? new DraftFault('UNCLOSED_QUOTE', error.line) : error;
    }
  }

  /** The items of rows, the first of which has the headers. @throws DraftFault where a header is not known. */
  *readRows(rows: Iterable<CsvRow>): Generator<DraftItem> {
    for (const row of rows)
      if (!this.#columns) this.#columns = columnsIn(row);
      else {
        const item = this.#item(row, this.#columns);
        if (item) yield item;
      }
  }

  /** The item of a row; undefined where it states nothing. */
  #item(row: CsvRow, columns: readonly (LongColumn | undefined)[]): DraftItem | undefined {
    const texts = this.#texts;
    let unreadable: [LongColumn, string] | undefined;
    for (let place = 0; place < columns.length; place += 1) {
      const name = columns[place];
      if (name === undefined) continue;
      const text = coded(name, plainText((row.texts[place] ?? '').trim()));
      texts.set(name, text);
      if (!unreadable && !isReadable(name, text)) unreadable = [name, text];
    }
    if (!isStated(texts)) return undefined;
    const { questions, ...item } = this.#isOfLedger(texts)
      ? this.#restated(texts)
      : this.#stated(texts, { row, columns });
    if (unreadable) {
      const [name, value] = unreadable;
      questions.push({ code: name === 'value' ? 'VALUE' : 'WORD', value, suggestions: [] });
    } else if (isImpossible(item.line))
      questions.push({ code: 'VALUE', value: texts.get('value') ?? '', suggestions: [] });
    const place = String(row.line);
    return questions.length > 0 ? { ...item, place, questions } : { ...item, place };
  }

  #isOfLedger(texts: ReadonlyMap<LongColumn, string>): boolean {
    const document = texts.get('document') ?? '';
    return document !== '' && document !== this.#own['code'] && this.#present.has('document', document);
  }

  /** The fields of a document of the ledger that its figures repeat: its day, and who may see it. */
  #ofDocument(document: string): { dates: Fields; release: Fields } {
    const { publishedOn, publishedFrom, ...release } = this.#store.prepared<Fields>(OF_DOCUMENT).get(document) ?? {};
    return { dates: { publishedOn, publishedFrom }, release: sparse(release) };
  }

  /** A figure of a document of the ledger: what the row leaves out is as the ledger has it. */
  #restated(texts: ReadonlyMap<LongColumn, string>): ReadRow {
    const told = this.#told(texts);
    const { dates, release } = this.#ofDocument(texts.get('document') ?? '');
    const held = this.#present.find('figure', told.fields);
    const isOfCode = held !== undefined && held.fields['code'] === told.fields['code'];
    const before = isOfCode ? held.fields : {};
    const fields: Fields = { ...before };
    for (const [name, text] of texts) {
      // A column that repeats the ledger keeps the value there, to the last digit.
      if (!isMember(name) || text === columnText(name, before)) continue;
      const value = told.fields[name];
      if (value === undefined) delete fields[name];
      else fields[name] = value;
      if (name === 'value') fields['decimals'] = writtenDecimals(text);
      if (name === 'period') Object.assign(fields, monthsOf(text));
    }
    const isOther = ['value', 'unit', 'upper'].some((name) => fields[name] !== before[name]);
    if (isOfCode && isOther && fields['printed'] === before['printed'] && before['value'] !== undefined)
      fields['printed'] = printedOf(texts.get('value') ?? '', fields['unit']);
    const seen = readFigureCode(texts.get('figure') ?? '')?.revision;
    const day = fields['publishedOn'] ?? dates['publishedOn'];
    return {
      line: { figure: { ...release, ...withDefaults(fields, texts.get('value') ?? ''), ...dates } },
      questions: [
        ...told.questions,
        ...(isCited(fields) ? [] : [{ code: 'CITED', value: null, suggestions: [] }]),
        ...(day === dates['publishedOn'] ? [] : [{ code: 'PUBLISHED', value: String(day), suggestions: [] }]),
      ],
      ...(seen === undefined ? {} : { seen }),
    };
  }

  /** A figure that the file itself states. */
  #stated(
    texts: ReadonlyMap<LongColumn, string>,
    { row, columns }: { row: CsvRow; columns: readonly (LongColumn | undefined)[] },
  ): ReadRow {
    this.isOwnUsed = true;
    const { fields, questions } = this.#told(texts);
    const value = texts.get('value') ?? '';
    const cell = cellAddress(row.line - 1, columns.indexOf('value'));
    const { code, publishedOn, publishedFrom, file, release } = this.#own;
    for (const name of CITED_ELSEWHERE) if (fields[name] !== undefined) delete fields[name];
    const sheet = this.#sheet;
    const place = sheet === undefined ? cell : `${sheet}!${cell}`;
    const stated = withDefaults(fields, value);
    if (release !== undefined) stated['release'] ??= release;
    stated['code'] = `${code}/${place}`;
    stated['document'] = code;
    stated['publishedOn'] = publishedOn;
    stated['publishedFrom'] = publishedFrom;
    stated['file'] = file;
    stated['cell'] = cell;
    stated['shown'] = value;
    if (sheet !== undefined) stated['sheet'] = sheet;
    if (release !== undefined && texts.get('release') === 'PUBLIC')
      questions.push({ code: 'RELEASE', value: null, suggestions: [] });
    if (stated['basis'] === undefined && stated['measure'] === 'GROWTH') stated['basis'] = 'YOY';
    return { line: { figure: stated }, questions };
  }

  #told(texts: ReadonlyMap<LongColumn, string>): { fields: Fields; questions: Question[] } {
    const fields: Fields = {};
    for (const [name, text] of texts)
      if (isMember(name) && isReadable(name, text)) {
        const value = columnValue(name, text);
        if (value !== undefined) fields[name] = value;
      }
    const questions = this.#names.resolve(fields, texts);
    Object.assign(fields, monthsOf(texts.get('period') ?? ''));
    if (fields['periodStart'] === undefined)
      questions.push({ code: 'PERIOD', value: texts.get('period') || null, suggestions: [] });
    for (const code of missingIn(fields)) questions.push({ code, value: null, suggestions: [] });
    return { fields, questions };
  }
}
