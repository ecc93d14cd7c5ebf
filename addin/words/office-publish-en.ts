import type { OfficeWords } from './office-zh.ts';

/** The words for publishing a draft. */
export const publishEn: OfficeWords['publish'] = {
  open: 'Publish…',
  discard: 'Discard the draft',
  asksDiscard: (number) =>
    `Draft ${number} cannot be brought back once it is discarded, and the decisions in it are lost. The ledger stays as it is, and the file can be imported again.`,
  discardNow: 'Discard for good',
  title: 'Publish',
  now: 'Publish now',
  hour: 'or schedule it for (Beijing time)',
  lateHour: 'This time has passed: choose a later one.',
  atHour: 'Schedule',
  doing: 'Under way: many figures take a while …',
  undoing: 'Being taken back: many figures take a while …',
  willDo: 'Publishing will do this:',
  did: 'What publishing did:',
  nothingNew: 'There is nothing new in it: publishing only closes the draft, and the ledger stays as it is.',
  doings: {
    added: (count) => (count === 1 ? 'add 1 figure' : `add ${count} figures`),
    corrected: (count) => `replace ${count === 1 ? '1 figure' : `${count} figures`}, kept as earlier vintages`,
    withdrawn: (count) => `withdraw ${count === 1 ? '1 figure' : `${count} figures`}`,
    moved: (count) => `move ${count === 1 ? '1 figure' : `${count} figures`} to the merged indicator`,
    catalogue: (count) => `change ${count === 1 ? '1 entry' : `${count} entries`} of the dictionary`,
    rejected: (count) => `leave ${count === 1 ? '1 item' : `${count} items`} out`,
    unchanged: (count) => `${count === 1 ? '1 figure is' : `${count} figures are`} in the ledger already`,
  },
  document: (title) => `document: ${title}`,
  districts: (names) => `districts: ${names}`,
  concerns: (titles) => `Linked tables of this workbook that it concerns: ${titles}`,
  concernsNone: 'It concerns no linked table of this workbook.',
  leads: { QUESTIONS: 'Answer', CONFLICTS: 'See conflicts', DOUBTFUL: 'See the doubtful' },
  handOver: 'Hand the draft to somebody who may publish it: send them the link. The draft stays as it is.',
  handOverTo: (names) =>
    `Hand the draft to somebody who may publish it (${names}): send them the link. The draft stays as it is.`,
  copyLink: 'Copy the link of the draft',
  done: (revision) => `Published as revision ${revision}.`,
  undo: 'Undo publishing',
  undone: (draft) => `Undone: draft ${draft} took back what this one did.`,
  undoByOther: 'Somebody else who may publish has to undo this.',
  openUndoing: 'Show that draft',
  doneNothing: 'The draft is closed: the ledger had all of it already and did not change.',
  refreshTables: (count) =>
    count === 1 ? 'Refresh the linked table of this workbook' : `Refresh the ${count} linked tables of this workbook`,
  cancelHour: 'Cancel the schedule',
  held: (by, time) =>
    `${by ?? 'The program'} scheduled this draft to be published at ${time}, and nobody else can change it. To change it, let somebody who may publish it cancel that first.`,
  close: 'Close',
};
