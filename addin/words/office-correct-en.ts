import type { OfficeWords } from './office-zh.ts';

/** The words for handing in a number that was typed over a published one. */
export const correctEn: OfficeWords['correct'] = {
  begin: 'Hand in as a correction',
  ledger: 'Ledger',
  mine: 'This cell',
  ground: 'Grounds (a file, its number, or the reason)',
  send: 'Hand in',
  sending: 'Handing in',
  cancel: 'Cancel',
  ofFormula: 'The cell has a formula. The number that it shows is handed in, the formula is not.',
  noNumber: (text) => `The cell holds “${text}”, which is no number and cannot be handed in. Type a number.`,
  signedOut: 'Sign in to hand in a correction.',
  moved: (before, now, mine) =>
    `The ledger has meanwhile changed from ${before} to ${now}, so your ${mine} was not handed in. Check it and hand it in again.`,
  handedIn: (draft) => `Handed in as draft ${draft}. Once it is published, a refresh of the table shows it.`,
  takeBack: 'Take it back',
  takenBack: 'It was taken back. The ledger was not changed.',
};
