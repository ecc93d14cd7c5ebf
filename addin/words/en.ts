import { quoted } from '../../data/rules/message/quoted.ts';
import { periodNamed } from '../../data/rules/period/period.ts';
import type { PeriodMove } from '../../data/sheet/refresh/moved-period.ts';
import type { PaneWords } from './zh.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const relativePeriods: Record<string, string> = {
  最新: 'Latest',
  本年累计: 'This year to date',
  上月累计: 'Last month YTD',
  上年同期: 'Same period last year',
};

function periodIn({ period, months }: PeriodMove['now']): string {
  return `${periodNamed(period, 'EN')}${months === null ? '' : ` (results for ${periodNamed(months, 'EN')})`}`;
}

function rowsIn({ length }: { length: number }): string {
  return length === 1 ? '1 row' : `${length} rows`;
}

/** The words of the pane in English. */
export const en: PaneWords = {
  fonts:
    // Latin letters in Latin fonts, and the Chinese quotes in Chinese ones.
    '"Segoe UI", "Segoe UI Web (West European)", -apple-system, Roboto, "Helvetica Neue", "Microsoft YaHei", "PingFang SC", "Noto Sans SC", "Noto Sans SC Variable", sans-serif',
  functionsFile: 'functions.en-US.json',
  product: 'Planbook',
  languageNames: { ZH: 'Chinese' },
  switchLanguage: (name) => `Switch to ${name}`,
  views: { find: 'Find', goals: 'Goals', table: 'Table', links: 'Linked', entry: 'Entry', source: 'Source' },
  viewsLabel: 'Views',
  backTo: (view) => `Back to ${view}`,
  revision: (number) => `Rev. ${number}`,
  revisionHint: 'Every publication or correction of figures is a revision',
  help: 'Help (? or F1)',
  shortNames: { ZH: '中', EN: 'EN' },

  find: {
    label: 'Find an indicator or a passage',
    placeholder: 'e.g. Longgang GDP growth 2024 H1',
    clear: 'Clear',
    topic: 'Topic',
    allTopics: 'All topics',
    district: 'Districts with figures',
    allDistricts: 'All districts',
    narrow: 'Filter',
    headlineOnly: 'Main indicators only',
    clearFilters: 'Clear filters',
    nothingFits: 'No indicator fits the filters.',
    nothingFitsNamed: (text) => `No indicator within these filters matches “${text}”.`,
    star: (name) => `Star ${name}`,
    starred: 'Starred',
    recent: 'Recently opened',
    allKept: (count) => `All ${count}`,
    headline: 'Main indicators',
    results: (count) => (count === 1 ? '1 indicator' : `${count} indicators`),
    more: 'Show more',
    onlyFirst: (shown, all) =>
      `Only the first ${shown} of ${all} indicators are listed. Type a little more, or choose a topic or a district.`,
    districts: (count) => (count === 1 ? '1 district' : `${count} districts`),
    noUnit: 'no unit',
    nothing: (text) => `No indicator matches “${text}”.`,
    nearest: (text) => `No indicator matches “${text}”. Similar names:`,
    understood: 'Understood as',
    takeOut: (what) => `Search without “${what}”`,
    alsoCalled: (name) => `also ${quoted(name)}`,
    openForFigures: 'open it to see what is held',
    notHeld: ({ owner, period, measure, isOfResults }, nearest) =>
      `The ledger has no ${isOfResults ? 'result' : 'figure'} for ${owner}, ${period}${measure === null ? '' : ` (${measure})`}. The nearest is for ${nearest}:`,
    tick: (name) => `Select ${name}`,
    tickAll: 'Select all',
    ticked: (count) => (count === 1 ? '1 indicator selected' : `${count} indicators selected`),
    untick: 'Clear selection',
    tryThese: 'Try:',
    examples: ['regional product', 'affordable', 'dqsczz'],
    told: 'Document by document',
    toldHint: 'What each document promised and delivered of these indicators, and what changed since the one before',
    inTexts: (count) => `In the documents · ${count}`,
    morePassages: 'More passages',
  },

  start: {
    label: 'Where to begin',
    close: 'Do not show these cards again',
    find: { title: 'Look up a figure', about: 'Type it as you would say it; the answer appears beside it' },
    goals: { title: 'See how the goals stand', about: 'Those that fall short come first, with the difference' },
    table: { title: 'Make a report', about: 'Choose a report, a district and a year, then insert or download it' },
  },

  mine: {
    label: 'My district',
    district: 'District',
    year: 'Year',
    newest: (year) => (year === '' ? 'Latest year' : `${year} (latest)`),
    ask: (owner) =>
      `Showing ${owner}. Confirm if this is your district, or choose another above. You are asked only once and can change it at any time.`,
    confirm: (owner) => `Keep ${owner}`,
    board: 'All goals',
    noGoals: (owner) =>
      `No goals of ${owner} are in the ledger yet. Choose another district, or see below what is covered.`,
    behind: (count) => `Short of the goal (${count})`,
    noneBehind: (judged) =>
      judged === 1
        ? 'The one goal that can be judged is met or on course.'
        : `All ${judged} goals that can be judged are met or on course.`,
    noneJudged: 'No goal can be judged yet: most have no result in the ledger.',
    more: (count) => `${count} more`,
    main: 'Main indicators',
    news: 'New figures',
    noNews: (day) => `No new figures since ${day}. They will be listed here.`,
    markSeen: 'Mark as seen',
    newsOf: (count) => count,
    atLeast: (count) => `${count} or more`,
    became: (before, after) => `${before} → ${after}`,
    concerned: (count) =>
      count === 1
        ? 'One linked table of this workbook has new figures: refresh it'
        : `${count} linked tables of this workbook have new figures: refresh them`,
    documents: 'Documents in the ledger',
    noDocuments: 'No documents are in the ledger yet.',
    goals: (count) => (count === 1 ? '1 goal' : `${count} goals`),
    results: (count) => (count === 1 ? '1 result' : `${count} results`),
    covered: (owner, year, counts) => `${owner} ${year}: ${counts}`,
    between: ', ',
    partly: 'The file is large, and only a part of it was counted.',
    allDocuments: (count) => `All ${count} documents`,
    newestOf: (shown, all) => `The newest ${shown} of ${all} documents`,
  },

  figures: {
    back: 'Back to results',
    copy: 'Copy as text',
    copied: 'Copied: ',
    copyByHand: 'The browser does not allow the clipboard. The text is selected: press Ctrl+C to copy it:',
    insert: 'Insert',
    insertHint: 'Insert this figure as a linked table of one row at the selected cell',
    tableOfIt: 'Make a table',
    goalsHint: 'See how the goals of this district and year turned out',
    makeFormula: 'Make a formula',
    makeTable: 'Make a table',
    count: (count) => (count === 1 ? '1 figure' : `${count} figures`),
    none: 'No figures of this indicator are in the ledger.',
    allRoles: 'All',
    allDistricts: 'All districts',
    district: 'District',
    role: 'Kind of figure',
    more: 'Show more figures',
    noneMatch: 'No figure matches the filter.',
    among: (among) => `among ${among}`,
    caution: 'Note',
    showParagraph: 'Whole paragraph',
    hideParagraph: 'Less',
    openDocument: 'Open the document at this place',
    section: (section) => `Section ${section}`,
    cell: (sheet, address) => `Cell ${sheet === '' ? '' : `${sheet}!`}${address}`,
    publishedOn: (day) => `published ${day}`,
    republishedBy: (name) => `republished by ${name}`,
    wording: (word) => `printed as ${word}`,
    document: (title) => title,
  },

  picture: {
    copy: 'Copy as picture',
    insert: 'Insert picture into the sheet',
    copied: 'Picture copied. You can paste it into a document.',
    saved: 'The clipboard does not take pictures here, so it was saved as a file.',
    inserted: (place) => `The picture is at ${place}, floating over the cells.`,
  },
  history: {
    show: 'History',
    month: (month) => MONTHS[month - 1] ?? '',
    title: (of) => `${of}: goals and results over time`,
    chart: (count) => `${count} points in the chart, numbered as in the table below`,
    unit: (unit) => `Unit: ${unit}`,
    onlyTable: 'Fewer than two numbers that compare: a table, no chart.',
    offChart: (count) =>
      `${count === 1 ? 'One is' : `${count} are`} in words or in another unit and not in the chart: see the table`,
    truncated: (shown, all) => `The first ${shown} of ${all}.`,
    goal: 'goal',
    result: 'result',
    estimate: 'estimate',
    goalHint:
      'a line spans the months of a goal; one stated later for the same months begins on its day of publication',
    number: 'No.',
    period: 'Period',
    kind: 'Kind',
    figure: 'Figure',
    document: 'Document',
    copy: 'Copy the table',
    copied: 'Copied: paste it into a sheet.',
    notCopied: 'The browser does not allow the clipboard: nothing was copied. Select the table and press Ctrl+C.',
  },

  goals: {
    page: 'Contents',
    pages: { scoreboard: 'Scoreboard', statements: 'Statements', commitments: 'Promises', districts: 'Districts' },
    district: 'District',
    year: 'Year',
    beside: 'Side by side with',
    nobody: 'None',
    document: 'Document',
    allDocuments: 'All documents',
    yearName: (year) => year,
    noDocuments: 'There is no document yet, so there are no goals to list. Load documents first.',
    noYears: 'This district has no goals here. Choose another.',
    more: 'Show more',
  },

  terms: {
    title: {
      scoreboard: 'As of, judged by, and tolerances',
      statements: 'As of',
      commitments: 'As of, and tolerances',
      districts: 'As of, judged by, and tolerances',
    },
    standing: (authorities) =>
      `The plan comes first: where several goals are stated for one thing, the first of ${authorities.join(', ')} counts. Tolerances: how far short of “about” still counts as roughly met.`,
    asOf: (asOf) => `As of ${asOf}`,
    usually: (number) => `default ${number}`,
    wrong: (most) => `Type a number from 0 to ${most}; goals are still judged by the last one.`,
    within: (name, tolerance) => `${name}: ${tolerance}`,
    chosen: 'Terms chosen',
    reset: 'Back to the defaults',
    none: 'There is nothing to list as of this date and under these terms.',
  },

  scoreboard: {
    title: (owner, year) => `${owner}: how the goals of ${year} stand`,
    none: 'This district has no goals for this year. Choose another district or year.',
    main: 'Main indicators',
    others: 'Other indicators',
    parts: 'Goals for part of the year (counted separately)',
    notCounted: (reasons) =>
      `Listed among the goals but not counted: ${reasons.map(({ label, count }) => `${label} ${count}`).join(', ')}`,
    claimed: (count) => `${count} claimed as done`,
    counted: (total) => (total === 1 ? '1 goal' : `${total} goals`),
    judged: (judged, onCourse) => `${judged} can be judged, ${onCourse} of them met or on course`,
    noneJudged: 'none can be judged',
    silent: (count) => `${count} not mentioned in the report`,
    attained: (share) => `${share} done`,
    capUsed: (share) => `${share} of the cap`,
    passed: (share) => `${share} of the year passed`,
    short: (size) => `${size} short of the goal`,
    over: (size) => `${size} over`,
    behindPace: (points) => `${points} points behind the expected progress`,
    overPace: (points) => `${points} points above the expected use`,
    sort: 'Order',
    orders: {
      WORST: 'Short first',
      LEAST_DONE: 'Least done first',
      MOST_DONE: 'Most done first',
      FURTHEST_BEHIND: 'Furthest behind schedule first',
    },
    target: 'goal',
    result: 'result',
    previous: 'last year',
    inPeriod: (period, figure) => `${figure} in ${period}`,
    noBar: {
      WORDS: 'No bar: the goal is in words',
      RANK: 'No bar: the goal is a rank',
      NOT_COMPARABLE: 'No bar: goal and result are not comparable',
    },
    tones: {
      GOOD: 'Result (met or on course)',
      WARNING: 'Result (short)',
      BAD: 'Result (binding goal missed or cap passed)',
      NONE: 'Result (not judged)',
    },
    oneScale: 'Rates and shares in one unit are drawn on one scale and can be compared; each level has its own.',
    noResult: 'no result in the ledger',
    bar: (of, parts) => `${of}: ${parts}`,
    legend: 'Key',
    byTopic: 'By topic',
    topic: 'Topic',
    counts: 'Verdicts (number of goals)',
    goals: 'All goals, those short first',
    only: 'Only',
    allVerdicts: 'All verdicts',
    allTopics: 'All topics',
    nothingFits: 'No goal fits the filters.',
    count: (count) => (count === 1 ? '1 goal' : `${count} goals`),
    makeTable: 'Make a table',
    makeTableOf: 'Make a table of these goals',
    makeTableOfOne: 'Make a table of this goal',
    figures: 'Figures of all districts',
    copyGoal: (name) => `Copy as a sentence: ${name}`,
  },

  compare: {
    title: (city, year) => `Main indicators of the districts of ${city}, ${year}`,
    districts: 'Districts compared',
    none: 'No main indicators to compare in this year. Choose another.',
    chooseMore: 'Choose at least one district.',
    order:
      'Largest differences first: rates by the percentage points between results (between goals where there are no results), levels by the percentage points between the shares done.',
    differs: {
      RESULT: (points) => `results differ by ${points} points`,
      GOAL: (points) => `goals differ by ${points} points`,
      DONE: (points) => `shares done differ by ${points} points`,
    },
    columns: { district: 'District', figures: 'Goal, result and rank', verdict: 'Verdict' },
    printed: (place, among) => (among === null ? `printed: ${place}` : `printed: ${place} among ${among}`),
    makeTable: 'Make a table',
    table: (of) => `${of}: districts compared`,
  },

  course: {
    title: 'Rest of the year and progress',
    whatIf: (unit) => `What if the year comes to${unit === '' ? '' : ` (${unit})`}`,
    wrong: 'Type a number.',
    even: 'as much as the goal',
    more: (size) => `${size} above the goal`,
    less: (size) => `${size} below the goal`,
    share: (share) => `${share} of the goal`,
    perMonth: (amount) => `each remaining month needs ${amount} on average`,
    between: ', ',
    period: 'Period',
    result: 'Result',
    change: 'Change (points)',
  },

  statements: {
    title: (owner, year) => `${owner}: how documents word the goals of ${year}`,
    several: 'Stated more than once',
    kind: 'Kind of change',
    allKinds: 'All',
    none: 'No goal fits.',
    noneSeveral: 'No goal of this year is stated more than once.',
    count: (count) => (count === 1 ? '1 goal' : `${count} goals`),
    kinds: {
      RAISED: 'Raised or above the plan',
      LOWERED: 'Lowered or below the plan',
      KEPT: 'Kept or as in the plan',
      SCOPE_CHANGED: 'Scope changed',
      CHANGED: 'Number changed',
      SAID_OTHERWISE: 'Worded differently',
      REPORTED: 'Reported as a result',
      NOT_MENTIONED: 'Left out later',
    },
    ease: {
      EASIER: 'easier to meet',
      HARDER: 'harder to meet',
      MIXED: 'easier in one way, harder in another',
      SAME: 'equally hard to meet',
    },
    judged: 'Judged by this',
    leftOut: 'Does not mention this goal again',
    legend: 'Words that differ are shaded and underlined.',
    makeTable: 'Make a table of the wordings',
  },

  commitments: {
    title: (owner) => `${owner}: promises by work item`,
    search: 'Search the work items',
    strength: 'Strength',
    none: 'No work item fits.',
    count: (count) => (count === 1 ? '1 work item' : `${count} work items`),
    promises: (count) => (count === 1 ? '1 promise' : `${count} promises`),
    number: (section, number) => `${section} no. ${number}`,
    text: 'Whole text',
    hideText: 'Less',
    result: (period, figure) => `${period}: ${figure}`,
    noResult: 'no result in the ledger',
    superseded: (figure, title) => `now ${figure} (${title})`,
    stretch: 'a stretch goal, not judged',
    why: 'Why',
    makeTable: 'Make a table of the promises',
  },

  templates: {
    title: 'Templates',
    list: (count) => (count === 0 ? 'Templates' : `Templates (${count})`),
    save: 'Save as template',
    saveHint: 'Keep how this table is made, to use it for other districts and periods',
    nameOf: (indicator, count) => (count > 1 ? `${indicator} and ${count - 1} more` : indicator),
    saved: (name) => `Saved as the template “${name}”.`,
    shown: (name) => `Template “${name}”`,
    gone: (names) =>
      `The catalogue no longer has ${names.map((name) => `“${name}”`).join(', ')}; the rest is as it was.`,
    useFor: 'Use it for',
    asKept: 'The districts it was saved with',
    name: 'Name of the template',
    rename: 'Rename',
    download: (name) => `Save the template “${name}” as a file`,
    remove: (name) => `Delete the template “${name}”`,
    removed: (name) => `The template “${name}” is deleted.`,
    bringBack: 'Undo',
    open: 'Open a template file',
    noTemplate: (file) => `“${file}” is not a Planbook template, or was written by a newer version.`,
    noneInWorkbook: 'This workbook has no templates yet. Make a table and save it as one: it stays with the workbook.',
    noneInBrowser:
      'There are no templates yet. Make a table and save it as one: it stays in this browser, and can be saved as a file.',
  },

  forms: {
    title: 'Common reports',
    another: 'Choose another report',
    custom: 'Turn into a custom table',
    columns: (shown, all) => `Columns and their order (${shown} of ${all})`,
    columnList: 'Columns of the report',
    moveUp: (column) => `Move “${column}” up`,
    moveDown: (column) => `Move “${column}” down`,
    ownColumns: 'Back to the report’s own columns',
    leaveOutEmpty: (columns) => `Leave out what is empty: ${columns.join(', ')}`,
    orderFixed:
      'The table is in the workbook: columns left out are deleted, new ones come last. Move columns in the sheet to reorder them.',
    city: 'City',
    chooseDistrict: 'Choose a district',
    chooseYear: 'Choose a year',
    upTo: 'Results up to',
    latestPart: 'Latest published',
    oneIndicator: 'This report takes one indicator; choosing another replaces it.',
    ownIndicators: {
      main: 'None chosen: the main indicators.',
      all: 'None chosen: all that have a goal.',
      fitting: 'None chosen: all that fit this report.',
    },
    needs: 'Choose district and year to see the table here as it will be inserted; a ranking needs an indicator too.',
    yours: 'yours to fill in',
    yoursHint: (headers) => `Yours to fill in, and kept when the table is refreshed: ${headers.join(', ')}.`,
  },

  table: {
    dateAndLanguage: 'As of, judged by, and language of the table',
    indicators: 'Indicators',
    indicatorsHint: 'Type a name or pinyin',
    chooseIndicator: 'Choose indicators',
    openList: 'Open',
    remove: (name) => `Remove ${name}`,
    noIndicator: 'No indicator found',
    nearestIndicators: 'No such indicator. Similar names:',
    searching: 'Searching…',
    listFailed: (fault) => `${fault} Choose this to try again.`,
    districts: 'Districts',
    withFigures: 'A dot marks districts with figures of the chosen indicators',
    hasFigures: 'has figures',
    periods: 'Periods',
    otherPeriod: 'Another period, e.g. 2024H1',
    relativePeriods,
    periodNow: ({ name, period, months }) =>
      `“${name}” is ${period} now, ${months === null ? 'without a result in the ledger' : `with results for ${months}`}; a refresh takes what is in the ledger by then.`,
    scopes: 'Scopes',
    allScopes: 'All of them where none is chosen',
    addPeriod: 'Add',
    columns: 'Columns',
    columnNames: {
      TARGET: 'Goal',
      ACTUAL: 'Result',
      PREVIOUS: 'Year before',
      PREVIOUS_PART: 'Same months of last year',
      PREVIOUS_YEAR: 'Last full year',
      GAP: 'Gap',
      ATTAINMENT: 'Attainment',
      CAP_USED: 'Cap used',
      VERDICT: 'Verdict',
      PACE: 'Expected pace',
      SOURCE: 'Source',
      NOTE: 'Note',
    },
    options: 'Measures, columns and date',
    layout: 'Layout',
    layouts: {
      ROWS: 'One measure a row',
      PAIRED: 'Level and growth side by side',
      BY_PERIOD: 'Periods side by side',
      BY_DISTRICT: 'Districts side by side',
    },
    layoutHints: {
      ROWS: 'Goal and result share a row; gap, share and verdict are formulas that follow when you change a result.',
      PAIRED: 'One indicator a row, its level on the left and its growth on the right; values, no formulas.',
      BY_PERIOD: 'One indicator a row, the periods one after the other to the right; values, no formulas.',
      BY_DISTRICT: 'One indicator a row, the districts one after the other to the right; values, no formulas.',
    },
    layoutFixed: 'A table that is inserted keeps its layout; insert another table for another layout.',
    pairedMeasures: 'This layout always shows level and growth.',
    asOf: 'As of',
    asOfLatest: 'Latest (each refresh brings the newest)',
    asOfDay: 'A date…',
    asOfDate: 'As-of date',
    asOfDocument: (title, day) => `${day}, when “${title}” came out`,
    language: 'Language of the table',
    languageOfPane: 'As the pane',
    alsoShow: 'Add:',
    add: (name) => `Add “${name}”`,
    dropColumn: (name) => `Leave out the column “${name}”`,
    removed: (name) => `“${name}” removed`,
    undo: 'Undo',
    clear: 'Start over',
    cleared: 'Everything cleared',
    size: (rows, columns, cells) =>
      `${rows === 1 ? '1 row' : `${rows} rows`} × ${columns} columns once inserted, ${cells.toLocaleString('en')} cells`,
    tooLarge: (cells, most) =>
      `This would be ${cells.toLocaleString('en')} cells or more, and a table has at most ${most.toLocaleString('en')}. Take fewer indicators, districts, periods or columns, or make several tables.`,
    editing: (title) => `Changing the inserted table: ${title}`,
    stopEditing: 'Leave it as it is',
    apply: 'Apply to that table',
    applying: 'Applying …',
    seeLinks: 'See linked tables',
    measures: 'Measures',
    allMeasures: 'None chosen: every measure that is published',
    preview: 'Preview',
    row: (number, text) => `Row ${number} ${text}`,
    rowName: (number) => `Row ${number}`,
    openRow: 'Click the first cell of a row to read all of it and copy it as a sentence.',
    copyRow: 'Copy this row as a sentence',
    copyAll: 'Copy the table as sentences',
    reordered:
      'The preview puts name, goal, result and verdict first; the sheet and the file have the table’s own order.',
    folded: (headers) =>
      `To save room, ${headers.join(', ')} share a column here; the inserted table has one for each.`,
    previewRows: (shown, all) => `First ${shown} of ${all} rows. `,
    needs: 'Choose indicators, districts and periods to see the table here as it will be inserted.',
    start: 'No indicator chosen yet. Choose some under Indicators, or open one in Find and make a table of it.',
    insert: 'Insert at the selected cell',
    inserting: 'Inserting…',
    inserted: (place) => `Inserted at ${place}`,
    download: 'Download .xlsx',
    downloading: 'Writing the file…',
    downloaded: (name) => `Downloaded ${name}`,
    exportAll: 'Export all figures of these districts, indicators and years',
    exportFormats: { '.xlsx': 'Workbook .xlsx', '.csv': 'Text .csv', '?format=sdmx-csv': 'SDMX-CSV 2.1' },
    placeTaken: (place, holds) => `${place} already holds “${holds}”. Nothing was inserted or changed.`,
    tableThere: (place) => `${place} already holds a table. Nothing was inserted or changed.`,
    tableTouches: (place) =>
      `This is right below or right beside the table at ${place}, and Excel would take in what is written here. ` +
      'Nothing was inserted or changed. Leave a row or a column free between the two.',
    newSheetInstead: 'Insert on a new sheet',
    placeInstead: (address) => `Insert at ${address} instead`,
    replaceBy: (name) => `Use “${name}”`,
  },

  indicatorList: {
    title: 'Take indicators from a list',
    box: 'Paste a column of names (Ctrl+V), or type one a line',
    read: 'Look up',
    selection: 'Take the selected cells',
    close: 'Cancel',
    reading: (done, all) => (all === 0 ? 'Looking up …' : `Looked up ${done} of ${all} …`),
    tooLong: (most) =>
      `This is too much, and nothing was looked up. At most ${most} lines are taken at once. Select the column of names alone.`,
    empty: 'There are no names of indicators in this.',
    told: (known, doubtful, unknown) =>
      [
        ...(known > 0 ? [`${known} found`] : []),
        ...(doubtful > 0 ? [`${doubtful} to choose`] : []),
        ...(unknown > 0 ? [`${unknown} not found`] : []),
      ].join(', '),
    taken: (typed, name) => `“${typed}” is taken as “${name}”.`,
    maybe: (typed) => `“${typed}” may be:`,
    nearest: (typed) => `“${typed}” was not found. The nearest names are:`,
    none: (typed) => `“${typed}” was not found.`,
    choose: (typed) => `Which indicator “${typed}” is`,
    add: (count) => (count === 1 ? 'Add 1 indicator' : `Add ${count} indicators`),
  },

  links: {
    title: 'Linked tables in this workbook',
    none: 'This workbook has no linked tables yet. Put one together under “Table” and insert it; it is refreshed here.',
    make: 'Make a table',
    reading: 'Looking for linked tables…',
    version: (revision, asked) => `revision ${revision}${asked === undefined ? '' : ` · fixed as of ${asked}`}`,
    newer: (revision) => `Revision ${revision} is available`,
    noNews: (revision) => `Revision ${revision} has nothing new for this table`,
    news: (count, isMore) =>
      count === 1 && !isMore ? '1 figure is new' : `${isMore ? `${count} or more` : count} figures are new`,
    current: 'Up to date',
    ahead: (revision) => `Shows revision ${revision}, which this server does not have`,
    badge: (count) => (count === 1 ? '1 table has new figures' : `${count} tables have new figures`),
    refreshAll: 'Refresh all',
    refreshingAll: (done, all) => `${done} of ${all} refreshed…`,
    stop: 'Cancel the refresh',
    stopHint: 'Tables written so far go back to what they were; the others stay as they are.',
    more: (name) => `More for ${name}`,
    goTo: 'Go to',
    copyText: 'Copy as sentences',
    listSources: 'List the sources on a sheet',
    noteSources: 'Add comments with sources',
    unnoteSources: 'Clear comments with sources',
    copiedText: (text) => `Copied: ${text}`,
    notCopiedText: (text) => `The browser does not allow the clipboard. Select this text and press Ctrl+C: ${text}`,
    edit: 'Change',
    editNamed: (title) => `Change ${title}`,
    unlink: 'Unlink',
    unlinked: (title) =>
      `“${title}” is no longer linked. Its values, formulas and formats stay, and it is no longer refreshed.`,
    undoUnlink: 'Undo',
    relink: 'Link again',
    lostDefinition:
      'What this table shows is no longer stored in the workbook. It can be read again from its row keys and headers.',
    notRelinkable:
      'What this table showed is no longer stored in the workbook, and its rows do not tell. It cannot be linked again.',
    copy: 'A copy of a linked table; a refresh links it on its own',
    allDone: (done, changed) =>
      changed === 0
        ? `${done === 1 ? '1 table' : `${done} tables`} refreshed; nothing has changed.`
        : `${done === 1 ? '1 table' : `${done} tables`} refreshed, ${changed} of them with changes: see below.`,
    allFailed: (failed) =>
      failed === 1
        ? '1 table was not refreshed and stays as it is; the reason is given below it.'
        : `${failed} tables were not refreshed and stay as they are; the reasons are given below them.`,
    nothingToRefresh: 'This workbook has no linked tables and no PLAN formulas: there is nothing to refresh.',
    undoRefresh: 'Undo the refresh',
    undoneRefresh: (tables) =>
      `The refresh is undone: ${tables === 1 ? '1 table is' : `${tables} tables are`} as before it.`,
    allLeft: (left) =>
      left === 1 ? 'Cancelled: 1 table is as it was before.' : `Cancelled: ${left} tables are as they were before.`,
    movedDown: (place) => `The contents of ${place} were moved down to make room for the new rows.`,
    keptAsked: (mine, theirs) => `You typed ${mine}; ${theirs} is published now.`,
    keepMine: 'Keep mine',
    takeTheirs: 'Take the published one',
    copyReport: 'Copy report',
    copiedReport: 'Copied',
    copyFailed: 'The browser does not allow copying. Nothing was copied.',
    kinds: { ADDED: 'newly published', CORRECTED: 'corrected', RETIRED: 'withdrawn' },
    undone: 'restored by an undo',
    source: (title, standing) => `“${title}” (${standing})`,
    goToCell: (name) => `Go to ${name}`,
    forked: (revision) => `Shows revision ${revision}, which is none of this server’s`,
    refresh: 'Refresh',
    refreshNamed: (name) => `Refresh ${name}`,
    refreshing: 'Refreshing…',
    unchanged: (revision) => `Refreshed to revision ${revision}; nothing has changed.`,
    changed: (revision, count) =>
      `Refreshed to revision ${revision}; ${count === 1 ? '1 change' : `${count} changes`}:`,
    empty: 'empty',
    became: 'became',
    moreChanges: (count) => `And ${count} more.`,
    added: (rows) => `${rowsIn(rows)} added: ${rows.join('; ')}`,
    gone: (rows) =>
      `${rowsIn(rows)} ${rows.length === 1 ? 'has no figures any more and says so' : 'have no figures any more and say so'}: ${rows.join('; ')}`,
    kept: (rows) => `${rowsIn(rows)} ${rows.length === 1 ? 'keeps' : 'keep'} the result you typed: ${rows.join('; ')}`,
    copied: (count) => `${count === 1 ? '1 row' : `${count} rows`} had been copied; every copy was refreshed.`,
    displaced: (rows) =>
      `In ${rowsIn(rows)} the content did not agree with the hidden row key, most likely because a sort left out some columns. They were written anew by their keys and no result in them was kept as yours; check your own columns there: ${rows.join('; ')}`,
    lastYear: ({ header, now, emptied }) => {
      const did = [
        ...(now === null ? [] : [`is “${now}” now`]),
        ...(emptied > 0 ? [`lost ${emptied} ${emptied === 1 ? 'figure' : 'figures'}`] : []),
      ];
      return `The column “${header}” ${did.join(' and ')}: the table decides the period of last year's figures, which is the same months where it shows results of a part of the year, else the whole year. A cell stays blank where no figure of that period and basis is held; no other period takes its place.`;
    },
    periodMoved: ({ typed, before, now }) =>
      `The period “${relativePeriods[typed] ?? typed}” is ${periodIn(now)} now; it was ${periodIn(before)}.${before.period === now.period ? '' : ' The rows go on with your own columns; a result you typed for the other period is not kept.'}`,
    captionKept: 'The lines above the table had been changed by hand and were left so.',
    markMissing:
      'Some figures of the table are not public. Please write above it that it is internal (内部资料 注意保管).',
    mark: {
      ADDED:
        'Some figures of the table are not public: “Internal: not for publication” was added after your own words above it.',
      REMOVED: 'All figures of the table are public now, so the note above it that it is internal was removed.',
    },
  },

  source: {
    title: 'Source',
    of: (place, text) => (text === '' ? place : `${place}: ${text}`),
    column: (header) => `Column: ${header}`,
    reading: 'Reading the selected cell…',
    none: 'The selected cell is not one of Planbook’s. Select a cell of a linked table or of a PLAN formula to see its sentence, document and vintages here.',
    notOurs: 'This row or column is your own; it has no source.',
    forked: 'These figures are of a revision that is none of this server’s, so their sources are not known here.',
    behind: (revision) =>
      `These figures are of revision ${revision}, which this server does not have yet. Below is what it has now.`,
    filled: (anchor, names) =>
      `This cell is filled by the ${names.map((name) => `PLAN.${name}`).join(', ')} formula in ${anchor}; change it there.`,
    wholeTable: 'PLAN.GRID fills a whole table: select a number in it to see its source.',
    computed: (name) =>
      `An argument of PLAN.${name} is computed, so its source cannot be told here. Write the argument as text or refer to a cell.`,
    typedOver:
      'You typed the result in this row, and its gap, attainment and verdict are computed from it; this is what is published.',
    frozen: (name) => `This cell was a PLAN.${name} formula and is frozen as a value.`,
    frozenFrom: (words, revision) => `Its source when it was frozen (revision ${revision}): ${words}`,
    ownColumn: 'This column is your own; below is the source of its row.',
    differs: (shown, published) =>
      `The cell holds ${shown}, not the published ${published}: it was typed over, or the figure was corrected later.`,
    empty: 'The ledger has no figure for this cell.',
    others: 'Other statements of the same goal',
    vintages: 'Vintages',
    vintage: (printed, revision) => `${printed} (revision ${revision})`,
    quoted: (quote) => `“${quote}”`,
    copy: 'Copy figure and source',
    copied: 'Copied',
    notCopied: 'The browser does not allow copying. Select the text and press Ctrl+C.',
  },

  formula: {
    measure: (_label, code) => code,
    title: 'Make a formula',
    close: 'Close',
    tools: 'PLAN formulas',
    build: 'New formula',
    hint: 'Before a workbook goes to someone without the add-in, freeze its formulas as values. Their sources stay, and the formulas can be brought back.',
    working: 'Working…',
    scopes: { selection: 'Selected cells', sheet: 'This sheet', workbook: 'Whole workbook' },
    freeze: 'Freeze as values',
    thaw: (count) => `Bring back formulas (${count})`,
    repair: (count) => `Repair ${count} broken formulas`,
    locked: (sheets) => `The sheet ${sheets.join(', ')} is protected; its broken formulas cannot be repaired.`,
    frozen: (count) =>
      count === 0 ? 'There is no PLAN formula to freeze. Nothing was changed. ' : `${count} formulas are values now. `,
    thawed: (count) =>
      count === 0 ? 'No formula was brought back. Nothing was changed. ' : `${count} formulas are back. `,
    repaired: (count) => `${count} formulas were entered again.`,
    left: (places) =>
      `Left as they are: ${places.slice(0, 10).join('; ')}${places.length > 10 ? ` and ${places.length - 10} more` : ''}. `,
    because: {
      WAITING: (place) => `${place} is still waiting`,
      ERROR: (place) => `${place} shows an error`,
      SPILL: (place) => `${place} is filled by a formula outside of what was chosen`,
      CHANGED: (place) => `${place} was changed`,
      REFERENCE_GONE: (place) => `a cell that ${place} refers to is gone`,
    },
    withoutSources: 'The server did not answer, so the sources were not kept; the formulas can still be brought back.',
    function: 'Function',
    argument: (name) => `Argument: ${name}`,
    pick: (name) => `Take ${name} from the selected cell`,
    asText: (name) => `Write ${name} as text`,
    optional: 'optional',
    comesTo: (value) => `Result: ${value}`,
    covers: (value, months) => `${value} (the result is of ${months})`,
    isOf: (value, period) => `${value} (of ${period})`,
    spills: (rows, columns) => `${rows} rows × ${columns} columns from the cell it is written to, which must be empty`,
    insert: 'Write into the selected cell',
    entered: (place, cells) => (cells === 1 ? `Written into ${place}` : `Written into ${place}: ${cells} formulas`),
    taken: (place, cells) =>
      `${cells === 1 ? '1 cell' : `${cells} cells`} of ${place} ${cells === 1 ? 'holds' : 'hold'} something. Nothing was written, the workbook is unchanged.`,
    touching: (place, table) =>
      `${place} is right below or right beside the table ${table}, and Excel would take the formulas into that table. ` +
      'Nothing was written or changed. To put them into that table, insert a row or column in it first and select its cells.',
    placeInstead: (address) => `Write to ${address} instead`,
    overwrite: 'Overwrite',
    tooMany: (most) => `At most ${most} cells at once: select a smaller area. The workbook is unchanged.`,
    fill: 'Fill the selected area by its headers',
    fillHint: 'Select an empty area: the column to its left and the row above it each give one argument.',
    takenFrom: { left: 'the column to the left', above: 'the row above' },
    target: (place) => `Will fill ${place}`,
    insertAll: 'Write into this area',
    tooLong: 'A text of more than 255 characters does not fit into a formula. Refer to a cell instead.',
  },

  functions: {
    parameters: {
      district: { name: 'district', description: 'A district by name or code, such as "Longgang", "龙岗区" or 440307' },
      indicator: { name: 'indicator', description: 'An indicator by name or code, such as "GDP" or "地区生产总值"' },
      period: {
        name: 'period',
        description:
          'A period, such as 2024, "2024-S1", "2024-Q3", 202406 or "last month"; "2024 YTD" is the part of the year that is out, "latest" the latest result, "same period last year" its months a year before',
      },
      measure: {
        name: 'measure',
        description: 'A measure such as "LEVEL", "GROWTH", "SHARE" or "RANK"; the indicator\'s main one if left out',
      },
      asOf: {
        name: 'asOf',
        description:
          'What was published by a day or a document, such as "2024-09-12" or "LG-2024-MID"; today if left out',
      },
      districts: {
        name: 'districts',
        description: 'One or more districts: cells, one in each, or a text such as "Longgang, Guangming"',
      },
      indicators: {
        name: 'indicators',
        description: 'One or more indicators: cells, or a text with commas; semicolons where a name itself has a comma',
      },
      periods: {
        name: 'periods',
        description: 'One or more periods: cells, or a text such as "2023, 2024-S1" or "latest"',
      },
      measures: {
        name: 'measures',
        description: 'Measures such as "LEVEL, GROWTH"; all that are published if left out',
      },
      columns: {
        name: 'columns',
        description: 'Columns by header or code, such as "TARGET, ACTUAL, VERDICT"; the usual ones if left out',
      },
    },
    help: {
      ACTUAL:
        'The result of the period, #N/A while it is not out; "2024年累计" asks for the part of the year that is. A percentage is an Excel percentage: 9 % is 0.09.',
      TARGET: 'The goal that is judged. A percentage is an Excel percentage: 6.5 % is 0.065.',
      GAP: 'The result minus the goal: in the unit, in percentage points for rates, in places for ranks.',
      ATTAINMENT: 'The result divided by the goal: 28.2 % is 0.282. Rates, ranks and caps have none.',
      VERDICT: 'The verdict in words, such as "ahead", "missed" or "not in the ledger".',
      PREVIOUS:
        'Last year: the same months where the period is a part of a year, else the whole of it, and for "2024年累计" the months of the result; nothing on another basis.',
      PACE: "The share of the goal expected by the end of the result's months: 50 % is 0.5; by breakdown, last year or calendar.",
      SOURCE:
        'The documents that goal and result stand in, with their standing (draft, in force, expired, republished).',
      HISTORY:
        'All goals, results and estimates published for the period and its parts, one a row under headers, spilling right and down. Percentages as Excel percentages, without formats. Not inside an Excel table.',
      GRID: 'A table of goals against results under headers, spilling right and down, at most 20,000 cells. Values as in a linked table, without formats: insert a linked table for those. Not inside an Excel table.',
    },
    noValue: {
      ACTUAL: 'No result for this period is in the ledger.',
      TARGET: 'No goal for this period is in the ledger.',
      GAP: 'Goal or result is missing, or they are on different bases and cannot be subtracted.',
      ATTAINMENT: 'There is no attainment: goal or result is missing, or it is a rate, a rank or a cap.',
      VERDICT: 'There is nothing to judge.',
      PREVIOUS: 'No figure of the year before is in the ledger, or it is on another basis.',
      PACE: 'There is no expected progress: the goal is not judged by progress, or the calendar does not apply.',
      SOURCE: 'There is no source document.',
    },
    arguments: {
      MISSING: (name) => `The ${name} is missing: type it, or point at a cell that holds it.`,
      SEVERAL: (name) => `The ${name} must be one value or one cell, not several.`,
      TOO_LONG: (name) => `The ${name} is too long for any name or code: check the cell it points at.`,
      DATE: (name) =>
        `The ${name} points at a cell with a date. Periods are whole months: write 2024, "2024-06" or "2024-S1".`,
      DECIMAL: (name) =>
        `The ${name} is a decimal number, in which 2024.1 and 2024.10 are one: write it as text, such as "2024-10".`,
    },
    partIsHeld: (months, period) =>
      `The ledger has no result for the whole period, but it has one for ${months}: write "${period}" as the period to get it.`,
    empty: (why, label) => (label === '' ? why : `${why} (${label})`),
    unknown: {
      measures: (typed, name) =>
        `“${typed}” in ${name} is no measure. Write LEVEL, GROWTH, SHARE, RANK, MULTIPLE, CHANGE_POINTS, CHANGE, COMPLETION or GAP_TO_CITY.`,
      columns: (typed, name) =>
        `“${typed}” in ${name} is no column. Write TARGET, ACTUAL, PREVIOUS, GAP, ATTAINMENT, CAP_USED, VERDICT, PACE, SOURCE or NOTE.`,
    },
    tooManyCells: (cells, most) =>
      `This would fill at least ${cells.toLocaleString('en')} cells, and one formula fills at most ${most.toLocaleString('en')}. Ask for fewer districts, indicators, periods or columns, or insert a linked table.`,
    history: {
      between: ' · ',
      betweenNotes: ', ',
      headers: ['Published', 'Document', 'Kind', 'Period', 'Value', 'Stated', 'Vintage'],
    },
    refreshed: (count, untouched) =>
      `${count} PLAN ${count === 1 ? 'formula was' : 'formulas were'} asked for anew.${untouched.length === 0 ? '' : ` Sheets that are protected keep theirs: ${untouched.join(', ')}.`}`,
    unreachable: 'The Planbook server cannot be reached, so there is no data. When you are online, choose Refresh all.',
    behind: (shown) =>
      `This server does not have revision ${shown}, at which the formulas of this workbook were answered, yet, so it was not asked; once it has caught up choose Refresh all, or “Use this server’s figures” under Linked.`,
    forked: (shown) =>
      `Revision ${shown}, at which the formulas of this workbook were answered, is none of this server’s, so it was not asked; ask which of the two counts, or choose Refresh all and then “Use this server’s figures”.`,
    tooSlow: 'The server has not answered within half a minute, so there is no data. Choose Refresh all later.',
    serverFailed: (reference) =>
      `The server failed${reference === undefined ? '' : ` (${reference})`}, so there is no data. Choose Refresh all later.`,
  },

  file: {
    title: 'Refresh a workbook file',
    about:
      'Choose an .xlsx or .xlsm file with linked tables, saved by Excel, WPS or LibreOffice; refresh it and download it again.',
    stays:
      'The file is worked on in this browser alone and never uploaded; the server is asked only for the tables’ figures.',
    choose: 'Choose a file',
    chooseOther: 'Choose another file',
    drop: 'or drop one here',
    dropHere: 'Let go to open it',
    reading: (name: string) => `Reading ${name}…`,
    tables: (name: string, count: number) => `${name} · ${count} linked ${count === 1 ? 'table' : 'tables'}`,
    none: (name: string) =>
      `There is no linked table in ${name}. Choose a workbook downloaded from “Table”, or one into which Planbook inserted a table in Excel.`,
    edition: (name) =>
      `${name} is an edition to file: it was made to be handed in, holds values only and has no link, so it cannot be refreshed; the file was not changed. Choose the workbook with the linked table instead, refresh it, and make the edition again.`,
    lost: 'This table has no definition (it was unlinked, or another program dropped it), but its row keys and headers are there: linking it again tells by them what was asked for, and refreshes it.',
    notRelinkable:
      'This table has no definition, and its row keys and headers do not tell what was asked for. Download it anew from Tables; the file is unchanged.',
    keysWithoutTable: (sheet, address) =>
      `${address} on the sheet ${sheet} has Planbook's row keys but is no Excel table any more (it was turned into a range, or saved in a format without tables), so it cannot be refreshed. Select ${address} in Excel or WPS, press Ctrl+T (with headers), save as .xlsx and choose the file again; it is unchanged.`,
    headless: (sheet, table) =>
      `The row of headers of the linked table ${table} on the sheet ${sheet} is switched off, so it cannot be refreshed. Select the table in Excel, tick Header Row under Table Design, save and choose the file again; it is unchanged.`,
    cancel: 'Cancel',
    unpacking: (name, done, all) => `Reading ${name}… ${done} of ${all} MB unpacked`,
    only: 'Only the linked tables’ own cells are rewritten; your columns, formats, charts, macros and all else stay as they are.',
    refresh: 'Refresh',
    refreshAll: (count: number) => `Refresh ${count} linked tables`,
    refreshing: 'Refreshing…',
    download: 'Download the refreshed file',
    downloaded: (name: string) => `${name} was downloaded. The original file was not changed.`,
    refreshedName: (name: string, day: string) => `${name} (refreshed ${day})`,
    recalculates:
      'Have it calculated once when you open it, so that your own formulas follow: Excel does so by itself; in WPS and LibreOffice press Ctrl+Shift+F9.',
    faults: {
      NOT_A_WORKBOOK: () =>
        'This is no .xlsx or .xlsm workbook (a CSV, a Word document, a PDF, a picture?) and was not opened. Choose a file saved as .xlsx.',
      OLD_FORMAT: () =>
        'This is the old .xls or .et format and was not opened. Save it as .xlsx in Excel or WPS, then choose that: the old format has no tables, and this page tells how to get yours back. The file is unchanged.',
      BINARY_FORMAT: () =>
        'This is a binary .xlsb workbook and was not opened. Save it as .xlsx or .xlsm, then choose that.',
      OPEN_DOCUMENT: () =>
        'This is an .ods file and was not opened. Save it as .xlsx in LibreOffice, Excel or WPS, then choose that: its definitions are kept among the properties of the document. The file is unchanged.',
      ENCRYPTED: () =>
        'The file is encrypted, by a password or by rights management, and cannot be read. Open it in Excel or WPS, take the protection off and save it, then choose it again; it was not changed.',
      SIGNED: () =>
        'The file is digitally signed, and any change would break the signature. Remove the signature in Excel, or have the signer refresh it; it was not changed.',
      TOO_LARGE: () =>
        'The file is larger than 50 MB, too large for a browser. Refresh it in Excel; it was not changed.',
      TOO_MUCH_INSIDE: (_part, megabytes) =>
        `Unpacked the file is larger ${megabytes > 0 ? `than ${megabytes} MB` : 'than it says'}, too large for a browser. Refresh it in Excel; it was not changed.`,
      DAMAGED: (part: string) =>
        `The file is damaged (${part}) and cannot be read. Open and repair it in Excel or WPS, then try again; it was not changed.`,
      PACKED_OTHERWISE: (part: string) =>
        `The file is not damaged, but its part ${part} is compressed in a way that this page cannot read. Open it in Excel or WPS and save it as .xlsx, then choose that; it was not changed.`,
      FILE_SHEET_PROTECTED: (sheet: string) =>
        `The sheet “${sheet}” is protected, so nothing was refreshed. Unprotect it, then try again; the file was not changed.`,
      FILE_NO_ROOM_BELOW: (address: string, rows: number) =>
        `The table gets ${rows} more ${rows === 1 ? 'row' : 'rows'}, and ${address} is not free. Make room below it, then refresh again; this table was not changed.`,
      ARRAY_FORMULA: (address: string) =>
        `${address} is one formula over several cells, some of them the linked table’s. Delete it, then refresh again; this table was not changed.`,
      FILE_TABLE_GONE: () => 'This linked table is no longer in the file; the file was not changed.',
    },
  },

  states: {
    loading: 'Loading',
    retry: 'Try again',
    offline: 'There is no network. What is shown stays as it was; try again once you are online.',
    unreachable: 'The Planbook server cannot be reached. What is shown and the workbook stay as they were.',
    behind:
      'The server has older data than what is shown here: it may be catching up, or was restored from a backup. What is shown and the workbook stay as they were. Planbook asks again by itself, or you can go on with what the server has.',
    forked:
      'The server has other data under the same revision number than what is shown here: it may have been restored from a backup. What is shown and the workbook stay as they were. Ask whoever runs the server, or go on with what the server has.',
    takeServerState: 'Go on with what the server has',
    signIn: 'Sign in',
    tooSlow: 'The server did not answer within half a minute. What is shown and the workbook stay as they were.',
    serverFailed: (status, reference) =>
      `The server failed (${status}${reference === undefined ? '' : `, reference ${reference}`}). What is shown and the workbook stay as they were.`,
    unknown: 'Something unexpected went wrong. What is shown and the workbook stay as they were.',
    tooOldTitle: 'This Excel cannot run Planbook',
    tooOld:
      'Planbook needs Excel LTSC 2021 or later, Microsoft 365, or Excel on the web. Please update; the workbook was not changed.',
    tooOldInstead: 'Or open this page’s address in a browser to find figures and download .xlsx files.',
  },

  tableChart: {
    between: ' ',
    insert: 'Insert a chart',
    withChart: 'With a chart',
    drawn: (count, unit) =>
      `${count === 1 ? '1 row' : `${count} rows`}, goals as columns and results as markers${unit === '' ? '' : `, in ${unit}`}.`,
    inserted: (rows) => `Chart inserted beside the table, from ${rows}: `,
    replaced: (rows) => `The chart beside the table was drawn anew, from ${rows}: `,
    rowsLeftOut: (count) =>
      `${count} more with numbers ${count === 1 ? 'is' : 'are'} not drawn: a chart takes neighbouring rows of one unit. Sort such rows together and insert it again for more.`,
    rowsLeftOutOfFile: (count) =>
      `${count} more with numbers ${count === 1 ? 'is' : 'are'} not drawn: a chart takes neighbouring rows of one unit.`,
    setsLeftOut: (count, most) =>
      `A chart holds ${most} pairs of goal and result side by side; ${count} more ${count === 1 ? 'is' : 'are'} not drawn.`,
    nothing: 'No goal and no result of this table is a number, so there is nothing to draw. The workbook is unchanged.',
    nothingInFile: 'No goal and no result of this table is a number, so there is nothing to draw.',
  },
  edition: {
    make: 'Make an edition to file',
    made: (sheet, rows) =>
      `The edition to file is on the new sheet “${sheet}”, with ${rows} row${rows === 1 ? '' : 's'}. The linked table is as it was.`,
    hiddenRows: (count) =>
      `${count} row${count === 1 ? '' : 's'} hidden by a filter or by hand ${count === 1 ? 'is' : 'are'} left out.`,
    hiddenColumns: (headers) => `Hidden columns are left out: ${headers.join(', ')}.`,
    errors: (count, first) =>
      `${count} cell${count === 1 ? ' holds an error and is' : 's hold errors and are'} listed as shown; see to it before you file (${first}).`,
    between: ' ',
    download: 'Edition to file',
    downloadName: (title) => `To file ${title}`,
  },
  excel: {
    sheetProtected: (sheet) =>
      `The sheet ${sheet === '' ? '' : `“${sheet}” `}is protected. Unprotect it, then try again; the workbook was not changed.`,
    dialogBlocked: (office) =>
      `The window to sign in was not opened (Office tells ${office}), and you are not signed in. The workbook was not changed. Allow windows for this page, close others of the add-in, and try again.`,
    editMode: 'A cell is being edited. Press Enter or Esc, then try again; the workbook was not changed.',
    workbookLocked:
      'Excel refused the change; the workbook was not changed. It may be read-only, protected (its structure too) or open for viewing: save a copy and try there. Or antivirus or security software stopped it: ask your administrator to allow Office add-ins, then try again.',
    placeGone: (place) =>
      `${place} is no longer in this workbook, or its sheet is hidden. The workbook was not changed: show the sheet, or choose another place, then try again.`,
    notRelinkable: 'No row of this table is one that Planbook gives. Insert it anew; the table stays as it was.',
    changedSince: (table) =>
      `The table “${table}” was changed after its refresh: rows, columns or numbers. The refresh was not undone, so that none of that is lost. Nothing has changed.`,
    tableGone: 'This linked table is no longer in the workbook. Insert it anew.',
    writtenMeanwhile: (cells, more) =>
      `Somebody changed ${cells}${more > 0 ? ` and others, ${more} cells in all,` : ''} after they were read, so nothing was written: refresh again.`,
    behind: (shown, served) =>
      `This server does not have revision ${shown}, which is shown here, yet${served === undefined ? '' : ` (its latest is ${served})`}, so nothing was changed lest it go back; try again once the server has caught up, or choose “Use this server’s figures”.`,
    forked: (shown) =>
      `Revision ${shown}, which is shown here, is none of this server’s (it may have been restored from a backup, or be another Planbook), so nothing was changed; ask which of the two counts first, or choose “Use this server’s figures”.`,
    anyRevision: 'Use this server’s figures',
    noRoomBelow: (address, rows) =>
      `The table gets ${rows} more rows, and what stands at ${address} cannot be moved down as a whole: another table, merged cells or spilled ones would be torn apart, or the sheet ends. Make room below it, then refresh; the table stays as it was.`,
    noRoomBeside: (address, columns) =>
      `The table gets ${columns} more columns, and ${address} to its right is not free. Make room there, then try again; the table stays as it was.`,
    layoutChanged: 'A linked table keeps its layout. Insert it anew in the other one; this one stays as it was.',
    outsideSheet: 'The table does not fit from the selected cell. Select one further up and to the left.',
    restored: 'Excel stopped half-way; the sheet is as it was before. Try again.',
    notRestored: 'Excel stopped half-way and could not put everything back. Undo (Ctrl+Z), or close without saving.',
    frozenNewer:
      'A newer Planbook froze these cells. Update it before bringing the formulas back; the workbook was not changed.',
    definitionNewer:
      'This linked table was made by a newer Planbook. Update before refreshing it; the table stays as it was.',
    badDefinition: 'The definition of this linked table is damaged. Insert the table anew; it stays as it was.',
    columnMissing: (headers) =>
      `The table no longer has the column ${headers}. Undo its deletion or give it back that header, or insert the table anew; it stays as it was.`,
    headersOff: (table) =>
      `The row of headers of the table ${table} is switched off, so its columns are not known. Select the table, tick Header Row under Table Design, then try again; it stays as it was.`,
    formulaTooLong: (header, table) =>
      `The formula of the column ${header} names the table and its columns many times and would be longer than the 8,192 characters that Excel takes. Give the table ${table} a shorter name under Table Design (and long columns too), then refresh again; it stays as it was.`,
    columnsChanged: (headers) =>
      `The table was inserted without the column ${headers}. Insert it anew; it stays as it was.`,
  },
};
