import { type DraftFaultWords, itemPlaces } from './draft-fault-zh.ts';
import { quotedName, saidNames } from './quoted.ts';

const LEDGER = 'The ledger was not changed.';
const DRAFT = 'The draft was not changed.';

const THING_FAULTS: Record<string, (value: string, of: string) => string> = {
  PART: (value) =>
    `${quotedName(value)} is no part; there are code, name, nameEn, unit, timing, direction, topic, parent and within`,
  WORD: (value, words) => `${quotedName(value)} must be one of ${words}`,
  CODE: (value) => `the code ${quotedName(value)} must begin with a capital and have capitals, digits and _ only`,
  TAKEN: (value, name) => `${quotedName(value)} is used for ${quotedName(name)}`,
  AREA_CODE: (value) =>
    `${quotedName(value)} is no code of six digits of GB/T 2260; an area without one has a code of your own, such as SZ-DP`,
  AREA_RANK: (value) => `${quotedName(value)} is of another rank than the name`,
  AREA_PARENT: (value, parent) => `${quotedName(value)} does not lie below ${quotedName(parent)}`,
};

const VALUE_FAULTS: typeof THING_FAULTS = {
  ...THING_FAULTS,
  EMPTY: () => 'it must not be empty',
  LONG: (value, most) => `${quotedName(value)} is longer than ${most} characters`,
  TOPIC: (value) => `there is no topic ${quotedName(value)}`,
  DELAY: (value, most) => `the months of delay must be a whole number from 0 to ${most}, not ${value}`,
  JANUARY_FEBRUARY: () => 'only what is released every month has January and February as one',
  SHORT_PHRASE: (value, least) =>
    `the phrase ${quotedName(value)} has fewer than ${least} characters and would be found by chance`,
  WATCHED_TWICE: (value) => `${quotedName(value)} cannot be a phrase that means it and one that does not`,
  STAGE: (value) => `${quotedName(value)} is no stage of a building project`,
  STAGES: (value, of) => `${quotedName(of)} does not come after ${quotedName(value)}`,
  CIRCLE: (value) => `the relations run in a circle: ${value}`,
  MISFIT: (value) => `its numbers do not add up with those of ${quotedName(value)}: timing or unit differs`,
  COMPLETE: (value) => `only parts of ${quotedName(value)} can be complete`,
};

const MERGE_FAULTS: Record<string, (value: string, of: string) => string> = {
  SAME: () => 'they are the same indicator already',
  TIMING: () => 'their numbers relate to time in different ways',
  UNIT: (value, of) => `the units ${quotedName(value)} and ${quotedName(of)} cannot be converted`,
  RELATED: () => 'one is related to the other; please take the relation out first',
};

/** Why a draft is not undone. */
const UNDO_FAULTS: Record<string, (number: string, about: string, of: string) => string> = {
  UNDONE: (number, by) =>
    `Draft ${number} was undone by draft ${by}. ${LEDGER} To have it back, please undo draft ${by}.`,
  CHANGED: (number, names) =>
    `${saidNames(names)} changed after draft ${number} was published, so it cannot be undone. ${LEDGER} Please undo the later draft first, or correct the figures one by one.`,
  ADDED: (number, names) =>
    `Draft ${number} added ${saidNames(names)} to the dictionary, where it stays. ${LEDGER} Please change it there; an indicator that is another one can be merged into that.`,
  MIXED: (number, holder, merged) =>
    `${quotedName(holder)} got figures after draft ${number} was published, and nobody can tell which are of ${quotedName(merged)}, so it cannot be undone. ${LEDGER} Please undo the later drafts first.`,
  DATA_SET: (number) =>
    `Draft ${number} is the data that comes with the program and cannot be undone as a whole. ${LEDGER} Please correct its figures one by one, or withdraw the document that is wrong.`,
};

/** Items of a draft by their places; a figure of the ledger by its code. */
function itemsEn(names: string): string {
  const places = itemPlaces(names);
  return places === names ? names : `item ${places}`;
}

