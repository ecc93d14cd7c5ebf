import type { OfficeWords } from './office-zh.ts';

/** The words of the keeper's views in English. */
export const officeEn: OfficeWords = {
  entry: {
    pages: 'Contents of Entry',
    pageNames: { drafts: 'Drafts', catalogue: 'Dictionary', people: 'People', entries: 'Log' },
    purpose: 'Bring in monthly and annual tables here: read a file, check what differs from the ledger, publish it.',
    signedOut: 'Sign in to enter figures. Find, Goals, Table and Linked work without signing in.',
    signOut: 'Sign out',
    roles: { READER: 'reader', KEEPER: 'keeper', PUBLISHER: 'publisher', STEWARD: 'steward' },
    office: (role, district) => `${role} for ${district ?? 'all districts'}`,
    noOffice: 'no rights',
    comma: ', ',
    noRight: (offices) => `You are ${offices} and cannot propose figures. Ask a steward if you need to.`,
    forStewards: 'This page is for stewards only.',
  },

  drafts: {
    states: { OPEN: 'Open', PUBLISHED: 'Published', DISCARDED: 'Discarded' },
    label: 'Drafts',
    stateLabel: 'State of the drafts',
    none: {
      OPEN: 'No draft is open. Choose a file with a table, or drop one here, to begin.',
      PUBLISHED: 'No draft has been published yet.',
      DISCARDED: 'No draft was discarded.',
    },
    openedAt: (time) => `opened ${time}`,
    due: (time) => `to be published ${time}`,
    noItems: 'nothing in it',
    findings: {
      NEW: 'new',
      DIFFERS: 'differs',
      OPEN: 'open',
      CONFLICTS: 'in conflict',
      SAID_TWICE: 'said twice',
      UNCHANGED: 'unchanged',
      REJECTED: 'left out',
    },
    count: (finding, count) => `${count} ${finding}`,
  },

  readSheet: {
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
  },

  imports: {
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
    remove: 'Take off the list',
  },
};

function quoted(sheet: string, address: string): string {
  return address === '' ? `“${sheet}”` : `${address} of “${sheet}”`;
}
