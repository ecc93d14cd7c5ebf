import { type Border, type Cell as FileCell, Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { lastRow, parseArea } from './book/area.ts';
import { Book, type XmlPart } from './book/book.ts';
import type { Cell, CellFormat, CellValue } from './book/cell.ts';
import { canonicalFormula, checkTableName } from './book/rewriting.ts';
import { Rules } from './book/rule.ts';
import type { Sheet, Visibility } from './book/sheet.ts';
import { snapshotOf } from './book/snapshot.ts';
import { Table } from './book/table.ts';
import { checkXml } from './book/xml.ts';
import { Host, type HostOptions } from './host.ts';
import { invalidArgument, notModelled } from './host-error.ts';
import { readChart, withoutCharts } from './open-chart.ts';

type Files = Record<string, Uint8Array>;
type FileTable = Worksheet['model']['tables'][number];

/**
 * Opens an .xlsx file as Excel does: sheets, cells, tables, hidden rows and columns, custom XML parts. Formulas are
 * recalculated. Settings of a window or printer (panes, margins, titles of pages, theme) are ignored. Anything else that the host does not read
 * throws.
 */
export async function hostOfXlsx(bytes: Uint8Array, options: Omit<HostOptions, 'snapshot'> = {}): Promise<Host> {
  const files: Files = unzipSync(bytes);
  for (const [path, content] of Object.entries(files)) checkPart(path, content);
  const plain = withoutCharts(files);
  const workbook = await loaded(zipSync(plain, { level: 0 }));
  const cells = await loaded(withoutTables(plain));
  if (workbook.properties.date1904) throw notRead('dates counted from 1904');
  const book = new Book(options.locale ?? 'zh-CN');
  book.sheets.length = 0;
  const read = workbook.worksheets.map((from) => ({ from, sheet: book.addSheet(from.name) }));
  for (const { from, sheet } of read) {
    readLines(from, sheet);
    for (const table of from.model.tables) book.tables.push(readTable(book, sheet, table));
  }
  // Formulas may name tables of later sheets.
  for (const { from, sheet } of read) {
    for (const table of from.model.tables) readCalculated(book, table);
    const withCells = cells.getWorksheet(from.name);
    if (withCells) readCells(book, withCells, sheet);
    readRules(book, from, sheet);
    for (const ref of from.model.mergeCells ?? []) {
      const area = parseArea(ref);
      if (area) sheet.attached.push({ kind: 'merge', area });
    }
  }
  for (const table of book.tables) checkHeaders(table);
  for (const [index, { sheet }] of read.entries()) readChart(book, sheet, { files, number: index + 1 });
  book.activeSheet = book.sheets[workbook.views[0]?.activeTab ?? 0] ?? book.activeSheet;
  book.xmlParts.push(...customParts(files, book));
  for (const [name, value] of documentProperties(files)) book.customProperties.set(name, value);
  return Host.open(snapshotOf(book), options);
}

async function loaded(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes);
  return workbook;
}

/** The custom properties that are texts. */
function documentProperties(files: Files): [name: string, value: string][] {
  const part = files['docProps/custom.xml'];
  const found = (part ? strFromU8(part) : '').matchAll(
    /<property [^>]*name="([^"]*)"[^>]*><vt:lpwstr[^>]*>([^<]*)<\/vt:lpwstr>/g,
  );
  return [...found].map(([, name = '', value = '']) => [name, plainText(value)]);
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plainText(text: string): string {
  return text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);
}

/** When excelts reads a table, it overwrites the cells of the header row with the table's own headers. */
function withoutTables(files: Files): Uint8Array {
  const sheets = Object.entries(files).filter(([path]) => path.startsWith('xl/worksheets/sheet'));
  const plain = sheets.map(([path, content]) => {
    return [path, strToU8(strFromU8(content).replace(/<tableParts[\s\S]*<\/tableParts>/, ''))] as const;
  });
  return zipSync({ ...files, ...Object.fromEntries(plain) }, { level: 0 });
}

function notRead(what: string): Error {
  return notModelled(`${what} in an .xlsx file`);
}