const plain: DraftFaultWords['plain'] = {
  UNREADABLE: (path = '') =>
    `The file ${quotedName(path)} cannot be read: it is not there, is a folder, or may not be read by this user. ${LEDGER} Check its path and import it again.`,
  DISCARDED: (number = '') => `Draft ${number} was discarded. ${LEDGER} Please import the file again.`,
  FORBIDDEN: (codes = '', districts = codes) =>
    `You have no right to do this for ${saidNames(districts.trim()) || 'more than one district'}. ${LEDGER} Please ask somebody who has the right.`,
  NO_PERSON: (login = '') =>
    `Nobody has the login ${quotedName(login)}. ${LEDGER} List the people with "planbook person list".`,
  NOT_A_NUMBER: (value = '') =>
    `${quotedName(value)} is no number. ${LEDGER} Please write a plain decimal such as 2500.99, without commas or a unit.`,
  NOT_A_PLACE: (value = '') =>
    `${quotedName(value)} cannot be a place. ${LEDGER} Please write a place as a whole number from 1, such as 3.`,
  NO_VALUE: (item = '') =>
    `${LEDGER} No value can be put into ${itemsEn(item)}, which has none. Please accept or reject it.`,
  CONFLICT: (item = '') =>
    `Somebody published or corrected something else meanwhile, or the draft says two things: ${itemsEn(item)}. ${LEDGER} Please check both and accept one.`,
  NOT_PUBLISHED: (number = '') => `Draft ${number} wrote nothing into the ledger that could be undone. ${LEDGER}`,
  NOT_UNDONE: (number = '', reason = '', ...[about = '', of = '']) =>
    UNDO_FAULTS[reason]?.(number, about, of) ??
    `Draft ${number} cannot be undone. ${LEDGER} Please correct its figures one by one.`,
  NOT_OWN_DECISION: (item = '') =>
    `There is no decision of yours to take back about ${itemsEn(item)}. ${DRAFT} Please look again, and decide otherwise in place of what somebody else decided.`,
  LONG_REASON: (most = '') => `The reason is longer than ${most} characters. ${DRAFT} Please write it shorter.`,
  BAD_CHECK: (line = '', text = '') =>
    `Line ${line} of the office’s own checks cannot be read: ${text}. The file was not read. ${LEDGER} Please write "must A = B + C" or "ask A ≤ B".`,
  BUILT_ON: (item = '') =>
    `A figure was corrected since and cannot be withdrawn: ${itemsEn(item)}. ${LEDGER} Please withdraw the correction first.`,
  NOT_AN_INSTANT: (text = '') =>
    `${quotedName(text)} is no instant. ${DRAFT} Please write it like 2024-08-01T09:00:00+08:00.`,
  NOT_A_DATE: (text = '') =>
    `${quotedName(text)} is no date. ${LEDGER} Please write it like 2024-07-31, 2024-07 or 2024.`,
  NOT_CURRENT: (code = '') =>
    `${code} was corrected or withdrawn. ${LEDGER} Please give the code of the figure in its place.`,
  NO_GROUND: () => `No ground is given. ${LEDGER} Please name the file, letter or number on which it rests.`,
  SAME_VALUE: (figure = '', value = '') => `${figure} is ${value} already. ${LEDGER} No correction is needed.`,
  NO_REVISION: (name = '') => `The ledger has no revision ${quotedName(name)}. ${LEDGER} Please check the name.`,
  NO_DOCUMENT: (code = '') => `The ledger has no document ${quotedName(code)}. ${LEDGER} Please check the code.`,
  CORRECTED_SINCE: (of = '', codes = '') =>
    `Figures of ${of} were corrected since (${codes}), so that it cannot be withdrawn whole. ${LEDGER} Please withdraw the correction first.`,
  NOTHING_TO_WITHDRAW: (of = '') => `${of} has no current figure. ${LEDGER} Please check the code or revision.`,
  COLUMN_TWICE: (header = '') =>
    `The column ${quotedName(header)} is there twice. The file was not read. ${LEDGER} Please delete one of them.`,
  UNCLOSED_QUOTE: (line = '') =>
    `A quotation mark of the row in line ${line} is not closed. The file was not read. ${LEDGER} Please close it and import the file again.`,
  NO_FIGURES: (name = '') =>
    `No figure was read from ${name}. ${LEDGER} Please check that its rows have names and its columns have headers.`,
  NO_FILE: (digest = '') =>
    `No file with the digest ${quotedName(digest)} was uploaded, or it was erased. ${LEDGER} Please upload the file, and import it by the digest that is answered.`,
  CHANGED_SINCE: (number = '') =>
    `Draft ${number} was changed after you looked at it. ${DRAFT} Please look again, and then go on.`,
  BAD_ANSWER: (answer = '') =>
    `${quotedName(answer)} is no answer. The file was not read. ${LEDGER} Please write it like UNIT=亿元, INDICATOR:PRINTED NAME=CODE, 2.PERIOD=2024-S1 (table 2) or 2.C.UNIT=万元 (column C of table 2; a row is 2.7, a cell 2.C7).`,
  NO_TABLE: (table = '', count = '') =>
    `The file has no table ${table}: ${count} were found. The file was not read. ${LEDGER} Please check the number of the table.`,
  NO_NUMBERS_THERE: (at = '', ...[table = '', range = '']) =>
    `There is no number in ${at} of table ${table}, whose numbers are in ${range}. The file was not read. ${LEDGER} Please check the column and the row.`,
  UNKNOWN_ANSWER: (answer = '', near = '') =>
    `The dictionary has no ${quotedName(answer)}. The file was not read. ${LEDGER}${near === '' ? '' : ` Near ones: ${near}.`} Please write a code or name of the dictionary, or INDICATOR:PRINTED NAME=NEW,code=CODE,… for a new one.`,
  BAD_THING: (printed = '', reason = '', ...[value = '', of = '']) =>
    `${quotedName(printed)} cannot be added to the dictionary: ${THING_FAULTS[reason]?.(value, of) ?? value}. The file was not read. ${LEDGER} Please put it right and import the file again.`,
  UNKNOWN_THING: (item = '', code = '') =>
    `${quotedName(code)}, which the draft would add, is rejected and needed by ${itemsEn(item)}. ${LEDGER} Please accept it, or reject what needs it too.`,
  CATALOGUE_RIGHT: () =>
    `You may not change the dictionary of indicators and districts. ${LEDGER} Please ask a steward, or answer INDICATOR:PRINTED NAME=CODE, which adds no other name.`,
  NO_THING: (text = '', near = '') =>
    `The dictionary has no ${quotedName(text)}. ${LEDGER}${near === '' ? '' : ` Near ones: ${near}.`} Please write a code or name of the dictionary.`,
  BAD_VALUE: (of = '', reason = '', ...[value = '', other = '']) =>
    `${quotedName(of)} cannot be so: ${VALUE_FAULTS[reason]?.(value, other) ?? value}. ${LEDGER} Please put it right and try again.`,
  THING_CHANGED: (name = '') =>
    `${quotedName(name)} was changed after you looked at it. ${LEDGER} Please look again, and then change it.`,
  NOTHING_NEW: (name = '') => `${quotedName(name)} is so already. ${LEDGER} No change is needed.`,
  NOT_ONE: (kept = '', merged = '', ...[reason = '', value = '', other = '']) =>
    `${quotedName(merged)} cannot be merged into ${quotedName(kept)}: ${MERGE_FAULTS[reason]?.(value, other) ?? ''}. ${LEDGER} Please check whether they are one indicator.`,
  MERGE_WHOLE: (item = '') =>
    `A merge is published whole: ${itemsEn(item)} cannot be rejected. ${LEDGER} Please accept it, or discard the draft.`,
  MERGE_STALE: (name = '') =>
    `Figures of ${quotedName(name)} were published after the merge was proposed. ${LEDGER} Please discard this draft and propose the merge again.`,
  MERGED_SINCE: (name = '', into = '') =>
    `${quotedName(name)} was merged into ${quotedName(into)} after this merge was proposed. ${LEDGER} Please discard this draft, and propose another merge where it is still needed.`,
  NOT_TEXT: (name = '') =>
    `${name} is text in neither UTF-8 nor GB18030. The file was not read. ${LEDGER} Please save it as .csv in UTF-8.`,
};

