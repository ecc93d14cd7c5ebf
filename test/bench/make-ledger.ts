import type Database from 'better-sqlite3';
import { type Ledger, openLedger } from '../../data/ledger/ledger.ts';
import { beginLog, recordRows } from '../../data/ledger/log/begin.ts';
import { periodLabel } from '../../data/rules/period/period.ts';
import { districtAt, indicatorAt } from './place.ts';
import { type Edition, editions, type Statement } from './statement.ts';

/** The number of districts and indicators in a ledger. Each pair has 100 figures. */
export interface LedgerSize {
  districts: number;
  indicators: number;
  /** The indicators that a document names; as many as in a long report where it is not given. */
  inDocument?: number;
}

/** The indicators that a long report names. */
const IN_REPORT = 100;

/** Prepares an insert of these columns, in order. */
function insert(client: Database.Database, table: string, columns: string): Database.Statement<unknown[]> {
  const places = columns
    .split(',')
    .map(() => '?')
    .join(', ');
  return client.prepare(`INSERT INTO ${table} (${columns}) VALUES (${places})`);
}

function addReferences(client: Database.Database, size: LedgerSize): void {
  const district = insert(client, 'districts', 'id, code, name, name_en, parent_id, position');
  district.run(1, '440000', '广东省', 'Guangdong', null, 1);
  for (let place = 0; place < size.districts; place++) {
    const [code, name] = districtAt(place);
    district.run(place + 2, code, name, `District ${code}`, 1, place + 2);
  }
  const indicator = insert(
    client,
    'indicators',
    'id, code, name, name_en, unit, timing, direction, rhythm, topic, headline, position',
  );
  const alias = insert(client, 'aliases', 'indicator_id, name');
  for (let place = 0; place < size.indicators; place++) {
    const name = indicatorAt(place);
    const id = place + 1;
    const isHeadline = place % 20 === 0 ? 1 : 0;
    indicator.run(
      id,
      `QUANTITY_${id}`,
      name,
      `Quantity ${id}`,
      '亿元',
      'FLOW',
      'HIGHER',
      'EVEN',
      'economy',
      isHeadline,
      id,
    );
    alias.run(id, `${name}（现价）`);
  }
}

/** Answers a number with one decimal that is the same in every run and differs from figure to figure. */
function amount(seed: number, { measure, authority }: Statement): number {
  const mixed = (seed * 7919) % 8999;
  if (measure === 'GROWTH') return ((mixed % 120) + (authority ? 40 : 20)) / 10;
  return (mixed + 1000 + (authority ? 0 : 200)) / 10;
}

/** The text of an edition on a group of indicators. It is the same in every district, so its rows are made only once. */
interface Page {
  edition: Edition;
  group: number;
  text: string;
}

const TEMPLATE = `CREATE TEMP TABLE template (place INTEGER PRIMARY KEY, indicator_id, measure, period, period_start,
  period_end, role, comparator, value, unit, printed, basis, authority, strength, nature, quote_start, quote_end)`;

/** Copies a document's figures from the template, with its own code, district, day and revision. */
const FIGURES = `INSERT INTO figures (code, document_id, district_id, indicator_id, measure, period, period_start,
    period_end, role, comparator, value, unit, decimals, printed, basis, authority, strength, nature, section,
    quote_start, quote_end, published_on, published_from, revision, line)
  SELECT :code || '/' || place, :id, :district, indicator_id, measure, period, period_start, period_end, role, comparator,
    value, unit, 1, printed, basis, authority, strength, nature, '一(一)', quote_start, quote_end, :day, :day, :id, :before + place
  FROM temp.template ORDER BY place`;

/** Fills the template. The text has one paragraph for each indicator, and each figure is printed in it. */
function writePage(
  client: Database.Database,
  edition: Edition,
  page: { group: number; from: number; to: number },
): Page {
  client.exec('DELETE FROM temp.template');
  const row = client.prepare(`INSERT INTO temp.template VALUES (NULL, ${'?, '.repeat(15)}?)`);
  let text = '一、国民经济和社会发展计划执行情况\n';
  for (let place = page.from; place < page.to; place++) {
    const name = indicatorAt(place);
    for (const [index, statement] of edition.statements.entries()) {
      const { measure, period, authority, comparator } = statement;
      const isGrowth = measure === 'GROWTH';
      const value = amount(Number(edition.day.slice(0, 4)) * 17 + place * 31 + index, statement);
      const printed = `${value.toFixed(1)}${isGrowth ? '%' : '亿元'}${authority ? '以上' : ''}`;
      const quote = `${periodLabel(period, 'ZH')}${isGrowth ? '同比增长' : name}${printed}`;
      const said = [comparator, value, isGrowth ? '%' : '亿元', printed, isGrowth ? 'YOY' : null, authority];
      const of = [place + 1, measure, period.name, period.start, period.end, authority ? 'TARGET' : 'ACTUAL'];
      const bound = authority ? ['PLAN', 'EXPECTED'] : [null, null];
      row.run(...of, ...said, ...bound, text.length, text.length + quote.length);
      text += `${quote}，`;
    }
    text += '各项工作稳步推进。\n';
  }
  return { edition, group: page.group, text };
}

