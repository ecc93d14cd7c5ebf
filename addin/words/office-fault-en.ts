import type { OfficeWords } from './office-zh.ts';

/** Why a draft is not undone. */
const UNDO_FAULTS: Partial<Record<string, (about: string, of: string) => string>> = {
  UNDONE: (by) => `Draft ${by} undid this one. To have it back, open draft ${by} and undo that.`,
  CHANGED: (names) =>
    `${names} changed since, so it cannot be undone: undo the later draft first, or correct the figures one by one.`,
  ADDED: (names) =>
    `It added ${names} to the dictionary, where it stays: change it there, or merge it if it is another indicator.`,
  MIXED: (holder, merged) =>
    `“${holder}” got figures since, and nobody can tell which are of “${merged}”, so it cannot be undone: undo the later drafts first.`,
  DATA_SET: () =>
    'This is the data that comes with the program, which cannot be undone as a whole: correct its figures one by one.',
};

/** The reasons why something is not done, by the codes of faults, in words for whoever works in the pane. */
export const faultsEn: OfficeWords['faults'] = {
  OWN_DRAFT: () => 'You opened this draft, so somebody else has to publish it.',
  HOUR_AGREED: (_, [, by = '', at = '']) =>
    `${by || 'The program'} scheduled this draft to be published at ${at}, and nobody else can change it. Nothing was changed: let somebody who may publish it cancel that first.`,
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
  NOT_UNDONE: (_, [, reason = '', about = '', of = '']) =>
    UNDO_FAULTS[reason]?.(about, of) ?? 'The draft cannot be undone: correct its figures one by one.',
  NOTHING_TO_WITHDRAW: () => 'What the draft brought is withdrawn already.',
  CATALOGUE_RIGHT: () => 'The draft changes the dictionary, so a steward has to publish it.',
  NO_DRAFT: () => 'There is no such draft, or you may not see it: choose another in Drafts.',
  PUBLISHED: () =>
    'The draft is published and cannot be changed: type over the figure in a linked table, then press Hand in as a correction.',
  NO_ITEM: () => 'The draft no longer has this item, and nothing was changed: look at the items that are listed now.',
  NO_FIGURE: () =>
    'The ledger has no such figure, or you may not see it, and nothing was handed in: refresh the linked table and look again.',
  NO_COLUMN: (_, [header = '']) =>
    `“${header}” is no column of the form, and nothing was read: use the headers of Make a form to fill in, or delete the column.`,
  HEADER_CHANGED: (_, [added = '', removed = '']) =>
    `The header is not the one that was confirmed before, and nothing was read.${added === '' ? '' : ` New: ${added}.`}${removed === '' ? '' : ` Gone: ${removed}.`} Check the table. If its header was changed on purpose, read it by the new one.`,
  BAD_ANSWER: () => 'What you typed was not understood, and the file was not read again: write it like the example.',
  UNKNOWN_ANSWER: (_, [text = '', near = '']) =>
    `The dictionary has no “${text}”, and the file was not read again.${near === '' ? '' : ` Similar: ${near}.`} Type a name or code that it has, or add a new one.`,
  NO_PERSON: () => 'There is no such person, and nothing was changed: open People again.',
  NO_TOKEN: () => 'There is no such token, or it was ended, and nothing was changed: open Tokens again.',
  NO_PROVIDER: () =>
    'Your office has no single sign-on here, so no account can be tied, and nothing was changed: whoever runs the server has to connect it first.',
  ACCOUNT_TAKEN: (_, [login = '']) =>
    `The account is tied to the person with the login ${login}, and nothing was changed: empty the account there first.`,
  BAD_ROLE: () => 'There is no such role, and nothing was changed: choose one from the list.',
  REQUEST_REUSED: () => 'This step was taken for an earlier one and was not carried out: do it again.',
  BAD_REQUEST_ID: () => 'The number of this step cannot be used, and it was not carried out: do it again.',
  UNKNOWN: () =>
    'The server broke off before it answered, and it is not known whether this was done: refresh and look, and do it again if it was not.',
};
