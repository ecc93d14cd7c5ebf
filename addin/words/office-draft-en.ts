import { catalogueFactEn } from '../../data/rules/message/catalogue-fact-en.ts';
import { FINDINGS } from './office-sheet-en.ts';
import type { OfficeWords } from './office-zh.ts';

/** The words of the list of drafts. */
export const draftsEn: OfficeWords['drafts'] = {
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
  findings: FINDINGS,
  count: (finding, count) => `${count} ${finding}`,
};

/** The words about one draft: its items, and the decisions about them. */
export const draftEn: OfficeWords['draft'] = {
  back: 'Back to the drafts',
  gone: (number) => `There is no draft ${number}, or you may not see it.`,
  loading: 'Loading',
  kindNames: {
    FILE: 'file with tables',
    LONG_FORM: 'one figure a row',
    CORRECTION: 'correction',
    WITHDRAWAL: 'withdrawal',
    UNDO: 'undoing',
    CATALOGUE: 'change of the dictionary',
    DATA_SET: 'data set',
  },
  version: (number, version) => `draft ${number}, version ${version}`,
  mineOpened: 'opened by me',
  program: 'the program',
  changedAt: (time) => `changed ${time}`,
  revision: (name) => `revision ${name}`,
  ground: (ground) => `Grounds: ${ground}`,
  byProfile: 'This header is known: the file was read by the answers given before.',
  noRight: (names, count) =>
    `${count === 1 ? '1 figure' : `${count} figures`} of ${names || 'more than one district'} ${count === 1 ? 'was' : 'were'} not read: whoever brought the file has no right to propose there.`,
  filter: 'What is listed',
  changes: 'changes',
  doubtful: 'doubtful',
  notFigures: 'not figures',
  search: 'Find an indicator, district or cell',
  items: 'Items of the draft',
  count: (count) => (count === 1 ? '1 item' : `${count} items`),
  cells: (all, shown) => (all > shown ? `${all} cells, the first ${shown} listed` : `${all} cells`),
  notFigure: (cell, shown, why) => `${cell} “${shown}”: ${why}`,
  kinds: catalogueFactEn.kinds,
  noValue: 'no value',
  withdrawn: 'withdrawn',
  // Two numbers side by side would read as one: 690.2 (100 million yuan).
  valueIn: (value, unit) => {
    if (unit === '' || unit === '%') return `${value}${unit}`;
    return /^\d/.test(unit) ? `${value} (${unit})` : `${value} ${unit}`;
  },
  became: (before) => `${before} → `,
  held: (value) => `the ledger has ${value}`,
  notHeld: 'the ledger has no such figure',
  against: (difference, percent) => `${difference}${percent === null ? '' : ` (${percent})`} against the ledger`,
  vintages: 'What the ledger has of it, by document',
  vintage: (value, document, publishedOn) => [value, document, publishedOn].filter((part) => part !== '').join(', '),
  recent: 'The periods before it, and the proposed one',
  period: (name, value) => `${name}: ${value}`,
  proposed: (name, value) => `proposed, ${name}: ${value}`,
  semicolon: '; ',
  lookAt: 'To be checked',
  remark: (text) => `Comment: ${text}`,
  cited: (place, shown) => (shown === '' ? place : `${place}: “${shown}”`),
  things: { DISTRICT: 'District', INDICATOR: 'Indicator', MEASURE: 'Measure', PERIOD: 'Period', UNIT: 'Unit' },
  factsLabel: 'What it tells',
  noFact: 'none',
  changesOf: (labels) => `changes: ${labels}`,
  thingsLabel: 'What it is read as, and from where',
  open: 'open',
  decided: { ACCEPT: 'accepted', REJECT: 'left out', VALUE: 'changed to', UNDECIDE: 'taken back' },
  decidedTo: (decided, value) => (value === null ? decided : `${decided} ${value}`),
  onItsWay: (decided) => `${decided} (not sent yet)`,
  decidedBy: ({ what, by, at, reason }) => `${by} ${at}: ${what}${reason === null ? '' : `, because: ${reason}`}`,
  accept: 'Accept',
  reject: 'Leave out',
  acceptAlike: (count) => `Accept all ${count} like this`,
  otherValue: (unit) => (unit === '' ? 'Other value' : `Other value (${unit})`),
  change: 'Change',
  notNumber: 'Type a number such as 690.2.',
  otherUnit: (typed, unit) =>
    unit === ''
      ? `This item has no unit, so a value in “${typed}” does not fit: type the number alone.`
      : `This item is in ${unit}, so a value in “${typed}” does not fit: convert it to ${unit} first.`,
  reason: 'Reason, if any (Enter accepts)',
  told: (what, name, count) => `${name}${count > 1 ? ` and ${count - 1} more` : ''}: ${what}`,
  undo: 'Undo',
  tellingAlike: (what) => `All like this ${what}: being sent…`,
  undone: (name, count) => `Taken back: ${name}${count > 1 ? ` and ${count - 1} more` : ''}`,
  nothingToUndo: 'There is nothing to undo.',
  keptAway: (count) =>
    `The server cannot be reached. ${count === 1 ? '1 decision is' : `${count} decisions are`} kept and sent when it is back: do not close this page.`,
  keptSignedOut: (count) =>
    `The session is over. ${count === 1 ? '1 decision is' : `${count} decisions are`} kept and sent when you have signed in again.`,
  keptOnPage: (count) =>
    `The session is over. ${count === 1 ? '1 decision is' : `${count} decisions are`} kept on this page alone: do not close it. Sign in on the page that opens and come back, and they are sent.`,
  unsent: (draft, count) =>
    `${count === 1 ? '1 decision' : `${count} decisions`} about draft ${draft} ${count === 1 ? 'has' : 'have'} not been sent yet. Open the draft to send ${count === 1 ? 'it' : 'them'}.`,
  unsentSignedOut: (count) =>
    `${count === 1 ? '1 decision is' : `${count} decisions are`} kept that ${count === 1 ? 'has' : 'have'} not been sent yet. Sign in again and open the draft to send ${count === 1 ? 'it' : 'them'}.`,
  openUnsent: 'Open the draft',
  theirs: (what) => `The decision now: ${what}.`,
  mine: (name, what, count) => `Your decision: ${name}${count > 1 ? ` and ${count - 1} more` : ''} ${what}.`,
  insist: 'Keep my decision',
  leave: 'Keep theirs',
  keys: 'Keys',
  keyActs: {
    next: 'next',
    previous: 'previous',
    nextDoubtful: 'next doubtful one',
    accept: 'accept',
    reject: 'leave out',
    edit: 'change the value',
    explain: 'give a reason',
    acceptAlike: 'accept all like this',
    undo: 'undo',
    publish: 'publish',
    back: 'back',
    help: 'show or hide the keys',
  },
};
