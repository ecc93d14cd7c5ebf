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