/** Writes documents one after the other, each as one revision. */
class DocumentWriter {
  readonly #revision: Database.Statement<unknown[]>;
  readonly #document: Database.Statement<unknown[]>;
  readonly #figures: Database.Statement<unknown[]>;
  /** Lines of the first revision that tell of districts and indicators. */
  readonly #catalogueLines: number;
  #count = 0;

  constructor(client: Database.Database, { districts, indicators }: LedgerSize) {
    this.#catalogueLines = 1 + districts + indicators;
    client.exec(TEMPLATE);
    this.#revision = insert(client, 'revisions', 'number, at, note');
    this.#document = insert(
      client,
      'documents',
      'id, code, title, kind, standing, publisher, published_on, published_from, district_id, text, revision, reports_start, reports_end',
    );
    this.#figures = client.prepare(FIGURES);
  }

  /** Writes the document of the district at this place of the list, with the figures in the template. */
  add({ edition, group, text }: Page, place: number): void {
    const [districtCode, name] = districtAt(place);
    const id = ++this.#count;
    const { day, kind, statements } = edition;
    const code = `D${districtCode}-${group}-${edition.name}`;
    const title = `${name}${day.slice(0, 4)}年国民经济和社会发展计划（${group + 1}）`;
    this.#revision.run(id, `${day}T01:00:00.000Z`, null);
    const reported = statements.findLast(({ authority }) => authority === null)?.period;
    const reports = [reported?.start ?? null, reported?.end ?? null];
    const publisher = `${name}发展和改革局`;
    this.#document.run(id, code, title, kind, 'IN_FORCE', publisher, day, day, place + 2, text, id, ...reports);
    // The revision and its document have a line each.
    const before = 2 + (id === 1 ? this.#catalogueLines : 0);
    this.#figures.run({ id, code, day, district: place + 2, before });
  }
}

/** Drops the indexes of a table while it is filled and makes them again afterwards. One sort is faster than many inserts. */
function withoutIndexes(client: Database.Database, table: string, fill: () => void): void {
  const indexes = client
    .prepare<[string], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL`,
    )
    .all(table);
  for (const { name } of indexes) client.exec(`DROP INDEX "${name}"`);
  fill();
  for (const { sql } of indexes) client.exec(sql);
}

/** Documents up to which the rows are made again from the log, as a start verifies those of a small ledger. */
const SMALL = 500;

/** Writes the log of the rows. */
function writeLog(ledger: Ledger): void {
  if (Number(ledger.value('SELECT count(*) FROM documents')) > SMALL) {
    recordRows(ledger);
    return;
  }
  ledger.client.exec('DELETE FROM entries');
  beginLog(ledger);
}

/** Makes a ledger file of districts × indicators × 100 figures, in order of publication, and what else is added. Answers how many figures it has. */
export function makeLedger(path: string, size: LedgerSize, addMore?: (ledger: Ledger) => void): number {
  const ledger = openLedger(path);
  const { client } = ledger;
  const { inDocument = IN_REPORT } = size;
  // Whatever ends the making of it leaves a file that nobody wants.
  client.pragma('synchronous = OFF');
  client.pragma('journal_mode = MEMORY');
  client.pragma('foreign_keys = OFF');
  client.pragma('temp_store = MEMORY');
  client.pragma('cache_size = -500000');
  client.transaction(() => {
    addReferences(client, size);
    withoutIndexes(client, 'figures', () => {
      const writer = new DocumentWriter(client, size);
      for (const edition of editions())
        for (let from = 0; from < size.indicators; from += inDocument) {
          const to = Math.min(from + inDocument, size.indicators);
          const page = writePage(client, edition, { group: from / inDocument, from, to });
          for (let district = 0; district < size.districts; district++) writer.add(page, district);
        }
    });
    addMore?.(ledger);
    client.prepare('UPDATE ledger SET data_version = 1').run();
  })();
  client.transaction(() => writeLog(ledger))();
  client.pragma('journal_mode = WAL');
  const figures = client.prepare('SELECT count(*) FROM figures').pluck().get() as number;
  ledger.close();
  return figures;
}
