import type { OfficeWords } from './office-zh.ts';

/** Why something is not done, in words for whoever works on this page; by the codes of faults, with how many there are. */
export const faultsEn: OfficeWords['faults'] = {
  OWN_DRAFT: () => 'You opened this draft, so somebody else has to publish it.',
  OPEN_QUESTION: (count) =>
    `${count === 1 ? '1 item has' : `${count} items have`} an open question: answer it, or leave them out.`,
  CONFLICT: (count) =>
    `${count === 1 ? '1 item conflicts' : `${count} items conflict`} with others or with what was published meanwhile: accept one, leave the others out.`,
  BUILT_ON: (count) =>
    `Later figures build on ${count === 1 ? '1 item' : `${count} items`}, which cannot be withdrawn.`,
  OBJECTION: (count) =>
    `${count === 1 ? '1 item does' : `${count} items do`} not agree with other figures: correct them or leave them out.`,
  UNEXPLAINED: (count) =>
    `${count === 1 ? '1 item is' : `${count} items are`} to be checked: accept with a reason, correct or leave out.`,
  DECIDED_SINCE: () => 'Somebody else decided about this since you saw it. It is shown as it is now.',
  CORRECTED_SINCE: () =>
    'Some of its figures were corrected or built upon since, so it cannot be undone: withdraw the later draft first.',
  NOT_UNDONE: () =>
    'The draft changed figures that the ledger had, so it cannot be undone as a whole: correct those figures one by one.',
  NOTHING_TO_WITHDRAW: () => 'What the draft brought is withdrawn already.',
  CATALOGUE_RIGHT: () => 'The draft changes the dictionary, so a steward has to publish it.',
};
