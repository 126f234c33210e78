// The rows of the consolidated tables, each with the key it is found by when they are refreshed.
import { memberName } from '#domain/indicator.ts';
import type { Locale } from '#domain/locale.ts';
import {
  type CellContent,
  decimalsFormat,
  emptyCell,
  growthFormat,
  numberCell,
  textCell,
} from './cellContent.ts';
import type { PulledReport, PulledRow } from './pulledReport.ts';
import { type ReportColumn, reportColumns } from './reportColumns.ts';
import { reportLabels } from './reportLabels.ts';

export type ReportCells = Readonly<Partial<Record<ReportColumn, CellContent>>>;

export interface ReportPlanRow {
  readonly kind: 'title' | 'subtitle' | 'header' | 'section' | 'line' | 'notes' | 'note';
  readonly key: string;
  readonly cells: ReportCells;
}

export const noteKeys = '#note:';

/** Stands beside the state of a row that a note explains. */
const noteMark = ' ※';

export function planReport(report: PulledReport, locale: Locale): readonly ReportPlanRow[] {
  const labels = reportLabels[locale];
  const rows = report.sections.flatMap((section) => section.rows);
  const notes = [...report.footnotes, ...rows.flatMap(rowNote)];
  return [
    heading('title', '#title', report.title),
    heading('subtitle', '#subtitle', report.subtitle),
    { kind: 'header', key: '#header', cells: texts(labels.columns) },
    ...report.sections.flatMap(({ name, rows: lines }) => [
      heading('section', `#section:${name}`, name),
      ...lines.map(lineRow),
    ]),
    heading('notes', '#notes', notes.length > 0 ? labels.notes : ''),
    ...notes.map((note, index) =>
      heading('note', `${noteKeys}${index + 1}`, `${index + 1}. ${note}`),
    ),
  ];
}

function heading(kind: ReportPlanRow['kind'], key: string, text: string): ReportPlanRow {
  return { kind, key, cells: { name: textCell(text) } };
}

function texts(columns: Readonly<Record<ReportColumn, string>>): ReportCells {
  return Object.fromEntries(reportColumns.map((column) => [column, textCell(columns[column])]));
}

function lineRow(row: PulledRow): ReportPlanRow {
  const digits = decimalsFormat(row.decimals);
  const cells: ReportCells = {
    name: textCell(row.name),
    member: textCell(row.member === null ? '' : memberName(row.member)),
    unit: textCell(row.unit),
    thisPeriod: number(row.thisPeriod, digits),
    lastPeriod: number(row.lastPeriod, digits),
    growth: number(row.growth, growthFormat(row.decimals)),
    growthPercent: number(row.growthPercent, growthFormat(placesOf(row.growthPercent))),
    plan: number(row.plan, digits),
    completionPercent: number(
      row.completionPercent,
      decimalsFormat(placesOf(row.completionPercent)),
    ),
    coverage: textCell(row.coverage),
    state: textCell(row.stateLabel + (row.notes.length > 0 ? noteMark : '')),
  };
  return { kind: 'line', key: row.line, cells };
}

function number(text: string | null, format: string): CellContent {
  return text === null ? emptyCell(format) : numberCell(text, format);
}

/** Percentages come rounded; how far is the server's decision. */
function placesOf(text: string | null): number {
  return text?.split('.')[1]?.length ?? 0;
}

function rowNote({ name, member, notes }: PulledRow): readonly string[] {
  if (notes.length === 0) return [];
  const whole = member === null ? name : `${name}（${memberName(member)}）`;
  return [`${noteMark.trim()} ${whole}：${notes.join('')}`];
}
