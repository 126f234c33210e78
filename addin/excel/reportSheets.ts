// Worksheets of ours that show the tables of one report.
import type { CellPlace } from './a1.ts';
import type { Arrangement, PulledTables } from './pulledReport.ts';
import { parseReportIdentity, type ReportIdentity, reportName } from './reportIdentity.ts';
import type { FoundWorksheet, Survey } from './survey.ts';

export interface ReportSheet {
  readonly found: FoundWorksheet;
  readonly identity: ReportIdentity;
  readonly key: CellPlace;
}

type Surveyed = Omit<Survey, 'parts'>;

/** Of several with the same section (copies are made), the one in front, else the leftmost. */
export function reportSheets(
  { office, period }: Pick<ReportIdentity, 'office' | 'period'>,
  { activeId, worksheets }: Surveyed,
): readonly ReportSheet[] {
  const own = worksheets
    .flatMap(reportSheet)
    .filter(({ identity }) => identity.office === office && identity.period === period);
  const sections = new Map<string | null, ReportSheet>();
  for (const sheet of own) {
    const { section } = sheet.identity;
    if (sheet.found.id === activeId || !sections.has(section)) sections.set(section, sheet);
  }
  return [...sections.values()];
}

/** Without its key column nothing on a sheet can be found again. */
function reportSheet(found: FoundWorksheet): readonly ReportSheet[] {
  const identity = parseReportIdentity(found.texts.get(reportName));
  const key = found.cells.get('key');
  return identity && key ? [{ found, identity, key }] : [];
}

/** Where both are there, the one that was pulled as a whole is refreshed. */
export function arrangementOf(sheets: readonly ReportSheet[]): Arrangement | null {
  if (sheets.length === 0) return null;
  return sheets.some(({ identity }) => identity.section === null) ? 'oneSheet' : 'perSection';
}

export function pulledTablesOf(survey: Surveyed): readonly PulledTables[] {
  const identities = survey.worksheets.flatMap(reportSheet).map(({ identity }) => identity);
  const periods = new Map(
    identities.map(({ office, period }) => [`${office} ${period}`, { office, period }]),
  );
  return [...periods.values()].flatMap((asked) => {
    const sheets = reportSheets(asked, survey);
    const arrangement = arrangementOf(sheets);
    const oldest = sheets
      .map(({ identity }) => identity)
      .toSorted((one, other) => Number(one.asOf) - Number(other.asOf))[0];
    if (!arrangement || !oldest) return [];
    const { section: _, ...identity } = oldest;
    return [{ ...identity, arrangement }];
  });
}
