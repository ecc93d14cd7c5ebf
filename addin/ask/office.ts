// Written by addin/generate.ts from office.graphql and schema/schema.graphql: do not edit.
import type { Operation } from './operations.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** Whether a draft can still be published. */
export type DraftState =
  /** It was discarded: nothing of it is in the ledger. */
  | 'DISCARDED'
  /** It can be decided about and published. */
  | 'OPEN'
  /** 已审定入库: it was published. */
  | 'PUBLISHED';

/** Who sees the figures of a file. */
export type ImportRelease =
  /** 内部: those who may see internal figures of the district. */
  | 'INTERNAL'
  /** 公开: everybody who may read. */
  | 'PUBLIC';

/** What an item of a draft is beside the ledger. */
export type ItemFinding =
  /** Another item, or something that was published meanwhile, contradicts it. */
  | 'CONFLICTS'
  /** The ledger says something else in its place. */
  | 'DIFFERS'
  /** The ledger says nothing in its place. */
  | 'NEW'
  /** A question about it is not answered. */
  | 'OPEN'
  /** Somebody rejected it. */
  | 'REJECTED'
  /** Another item of the draft says the same. */
  | 'SAID_TWICE'
  /** The ledger says the same. */
  | 'UNCHANGED';

/** What somebody may do. Each role may do what those before it may. */
export type OfficeRole =
  /** 填报: proposes figures. */
  | 'KEEPER'
  /** 审定: publishes and corrects. */
  | 'PUBLISHER'
  /** 查阅: reads, internal figures too. */
  | 'READER'
  /** 管理: keeps the catalogue, people and tokens. */
  | 'STEWARD';

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { name: string, isToken: boolean, offices: Array<{ role: OfficeRole, districtCode: string | null, district: { name: string, nameEn: string } | null }> } | null };

export type FaultsFragment = { code: string, message: string, about: Array<string> };

export type DraftLineFragment = { number: number, title: string, state: DraftState, version: number, openedAt: string, fileName: string | null, ground: string | null, publishAt: string | null, counts: Array<{ finding: ItemFinding, count: number }> };

export type DraftsQueryVariables = Exact<{
  state?: DraftState | null;
  first: number;
}>;


export type DraftsQuery = { drafts: { totalCount: number, nodes: Array<{ number: number, title: string, state: DraftState, version: number, openedAt: string, fileName: string | null, ground: string | null, publishAt: string | null, counts: Array<{ finding: ItemFinding, count: number }> }> } };

export type ImportFileMutationVariables = Exact<{
  digest: string;
  name: string;
  answers?: ReadonlyArray<string> | null;
  publishedOn?: string | null;
  publisher?: string | null;
  release?: ImportRelease | null;
  requestId: string;
}>;


export type ImportFileMutation = { importFile: { draft: { number: number, version: number } | null, faults: Array<{ code: string, message: string, about: Array<string> }> } };

export const Me: Operation<MeQuery, MeQueryVariables> = {
  name: 'Me',
  text: "query Me{me{name isToken offices{role districtCode district{name nameEn}}}}",
};

export const Drafts: Operation<DraftsQuery, DraftsQueryVariables> = {
  name: 'Drafts',
  text: "query Drafts($state:DraftState$first:Int!){drafts(state:$state first:$first){totalCount nodes{...DraftLine}}}fragment DraftLine on Draft{number title state version openedAt fileName ground publishAt counts{finding count}}",
};

export const ImportFile: Operation<ImportFileMutation, ImportFileMutationVariables> = {
  name: 'ImportFile',
  text: "mutation ImportFile($digest:String!$name:String!$answers:[String!]$publishedOn:String$publisher:String$release:ImportRelease$requestId:String!){importFile(digest:$digest name:$name answers:$answers publishedOn:$publishedOn publisher:$publisher release:$release requestId:$requestId){draft{number version}faults{...Faults}}}fragment Faults on GateFault{code message about}",
};
