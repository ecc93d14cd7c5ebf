import type { DraftFaultCode, ItemFinding } from '../gate-words.ts';
import type { DraftWords } from './draft-zh.ts';
import { itemPlaces } from './item-place.ts';
import { quoted } from './quoted.ts';

const LEDGER = 'The ledger was not changed.';
const DRAFT = 'The draft was not changed.';

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

/** Items of a draft by their places; a figure of the ledger by its code. */
function itemsEn(names: string): string {
  const places = itemPlaces(names);
  return places === names ? names : `item ${places}`;
}

const FAULTS: Record<DraftFaultCode, (...about: string[]) => string> = {
  NO_DRAFT: (number = '') => `There is no draft ${number}. ${LEDGER} List all drafts with "planbook draft".`,
  UNREADABLE: (path = '') =>
    `The file ${quoted(path)} cannot be read: it is not there, is a folder, or may not be read by this user. ${LEDGER} Check its path and import it again.`,
  PUBLISHED: (number = '') =>
    `Draft ${number} is published and cannot be changed. ${LEDGER} Correct published figures with "planbook correct".`,
  DISCARDED: (number = '') => `Draft ${number} was discarded. ${LEDGER} Please import the file again.`,
  FORBIDDEN: (codes = '', districts = codes) =>
    `You have no right to do this for ${districts.trim() || 'more than one district'}. ${LEDGER} Please ask somebody who has the right.`,
  OWN_DRAFT: (number = '') =>
    `Whoever proposed draft ${number} cannot publish it too. ${LEDGER} Please name somebody else with --person.`,
  NO_PERSON: (login = '') =>
    `Nobody has the login ${quoted(login)}. ${LEDGER} List the people with "planbook person list".`,
  NO_ITEM: (item = '', number = '') =>
    `Draft ${number} has no item ${quoted(item)}. ${DRAFT} List its items with "planbook draft ${number}".`,
  DECIDED_SINCE: (item = '', number = '') =>
    `Somebody decided about ${itemsEn(item)} after you looked. ${DRAFT} Look again with "planbook draft ${number}".`,
  NOT_A_NUMBER: (value = '') =>
    `${quoted(value)} is no number. ${LEDGER} Please write a plain decimal such as 2500.99, without commas or a unit.`,
  NOT_A_PLACE: (value = '') =>
    `${quoted(value)} cannot be a place. ${LEDGER} Please write a place as a whole number from 1, such as 3.`,
  NO_VALUE: (item = '') =>
    `${LEDGER} No value can be put into ${itemsEn(item)}, which has none. Please accept or reject it.`,
  OPEN_QUESTION: (item = '') =>
    `A question is not answered: ${itemsEn(item)}. ${LEDGER} Please answer it, or reject the item.`,
  CONFLICT: (item = '') =>
    `Somebody published or corrected something else meanwhile, or the draft says two things: ${itemsEn(item)}. ${LEDGER} Please check both and accept one.`,
  OBJECTION: (item = '', number = '') =>
    `Figures do not agree, and they must: ${itemsEn(item)}. ${LEDGER} Please look at them with "planbook draft ${number}", and correct or reject one.`,
  UNEXPLAINED: (item = '', number = '') =>
    `To be explained: ${itemsEn(item)}. ${LEDGER} Please check and give the reason with "planbook decide ${number} ${itemPlaces(item)} accept --because REASON", or correct or reject a figure.`,
  LONG_REASON: (most = '') => `The reason is longer than ${most} characters. ${DRAFT} Please write it shorter.`,
  BAD_CHECK: (line = '', text = '') =>
    `Line ${line} of the office’s own checks cannot be read: ${text}. The file was not read. ${LEDGER} Please write "must A = B + C" or "ask A ≤ B".`,
  BUILT_ON: (item = '') =>
    `A figure was corrected since and cannot be withdrawn: ${itemsEn(item)}. ${LEDGER} Please withdraw the correction first.`,
  NOT_AN_INSTANT: (text = '') =>
    `${quoted(text)} is no instant. ${DRAFT} Please write it like 2024-08-01T09:00:00+08:00.`,
  NOT_A_DATE: (text = '') => `${quoted(text)} is no date. ${LEDGER} Please write it like 2024-07-31, 2024-07 or 2024.`,
  NO_FIGURE: (code = '') =>
    `The ledger has no figure ${quoted(code)}. ${LEDGER} The column "figure" of "planbook export" has the codes.`,
  NOT_CURRENT: (code = '') =>
    `${code} was corrected or withdrawn. ${LEDGER} Please give the code of the figure in its place.`,
  NO_GROUND: () => `No ground is given. ${LEDGER} Please name the file, letter or number on which it rests.`,
  SAME_VALUE: (figure = '', value = '') => `${figure} is ${value} already. ${LEDGER} No correction is needed.`,
  NO_REVISION: (name = '') => `The ledger has no revision ${quoted(name)}. ${LEDGER} Please check the name.`,
  NO_DOCUMENT: (code = '') => `The ledger has no document ${quoted(code)}. ${LEDGER} Please check the code.`,
  CORRECTED_SINCE: (of = '', codes = '') =>
    `Figures of ${of} were corrected since (${codes}), so that it cannot be withdrawn whole. ${LEDGER} Please withdraw the correction first.`,
  NOTHING_TO_WITHDRAW: (of = '') => `${of} has no current figure. ${LEDGER} Please check the code or revision.`,
  NO_COLUMN: (header = '') =>
    `${quoted(header)} is no column of the long form. The file was not read. ${LEDGER} "planbook export" writes the headers.`,
  COLUMN_TWICE: (header = '') =>
    `The column ${quoted(header)} is there twice. The file was not read. ${LEDGER} Please delete one of them.`,
  UNCLOSED_QUOTE: (line = '') =>
    `A quotation mark of the row in line ${line} is not closed. The file was not read. ${LEDGER} Please close it and import the file again.`,
  HEADER_CHANGED: (added = '', removed = '') =>
    `The header is not the one that was answered before. The file was not read. ${LEDGER}${added === '' ? '' : ` New: ${added}.`}${removed === '' ? '' : ` Gone: ${removed}.`} Check it, and add --anew to read it by its new header.`,
  NO_FIGURES: (name = '') =>
    `No figure was read from ${name}. ${LEDGER} Please check that its rows have names and its columns have headers.`,
  NO_FILE: (digest = '') =>
    `No file with the digest ${quoted(digest)} was uploaded, or it was erased. ${LEDGER} Please upload the file, and import it by the digest that is answered.`,
  CHANGED_SINCE: (number = '') =>
    `Draft ${number} was changed after you looked at it. ${DRAFT} Please look again, and then go on.`,
  BAD_ANSWER: (answer = '') =>
    `${quoted(answer)} is no answer. The file was not read. ${LEDGER} Please write it like UNIT=亿元, INDICATOR:PRINTED NAME=CODE or 2.PERIOD=2024-S1 (table 2).`,
  UNKNOWN_ANSWER: (answer = '', near = '') =>
    `The catalogue has no ${quoted(answer)}. The file was not read. ${LEDGER}${near === '' ? '' : ` Near ones: ${near}.`} Please write a code or name of the catalogue, or INDICATOR:PRINTED NAME=NEW,code=CODE,… for a new one.`,
  BAD_THING: (printed = '', reason = '', ...[value = '', of = '']) =>
    `${quoted(printed)} cannot be added to the catalogue: ${THING_FAULTS[reason]?.(value, of) ?? value}. The file was not read. ${LEDGER} Please put it right and import the file again.`,
  UNKNOWN_THING: (item = '', code = '') =>
    `${quoted(code)}, which the draft would add, is rejected and needed by ${itemsEn(item)}. ${LEDGER} Please accept it, or reject what needs it too.`,
  CATALOGUE_RIGHT: () =>
    `You may not change the catalogue of indicators and districts. ${LEDGER} Please ask a steward, or answer INDICATOR:PRINTED NAME=CODE, which adds no other name.`,
  NOT_TEXT: (name = '') =>
    `${name} is text in neither UTF-8 nor GB18030. The file was not read. ${LEDGER} Please save it as .csv in UTF-8.`,
};

