import type { Words } from './zh.ts';

/** The words of the pane in English. */
export const en: Words = {
  product: 'Planbook',
  otherLanguage: '中文',
  switchLanguage: 'Switch to Chinese',
  views: { find: 'Find', table: 'Table' },
  viewsLabel: 'Views',
  revision: (number) => `Revision ${number}`,
  revisionHint: 'Every publication or correction of figures is a revision',

  find: {
    label: 'Find an indicator or a passage',
    placeholder: 'Name, short name, pinyin…',
    clear: 'Clear',
    topic: 'Topic',
    allTopics: 'All topics',
    headline: 'Main indicators',
    results: (count) => (count === 1 ? '1 indicator' : `${count} indicators`),
    more: 'Show more',
    districts: (count) => (count === 1 ? '1 district' : `${count} districts`),
    noUnit: 'no unit',
    nothing: (text) => `No indicator has “${text}” in its name.`,
    tryThese: 'Try:',
    examples: ['生产总值', '保障房', 'dqsczz'],
    inTexts: 'In the documents',
    inTextsCount: (count) => (count === 1 ? '1 place' : `${count} places`),
    choose: 'Choose an indicator to see each district’s goals and results with the sentences they were printed in.',
  },

  figures: {
    back: 'Back to results',
    makeTable: 'Make a table',
    count: (count) => (count === 1 ? '1 figure' : `${count} figures`),
    none: 'No figures of this indicator have been published.',
    allRoles: 'All',
    allDistricts: 'All districts',
    district: 'District',
    role: 'Kind of figure',
    more: 'Show more figures',
    noneMatch: 'No figure matches the filter.',
    stretch: 'stretch goal',
    among: (among) => `among ${among}`,
    caution: 'Note',
    showParagraph: 'Whole paragraph',
    hideParagraph: 'Less',
    section: (section) => `Section ${section}`,
    publishedOn: (day) => `published ${day}`,
    republishedBy: (name) => `republished by ${name}`,
    wording: (word) => `printed as ${word}`,
    basis: { YOY: 'year on year', COMPARABLE: 'comparable basis', UNSTATED: 'basis not stated' },
    document: (title) => title,
  },

  table: {
    indicators: 'Indicators',
    indicatorsHint: 'Type a name or pinyin',
    chooseIndicator: 'Choose indicators',
    remove: (name) => `Remove ${name}`,
    noIndicator: 'No indicator found',
    searching: 'Searching…',
    districts: 'Districts',
    withFigures: 'A dot marks districts with figures of the chosen indicators',
    periods: 'Periods',
    otherPeriod: 'Another period, e.g. 2024H1',
    addPeriod: 'Add',
    columns: 'Columns',
    measures: 'Measures',
    allMeasures: 'None chosen: every measure that is published',
    preview: 'Preview',
    previewRows: (shown, all) => (shown < all ? `First ${shown} of ${all} rows` : all === 1 ? '1 row' : `${all} rows`),
    needs: 'Choose indicators, districts and periods to see the table here as it will be inserted.',
    start: 'No indicator chosen yet. Start with one of these, or open one in Find and make a table of it.',
    insert: 'Insert at the selected cell',
    inserting: 'Inserting…',
    inserted: (place) => `Inserted at ${place}`,
    download: 'Download .xlsx',
    downloading: 'Writing the file…',
    downloaded: (name) => `Downloaded ${name}`,
    placeTaken: (what) => `There is something here already: ${what}. Nothing was changed.`,
    placeInstead: (address) => `Insert at ${address} instead`,
    replaceBy: (name) => `Use “${name}”`,
    unchanged: 'The workbook was not changed.',
    empty: '—',
  },

  links: {
    title: 'Linked tables in this workbook',
    none: 'No linked tables yet. Insert a table and refresh it here.',
    place: (sheet, address) => `${sheet}!${address}`,
    asOf: (day, revision) => `as of ${day}, revision ${revision}`,
    newer: (revision) => `Revision ${revision} is there`,
    current: 'Up to date',
    otherLedger: 'This table comes from another ledger and cannot be refreshed here',
    refresh: 'Refresh',
    refreshAll: 'Refresh all',
    refreshing: 'Refreshing…',
    refreshed: (count) =>
      count === 0
        ? 'Refreshed; nothing has changed.'
        : count === 1
          ? 'Refreshed; 1 change:'
          : `Refreshed; ${count} changes:`,
    added: (count) => (count === 1 ? '1 row added' : `${count} rows added`),
    gone: (count) =>
      count === 1
        ? '1 row has no figures any more and is marked'
        : `${count} rows have no figures any more and are marked`,
    change: (row, column) => `${row} · ${column}`,
    emptyCell: '(empty)',
    reread: 'Read again',
  },

  states: {
    loading: 'Loading',
    retry: 'Try again',
    offline: 'There is no network. What is shown stays as it was; try again once you are online.',
    unreachable: 'The Planbook server cannot be reached. What is shown and the workbook stay as they were.',
    tooSlow: 'The server did not answer within half a minute. What is shown and the workbook stay as they were.',
    serverFailed: (status, reference) =>
      `The server failed (${status}${reference === undefined ? '' : `, reference ${reference}`}). What is shown and the workbook stay as they were.`,
    unknown: 'Something unexpected went wrong. What is shown and the workbook stay as they were.',
    tooOldTitle: 'This Excel cannot run Planbook',
    tooOld:
      'Planbook needs Excel LTSC 2021 or later, Microsoft 365, or Excel on the web. Please update; the workbook was not changed.',
    tooOldInstead: 'Or open this page’s address in a browser to find figures and download .xlsx files.',
  },

  excel: {
    PROTECTED: 'The sheet is protected. Unprotect it first.',
    EDIT_MODE: 'A cell is being edited. Press Enter and try again.',
    TABLE_GONE: 'This linked table is no longer in the workbook.',
    DEFINITION_NEWER: 'This linked table was made by a newer Planbook. Update before refreshing it.',
    WRONG_LEDGER: 'This linked table comes from another ledger and cannot be refreshed from this server.',
    COLUMN_MISSING: 'Columns of this linked table are missing, so it cannot be refreshed.',
  },
};
