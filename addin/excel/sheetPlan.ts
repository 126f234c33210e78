// The rows of a department's sheet, in report order: a heading wherever the section changes, the
// lines below it, members under the total they belong to.
import { type Line, memberName } from '#domain/indicator.ts';
import type { Locale } from '#domain/locale.ts';
import { sheetLabels } from './sheetLabels.ts';

export interface HeadingRow {
  readonly kind: 'heading';
  readonly title: string;
}

export interface LineRow {
  readonly kind: 'line';
  readonly line: Line;
  readonly number: number;
  readonly label: string;
  readonly indent: number;
  readonly isTotal: boolean;
}

export type SheetPlanRow = HeadingRow | LineRow;

export function planSheet(lines: readonly Line[], locale: Locale): readonly SheetPlanRow[] {
  const totals = totalsOf(lines);
  return lines.flatMap((line, index): readonly SheetPlanRow[] => {
    const above = lines[index - 1];
    const row: LineRow = {
      kind: 'line',
      line,
      number: index + 1,
      isTotal: line.member === null && totals.has(line.indicator.code),
      ...labelOf(line, { above, totals, locale }),
    };
    if (above?.section === line.section) return [row];
    return [{ kind: 'heading', title: line.section }, row];
  });
}

/** Indicators that are asked both as a whole and by member. */
function totalsOf(lines: readonly Line[]): ReadonlySet<string> {
  const withMembers = new Set(lines.flatMap((l) => (l.member === null ? [] : [l.indicator.code])));
  const codes = lines.flatMap((l) => (l.member === null ? [l.indicator.code] : []));
  return new Set(codes.filter((code) => withMembers.has(code)));
}

interface Surroundings {
  readonly above: Line | undefined;
  readonly totals: ReadonlySet<string>;
  readonly locale: Locale;
}

/** 其中：小春 under its total; where other lines come between them the name is told in full. */
function labelOf(
  { indicator, member }: Line,
  { above, totals, locale }: Surroundings,
): Pick<LineRow, 'label' | 'indent'> {
  if (member === null) return { label: indicator.name, indent: 0 };
  if (!totals.has(indicator.code)) {
    return { label: `${indicator.name}（${memberName(member)}）`, indent: 0 };
  }
  if (above?.indicator.code !== indicator.code) {
    return { label: `${indicator.name}（${memberName(member)}）`, indent: 1 };
  }
  const { among } = sheetLabels[locale];
  return { label: `${among}${memberName(member)}`, indent: 1 };
}
