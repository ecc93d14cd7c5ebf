/** The closed word lists of what is written into a ledger, and by whom. */

/** LEDGER is entry 1 and no other. A REVISION changes what answers depend on. */
export const ENTRY_KINDS = ['LEDGER', 'REVISION', 'DRAFT', 'PROFILE', 'PERSON', 'TOKEN', 'ERASURE'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What a revision is where it only changes what was stated before. */
export const REVISION_CHANGES = ['CORRECTION', 'WITHDRAWAL', 'RELEASE'] as const;
export type RevisionChange = (typeof REVISION_CHANGES)[number];

/** Who may see a figure. An EMBARGOED one is public from an instant on. */
export const RELEASES = ['PUBLIC', 'INTERNAL', 'EMBARGOED'] as const;
export type Release = (typeof RELEASES)[number];

export const DRAFT_STATES = ['OPEN', 'PUBLISHED', 'DISCARDED'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** 查阅, 填报, 审定, 管理: each may do what those before it may. */
export const OFFICE_ROLES = ['READER', 'KEEPER', 'PUBLISHER', 'STEWARD'] as const;
export type OfficeRole = (typeof OFFICE_ROLES)[number];

/** What an ERASURE empties. */
export const ERASED = ['LINE', 'PERSON', 'DRAFT', 'FILE'] as const;
export type Erased = (typeof ERASED)[number];
