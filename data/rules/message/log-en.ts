import type { LogWords } from './log-zh.ts';

export const logEn: LogWords = {
  backup: {
    copied: (percent) => `${percent}% copied`,
    made: (file, revision) => `${file} is a verified backup of revision ${revision}.`,
    isThere: (file) => `${file} is there already and was left as it is; give another name, or --replace.`,
    notWhole: (path) =>
      `${path} is not what its log says, and neither the ledger nor the backup was changed; take another backup, or run npm run planbook -- verify to see where.`,
    unfit: {
      MISSING: (file) =>
        `There is no backup ${file}, and the ledger was left as it is; name a file that planbook backup made.`,
      UNREADABLE: (file) =>
        `The backup ${file} cannot be opened, and the ledger was left as it is; check the path and its permissions.`,
      FOREIGN: (file) =>
        `${file} is not a Planbook ledger, and the one in use was left as it is; name a file that planbook backup made.`,
      NEWER: (file) =>
        `The backup ${file} was written by a newer Planbook, and the ledger was left as it is; update Planbook, then restore.`,
      CORRUPTED: (file) => `The backup ${file} is damaged, and the ledger was left as it is; take another backup.`,
      DAMAGED: (file) =>
        `The backup ${file} is not what its log says, and the ledger was left as it is; take another backup.`,
    },
    inUse: (path) =>
      `${path} is open in a running server or another program and was left as it is; stop the server, then restore.`,
    restored: (path, revision) => `${path} is restored and verified, revision ${revision}.`,
    aside: (aside) => ` The ledger that was there is now ${aside}.`,
  },
  entryList: {
    program: 'the program',
    person: (number, name) => `${name || '(taken down)'} (person ${number})`,
    token: (number, name) => `token ${number}${name && `, ${name}`}`,
    LEDGER: 'began the ledger',
    revision: ({ name, note, ground, figures }) =>
      `published revision ${name}${note ? `: ${note}` : ''}${ground ? `, on the ground of ${ground}` : ''}${figures > 0 ? `, figures: ${figures}` : ''}`,
    changes: { CORRECTION: 'correction', WITHDRAWAL: 'withdrawal', RELEASE: 'release', UNDO: 'undo' },
    opened: (draft, title) => `opened draft ${draft}: ${title}`,
    readAgain: (draft) => `read draft ${draft} again`,
    decided: (draft, count, reasons) =>
      `decided on draft ${draft}, items: ${count}${reasons.length === 0 ? '' : `, because: ${reasons.join('; ')}`}`,
    agreed: (draft, at) =>
      at === undefined
        ? `draft ${draft} is not to be published at an hour`
        : `draft ${draft} is to be published at ${at}`,
    closed: (draft, state) => (state === 'PUBLISHED' ? `published draft ${draft}` : `discarded draft ${draft}`),
    PROFILE: (fileName) => `kept how a table is read${fileName && `: ${fileName}`}`,
    PERSON: (number, name, login) => `entered person ${number}: ${name} (${login})`,
    personChanged: (number, name, login) => `changed person ${number}: ${name} (${login})`,
    personEnded: (number, name, login) => `ended person ${number}: ${name} (${login})`,
    TOKEN: (number, name) => `entered token ${number}: ${name}`,
    tokenEnded: (number, name) => `ended token ${number}: ${name}`,
    erased: {
      LINE: 'erased the figure ',
      PERSON: 'erased person ',
      DRAFT: 'erased draft ',
      FILE: 'erased the upload ',
    },
    because: (what, of, reason) => `${what}${of}, because: ${reason}`,
    gone: 'taken down',
    unknown: (kind) => `${kind} (of a newer Planbook)`,
    none: 'There are no entries.',
  },
  erasing: {
    done: (entry) =>
      `It is erased, by entry ${entry}. Backups and exported files that were made before may still hold it: see to those too.`,
    alsoIn: (places) => `The same is still in ${places}; erase those apart where needed.`,
    draft: (draft) => `draft ${draft} (--draft ${draft})`,
    file: (digest) => `the upload ${digest} (--file)`,
    which: 'Name what to erase by one of --person, --draft, --file, or --entry with --line; nothing was changed.',
    faults: {
      NO_REASON: () => 'To erase takes a reason (--reason); nothing was changed.',
      NO_LOGIN: (value) => `Nobody has the login ${value}; nothing was changed.`,
      NO_PERSON: (value) => `There is no person ${value}, or they are erased already; nothing was changed.`,
      NO_DRAFT: (value) => `There is no draft ${value}, or it is erased already; nothing was changed.`,
      NO_FILE: (value) =>
        `There is no upload with the digest ${value}; texts of documents and contents of entries are none. Nothing was changed.`,
      NO_LINE: (value) =>
        `Line ${value} is no figure, or is erased already; planbook entries lists the entries. Nothing was changed.`,
    },
  },
};
