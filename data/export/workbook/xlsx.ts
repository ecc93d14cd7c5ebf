import { gateWords } from '../../rules/message/gate.ts';
import { words } from '../../rules/message/message.ts';
import { columnLetters } from '../../sheet/grid/address.ts';
import type { ExportFormat, Exporting, ExportPart } from '../piece/export.ts';
import type { ExportedFigure } from '../piece/exported-figure.ts';
import { aboutSheet } from './about.ts';
import { figureRow, headerRow, SHEET_COLUMNS, SHEET_WIDTHS } from './figure-row.ts';
import { packageParts, sheetPath } from './package-part.ts';
import { STYLES, sheetBegin, sheetEnd } from './sheet-xml.ts';
import { type ZipState, zipAdd, zipBegin, zipClose, zipEnd, zipEntry } from './zip-stream.ts';

/** The rows of a sheet of Excel, the header's included. Further figures come into another sheet. */
export const MOST_ROWS = 1_048_576;

/** The state of a workbook between two of its parts. */
interface XlsxState {
  zip: ZipState;
  /** Sheets with figures that are begun. The first sheet, which tells about them, is written last. */
  sheets: number;
  /** Rows of the sheet that is being written. */
  rows: number;
  figures: number;
  isInternal: boolean;
  /** The documents of the figures, by their rows in the ledger. */
  documents: number[];
}

function beginSheet(state: XlsxState, { language }: Exporting): Buffer {
  state.sheets += 1;
  state.rows = 1;
  const begin = sheetBegin({ widths: SHEET_WIDTHS, isHeaderFrozen: true }) + headerRow(language);
  return Buffer.concat([zipBegin(state.zip, sheetPath(state.sheets + 1)), zipAdd(state.zip, begin)]);
}

function endSheet(state: XlsxState, { language }: Exporting): Buffer {
  const mark = state.isInternal ? words(language).table.internal : '';
  const filter = `A1:${columnLetters(SHEET_COLUMNS.length - 1)}${state.rows}`;
  return Buffer.concat([zipAdd(state.zip, sheetEnd({ filter, mark })), zipEnd(state.zip)]);
}

function addFigures(exporting: Exporting, figures: readonly ExportedFigure[], state: XlsxState): Buffer {
  const parts: Buffer[] = [];
  let rows: string[] = [];
  const flush = () => {
    if (rows.length > 0) parts.push(zipAdd(state.zip, rows.join('')));
    rows = [];
  };
  for (const exported of figures) {
    if (state.rows === MOST_ROWS) {
      flush();
      parts.push(endSheet(state, exporting), beginSheet(state, exporting));
    }
    state.rows += 1;
    rows.push(figureRow(state.rows, exported, exporting));
  }
  flush();
  return Buffer.concat(parts);
}

function sheetNames({ sheets }: XlsxState, { language }: Exporting): string[] {
  const { about, data } = gateWords(language).export.sheets;
  return [about, ...Array.from({ length: sheets }, (_, at) => (at === 0 ? data : `${data} ${at + 1}`))];
}

function endWorkbook(exporting: Exporting, state: XlsxState): Buffer {
  const { zip, figures, isInternal, documents } = state;
  const { documents: shelf } = exporting.ledger.catalogue;
  const named = documents.flatMap((id) => shelf.find(id) ?? []).sort((a, b) => (a.code < b.code ? -1 : 1));
  const parts = [endSheet(state, exporting)];
  parts.push(zipEntry(zip, sheetPath(1), aboutSheet(exporting, { figures, isInternal, documents: named })));
  parts.push(zipEntry(zip, 'xl/styles.xml', STYLES));
  for (const [path, content] of packageParts(sheetNames(state, exporting))) parts.push(zipEntry(zip, path, content));
  return Buffer.concat([...parts, zipClose(zip)]);
}

/**
 * A workbook: a sheet about what it holds, and the figures in the long form, one a row, which an import takes too. A further sheet
 * follows where a sheet of Excel is full. It is written as it is read, so that a workbook of any size takes the memory of a piece.
 */
export const XLSX: ExportFormat<XlsxState> = {
  ending: 'xlsx',
  type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  isBinary: true,
  isInForceAsked: false,
  begin(exporting): ExportPart<XlsxState> {
    const zip = { written: 0, entries: [] };
    const state = { zip, sheets: 0, rows: 0, figures: 0, isInternal: false, documents: [] };
    return { bytes: beginSheet(state, exporting), state };
  },
  add(exporting, figures, state) {
    const bytes = addFigures(exporting, figures, state);
    const isInternal = state.isInternal || figures.some(({ figure }) => figure.release !== 'PUBLIC');
    const documents = [...new Set([...state.documents, ...figures.map(({ figure }) => figure.document.id)])];
    return { bytes, state: { ...state, figures: state.figures + figures.length, isInternal, documents } };
  },
  end: (exporting, state) => ({ bytes: endWorkbook(exporting, state), state }),
};
