// How the office lays its report out: versions of named layouts, appended and read.

import { lineKey } from '#domain/indicator.ts';
import type { KeptLayout, ReportLayout, Rounding } from '#domain/layout/layout.ts';
import { plainLayout } from '#domain/layout/layout.ts';
import type { LayoutVocabulary } from '#domain/layout/layoutProblems.ts';
import { loadEveryLine, loadUnits } from './catalogue.ts';
import type { Transaction } from './database.ts';

interface LayoutRow {
  readonly name: string;
  readonly version: number;
  readonly rounding: Rounding;
  readonly content: Pick<ReportLayout, 'sections' | 'hiddenColumns' | 'units'>;
}

/** The newest version of every layout, by name. */
export async function loadLayouts(transaction: Transaction): Promise<readonly KeptLayout[]> {
  const rows = await transaction.$queryRaw<LayoutRow[]>`
    select distinct on (name) name, version, rounding, content from report_layout
    order by name, version desc`;
  return rows.map(({ content, ...kept }) => ({ ...kept, ...content }));
}

/** `null` where there is no layout of that name; the standard one is always there. */
export async function findLayout(
  transaction: Transaction,
  name: string,
): Promise<KeptLayout | null> {
  const layouts = await loadLayouts(transaction);
  const found = layouts.find((layout) => layout.name === name);
  return found ?? (name === plainLayout.name ? plainLayout : null);
}

/** One at a time in an office, so that versions follow each other. */
export async function lockLayouts(transaction: Transaction): Promise<void> {
  await transaction.$queryRaw`
    select pg_advisory_xact_lock(hashtextextended('layout ' || current_setting('huibao.office'), 0))::text`;
}

export interface NewLayout {
  readonly office: string;
  readonly account: string;
  readonly at: Date;
  readonly layout: KeptLayout;
}

export async function appendLayout(
  transaction: Transaction,
  { office, account, at, layout }: NewLayout,
): Promise<void> {
  const { name, version, rounding, sections, hiddenColumns, units } = layout;
  const content = JSON.stringify({ sections, hiddenColumns, units });
  await transaction.$executeRaw`
    insert into report_layout (office_id, name, version, account, at, rounding, content)
    values (${office}, ${name}, ${version}, ${account}::uuid, ${at}, ${rounding}, ${content}::jsonb)`;
}

/** What a layout may name: whatever any form of the office asks, in whichever version. */
export async function loadLayoutVocabulary(transaction: Transaction): Promise<LayoutVocabulary> {
  const units = await loadUnits(transaction);
  const lines = await loadEveryLine(transaction, units);
  return {
    sections: new Set(lines.map(({ section }) => section)),
    lines: new Set(lines.flatMap(({ key, indicator }) => [key, lineKey(indicator.code, null)])),
    indicators: new Map(lines.map(({ indicator }) => [indicator.code, indicator])),
    units,
  };
}