/** The sentences that tell what is wrong. The advice follows them. */
const wrong = {
  NO_DRAFT: (number = '') => `There is no draft ${number}. ${LEDGER}`,
  PUBLISHED: (number = '') => `Draft ${number} is published and cannot be changed. ${LEDGER}`,
  OWN_DRAFT: (number = '') => `Whoever proposed draft ${number} cannot publish it too. ${LEDGER}`,
  NO_ITEM: (item = '', number = '') => `Draft ${number} has no item ${quotedName(item)}. ${DRAFT}`,
  DECIDED_SINCE: (item = '') => `Somebody decided about ${itemsEn(item)} after you looked. ${DRAFT}`,
  HOUR_AGREED: (by = '', at = '') =>
    `${by || 'The program'} scheduled the draft to be published at ${at} (Beijing time) in ${by ? 'their' : 'its'} name, so nobody else can change it. ${DRAFT}`,
  OPEN_QUESTION: (item = '') => `A question is not answered: ${itemsEn(item)}. ${LEDGER}`,
  OBJECTION: (item = '') => `Figures do not agree, and they must: ${itemsEn(item)}. ${LEDGER}`,
  UNEXPLAINED: (item = '') => `To be explained: ${itemsEn(item)}. ${LEDGER}`,
  NO_FIGURE: (code = '') => `The ledger has no figure ${quotedName(code)}. ${LEDGER}`,
  NO_COLUMN: (header = '') => `${quotedName(header)} is no column of the long form. The file was not read. ${LEDGER}`,
  HEADER_CHANGED: (added = '', removed = '') =>
    `The header is not the one that was answered before. The file was not read. ${LEDGER}${added === '' ? '' : ` New: ${saidNames(added)}.`}${removed === '' ? '' : ` Gone: ${saidNames(removed)}.`}`,
};

