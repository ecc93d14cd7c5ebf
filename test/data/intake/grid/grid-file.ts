import { strToU8, zipSync } from 'fflate';
import { type Grid, type Workbook, workbookOf } from '../../../../data/intake/grid/grid.ts';
import { GridFault } from '../../../../data/intake/grid/grid-fault.ts';
import { readWorkbook } from '../../../../data/intake/grid/read-workbook.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export interface SheetXml {
  name: string;
  /** The content of sheetData. */
  rows: string;
  /** The parts before and behind sheetData. */
  before?: string;
  after?: string;
  state?: string;
}

export interface BookXml {
  sheets: SheetXml[];
  /** Number formats of the styles 1, 2, 3 and so on. */
  formats?: string[];
  /** The `si` elements. */
  strings?: string;
  workbook?: string;
  contentType?: string;
  more?: Record<string, Uint8Array>;
}

/** A workbook of the parts that a reader needs and no others. */
export function xlsxBytes({
  sheets,
  formats = [],
  strings = '',
  workbook = '',
  contentType,
  more = {},
}: BookXml): Uint8Array {
  const sheetType = contentType ?? `${SHEET_TYPE}.sheet.main+xml`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const relations = (inner: string) => `<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
  const styles = `<styleSheet xmlns="${MAIN}"><numFmts>${formats
    .map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
    .join(
      '',
    )}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${164 + at}"/>`).join('')}</cellXfs></styleSheet>`;
  const list = sheets
    .map(
      ({ name, state }, at) =>
        `<sheet name="${name}" sheetId="${at + 1}" r:id="s${at}"${state ? ` state="${state}"` : ''}/>`,
    )
    .join('');
  const texts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}"/></Types>`,
    '_rels/.rels': relations(relation('w', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${workbook}<sheets>${list}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      sheets.map((_, at) => relation(`s${at}`, 'worksheet', `worksheets/sheet${at}.xml`)).join('') +
        relation('st', 'styles', 'styles.xml') +
        relation('ss', 'sharedStrings', 'sharedStrings.xml') +
        (more['xl/externalLinks/externalLink1.xml']
          ? relation('el', 'externalLink', 'externalLinks/externalLink1.xml')
          : ''),
    ),
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>`,
  };
  for (const [at, { rows, before = '', after = '' }] of sheets.entries())
    texts[`xl/worksheets/sheet${at}.xml`] =
      `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
  const parts = Object.entries(texts).map(([name, text]): [string, Uint8Array] => [name, strToU8(text)]);
  return zipSync({ ...Object.fromEntries(parts), ...more }, { mtime: new Date(1980, 0, 1) });
}

/** A cell of a number, `r` its address. */
export function numberXml(r: string, value: number | string, style = 0): string {
  return `<c r="${r}" s="${style}"><v>${value}</v></c>`;
}

export function read(bytes: Uint8Array | string, name = 'a.csv'): Workbook {
  return workbookOf(readWorkbook(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, name));
}

export function firstGrid(bytes: Uint8Array | string): Grid {
  const [grid] = read(bytes).grids;
  if (!grid) throw new Error('There is no grid.');
  return grid;
}

/** The shown texts, row after row; null for an empty cell. */
export function shownRows(grid: Grid): (string | null)[][] {
  return Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.columns }, (__, column) => grid.cell(row, column)?.shown ?? null),
  );
}

/** The code of the fault of a file, its detail and its count. */
export function faultOf(work: () => unknown): [code: string, detail: string, count: number] | undefined {
  try {
    work();
    return undefined;
  } catch (fault) {
    if (!(fault instanceof GridFault)) throw fault;
    return [fault.code, fault.detail, fault.count];
  }
}
