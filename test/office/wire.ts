/**
 * The batches that Office.js sends, as observed (npm `@microsoft/office-js` 1.1.110). Microsoft does not document them, so the
 * package is pinned, and only this file of the repository knows them.
 */
export interface WireBatch {
  Actions: WireAction[];
  ObjectPaths: Record<string, WirePath>;
}

export interface WireArguments {
  Arguments?: unknown[] | null;
  /** An object path for each argument that is an object of the API, 0 or missing for the others. */
  ReferencedObjectPathIds?: (number | null)[] | null;
}

export interface WireAction {
  Id: number;
  ActionType: number;
  Name?: string;
  ObjectPathId: number;
  ArgumentInfo?: WireArguments;
  QueryInfo?: WireQuery;
}

export interface WireQuery {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface WirePath {
  Id: number;
  ObjectPathType: number;
  Name?: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: WireArguments;
}

export const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5, ensureUnchanged: 6 } as const;
export const PATH = { global: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6 } as const;

interface WireFailure {
  Code: string;
  Message: string;
  Location: string;
  ActionIndex: number;
  HttpStatusCode: number;
}

export interface WireAnswer {
  Results: { ActionId: number; Value: unknown }[];
  Error?: WireFailure;
}

type DataNames<T> = { [K in keyof T]: T[K] extends (...given: never[]) => unknown ? never : K }[keyof T];
/** A member that the types leave open (`value: any`) counts as data. */
type IsOpen<Member> = 0 extends 1 & Member ? true : false;
type MethodNames<T> = {
  [K in keyof T]: IsOpen<T[K]> extends true ? never : T[K] extends (...given: never[]) => unknown ? K : never;
}[keyof T];

/**
 * The members of an Excel class on the wire: names begin with a capital, objects of the API are host objects. A class that says
 * `implements HostOf<Excel.Table, 'name'>` does not compile when @types/office-js has no such member or another type for it, so
 * the test host cannot drift from the API.
 */
export type HostOf<T, Names extends keyof T & string> = {
  [P in Names as P extends DataNames<T> ? Capitalize<P> : never]: NonNullable<T[P]> extends OfficeExtension.ClientObject
    ? HostObject
    : T[P];
} & {
  [P in Names as P extends MethodNames<T> ? Capitalize<P> : never]: T[P] extends (...given: infer Given) => infer Result
    ? (...given: { [I in keyof Given]: unknown }) => HostResult<Result>
    : never;
};

type HostResult<Result> = Result extends OfficeExtension.ClientObject
  ? HostObject | null
  : Result extends OfficeExtension.ClientResult<infer Value>
    ? Value
    : unknown;

/** An object of the API on the host's side. Office.js may ask for members that begin with a capital. */
export abstract class HostObject {
  /** The name of the class in Office.js. */
  abstract readonly excelName: string;

  /** The answer to its creation, by which Office.js finds it again. */
  identity(): Record<string, unknown> {
    return {};
  }
}

/** A collection. A query answers its items, an index finds one of them. */
export abstract class HostCollection extends HostObject {
  abstract items(): HostObject[];
  /** Throws ItemNotFound. */
  abstract item(key: unknown): HostObject;
}
