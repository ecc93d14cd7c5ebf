import type { ItemFinding } from '../gate-words.ts';
import { catalogueFactEn } from './catalogue-fact-en.ts';
import { draftFaultsEn } from './draft-fault-en.ts';
import type { DraftWords } from './draft-zh.ts';
import { quoted, quotedName } from './quoted.ts';

const FINDINGS: Record<ItemFinding, string> = {
  NEW: 'new',
  DIFFERS: 'differs',
  UNCHANGED: 'unchanged',
  SAID_TWICE: 'said twice',
  CONFLICTS: 'conflicts',
  OPEN: 'open',
  REJECTED: 'rejected',
};

const ABOUT_NAMES =
  'SKIP behind = leaves out what is no indicator, district or scope; NEW,code=CODE,unit=UNIT,timing=FLOW,direction=HIGHER adds one; --alias PRINTED NAME=CODE adds another name of one';

export const draftEn: DraftWords = {
  findings: FINDINGS,
  faults: draftFaultsEn,
  cancelled: 'Reading the file was cancelled and the ledger was not changed. It can be read again at any time.',
  states: { OPEN: 'open', PUBLISHED: 'published', DISCARDED: 'discarded' },
  heading: {
    correction: (figure) => `Correction: ${figure}`,
    withdrawal: (what) => `Withdrawal: ${quotedName(what)}`,
    undoing: (heading) => `Undoing ${quotedName(heading)}`,
    merge: (names) => `Merged indicators: ${names}`,
    catalogue: (name) => `Dictionary: ${name}`,
  },
  decisions: { ACCEPT: 'accepted', REJECT: 'rejected', VALUE: 'set to' },
  questions: {
    DISTRICT: 'Which district is it',
    INDICATOR: 'Which indicator is it',
    SCOPE: 'Which scope is it',
    MEASURE: 'Which measure is it',
    PERIOD: 'Which period is it',
    UNIT: 'What is the unit',
    FISCAL: 'Which months does the fiscal year cover (the other years alike)',
    VALUE: 'What is the value',
    WORD: 'What does this code mean',
    AUTHORITY: 'Who set the target',
    RANK_OF: 'What does the rank order by',
    CITED: 'Where in the document is it (code, with file, cell and shown, or section, quoteStart and quoteEnd)',
    RELEASE:
      'is it public although the file is imported as internal (import it with public as its release, or write internal)',
    RELEASE_AT: 'when is it public (only of what is embargoed)',
    PUBLISHED: 'Is it published on the day of its document',
    REACH: 'Is the month of the title that month alone (CURRENT) or the months up to it (CUMULATIVE)',
    NEW_INDICATOR:
      'What are these parts of the new indicator (timing is FLOW, STOCK, AVERAGE or SCOPE, direction HIGHER, LOWER or NEUTRAL)',
    NEW_DISTRICT: 'What are these parts of the new district',
    NEW_SCOPE: 'What are these parts of the new scope',
    QUARTERLY: 'This indicator is released by quarter and has no such period: is it that of the last quarter',
    HEADER: 'What is the header',
  },
  question: (asks, value, near) =>
    `${asks}${value === null ? '' : `: ${quoted(value)}`}?${near === '' ? '' : ` (such as ${near})`}`,
  summary: ({ number, title, state, version, counts }) => {
    const found = Object.entries(counts).flatMap(([finding, count]) =>
      count > 0 ? [`${count} ${FINDINGS[finding as ItemFinding]}`] : [],
    );
    return `Draft ${number} (version ${version}, ${draftEn.states[state]}) ${title}: ${found.join(', ') || 'nothing'}`;
  },
  things: { DISTRICT: 'district', INDICATOR: 'indicator', MEASURE: 'measure', PERIOD: 'period', UNIT: 'unit' },
  origins: {
    ROW: 'the name of the row',
    COLUMN: 'the header',
    LINE: 'a line beside the table',
    TITLE: 'the title',
    SHEET: 'the name of the sheet',
    FILE: 'the name of the file',
    PUBLISHER: 'the publisher',
    NEIGHBOUR: 'a column or table beside it',
    ANSWER: 'an answer',
    NATURE: 'the measure itself',
  },
  table: (number, place, title) => `Table ${number} ${place}${title === '' ? '' : ` ${title}`}`,
  notRead: (table, why) =>
    `${table}: not read (${why === 'SKIPPED' ? 'left out by an answer' : 'its rows have no names'})`,
  guessed: (things) => `  ${things.join('; ')}`,
  guess: (thing, text, origin) => `${thing} ${quotedName(text)} (from ${origin})`,
  notFigures: (count) => `Cells that are no figures and were not read: ${count}`,
  noRight: (names, count) =>
    `${count === 1 ? '1 figure' : `${count} figures`} of ${names.join(', ') || 'more than one district'} ${count === 1 ? 'was' : 'were'} not read: whoever brought the file has no right to propose there.`,
  answerBy: (how) => `    answer: --answer ${how}`,
  asked: (count, file, hasNames) =>
    `${count === 1 ? '1 question is' : `${count} questions are`} open. Put the answers behind planbook import ${file}, which is read into this draft again${hasNames ? `. ${ABOUT_NAMES}` : ''}:`,
  aboutNames: ABOUT_NAMES,
  askedOfRows: (count, number) =>
    `${count === 1 ? '1 question is' : `${count} questions are`} open. Mend these rows in the file, import it again and put this draft away: planbook discard ${number}. Or reject them: planbook decide ${number} open reject`,
  row: (line) => `row ${line}`,
  waiting: (count, places) =>
    `    ${count} ${count === 1 ? 'figure waits' : 'figures wait'} for it${places.length === 0 ? '' : `, such as ${places.join(', ')}`}`,
  moreNames: (count) => `and others, ${count} in all`,
  restSkipped: (how) => `    leave out all the others that are not known: --answer ${how}`,
  warned: (sentence, items) => `  item ${items}: ${sentence}`,
  warnings: (count) => `Look at these first (${count}):`,
  moreWarnings: (count) => `  ${count} more are not shown; add --all.`,
  section: (finding, count) => `${finding}, ${count}:`,
  kinds: catalogueFactEn.kinds,
  retired: 'taken out',
  withdrawn: 'withdrawn ',
  folded: (count) => `${count} items that the ledger says already, or that are said twice, are not shown; add --all.`,
  reading: (done) => `Reading: ${done}`,
  rows: (count) => `${count} rows`,
  publishing: 'Publishing…',
  byProfile: 'The header was answered before, and is read by those answers.',
  next: (number, isBlocked) =>
    isBlocked
      ? `Settle what conflicts, is open, must be right or is to be explained before it can be published: planbook decide ${number} ITEMS accept|reject|VALUE --because REASON`
      : `Publish it: planbook publish ${number}    Decide about items: planbook decide ${number} ITEMS accept|reject|VALUE`,
  due: (at) => `to be published at ${at} (Shanghai)`,
  nothingNew: (number) => `There is nothing new to publish. Discard the draft: planbook discard ${number}`,
  undone: (number, by, revision) => `Draft ${by} took back what draft ${number} did, revision ${revision}.`,
  published: (number, revision) => `Draft ${number} is published, revision ${revision}.`,
  publishedNothing: (number) => `The ledger has all of draft ${number} already and was not changed.`,
  agreed: (number, at) => `Draft ${number} will be published at ${at} by the server.`,
  hourCancelled: (number) => `Draft ${number} is no longer scheduled and stays open.`,
  discarded: (number) => `Draft ${number} is discarded. The ledger was not changed.`,
  reasons: (count) => `Explained ${count} times:`,
  reason: ({ items, reason, by, on }) => `  Items ${items}: ${reason} (${by || 'the program'}, ${on})`,
  decided: (count, number, version) =>
    `${count} ${count === 1 ? 'decision is' : 'decisions are'} recorded, and draft ${number} has version ${version}.`,
  noDrafts: 'There are no drafts.',
  more: (count) => `${count} more items are not shown; add --all.`,
};
