/** The closed word lists of what is written into a ledger, and by whom. */

/** LEDGER is entry 1 and no other. A REVISION changes what answers depend on. */
export const ENTRY_KINDS = ['LEDGER', 'REVISION', 'DRAFT', 'PROFILE', 'PERSON', 'TOKEN', 'ERASURE'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** The kinds of revision that only change earlier statements. */
export const REVISION_CHANGES = ['CORRECTION', 'WITHDRAWAL', 'RELEASE', 'UNDO'] as const;
export type RevisionChange = (typeof REVISION_CHANGES)[number];

/** Who may see a figure. An EMBARGOED one is public from an instant on. */
export const RELEASES = ['PUBLIC', 'INTERNAL', 'EMBARGOED'] as const;
export type Release = (typeof RELEASES)[number];

/** How much of a revision is not public, where something is. */
export const REVISION_RELEASES = ['MIXED', 'INTERNAL'] as const;

export const DRAFT_STATES = ['OPEN', 'PUBLISHED', 'DISCARDED'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** The kinds of acts that make drafts: a table of statistics, a file with one figure a row, and changes of what is there. */
export const DRAFT_KINDS = ['FILE', 'LONG_FORM', 'CORRECTION', 'WITHDRAWAL', 'UNDO', 'CATALOGUE', 'DATA_SET'] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

/** 查阅, 填报, 审定, 管理: each may do what those before it may. */
export const OFFICE_ROLES = ['READER', 'KEEPER', 'PUBLISHER', 'STEWARD'] as const;
export type OfficeRole = (typeof OFFICE_ROLES)[number];

/** The acts that each person, token and address may do a limited number of times within an hour or a day. */
export const ALLOWANCES = ['UPLOADS', 'IMPORTS', 'CHANGES', 'ENTRIES', 'DOWNLOADS', 'SIGN_INS'] as const;
export type Allowance = (typeof ALLOWANCES)[number];

/** The kinds of thing that an ERASURE empties. */
export const ERASED = ['LINE', 'PERSON', 'DRAFT', 'FILE'] as const;
export type Erased = (typeof ERASED)[number];

/** The findings about an item of a draft, compared with the ledger and the other items. */
export const ITEM_FINDINGS = ['NEW', 'DIFFERS', 'UNCHANGED', 'SAID_TWICE', 'CONFLICTS', 'OPEN', 'REJECTED'] as const;
export type ItemFinding = (typeof ITEM_FINDINGS)[number];

/** The steps of an import that reads a file into a draft, in their order. */
export const IMPORT_STEPS = ['WAITING', 'READING', 'RECOGNISING', 'KEEPING'] as const;
export type ImportStep = (typeof IMPORT_STEPS)[number];

/** How an import is: at one of its steps, or at an end. */
export const IMPORT_STATES = [...IMPORT_STEPS, 'DONE', 'REFUSED', 'CANCELLED'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** The ways in which drafts are worked on. Whoever cannot do something is told what to do in terms of theirs. */
export type AskedBy = 'COMMAND_LINE' | 'API';

/** Why something cannot be done with a draft. */
export type DraftFaultCode =
  | 'OBJECTION'
  | 'UNEXPLAINED'
  | 'LONG_REASON'
  | 'BAD_CHECK'
  | 'NO_DRAFT'
  | 'UNREADABLE'
  | 'PUBLISHED'
  | 'DISCARDED'
  | 'FORBIDDEN'
  | 'OWN_DRAFT'
  | 'NO_PERSON'
  | 'NO_ITEM'
  | 'DECIDED_SINCE'
  | 'HOUR_AGREED'
  | 'NOT_OWN_DECISION'
  | 'NOT_PUBLISHED'
  | 'NOT_UNDONE'
  | 'NOT_A_NUMBER'
  | 'NOT_A_PLACE'
  | 'NO_VALUE'
  | 'OPEN_QUESTION'
  | 'CONFLICT'
  | 'BUILT_ON'
  | 'NOT_AN_INSTANT'
  | 'NOT_A_DATE'
  | 'NO_FIGURE'
  | 'NOT_CURRENT'
  | 'NO_GROUND'
  | 'SAME_VALUE'
  | 'NO_REVISION'
  | 'NO_DOCUMENT'
  | 'CORRECTED_SINCE'
  | 'NOTHING_TO_WITHDRAW'
  | 'NO_COLUMN'
  | 'COLUMN_TWICE'
  | 'UNCLOSED_QUOTE'
  | 'NOT_TEXT'
  | 'HEADER_CHANGED'
  | 'NO_FIGURES'
  | 'NO_FILE'
  | 'CHANGED_SINCE'
  | 'BAD_ANSWER'
  | 'UNKNOWN_ANSWER'
  | 'NO_TABLE'
  | 'NO_NUMBERS_THERE'
  | 'BAD_THING'
  | 'UNKNOWN_THING'
  | 'CATALOGUE_RIGHT'
  | 'NO_THING'
  | 'BAD_VALUE'
  | 'THING_CHANGED'
  | 'NOTHING_NEW'
  | 'NOT_ONE'
  | 'MERGE_WHOLE'
  | 'MERGE_STALE'
  | 'MERGED_SINCE';

/** Why something is not erased. */
export type EraseFaultCode = 'NO_REASON' | 'NO_LOGIN' | 'NO_PERSON' | 'NO_DRAFT' | 'NO_FILE' | 'NO_LINE';

/** The reasons why a ledger's file cannot be opened, read or written. */
export type LedgerErrorReason =
  | 'UNREADABLE'
  | 'NO_FOLDER'
  | 'MISSING'
  | 'LOCKED'
  | 'NEWER'
  | 'UPGRADE_NEEDED'
  | 'CORRUPTED'
  | 'DAMAGED'
  | 'FOREIGN'
  | 'FULL'
  | 'READ_ONLY'
  | 'DISK_FAULT';
