import { catalogueEn } from './office-catalogue-en.ts';
import { correctEn } from './office-correct-en.ts';
import { draftEn, draftsEn } from './office-draft-en.ts';
import { faultsEn } from './office-fault-en.ts';
import { importsEn, readSheetEn, typingFormEn } from './office-import-en.ts';
import { accessTokensEn, entriesEn, peopleEn } from './office-people-en.ts';
import { publishEn } from './office-publish-en.ts';
import { questionEn } from './office-question-en.ts';
import {
  receivedEn,
  tableSourcesEn,
  workbookAsOfEn,
  workbookCheckEn,
  workbookOpeningEn,
} from './office-received-en.ts';
import { officeSheetEn } from './office-sheet-en.ts';
import type { OfficeWords } from './office-zh.ts';

/** The words of the keeper's views in English. */
export const officeEn: OfficeWords = {
  entry: {
    pages: 'Contents of Entry',
    pageNames: { drafts: 'Drafts', catalogue: 'Dictionary', people: 'People', tokens: 'Tokens', entries: 'Log' },
    purpose: 'Bring in monthly and annual tables here: read a file, check what differs from the ledger, publish it.',
    signedOut: 'Sign in to enter figures. Find, Goals, Table and Linked work without signing in.',
    signOut: 'Sign out',
    keepSession: 'Keep me signed in for 12 hours',
    notKept: 'This computer lets the pane keep nothing: you will sign in again after the pane was closed.',
    roles: { READER: 'reader', KEEPER: 'keeper', PUBLISHER: 'publisher', STEWARD: 'steward' },
    office: (role, district) => `${role} for ${district ?? 'all districts'}`,
    noOffice: 'none',
    comma: ', ',
    noRight: {
      KEEPER: (offices) => `Your role: ${offices}. It does not allow you to enter figures.`,
      PUBLISHER: (offices) => `The log is for publishers and stewards. Your role: ${offices}.`,
      STEWARD: (offices) => `People and tokens are for stewards. Your role: ${offices}.`,
    },
    askStewards: 'Ask a steward if you need to.',
    askThem: (names) => `Ask a steward if you need to: ${names}.`,
  },
  sheet: officeSheetEn,
  readSheet: readSheetEn,
  received: receivedEn,
  tableSources: tableSourcesEn,
  workbookAsOf: workbookAsOfEn,
  workbookCheck: workbookCheckEn,
  workbookOpening: workbookOpeningEn,
  typingForm: typingFormEn,
  imports: importsEn,
  correct: correctEn,
  drafts: draftsEn,
  draft: draftEn,
  question: questionEn,
  faults: faultsEn,
  publish: publishEn,
  catalogue: catalogueEn,
  people: peopleEn,
  accessTokens: accessTokensEn,
  entries: entriesEn,
};