/** The elements that a part may contain. Undefined where the whole part is read or ignored. */
const PARTS: [path: RegExp, elements?: string][] = [
  [/^\[Content_Types\]\.xml$|\.rels$|^docProps\/(?:app|core)\.xml$|^xl\/(?:styles|sharedStrings|calcChain)\.xml$/],
  [/^xl\/(?:charts\/chart|drawings\/drawing)\d+\.xml$/],
  [/^xl\/theme\/theme\d+\.xml$|^customXml\/item(?:Props)?\d+\.xml$/],
  // LibreOffice stores its version there, and we the definitions.
  [/^docProps\/custom\.xml$/, 'Properties property vt:lpwstr'],
  [
    /^xl\/workbook\.xml$/,
    'workbook fileVersion workbookPr workbookProtection bookViews workbookView sheets sheet definedNames definedName calcPr extLst ext loext:extCalcPr',
  ],
  [
    /^xl\/worksheets\/sheet\d+\.xml$/,
    'worksheet sheetPr pageSetUpPr dimension sheetViews sheetView pane selection sheetFormatPr cols col sheetData row c f v is t mergeCells mergeCell ' +
      'conditionalFormatting cfRule formula printOptions pageMargins pageSetup headerFooter oddHeader oddFooter rowBreaks brk drawing tableParts tablePart',
  ],
  [
    /^xl\/tables\/table\d+\.xml$/,
    'table autoFilter filterColumn tableColumns tableColumn calculatedColumnFormula tableStyleInfo',
  ],
];

function checkPart(path: string, content: Uint8Array): void {
  const known = PARTS.find(([pattern]) => pattern.test(path));
  if (!known) throw notRead(`the part ${path}`);
  const elements = known[1]?.split(' ');
  if (!elements) return;
  for (const [, name = '', attributes = ''] of strFromU8(content).matchAll(/<([\w:]+)((?:\s[^<>]*)?)>/g)) {
    if (!elements.includes(name)) throw notRead(`${name} of ${path}`);
    const isLocked = name === 'workbookProtection' && /\s\w+=/.test(attributes);
    const isShared = name === 'f' && /\st="/.test(attributes);
    if (isLocked || isShared) throw notRead(`${name}${attributes} of ${path}`);
    const isPrinted = attributes.includes('name="_xlnm.Print_Titles"');
    if (name === 'definedName' && !isPrinted) throw notRead(`${name}${attributes} of ${path}`);
  }
}

const VISIBILITIES: Record<string, Visibility> = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' };
const STANDARD_WIDTH = 8.43;

function readLines(from: Worksheet, sheet: Sheet): void {
  sheet.visibility = VISIBILITIES[from.state] ?? 'Visible';
  for (const { min, max, width, hidden } of from.model.cols ?? []) {
    for (let column = min - 1; column < max; column += 1) {
      // A character of the default font takes seven pixels, padding included (ECMA-376-1 §18.3.1.13).
      const size = width === undefined || width === STANDARD_WIDTH ? {} : { size: Math.round(width * 7) * 0.75 };
      sheet.columnLines.set(column, { ...size, ...(hidden ? { isHidden: true } : {}) });
    }
  }
  from.eachRow({ includeEmpty: true }, (row, number) => {
    if (row.hidden) sheet.rowLines.set(number - 1, { isHidden: true });
  });
}

function readTable(book: Book, sheet: Sheet, from: FileTable): Table {
  const name = from.displayName ?? from.name;
  const area = parseArea(from.tableRef ?? from.ref);
  checkTableName(book, name);
  if (!area || area.columns !== from.columns.length) throw invalidArgument(`the area ${from.tableRef} of ${name}`);
  if (from.totalsRow || from.headerRow === false) throw notRead(`a table with totals or without headers (${name})`);
  const table = new Table(book.newId(), sheet, { name, area });
  table.style = from.style?.theme ?? '';
  table.hasBandedRows = from.style?.showRowStripes ?? false;
  table.hasBandedColumns = from.style?.showColumnStripes ?? false;
  table.isFirstColumnHighlighted = from.style?.showFirstColumn ?? false;
  table.isLastColumnHighlighted = from.style?.showLastColumn ?? false;
  for (const column of from.columns) {
    if (table.findColumn(column.name)) throw invalidArgument(`two columns ${column.name} in ${name}`);
    table.addColumn(table.columns.length, column.name);
  }
  return table;
}