const advised: DraftFaultWords['advised'] = {
  COMMAND_LINE: {
    NO_DRAFT: (number) => `${wrong.NO_DRAFT(number)} List all drafts with "planbook draft".`,
    PUBLISHED: (number) => `${wrong.PUBLISHED(number)} Correct published figures with "planbook correct".`,
    OWN_DRAFT: (number) => `${wrong.OWN_DRAFT(number)} Please name somebody else with --person.`,
    NO_ITEM: (item, number) => `${wrong.NO_ITEM(item, number)} List its items with "planbook draft ${number}".`,
    DECIDED_SINCE: (item, number) => `${wrong.DECIDED_SINCE(item)} Look again with "planbook draft ${number}".`,
    HOUR_AGREED: (number, by, at) =>
      `${wrong.HOUR_AGREED(by, at)} Please cancel that first with "planbook publish ${number} --cancel".`,
    OPEN_QUESTION: (item) => `${wrong.OPEN_QUESTION(item)} Please answer it, or reject the item.`,
    OBJECTION: (item, number) =>
      `${wrong.OBJECTION(item)} Please look at them with "planbook draft ${number}", and correct or reject one.`,
    UNEXPLAINED: (item = '', number = '') =>
      `${wrong.UNEXPLAINED(item)} Please check and give the reason with "planbook decide ${number} ${itemPlaces(item)} accept --because REASON", or correct or reject a figure.`,
    NO_FIGURE: (code) => `${wrong.NO_FIGURE(code)} The column "figure" of "planbook export" has the codes.`,
    NO_COLUMN: (header) => `${wrong.NO_COLUMN(header)} "planbook export" writes the headers.`,
    HEADER_CHANGED: (added, removed) =>
      `${wrong.HEADER_CHANGED(added, removed)} Check it, and add --anew to read it by its new header.`,
  },
  API: {
    NO_DRAFT: (number) => `${wrong.NO_DRAFT(number)} Please ask for drafts, which lists them.`,
    PUBLISHED: (number) => `${wrong.PUBLISHED(number)} Please correct published figures with correctFigure.`,
    OWN_DRAFT: (number) => `${wrong.OWN_DRAFT(number)} Please let somebody else ask for publishDraft.`,
    NO_ITEM: (item, number) => `${wrong.NO_ITEM(item, number)} Its items have the ids.`,
    DECIDED_SINCE: (item) => `${wrong.DECIDED_SINCE(item)} Please ask for its items and its version again.`,
    HOUR_AGREED: (_, by, at) =>
      `${wrong.HOUR_AGREED(by, at)} Please let somebody who may publish it cancel that first with cancelHour.`,
    OPEN_QUESTION: (item) =>
      `${wrong.OPEN_QUESTION(item)} Please answer the questions of the draft with importFile(answers:), or correct or reject the item with decideItems.`,
    OBJECTION: (item) =>
      `${wrong.OBJECTION(item)} Please look at the warnings of its items, and correct or reject one with decideItems.`,
    UNEXPLAINED: (item) =>
      `${wrong.UNEXPLAINED(item)} Please check it and accept it with decideItems and a reason, or correct or reject a figure.`,
    NO_FIGURE: (code) =>
      `${wrong.NO_FIGURE(code)} Please give the id of a figure, or a code of the column "figure" of GET /export.csv.`,
    NO_COLUMN: (header) => `${wrong.NO_COLUMN(header)} GET /export.csv has the headers.`,
    HEADER_CHANGED: (added, removed) =>
      `${wrong.HEADER_CHANGED(added, removed)} Check it, and give importFile isAnew: true to read it by its new header.`,
  },
};

export const draftFaultsEn: DraftFaultWords = { plain, advised };
