import type {
  receivedZh,
  tableSourcesZh,
  workbookAsOfZh,
  workbookCheckZh,
  workbookOpeningZh,
} from './office-received-zh.ts';

export const receivedEn: typeof receivedZh = {
  title: 'Check a received table',
  about:
    'Every number is set against the ledger: it agrees, differs, equals another vintage, or is not held. Nothing is kept or changed.',
  checkSelection: 'Check the selection',
  checkSheet: 'Check this sheet',
  paste: 'Paste a table here (Ctrl+V)',
  pasteHint: 'Copy a whole table from Excel, WPS or a web page, with its title and header, and paste it here.',
  reading: (percent) => `Reading the table: ${percent} %`,
  checking: 'Checking against the ledger',
  cancel: 'Cancel',
  done: (name, count) => `${name}: ${count} ${count === 1 ? 'number' : 'numbers'} checked.`,
  pasted: 'Pasted table',
  nothing: 'No number here can be checked. Select or paste the table with its header and the names of its rows.',
  filters: 'Findings',
  list: 'List of findings',
  goTo: (cell) => `Go to ${cell}`,
  more: (count) => `Show ${count} more`,
  mark: 'Mark in the sheet',
  unmark: 'Remove the marks',
  marked: (count, left) =>
    count === 0
      ? 'There is nothing to mark. The sheet is as it was.'
      : `${count} ${count === 1 ? 'cell is' : 'cells are'} marked, by conditional formats and comments that can be removed at any time.${left > 0 ? ` ${left} more are not marked: check the table in parts.` : ''}`,
  unmarked: (count) =>
    `The marks of ${count} ${count === 1 ? 'cell' : 'cells'} are removed. Formats and comments of your own are as they were.`,
  remark: 'Checked by Planbook',
  questions: 'Some things could not be determined. Answer, and the table is checked again',
  waits: (count, cells, isAll) => `${count} ${count === 1 ? 'number' : 'numbers'} (${cells}${isAll ? '' : ' …'})`,
  answer: 'Answer',
  confirm: 'OK',
  again: 'Check again',
};

export const workbookCheckEn: typeof workbookCheckZh = {
  title: 'Check the workbook',
  about:
    'Checks each linked table and PLAN formula: whether it is up to date, typed over or broken, and leads to its cell. Checking changes nothing.',
  check: 'Check the workbook',
  again: 'Check again',
  reading: (percent) => `Checking, ${percent}% done`,
  cancel: 'Cancel',
  done: (tables, formulas) =>
    `${tables} linked ${tables === 1 ? 'table' : 'tables'}, ${formulas} PLAN ${formulas === 1 ? 'formula' : 'formulas'}.`,
  filters: 'Results of the check',
  list: 'List of what was checked',
  states: {
    BROKEN: 'Broken',
    OTHER_BRANCH: 'Of another history',
    AHEAD: 'Newer than the server',
    BEHIND: 'New figures',
    TYPED_OVER: 'Typed over',
    ERROR: 'Shows an error',
    WAITING: 'Waiting for figures',
    FROZEN: 'Frozen as values',
    UNKNOWN: 'News not known yet',
    CURRENT: 'Up to date',
  },
  formulas: (count) => `${count} PLAN ${count === 1 ? 'formula' : 'formulas'}`,
  frozen: (count) => `${count} frozen PLAN ${count === 1 ? 'formula' : 'formulas'}`,
  typed: (title, count) => `${title}: ${count} ${count === 1 ? 'cell' : 'cells'} typed over`,
  goTo: (place) => `Go to ${place}`,
  more: (count) => `List ${count} more`,
  mendAll: 'Mend everything',
  mending: 'Mending…',
  mendAbout: (lost, broken) => {
    const first = [
      lost > 0 && `link ${lost === 1 ? 'a lost table' : `${lost} lost tables`} again`,
      broken > 0 && `re-enter ${broken === 1 ? 'a broken formula' : `${broken} broken formulas`}`,
    ].filter((one) => one !== false);
    if (first.length === 0) return 'This refreshes everything, which can be undone.';
    return `This will ${first.join(' and ')}, which cannot be undone but leaves your own columns alone, and then refresh everything, which can be undone.`;
  },
  mended: (tables, formulas, isCancelled) => {
    const made = [
      tables > 0 && `${tables} ${tables === 1 ? 'table was' : 'tables were'} linked again.`,
      formulas > 0 && `${formulas} ${formulas === 1 ? 'formula was' : 'formulas were'} re-entered.`,
    ].filter((one) => one !== false);
    return [...made, isCancelled ? 'The refresh was cancelled.' : 'Everything was refreshed.'].join(' ');
  },
  undoAbove: 'Use “Undo the refresh” above to go back to what was there before it.',
  notMended: 'These are as they were:',
  why: (title, reason) => `${title}: ${reason}`,
  lockedFormulas: (sheets) =>
    `${sheets.map((sheet) => `“${sheet}”`).join(', ')}: protected, so the formulas there were not re-entered. Unprotect first.`,
  stillBroken: (count) =>
    `${count === 1 ? 'One formula is' : `${count} formulas are`} still broken after being re-entered, most likely because of a wrong function name. Go to the cell to see.`,
  errorsStay: (count) =>
    `${count === 1 ? 'One formula shows' : `${count} formulas show`} an error: an argument is wrong, or the figure is not held. Go to the cell to see.`,
  typedStays: (count) =>
    `${count} ${count === 1 ? 'cell' : 'cells'} that you typed over ${count === 1 ? 'stays' : 'stay'} as you typed.`,
};