function readCalculated(book: Book, from: FileTable): void {
  const table = book.findTable(from.displayName ?? from.name);
  for (const { name, calculatedColumnFormula: formula } of from.columns) {
    const column = table?.findColumn(name);
    if (column && formula !== undefined) column.calculated = canonicalFormula(book, `=${formula}`, table);
  }
}

/** Excel repairs a file, and drops the table, where a header cell differs from the table's header. */
function checkHeaders({ name, sheet, area, columns }: Table): void {
  columns.forEach((column, index) => {
    const found = sheet.cell(area.row, area.column + index)?.value;
    if (found !== column.name) throw invalidArgument(`header ${column.name} of ${name}, the cell holds ${found}`);
  });
}

function readCells(book: Book, from: Worksheet, sheet: Sheet): void {
  const formulas = new Map<string, string>();
  from.eachRow({ includeEmpty: true }, (row) => {
    row.eachCell({ includeEmpty: true }, (found) => {
      const at = { row: Number(found.row) - 1, column: Number(found.col) - 1 };
      const cell: Cell = { ...contentOf(found), format: formatOf(found) };
      if (cell.formula !== undefined) {
        const table = book.tableAt(sheet, at.row, at.column);
        if (table && at.row > lastRow(table.body)) throw notRead(`a formula in the totals of ${table.name}`);
        const formula = formulas.get(cell.formula) ?? canonicalFormula(book, cell.formula, table);
        formulas.set(cell.formula, formula);
        cell.formula = formula;
      }
      const isStored = cell.formula !== undefined || cell.value !== undefined || Object.keys(cell.format).length > 0;
      if (isStored) sheet.putCell(at.row, at.column, cell);
    });
  });
}

/** Reads the rules of formatting by a formula. */
function readRules(book: Book, from: Worksheet, sheet: Sheet): void {
  const all = new Rules(sheet);
  for (const { ref, rules } of from.model.conditionalFormattings ?? []) {
    for (const rule of rules) {
      if (rule.type !== 'expression') throw notRead(`a rule of formatting of the kind ${rule.type}`);
      const id = book.newId();
      const formula = canonicalFormula(book, `=${rule.formulae?.[0]}`, undefined);
      const { font, fill } = rule.style ?? {};
      const fillColor = (fill?.type === 'pattern' && colorOf(fill.bgColor)) || '';
      const fontColor = colorOf(font?.color) ?? '';
      for (const each of ref.split(' ')) {
        const area = parseArea(each);
        if (area) all.add({ id, formula, fillColor, fontColor, area });
      }
    }
  }
}

/** A formula without the result that the file stores. */
function contentOf({ value, address }: FileCell): { value?: CellValue; formula?: string } {
  if (value === null || value === undefined) return {};
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return { value };
  // A text in several fonts is one value to the API.
  if ('richText' in value) return { value: value.richText.map((run) => run.text).join('') };
  if ('error' in value) return { value: { error: value.error } };
  if ('formula' in value && !('shareType' in value) && value.formula) return { formula: `=${value.formula}` };
  throw notRead(`what ${address} holds (${JSON.stringify(value)})`);
}

const HORIZONTAL: Record<string, string> = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
};
const VERTICAL: Record<string, string> = {
  top: 'Top',
  middle: 'Center',
  justify: 'Justify',
  distributed: 'Distributed',
};