const THING_FAULTS: Record<string, (value: string, of: string) => string> = {
  PART: (value) =>
    `${quoted(value)} is no part; there are code, name, nameEn, unit, timing, direction, topic, parent and within`,
  WORD: (value, words) => `${quoted(value)} must be one of ${words}`,
  CODE: (value) => `the code ${quoted(value)} must begin with a capital and have capitals, digits and _ only`,
  TAKEN: (value, name) => `${quoted(value)} is used for ${quoted(name)}`,
  AREA_CODE: (value) =>
    `${quoted(value)} is no code of six digits of GB/T 2260; an area without one has a code of your own, such as SZ-DP`,
  AREA_RANK: (value) => `${quoted(value)} is of another rank than the name`,
  AREA_PARENT: (value, parent) => `${quoted(value)} does not lie below ${quoted(parent)}`,
};

export const draftEn: DraftWords = {
  findings: FINDINGS,
  faults: FAULTS,
  states: { OPEN: 'open', PUBLISHED: 'published', DISCARDED: 'discarded' },
  changes: { CORRECTION: 'correction', WITHDRAWAL: 'withdrawal', RELEASE: 'release' },
  decisions: { ACCEPT: 'accepted', REJECT: 'rejected', VALUE: 'set to' },
  questions: {
    DISTRICT: 'Which district is it',
    INDICATOR: 'Which indicator is it',
    SCOPE: 'Which scope is it',
    MEASURE: 'Which measure is it',
    PERIOD: 'Which period is it',
    UNIT: 'What is the unit',
    VALUE: 'What is the value',
    WORD: 'What does this code mean',
    AUTHORITY: 'Who set the target',
    RANK_OF: 'What does the rank order by',
    CITED: 'Where in the document is it (code, with file, cell and shown, or section, quoteStart and quoteEnd)',
    RELEASE:
      'is it public although the file is imported as internal (import it with --release public, or write internal)',
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
    NEIGHBOUR: 'the column beside it',
    ANSWER: 'an answer',
    NATURE: 'the measure itself',
  },
  table: (number, place, title) => `Table ${number} ${place}${title === '' ? '' : ` ${title}`}`,
  notRead: (table, why) =>
    `${table}: not read (${why === 'SKIPPED' ? 'left out by an answer' : 'its rows have no names'})`,
  guessed: (things) => `  ${things.join('; ')}`,
  guess: (thing, text, origin) => `${thing} ${quoted(text)} (from ${origin})`,
  notFigures: (count) => `Cells that are no figures and were not read: ${count}`,
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
  kinds: {
    district: 'district',
    scope: 'scope',
    indicator: 'indicator',
    document: 'document',
    task: 'task',
    term: 'term',
  },
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
  published: (number, revision) => `Draft ${number} is published, revision ${revision}.`,
  publishedNothing: (number) => `The ledger has all of draft ${number} already and was not changed.`,
  agreed: (number, at) => `Draft ${number} will be published at ${at} by the server.`,
  discarded: (number) => `Draft ${number} is discarded. The ledger was not changed.`,
  reasons: (count) => `Explained ${count} times:`,
  reason: ({ items, reason, by, on }) => `  Items ${items}: ${reason} (${by || 'the program'}, ${on})`,
  unchecked: (count) =>
    `More than ${count} rows change the ledger, so that they were not held against each other. Please import them in parts.`,
  decided: (count, number, version) =>
    `${count} ${count === 1 ? 'decision is' : 'decisions are'} recorded, and draft ${number} has version ${version}.`,
  noDrafts: 'There are no drafts.',
  more: (count) => `${count} more items are not shown; add --all.`,
  exported: (count, path) => `${count} figures are written to ${path}.`,
};
