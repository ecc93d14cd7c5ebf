import { sparse } from '../../../ledger/log/canonical.ts';
import { readFigureCode } from '../../../ledger/log/figure-code.ts';
import type { Fields } from '../../../ledger/log/thing.ts';
import type { Store } from '../../../ledger/store/store.ts';
import { writtenDecimals } from '../../../rules/number/exact.ts';
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
import { BYTE_ORDER_MARK, CsvReader, type CsvRow, UnclosedQuote } from './csv.ts';
import { CatalogueNames } from './name.ts';

/** Any day: what it would change is read from no file. */
const ANY_DAY = '2001-02-15';

/** A period as people type it (2024年1-7月), unless it is another one on another day (本月). */
function typedPeriod(text: string): Period | undefined {
  if (text === '' || isRelative(text)) return undefined;
  const period = readPeriod(text, ANY_DAY);
  return period instanceof PeriodFault ? undefined : period;
}

/** Months of a figure's line as the table of figures has them. */
function monthsOf(name: string): Fields {
  const period = parsePeriod(name) ?? typedPeriod(name);
  return period ? { period: period.name, periodStart: period.start, periodEnd: period.end } : {};
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

/** A figure's line with what a row need not say. */
function withDefaults(fields: Fields, value: string): Fields {
  return {
    ...{ measure: 'LEVEL', role: 'ACTUAL', printed: printedOf(value, fields['unit']) },
    ...(value === '' ? {} : { comparator: 'EQUAL', decimals: writtenDecimals(value) }),
    ...fields,
  };
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

/** Whether a row states anything. A template has rows that are begun and not filled in. */
function isStated(texts: ReadonlyMap<LongColumn, string>): boolean {
  return ['value', 'printed', 'figure', 'code'].some((name) => (texts.get(name as LongColumn) ?? '') !== '');
}

/** What a file of the long form is: its document, and the sheet that its rows are in, where it has sheets. */
export interface LongSource {
  document: Fields;
  sheet?: string;
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
      if (this.#columns) yield* this.#item(row, this.#columns);
      else this.#columns = columnsIn(row);
  }

  *#item(row: CsvRow, columns: (LongColumn | undefined)[]): Generator<DraftItem> {
    const texts = new Map<LongColumn, string>();
    for (const [place, name] of columns.entries())
      if (name !== undefined) texts.set(name, coded(name, (row.texts[place] ?? '').trim()));
    if (!isStated(texts)) return;
    const unreadable = [...texts].find(([name, text]) => !isReadable(name, text));
    const item = this.#isOfLedger(texts) ? this.#restated(texts) : this.#stated(texts, { row, columns });
    const code = unreadable?.[0] === 'value' ? 'VALUE' : 'WORD';
    const question: Question[] = unreadable ? [{ code, value: unreadable[1], suggestions: [] }] : [];
    const questions = [...(item.questions ?? []), ...question];
    yield { ...item, place: String(row.line), ...(questions.length > 0 ? { questions } : {}) };
  }

  #isOfLedger(texts: Map<LongColumn, string>): boolean {
    return this.#present.has('document', texts.get('document') ?? '') && texts.get('document') !== this.#own['code'];
  }

  /** The fields of a document of the ledger that its figures repeat: its day, and who may see it. */
  #ofDocument(document: string): { dates: Fields; release: Fields } {
    const { publishedOn, publishedFrom, ...release } = this.#store.prepared<Fields>(OF_DOCUMENT).get(document) ?? {};
    return { dates: { publishedOn, publishedFrom }, release: sparse(release) };
  }

  /** A figure of a document of the ledger: what the row leaves out is as the ledger has it. */
  #restated(texts: Map<LongColumn, string>): DraftItem {
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
    texts: Map<LongColumn, string>,
    { row, columns }: { row: CsvRow; columns: (LongColumn | undefined)[] },
  ): DraftItem {
    this.isOwnUsed = true;
    const { fields, questions } = this.#told(texts);
    const value = texts.get('value') ?? '';
    const cell = cellAddress(row.line - 1, columns.indexOf('value'));
    const { code, publishedOn, publishedFrom, file, release } = this.#own;
    for (const name of CITED_ELSEWHERE) delete fields[name];
    const sheet = this.#sheet;
    const place = sheet === undefined ? cell : `${sheet}!${cell}`;
    const stated: Fields = {
      ...(release === undefined ? {} : { release }),
      ...withDefaults(fields, value),
      ...{ code: `${code}/${place}`, document: code, publishedOn, publishedFrom, file, cell, shown: value },
      ...(sheet === undefined ? {} : { sheet }),
    };
    if (release !== undefined && texts.get('release') === 'PUBLIC')
      questions.push({ code: 'RELEASE', value: null, suggestions: [] });
    if (stated['basis'] === undefined && stated['measure'] === 'GROWTH') stated['basis'] = 'YOY';
    return { line: { figure: stated }, questions };
  }

  #told(texts: Map<LongColumn, string>): { fields: Fields; questions: Question[] } {
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
