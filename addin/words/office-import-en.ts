import type { OfficeWords } from './office-zh.ts';

/** The words for reading the sheet that is open in Excel. */
export const readSheetEn: OfficeWords['readSheet'] = {
  read: 'Read this sheet',
  readSelection: 'Read the selection only',
  hint: 'Reads the sheet that is open in Excel with its hidden rows, columns and comments. The workbook is not changed. Notes, the older kind of comment, are left out.',
  progress: (percent, isAgain) =>
    `${isAgain ? 'The sheet was changed meanwhile and is read again' : 'Reading the sheet'}: ${percent}%`,
  cancel: 'Cancel',
  faults: {
    EMPTY: (sheet, address) =>
      `${quoted(sheet, address)} is empty and was not read. Open a sheet with figures, or select cells that have some.`,
    ONE_CELL: (sheet) =>
      `One cell is selected in “${sheet}”, which was not read. Select the whole table with its title and headers, or read the sheet.`,
    PIECES: (sheet) =>
      `Several areas are selected in “${sheet}”, which was not read. Select one, or read the whole sheet.`,
    TOO_LARGE: (sheet, address) =>
      `“${sheet}” uses ${address}, more than 500,000 cells, and was not read. Select the cells that are meant and read the selection only.`,
    CHANGING: (sheet) =>
      `“${sheet}” was changed again and again while it was read, so it was not. Read it when nobody changes it.`,
    GONE: (sheet) => `“${sheet}” is no longer in the workbook and was not read.`,
  },
};

/** The words about a sheet into which figures are typed. */
export const typingFormEn: OfficeWords['typingForm'] = {
  label: 'Make a form to fill in',
  period: 'Period',
  periodHint: 'Such as 2024-06 or 2024-01/2024-09. Leave it empty to type the period of each row.',
  write: 'Write to a new sheet',
  undo: 'Delete this form',
  written: (sheet, rows) =>
    `The sheet “${sheet}” has ${rows} ${rows === 1 ? 'row' : 'rows'} to fill in. Type the figures into the column Value, then press Read this sheet.`,
  typed: (sheet) =>
    `“${sheet}” was filled in or changed and was not deleted. Delete the sheet in Excel if it is not needed.`,
};

/** The words for bringing files in. */
export const importsEn: OfficeWords['imports'] = {
  label: 'Bring files in',
  choose: 'Choose files',
  hint: 'or drop them here: .xlsx, .xls, .csv, several at once',
  files: 'Files on their way',
  terms: (publishedOn, publisher, release) =>
    [`published ${publishedOn}`, ...(publisher === '' ? [] : [publisher]), release].join(' · '),
  publishedOn: 'Published on (year, month or day)',
  badDate: 'Write it like 2024, 2024-07 or 2024-07-20.',
  publisher: 'Publisher',
  release: 'Release',
  releases: { INTERNAL: 'internal', PUBLIC: 'public' },
  steps: {
    WAITING: 'waiting',
    SENDING: 'uploading',
    READING: 'reading',
    DONE: 'read into a draft',
    FAILED: 'not read',
  },
  progress: (name, step, percent) => `${name}: ${step}${percent === undefined ? '' : ` ${percent}%`}`,
  open: 'Open the draft',
  readAnew: 'Read by the new header',
  remove: 'Remove from the list',
};

function quoted(sheet: string, address: string): string {
  return address === '' ? `“${sheet}”` : `${address} of “${sheet}”`;
}
