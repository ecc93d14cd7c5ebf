import { cellText } from '../../sheet/file/xml.ts';
import { columnLetters } from '../../sheet/grid/address.ts';

/** Digits after the point for which there is a format; numbers with more are shown as they are. */
const MOST_DECIMALS = 10;
/** Excel takes no longer text in a cell. */
const LONGEST = 32_767;

/** The styles of cells, by their places among the formats of `STYLES`. */
export const STYLE = { plain: 0, header: 1, title: 2, mark: 3, wrapped: 4 } as const;
const FIRST_NUMBER = 5;
/** Formats of one's own have numbers from here. */
const FIRST_FORMAT = 164;

/** The style of a number with digits after the point. */
export function numberStyle(decimals: number): number {
  return decimals >= 0 && decimals <= MOST_DECIMALS ? FIRST_NUMBER + decimals : STYLE.plain;
}

const DECIMALS = Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) => decimals);
const FONT = '<name val="Calibri"/><family val="2"/>';
const NUMBER_FORMATS = DECIMALS.map(
  (decimals) =>
    `<numFmt numFmtId="${FIRST_FORMAT + decimals}" formatCode="${decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`}"/>`,
);
const CELL_FORMATS = [
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>',
  '<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  '<xf numFmtId="0" fontId="3" fillId="0" borderId="0" xfId="0" applyFont="1"/>',
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  ...DECIMALS.map(
    (decimals) =>
      `<xf numFmtId="${FIRST_FORMAT + decimals}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  ),
];

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${NUMBER_FORMATS.length}">${NUMBER_FORMATS.join('')}</numFmts>
<fonts count="4"><font><sz val="11"/>${FONT}</font><font><b/><sz val="11"/>${FONT}</font><font><b/><sz val="16"/>${FONT}</font><font><b/><sz val="11"/><color rgb="FFC00000"/>${FONT}</font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDEBF7"/><bgColor indexed="64"/></patternFill></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="${CELL_FORMATS.length}">${CELL_FORMATS.join('')}</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** A cell: a text, or a number as its digits. */
export interface CellXml {
  text: string;
  isNumber?: boolean;
  style?: number;
}

/** A row of a sheet, numbered from 1. Cells without a text are left out. */
export function rowXml(row: number, cells: readonly CellXml[]): string {
  const filled = cells.flatMap(({ text, isNumber = false, style = STYLE.plain }, column) => {
    if (text === '') return [];
    const place = `r="${columnLetters(column)}${row}"${style === STYLE.plain ? '' : ` s="${style}"`}`;
    if (isNumber) return [`<c ${place}><v>${text}</v></c>`];
    return [`<c ${place} t="inlineStr"><is><t xml:space="preserve">${cellText(text.slice(0, LONGEST))}</t></is></c>`];
  });
  return `<row r="${row}">${filled.join('')}</row>`;
}

/** How a sheet is laid out: the widths of its columns in characters, and whether its first row stays in sight. */
interface SheetLayout {
  widths: readonly number[];
  isHeaderFrozen: boolean;
}

/** The beginning of a sheet, up to its rows. */
export function sheetBegin({ widths, isHeaderFrozen }: SheetLayout): string {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${isHeaderFrozen ? pane : ''}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>`;
}

/** The end of a sheet behind its rows. The mark is printed on each page; '' is none. */
export function sheetEnd({ filter, mark }: { filter?: string; mark: string }): string {
  const filtered = filter === undefined ? '' : `<autoFilter ref="${filter}"/>`;
  const printed = mark === '' ? '' : `<headerFooter><oddHeader>&amp;R${cellText(mark)}</oddHeader></headerFooter>`;
  return `</sheetData>${filtered}<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>${printed}</worksheet>`;
}