function formatOf({ style, address }: FileCell): CellFormat {
  const { numFmt, font = {}, fill, alignment = {}, border = {}, protection = {} } = style;
  const refuse = (what: string, isThere: unknown) => {
    if (isThere) throw notRead(`${what} of ${address}`);
  };
  const code = typeof numFmt === 'object' ? numFmt.formatCode : numFmt;
  const isUnderlined = font.underline && font.underline !== 'none';
  refuse('an underline, outline, shadow or script', isUnderlined || font.outline || font.shadow || font.vertAlign);
  refuse(
    'shrinking, turning or direction of text',
    alignment.shrinkToFit || alignment.textRotation || alignment.readingOrder === 'rtl',
  );
  const lineOf = (side: Partial<Border> | undefined) => side?.style !== undefined;
  refuse('a diagonal border', lineOf(border.diagonal));
  refuse('a cell that is hidden or not locked', protection.hidden || protection.locked === false);
  const isFilled = fill !== undefined && !(fill.type === 'pattern' && fill.pattern === 'none');
  const fillColor = fill?.type === 'pattern' && fill.pattern === 'solid' ? colorOf(fill.fgColor) : undefined;
  refuse('a fill other than one plain colour', isFilled && fillColor === undefined);
  const fontColor = colorOf(font.color);
  refuse('a colour of the theme', font.color && fontColor === undefined && font.color.theme !== DARK_1);
  const horizontal = HORIZONTAL[alignment.horizontal ?? ''];
  const vertical = VERTICAL[alignment.vertical ?? ''];
  return {
    ...(code === undefined || code === 'General' ? {} : { numberFormat: code }),
    ...(fillColor === undefined ? {} : { fillColor }),
    ...(fontColor === undefined ? {} : { fontColor }),
    ...(font.bold ? { fontBold: true } : {}),
    ...(font.italic ? { fontItalic: true } : {}),
    ...(font.strike ? { fontStrikethrough: true } : {}),
    ...(font.size === undefined || font.size === DEFAULT_FONT.size ? {} : { fontSize: font.size }),
    ...(font.name === undefined || font.name === DEFAULT_FONT.name ? {} : { fontName: font.name }),
    ...(horizontal === undefined ? {} : { horizontalAlignment: horizontal }),
    ...(vertical === undefined ? {} : { verticalAlignment: vertical }),
    ...(alignment.wrapText ? { wrapText: true } : {}),
    ...(alignment.indent ? { indentLevel: alignment.indent } : {}),
    ...(lineOf(border.top) ? { borderTop: 'Continuous' } : {}),
    ...(lineOf(border.bottom) ? { borderBottom: 'Continuous' } : {}),
    ...(lineOf(border.left) ? { borderLeft: 'Continuous' } : {}),
    ...(lineOf(border.right) ? { borderRight: 'Continuous' } : {}),
  };
}

const DEFAULT_FONT = { name: 'Calibri', size: 11 };
/** The theme's colour for text. */
const DARK_1 = 1;

function colorOf(color: { argb?: string } | undefined): string | undefined {
  return color?.argb === undefined ? undefined : `#${color.argb.slice(-6).toUpperCase()}`;
}

/**
 * The custom XML parts that the workbook refers to (ECMA-376-1 §15.2.5), and those that the package refers to, as LibreOffice
 * leaves them. A part without a reference is not part of the document.
 */
function customParts(files: Files, book: Book): XmlPart[] {
  const paths = [
    ...relationsOf(files, 'xl/_rels/workbook.xml.rels', 'xl/'),
    ...relationsOf(files, '_rels/.rels', ''),
  ].flatMap(({ type, target }) => (type.endsWith('/relationships/customXml') ? target : []));
  return paths.map((path) => {
    const folder = path.replace(/[^/]*$/, '');
    const relations = path.replace(/([^/]*)$/, '_rels/$1.rels');
    const properties = relationsOf(files, relations, folder).find(({ type }) => type.endsWith('/customXmlProps'));
    const id = properties && /itemID="(\{[^"]+\})"/.exec(textOf(files, properties.target))?.[1];
    return { id: id ?? book.newId(), xml: checkXml(textOf(files, path)) };
  });
}

function textOf(files: Files, path: string): string {
  const file = files[path];
  if (!file) throw invalidArgument(`${path}, which the file refers to and does not have`);
  return strFromU8(file).replace(/^\uFEFF/, '');
}

function relationsOf(files: Files, path: string, folder: string): { type: string; target: string }[] {
  if (!files[path]) return [];
  return [...textOf(files, path).matchAll(/<Relationship\s[^>]*>/g)].map(([element]) => {
    const attribute = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(element)?.[1] ?? '';
    if (attribute('TargetMode') === 'External') throw notRead(`a link to ${attribute('Target')}`);
    const target = new URL(attribute('Target'), `zip:///${folder}`).pathname.slice(1);
    return { type: attribute('Type'), target };
  });
}
