import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { implementedMembers } from '../../addin/preview/types/implementedMembers.ts';
import { isWithin, type MemberTable, membersOf } from '../../addin/preview/types/memberTable.ts';
import { readDeclarations } from '../../addin/preview/types/readDeclarations.ts';
import { usedMembers } from './usedMembers.ts';

const table = JSON.parse(
  readFileSync(new URL('../../addin/preview/types/members.json', import.meta.url), 'utf8'),
) as MemberTable;
const implemented = implementedMembers();
const used = usedMembers('addin/excel');

/** Of the library, in every class; no host sees them. */
const OF_LIBRARY = new Set([
  'context',
  'isNullObject',
  'load',
  'set',
  'toJSON',
  'track',
  'untrack',
]);

function setOf(owner: string, name: string): string | undefined {
  const members = table.classes[owner] ?? table.interfaces[owner];
  return members && membersOf(members).find((member) => member.name === name)?.set;
}

describe('the table of members', () => {
  it('knows which requirement set a member belongs to', () => {
    const seen = [
      setOf('Range', 'values'),
      setOf('Worksheet', 'onChanged'),
      setOf('Worksheet', 'tabId'),
      setOf('Worksheet', 'visibility'),
      setOf('SortField', 'key'),
    ];
    expect(seen).toEqual([
      'ExcelApi 1.1',
      'ExcelApi 1.7',
      'ExcelApi 1.14',
      'ExcelApi 1.1',
      'ExcelApi 1.2',
    ]);
  });

  it('tells properties, methods and events apart', () => {
    const read = readDeclarations(`
      declare namespace Excel {
        /** [Api set: ExcelApi 1.2] */
        class Sheet {
          name: string;
          /** [Api set: ExcelApi 1.4, newer for null] */
          copy(): Sheet;
          readonly onMoved: OfficeExtension.EventHandlers<Moved>;
          load(names: string): Sheet;
        }
      }`);
    expect(read.classes).toEqual({
      Sheet: {
        'ExcelApi 1.2': { properties: 'name', events: 'onMoved' },
        'ExcelApi 1.4': { methods: 'copy' },
      },
    });
  });

  it('contains everything that the host says it implements', () => {
    // Services behind `Office.addin` and `Office.ribbon`, and paths that office.js makes for itself.
    const internal =
      /^(Addin|AppRuntime|DynamicRibbon|Ribbon)|^(TableRow|ChartSeries|ChartPoints)Collection$/;
    const unknown = [...implemented]
      .filter(([owner]) => !internal.test(owner))
      .flatMap(([owner, names]) => [...names].map((name) => [owner, name] as const))
      .filter(([owner, name]) => setOf(owner, name) === undefined);
    expect(unknown).toEqual([]);
  });
});

describe('members that the add-in uses', () => {
  it('are found by the type checker', () => {
    const names = used.map(({ owner, name }) => `${owner}.${name}`);
    expect(names).toEqual(
      expect.arrayContaining([
        'Range.values',
        'RangeFormat.columnWidth',
        'WorksheetCollection.items',
        'WorksheetCollection.onChanged',
        'RequestContext.workbook',
      ]),
    );
    expect(names.length).toBeGreaterThan(120);
  });

  it('all belong to ExcelApi 1.9 or stand behind a guard', () => {
    const newer = used.filter(({ owner, name, isGuarded }) => {
      if (OF_LIBRARY.has(name) || isGuarded) return false;
      return !isWithin(setOf(owner, name) ?? '', 9);
    });
    expect(newer).toEqual([]);
  });

  it('are all implemented by the host, but for what stands behind a guard', () => {
    const missing = used
      .filter(({ isGuarded }) => !isGuarded)
      .filter(({ owner, name }) => owner in table.classes && !OF_LIBRARY.has(name))
      .filter(({ owner, name }) => !implemented.get(owner)?.has(name))
      .map(({ owner, name, file }) => `${owner}.${name} in ${file}`);
    expect(missing).toEqual([]);
  });
});