export const workbookAsOfEn: typeof workbookAsOfZh = {
  label: 'As of, for the whole workbook',
  apply: 'Show the workbook as of then',
  shown: (name) =>
    `The whole workbook is shown as of ${name}. Nothing published later is in it, nor in its PLAN formulas.`,
  others: (count) =>
    count === 1
      ? 'One other table is shown as of its own day.'
      : `${count} other tables are shown as of their own days.`,
  bringOthers: 'Bring them along',
  back: 'Back to the latest',
  early: (day) =>
    `The earliest document held came out on ${day}. Nothing is held before, and the workbook stays as it is: choose that day or a later one.`,
};

export const workbookOpeningEn: typeof workbookOpeningZh = {
  label: 'When this workbook is opened',
  ask: 'Refresh this workbook by itself whenever it is opened? You can change this later, and such a refresh can be undone.',
  options: { TELL: 'Only tell what is new', REFRESH: 'Refresh everything' },
};

const STANDINGS = { DRAFT: ' (draft)', IN_FORCE: '', EXPIRED: ' (expired)', WITHDRAWN: ' (withdrawn)' };

export const tableSourcesEn: typeof tableSourcesZh = {
  remark: 'Planbook source',
  title: (table) => `Sources ${table}`,
  about: (revision, asked) =>
    `Listed from revision ${revision} of the ledger${asked === undefined ? '' : `, as of ${asked}`}. Make it again once the table has been refreshed.`,
  headers: ['Cell', 'Row', 'Column', 'In the table', 'As printed', 'Document', 'Place', 'Published', 'Remark'],
  document: (title, standing) => `${title}${STANDINGS[standing]}`,
  section: (section) => `Section ${section}`,
  typedOver: (printed) => `Typed over; the source has ${printed}`,
  listed: (sheet, count) =>
    count === 0
      ? `No figure of the table comes from a document, and the sheet “${sheet}” is empty.`
      : `The sources of ${count} ${count === 1 ? 'cell are' : 'cells are'} on the new sheet “${sheet}”. The linked table is as it was.`,
  noted: (made, left) =>
    `${made} ${made === 1 ? 'cell has' : 'cells have'} a comment with its source now, which you can clear at any time.${left > 0 ? ` ${left} more have a comment of yours or are beyond the first 1,000, and got none.` : ''}`,
  unnoted: (count) =>
    `${count} ${count === 1 ? 'comment with a source is' : 'comments with sources are'} cleared. Your own comments are as they were.`,
};
