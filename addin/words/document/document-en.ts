import type { DocumentWords } from './document-zh.ts';

/** The words of the document reader in English. */
export const documentEn: DocumentWords = {
  outline: 'Contents',
  problems: 'Problems that the report names',
  terms: 'Terms explained',
  parts: {
    RESULTS: 'Results',
    PROBLEMS: 'Problems',
    GOALS: 'Goals',
    ARRANGEMENTS: 'Arrangements',
    OUTLOOK: 'Outlook',
  },
  figures: (count) =>
    `${count === 1 ? '1 figure is' : `${count} figures are`} marked in the text. Press a number to see its indicator, insert or compare it; ↑ ↓ move between them`,
  noFigures: 'No figures of this document are in the ledger.',
  search: 'Search in this document',
  clear: 'Clear',
  next: 'Next',
  previous: 'Previous',
  place: (at, count) => `${at} of ${count}`,
  none: 'Not in this document.',
  close: 'Close',
  explains: (term) => `Explains the term ${term}`,
  copyCited: 'Copy sentence and source',
  allFigures: 'All figures of this indicator',
  notHeld: 'This document is not in the ledger.',
  cells: (sheet) => (sheet === '' ? 'Figures of the table' : `Figures of the sheet “${sheet}”`),
  row: (row) => `Row ${row}`,
  text: 'Text',
  told: {
    between: ', ',
    count: (count) =>
      `${count === 1 ? '1 document' : `${count} documents, the newest first`}. Press a title to read it in full`,
    before: (title, number) => `Before, in “${title}”: ${number}`,
  },
};
