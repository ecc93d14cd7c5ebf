import type { GridWords } from './grid-zh.ts';
import { quotedName } from './quoted.ts';

const UNTOUCHED = 'The file was not read and the ledger was not changed.';

export const gridEn: GridWords = {
  faults: {
    EMPTY: () =>
      `The file is empty: no cell in it has any content. ${UNTOUCHED} Please check that it is the right file.`,
    TOO_LARGE: (_, megabytes) =>
      `The file is larger than ${megabytes} MB. ${UNTOUCHED} Please remove pictures and other sheets, or divide it into several files.`,
    TOO_MANY_CELLS: (_, cells) =>
      `The file has more than ${cells.toLocaleString('en-US')} cells that are not empty. ${UNTOUCHED} Please divide it into several files, by sheet or by year.`,
    TOO_MUCH_INSIDE: (_, megabytes) =>
      `Unpacked, the file is larger than ${megabytes > 0 ? `${megabytes} MB` : 'it says'}. ${UNTOUCHED} Please open it in Excel or WPS, delete empty rows and columns, and save it again.`,
    TOO_WIDE: (_, row) =>
      `Row ${row} has more than the 16,384 columns of a sheet. ${UNTOUCHED} Please check that commas, semicolons or tabs divide the columns.`,
    LONG_CELL: (_, row) =>
      `A cell in row ${row} has more than 32,767 characters. ${UNTOUCHED} Please check the quotation marks and the dividing characters of that row.`,
    NOT_A_TABLE: (what) =>
      `This is ${what === '' ? 'no table' : `a ${what} file, not a table`}. ${UNTOUCHED} Please choose an .xlsx, .xls or .csv file.`,
    ENCRYPTED: () =>
      `The file is encrypted, by a password or by rights management. ${UNTOUCHED} Please open it in Excel or WPS, remove the password and save it again.`,
    OPEN_DOCUMENT: () => `This is an .ods file. ${UNTOUCHED} Please save it as .xlsx in LibreOffice, Excel or WPS.`,
    BINARY_FORMAT: () => `This is a binary .xlsb workbook. ${UNTOUCHED} Please save it as .xlsx in Excel or WPS.`,
    OLD_FORMAT: () => `This is an .xls of before Excel 5. ${UNTOUCHED} Please save it as .xlsx in Excel or WPS.`,
    DAMAGED: (part) =>
      `The file is damaged${part === '' ? '' : ` (${part})`} and cannot be read. ${UNTOUCHED} Please open and repair it in Excel or WPS and save it as .xlsx.`,
    PACKED_OTHERWISE: (part) =>
      `The part ${part} of the file is packed in a way that cannot be read. ${UNTOUCHED} Please save it as .xlsx in Excel or WPS.`,
    ENCODING: () =>
      `The text of the file is neither in UTF-8 nor in GB18030 (GBK). ${UNTOUCHED} Please save it as "CSV UTF-8" in Excel or WPS.`,
    QUOTE: (_, line) =>
      `A quotation mark from line ${line} on is not closed, so that what follows cannot be told apart. ${UNTOUCHED} Please close or remove the mark.`,
    NEWER_GRID: () =>
      `The sheet was read by a newer add-in than this server knows. ${UNTOUCHED} Please have the server updated and read it again.`,
    NOT_READ: () =>
      `Reading the file took too much time or memory. ${UNTOUCHED} Please open it in Excel or WPS, keep only the data and save it as .xlsx.`,
  },
  notes: {
    MACROS: () => 'The file has macros. They were not run and are not kept.',
    EXTERNAL_LINKS: (_, count) =>
      `The file links to ${count} other ${count === 1 ? 'workbook' : 'workbooks'}. The values are those stored when it was saved.`,
    HIDDEN_SHEETS: (_, count) => `${count} hidden ${count === 1 ? 'sheet was' : 'sheets were'} left out.`,
    HIDDEN_ROWS: (sheet, count) => `${quotedName(sheet)} has ${count} hidden ${count === 1 ? 'row' : 'rows'}.`,
    HIDDEN_COLUMNS: (sheet, count) => `${quotedName(sheet)} has ${count} hidden ${count === 1 ? 'column' : 'columns'}.`,
    NOT_CALCULATED: (sheet, count) =>
      `${quotedName(sheet)} has ${count} ${count === 1 ? 'formula' : 'formulas'} without a stored result, which were not read. Please open the file in Excel or WPS, save it and import it again.`,
    ERROR_CELLS: (sheet, count) =>
      `${quotedName(sheet)} has ${count} ${count === 1 ? 'cell' : 'cells'} with an error such as #REF!, which were not read.`,
    INVISIBLE: (sheet, count) =>
      `${quotedName(sheet)} has ${count} ${count === 1 ? 'number' : 'numbers'} that the format of the cell hides, which were not read.`,
  },
};
