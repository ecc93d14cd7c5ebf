import { MONTHS } from './en.ts';
import type { OfficeWords } from './zh-office.ts';

/** Words about people, what they may do, and how they sign in. */
export const officeEn: OfficeWords = {
  roles: { READER: 'reader', KEEPER: 'keeper', PUBLISHER: 'publisher', STEWARD: 'steward' },
  acts: {
    READ: 'read',
    READ_INTERNAL: 'read internal figures',
    PROPOSE: 'propose figures',
    UPLOAD: 'upload files',
    PUBLISH: 'publish',
    CORRECT: 'correct figures',
    WITHDRAW: 'withdraw imports',
    RELEASE: 'change who may see figures',
    ENTRIES: 'read who did what',
    CATALOGUE: 'keep the dictionary',
    PEOPLE: 'keep people and tokens',
    SNAPSHOT: 'take snapshots',
    ERASE: 'erase',
  },
  everywhere: 'all districts',
  signInToRead:
    'Whoever reads from this server has to sign in: the query was not run and the ledger is unchanged. Sign in, or send a token in the header Authorization.',
  signInToAct: (act) =>
    `To ${act} you have to sign in: nothing was done and the ledger is unchanged. Sign in, or send a token in the header Authorization.`,
  badToken:
    'The token is unknown, was ended or has expired: nothing was done and the ledger is unchanged. Ask a steward for a new one.',
  sessionOver:
    'You are no longer signed in, or have been for 12 hours: nothing was done and the ledger is unchanged. Sign in again.',
  foreignOrigin:
    "The request comes from another site's page: nothing was done and the ledger is unchanged. Use this server's own pages.",
  forbidden: (act, district) =>
    `You may not ${act}${district === null ? '' : ` in ${district}`}: nothing was done and the ledger is unchanged. Ask a steward for the right.`,
  gate: {
    CONFLICT:
      'Others are writing into the ledger at the same time. Nothing was done and the ledger is unchanged: try again.',
    REQUEST_REUSED:
      'This requestId asked for something else within the day. Nothing was done and the ledger is unchanged: give each request its own.',
    BAD_REQUEST_ID:
      'A requestId is 1 to 64 letters, digits and ._:- characters. Nothing was done and the ledger is unchanged: take another.',
    UNKNOWN:
      'The server broke off before it answered, and it is not known what was written: ask again with the same requestId to learn it.',
    NOT_WRITABLE:
      'The ledger cannot be written here, and nothing was done: use the command line on the machine of the server.',
  },
  upload: {
    NO_ROOM: () =>
      "The server's disk has too little room. The file was not kept and the ledger is unchanged: ask a steward for room.",
    TOO_MANY: (most, at) =>
      `At most ${most} files can be uploaded within a day. This one was not kept and the ledger is unchanged: upload it from ${at} on.`,
    byPost: 'Files are uploaded by POST, with their bytes as the body.',
  },
  allowances: {
    UPLOADS: 'uploads',
    IMPORTS: 'files read into drafts',
    CHANGES: 'changes',
    ENTRIES: 'lists of who did what',
    DOWNLOADS: 'downloads',
    SIGN_INS: 'attempts to sign in',
  },
  clock: ({ month, day, time }) => `${time} on ${day} ${MONTHS[month - 1]} (Beijing)`,
  tooOften: (what, at) =>
    `There were too many ${what}: nothing was done and the ledger is unchanged. Try again from ${at} on.`,
  download: {
    notFound: 'There is no such file, or you may not see it: check the digest, or ask a steward for the right.',
    gone: 'The file was taken down and is not given out any more. The ledger is unchanged, and figures that cite it are still there.',
    byGet: 'Files are downloaded by GET.',
    noDraft:
      'There is no such draft, or you may not see it and its file: check the number, or ask a steward for the right.',
    noFile: 'The draft was not read from a file, so there is no copy to mark. The ledger is unchanged.',
    original: 'original',
  },
  page: {
    signIn: 'Sign in to Planbook',
    setPassword: 'Set your password',
    first: 'Set up the first steward',
    login: 'Login',
    name: 'Name',
    password: 'Password',
    newPassword: (least) => `New password (at least ${least} characters)`,
    again: 'The new password again',
    enter: 'Sign in',
    save: 'Save and sign in',
    signOut: 'Sign out',
    signedIn: (name) => `Signed in: ${name}`,
    nobody: 'Not signed in.',
    toPane: 'Open Planbook',
    goOn: (name) => `Go on as ${name}`,
    byAccount: "Sign in by your office's account",
    outOfAccount: "Sign out of your office's account as well",
    tie: "Tie your office's account",
    tieTo: (account, login) =>
      `Whoever signs in by the account "${account}" of your office is from now on "${login}" of Planbook.`,
    tieByLink: "Tie your office's account instead",
    confirm: 'Tie it and sign in',
    goingOn: 'You are signed in. Planbook opens.',
    backToExcel: 'You are signed in. Go back to Excel and close this window.',
    linkGone:
      'The link is not valid, was used or is more than an hour old: nothing was changed. A steward makes a new one by npm run planbook -- person reset LOGIN.',
  },
  signInFailed:
    'Login or password are not right, and you are not signed in: check both and try again, or ask a steward for a new password.',
  tooManyAttempts:
    'Too many attempts to sign in are waiting here. You are not signed in, and no password was changed: try again in a while.',
  badForm:
    'The request has no login or no password, and you are not signed in: fill in the page, or send login and password as JSON.',
  account: {
    none: 'This server knows no sign-in of your office, and you are not signed in: use login and password.',
    away: "Your office's sign-in cannot be reached now, and you are not signed in: try again later, or use login and password.",
    lost: 'Signing in was broken off or took more than ten minutes, and you are not signed in: begin again.',
    refused:
      "Your office's sign-in did not confirm who you are, and you are not signed in: try again, or ask a steward.",
    notTied: (subject) =>
      `Your office's account is tied to nobody in Planbook, and you are not signed in: tell a steward its subject "${subject}", who runs npm run planbook -- person change LOGIN --subject SUBJECT.`,
  },
  bySignIn: 'Sign in by POST, and sign out by POST /sign-out.',
  faults: {
    BAD_LOGIN: (typed) =>
      `"${typed}" cannot be a login, and nothing was changed: begin with a letter or digit, use letters, digits and ._@- alone, 64 characters at most.`,
    LOGIN_TAKEN: (typed) => `The login "${typed}" is or was used by somebody, and nothing was changed: take another.`,
    BAD_NAME: (typed) =>
      `"${typed}" cannot be a name, and nothing was changed: write 1 to 100 characters that can be seen, on one line.`,
    NO_PERSON: (typed) =>
      `Nobody has the login "${typed}", and nothing was changed: "planbook person list", or people of the API, tells all logins.`,
    PERSON_ENDED: (typed) => `"${typed}" was ended, and nothing was changed: add a person with another login.`,
    NO_TOKEN: (typed) =>
      `There is no token ${typed} that could be ended, and nothing was changed: "planbook token list", or tokens of the API, tells all tokens.`,
    BAD_ROLE: (typed) => `"${typed}" is no role, and nothing was changed: write READER, KEEPER, PUBLISHER or STEWARD.`,
    BAD_DISTRICT: (typed) =>
      `No district has the code "${typed}", and nothing was changed: give the code of a district of the ledger.`,
    BAD_EXPIRY: (typed) => `"${typed}" is no day to come, and nothing was changed: write it like "2027-12-31".`,
    BAD_SUBJECT: (typed) =>
      `"${typed}" cannot be the subject of an account, and nothing was changed: give its 1 to 255 characters as the page of signing in shows them.`,
    NO_PROVIDER: (typed) =>
      `There is no provider at which "${typed}" could be a subject, and nothing was changed: set PLANBOOK_OIDC_ISSUER and the two beside it, as for the server.`,
    ACCOUNT_TAKEN: (login) =>
      `This account of your office is tied to "${login}", and nothing was changed: to tie it anew, first untie it by "planbook person change ${login} --no-subject", or changeAccount of the API.`,
    LINK_GONE: () =>
      'The link is not valid, was used or is more than an hour old, and nothing was changed: ask a steward for a new one.',
    SHORT_PASSWORD: () =>
      'A password has at least 10 characters and is more than the login, and nothing was changed: choose another.',
    LONG_PASSWORD: () => 'A password has at most 200 characters, and nothing was changed: choose another.',
    PASSWORDS_DIFFER: () => 'The two passwords differ, and nothing was changed: type them again.',
    FORBIDDEN: () =>
      'You may not keep people and tokens: nothing was done and the ledger is unchanged. Ask a steward for the right.',
    NO_OFFICE: () =>
      'No role or no district is given, and nothing was changed: give one at least, without a district for all of them.',
    CHANGED_SINCE: (typed) =>
      `"${typed}" was changed since you saw it, and nothing was changed now: look at the person again.`,
    LAST_STEWARD: (typed) =>
      `"${typed}" is the last steward, and nothing was changed: make another person a steward first.`,
  },
  told: {
    added: (name, login) => `${name} (${login}) was added.`,
    changed: (name, login) => `${name} (${login}) was changed.`,
    reset: (name, login) =>
      `${name} (${login}) has no password and no account of the office any more, and all sessions are ended.`,
    ended: (name, login) => `${name} (${login}) was ended, with all sessions and the tokens that they made.`,
    link: (link) => `The link sets a password once, within an hour: ${link}`,
    token: (number, name, text) => `Token ${number}, "${name}", is shown this once: ${text}`,
    tokenEnded: (number, name) => `Token ${number}, "${name}", was ended.`,
    nobody: 'There are no people yet.',
    noTokens: 'There are no tokens yet.',
    personLine: (s) => `${s.number}\t${s.login}\t${s.name}\t${s.offices}\t${s.state}`,
    tokenLine: (s) => `${s.number}\t${s.name}\t${s.offices}\t${s.state}`,
    personStates: { ENDED: 'ended', WAITING: 'no password yet', ACTIVE: 'can sign in' },
    states: { ended: 'ended', valid: 'valid', expired: 'expired' },
    until: (day) => `valid until ${day}`,
    office: (role, districts) => `${role} (${districts})`,
  },
};
