// What the library sends in one `sync`, and what it expects back.

export interface ArgumentList {
  readonly Arguments?: readonly unknown[] | null;
  /** Ids of object paths, nested as the arguments are; 0 for plain values. */
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentList;
}

export interface LoadQuery {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentList;
  readonly QueryInfo?: LoadQuery;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface Batch {
  readonly ObjectPaths?: Readonly<Record<string, ObjectPath>>;
  readonly Actions: readonly Action[];
}

export interface BatchFailure {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly HttpStatusCode: number;
  readonly ActionIndex: number;
}

export interface BatchResult {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: BatchFailure;
}

export const PATH_TYPE = {
  root: 1,
  service: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
} as const;

export const ACTION_TYPE = {
  instantiate: 1,
  load: 2,
  method: 3,
  set: 4,
  trace: 5,
  loadJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;
