import type { OfficeWords } from './office-zh.ts';

/** The words about the people of the office. */
export const peopleEn: OfficeWords['people'] = {
  label: 'People',
  add: 'Add a person',
  addNow: 'Add and make a link',
  loginField: 'Login',
  loginHint: 'Letters, digits and . _ @ -; it cannot be changed later',
  name: 'Name',
  offices: 'Rights',
  role: 'Role',
  district: 'District',
  allDistricts: 'All districts',
  addOffice: 'Add a right',
  removeOffice: 'Remove',
  removeOfficeOf: (place) => `Remove right ${place}`,
  noneLeft: 'Somebody without rights can sign in, but neither propose figures nor see internal ones.',
  login: (login) => `login ${login}`,
  account: (subject) => `single sign-on account ${subject}`,
  states: { WAITING: 'no password yet', ACTIVE: 'can sign in', ENDED: 'ended' },
  changes: { NAME: 'Rename', OFFICES: 'Change rights', ACCOUNT: 'Tie account', RESET: 'Reset password', END: 'End' },
  subject: 'Account at the single sign-on',
  subjectHint:
    'The sign-in page shows it when the person comes by single sign-on. Empty ties none. The person has to sign in again.',
  asks: {
    RESET: (name) =>
      `The password and tied account of ${name} become void, and so does every session. You get a link that sets a new password. This cannot be undone.`,
    END: (name) =>
      `${name} can no longer sign in, and tokens made by ${name} stop working. This cannot be undone. The log keeps what was done.`,
  },
  agree: { RESET: 'Reset', END: 'End for good' },
  changed: {
    NAME: (name) => `The name is now ${name}.`,
    OFFICES: (name) => `The rights of ${name} are changed and hold from the next step.`,
    ACCOUNT: (name) => `The tied account of ${name} is changed.`,
    RESET: (name) => `The password of ${name} is void.`,
    END: (name) => `${name} is ended.`,
  },
  link: 'Link to set a password',
  linkTold: (name, until) =>
    `Give this link to ${name} in person to set a password. It is good until ${until} Beijing time, works once, and is not shown again.`,
  copy: 'Copy',
  putAway: 'Hide',
  save: 'Save',
  leave: 'Cancel',
  undo: 'Undo',
};

/** The words about the tokens by which programs ask. */
export const accessTokensEn: OfficeWords['accessTokens'] = {
  label: 'Tokens',
  hint: 'With a token a program, such as a wall display or a nightly job, reads or proposes figures in the name of whoever made it.',
  none: 'There is no token yet.',
  add: 'Make a token',
  name: 'Purpose or program',
  role: 'Role',
  districts: 'Districts (none chosen: all)',
  until: 'Last day (empty: no end)',
  make: 'Make',
  text: 'Token',
  textTold: (name) =>
    `This is the token for “${name}”, shown this once. Put it into the settings of the program, not into a file or a mail.`,
  states: { VALID: 'valid', EXPIRED: 'expired', ENDED: 'ended' },
  number: (number) => `no. ${number}`,
  madeBy: (name) => `made by ${name}`,
  byProgram: 'made by a command',
  untilSaid: (time) => `until ${time}`,
  noEnd: 'no end',
  end: 'End',
  endOf: (name) => `End “${name}”`,
  asks: (name) =>
    `“${name}” can no longer be used, and programs that use it are refused. This cannot be undone, but another can be made.`,
  agree: 'End for good',
};

/** The words of the log. */
export const entriesEn: OfficeWords['entries'] = {
  label: 'Log, newest first',
  filters: 'Filter the log',
  who: 'Who',
  kind: 'What',
  district: 'District concerned',
  from: 'From',
  until: 'To',
  any: 'All',
  clear: 'Clear filters',
  none: 'There is no such entry.',
  kinds: {
    LEDGER: 'beginning',
    REVISION: 'publication',
    DRAFT: 'draft',
    PROFILE: 'how tables are read',
    PERSON: 'person',
    TOKEN: 'token',
    ERASURE: 'erasure',
  },
  at: (number, time) => `No. ${number}, ${time}`,
  sentence: (who, text) => `${who} ${text}`,
  openDraft: (number) => `Open draft ${number}`,
  newer: 'Newer',
  older: 'Older',
};
