// `docs/excel-preview.md`: per class of Office.js, what the preview implements and what it does not.
import type { ImplementedMembers } from './implementedMembers.ts';
import { isWithin, type Member, type MemberTable, membersOf } from './memberTable.ts';

/** What the preview says it supports. Newer members are not listed one by one. */
const ADVERTISED = 9;

export function describeImplementation(
  { classes }: MemberTable,
  implemented: ImplementedMembers,
): string {
  const rows = Object.entries(classes).map(([name, bySet]) => {
    const members = membersOf(bySet);
    const known = implemented.get(name);
    return { name, members, has: (member: Member) => known?.has(member.name) ?? false };
  });
  const started = rows.filter(({ members, has }) => members.some(has));
  const absent = rows.filter(({ members, has }) => !members.some(has));
  const offered = rows.flatMap(({ members }) => members).filter(isAdvertised);
  const done = rows.flatMap(({ members, has }) => members.filter(has));
  return [
    INTRODUCTION,
    `It implements ${done.length} members of ${started.length} classes; ExcelApi 1.1 to 1.${ADVERTISED} have`,
    `${offered.length} members in ${rows.filter(({ members }) => members.some(isAdvertised)).length} classes.`,
    '',
    '| Class | Implemented | Not implemented |',
    '|---|---|---|',
    ...started.map(
      ({ name, members, has }) =>
        `| ${name} | ${listed(members.filter(has))} | ${lacking(members.filter((m) => !has(m)))} |`,
    ),
    '',
    '## Classes of which nothing is implemented',
    '',
    'With the oldest requirement set of any member:',
    '',
    absent
      .map(({ name, members }) => `${name} (${members[0]?.set ?? 'no members'})`)
      .join(', ')
      .concat('.'),
    '',
  ].join('\n');
}

const INTRODUCTION = `# What the preview workbook implements

Written by \`npm run preview:types\` from \`@types/office-js\` and from the host's own types; do not edit by hand. Whatever
is not listed as implemented fails with \`ApiNotFound\` and its name.
`;

function isAdvertised({ set }: Member): boolean {
  return isWithin(set, ADVERTISED);
}

function listed(members: readonly Member[]): string {
  return members
    .map(({ name, kind }) => (kind === 'methods' ? `${name}()` : name))
    .sort()
    .join(', ');
}

function lacking(members: readonly Member[]): string {
  const newer = members.filter((member) => !isAdvertised(member)).length;
  const parts = [listed(members.filter(isAdvertised)), newer > 0 ? `${newer} newer` : ''];
  return parts.filter((part) => part !== '').join('; ');
}
