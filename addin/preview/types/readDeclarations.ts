// Reads the declarations of the namespace Excel into the member table. TypeScript 7 has no programming interface, so
// an older one is used, as carried by @ts-morph/common, which brings no second `tsc` command.
import { ts } from '@ts-morph/common';
import { MEMBER_KINDS, type MemberKind, type MemberTable } from './memberTable.ts';

/** Of the library itself, the same in all classes. */
const LIBRARY_MEMBERS = new Set([
  'context',
  'isNullObject',
  'load',
  'set',
  'toJSON',
  'track',
  'untrack',
]);

/** Of the few that say nothing, such as `context.workbook`. */
const OLDEST_SET = 'ExcelApi 1.1';

type Draft = Record<string, Partial<Record<MemberKind, Set<string>>>>;

export function readDeclarations(text: string): MemberTable {
  const file = ts.createSourceFile('office.d.ts', text, ts.ScriptTarget.Latest, true);
  const classes: Record<string, Draft> = {};
  const interfaces: Record<string, Draft> = {};
  for (const declaration of declarationsOf(file)) {
    const drafts = ts.isClassDeclaration(declaration) ? classes : interfaces;
    const name = declaration.name?.text ?? '';
    drafts[name] ??= {};
    collect(drafts[name], declaration);
  }
  return { classes: written(classes), interfaces: written(interfaces) };
}

function* declarationsOf(
  file: ts.SourceFile,
): Generator<ts.ClassDeclaration | ts.InterfaceDeclaration> {
  for (const statement of file.statements) {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== 'Excel') continue;
    if (!statement.body || !ts.isModuleBlock(statement.body)) continue;
    for (const inner of statement.body.statements) {
      if (ts.isClassDeclaration(inner) || ts.isInterfaceDeclaration(inner)) yield inner;
    }
  }
}

function collect(draft: Draft, declaration: ts.ClassDeclaration | ts.InterfaceDeclaration): void {
  const ofAll = requirementSet(declaration) ?? OLDEST_SET;
  for (const member of declaration.members) {
    const { name } = member;
    if (!name || !ts.isIdentifier(name) || LIBRARY_MEMBERS.has(name.text)) continue;
    const kinds = (draft[requirementSet(member) ?? ofAll] ??= {});
    (kinds[kindOf(member)] ??= new Set()).add(name.text);
  }
}

function kindOf(member: ts.ClassElement | ts.TypeElement): MemberKind {
  if (ts.isMethodDeclaration(member) || ts.isMethodSignature(member)) return 'methods';
  const type = 'type' in member ? (member.type as ts.TypeNode | undefined) : undefined;
  return type?.getText().includes('EventHandlers<') ? 'events' : 'properties';
}

/** From the comment: `[Api set: ExcelApi 1.9]`; what newer sets added to the same member is left out. */
function requirementSet(node: ts.Node): string | undefined {
  const comments = ts.getJSDocCommentsAndTags(node).map((comment) => comment.getText());
  return /\[Api set:\s*(\w+ [\d.]*\d)/.exec(comments.join('\n'))?.[1];
}

function written(drafts: Readonly<Record<string, Draft>>): MemberTable['classes'] {
  return sortedRecord(drafts, (draft) =>
    sortedRecord(draft, (kinds) =>
      Object.fromEntries(
        MEMBER_KINDS.flatMap((kind) =>
          kinds[kind] ? [[kind, [...kinds[kind]].sort().join(' ')]] : [],
        ),
      ),
    ),
  );
}

function sortedRecord<From, To>(
  record: Readonly<Record<string, From>>,
  change: (value: From) => To,
): Record<string, To> {
  const collator = new Intl.Collator('en', { numeric: true });
  return Object.fromEntries(
    Object.entries(record)
      .sort(([one], [other]) => collator.compare(one, other))
      .map(([key, value]) => [key, change(value)]),
  );
}
