// The workbook in Excel.
import { ok } from '#domain/result.ts';
import { activeSheet } from './activeSheet.ts';
import { writeCheckReport } from './checkReport.ts';
import { goToLine } from './goToLine.ts';
import { insertSheet } from './insertSheet.ts';
import { type KnownSheet, keepIdentity } from './keepIdentity.ts';
import { onEdited, onSelectionChanged } from './listening.ts';
import { clearMarks, markFindings } from './marks.ts';
import { displayLanguage } from './office.ts';
import { pullReport } from './pullReport.ts';
import { readSheet } from './readSheet.ts';
import { selectedLine } from './selectedLine.ts';
import type { Workbook } from './workbook.ts';
import { restoreCells, writeFigures } from './writeFigures.ts';

/**
 * Remembers the sheet that was last laid out or read: marks, jumps, repairs and the attempt to submit
 * are about that one, wherever the person has gone since.
 */
export function excelWorkbook(): Workbook {
  let known: KnownSheet | null = null;
  const knownId = (): string | null => known?.worksheetId ?? null;
  return {
    activeSheet,
    insertSheet: async (layout) => {
      const inserted = await insertSheet(layout);
      if (!inserted.ok) return inserted;
      const { worksheetId, ...told } = inserted.value;
      known = { worksheetId, own: null };
      return ok(told);
    },
    readSheet: async (lines) => {
      const read = await readSheet(lines, knownId());
      if (!read.ok) return read;
      known = { worksheetId: read.value.own.worksheet.id, own: read.value.own };
      return ok(read.value.readout);
    },
    markFindings: (findings) => markFindings(findings, knownId()),
    clearMarks: () => clearMarks(knownId()),
    showRow: (line) => goToLine(line, knownId(), true),
    goToLine: (line) => goToLine(line, knownId()),
    writeFigures: (figures, lines) => {
      const locale = known?.own?.locale ?? displayLanguage();
      return writeFigures(figures, lines, { knownId: knownId(), locale });
    },
    restoreCells: (cells) => restoreCells(cells, knownId()),
    keepIdentity: async (change) => {
      const kept = await keepIdentity(known, change);
      if (!kept.ok) return kept;
      known = { worksheetId: kept.value.worksheet.id, own: kept.value };
      return ok(null);
    },
    writeCheckReport,
    pullReport,
    selectedLine,
    onEdited,
    onSelectionChanged,
  };
}
