// Every class and interface of Excel's Office.js with its members and the requirement set each belongs to, as
// generated from @types/office-js.

export const MEMBER_KINDS = ['properties', 'methods', 'events'] as const;

export type MemberKind = (typeof MEMBER_KINDS)[number];

/** By requirement set, as `ExcelApi 1.9`; names separated by blanks keep the file small. */
export type MembersBySet = Readonly<Record<string, Readonly<Partial<Record<MemberKind, string>>>>>;

export interface MemberTable {
  readonly classes: Readonly<Record<string, MembersBySet>>;
  readonly interfaces: Readonly<Record<string, MembersBySet>>;
}

export interface Member {
  readonly name: string;
  readonly kind: MemberKind;
  readonly set: string;
}

export function membersOf(bySet: MembersBySet): readonly Member[] {
  return Object.entries(bySet).flatMap(([set, kinds]) =>
    MEMBER_KINDS.flatMap((kind) =>
      (kinds[kind] ?? '')
        .split(' ')
        .filter((name) => name !== '')
        .map((name) => ({ name, kind, set })),
    ),
  );
}

/** Whether a requirement set is ExcelApi of that minor version or older. */
export function isWithin(set: string, minor: number): boolean {
  const version = /^ExcelApi 1\.(\d+)$/.exec(set)?.[1];
  return version !== undefined && Number(version) <= minor;
}
