// Which sheet of ours is in front of the person, if any.
import { ok } from '#domain/result.ts';
import { queueBlock } from './cellBlock.ts';
import { parseMarker } from './identityText.ts';
import { inExcel } from './inExcel.ts';
import { recognise } from './recognise.ts';
import { findMarker } from './sheetColumns.ts';
import { surveyWorkbook } from './survey.ts';
import type { SheetIdentity, WorkbookResult } from './workbook.ts';

/** Where a header stands unless someone put a great deal above or beside it. Enough to tell, and quick on sheets of any size. */
const corner = 'A1:Z20';

export function activeSheet(): WorkbookResult<SheetIdentity | null> {
  return inExcel(async (context) => {
    const queued = queueBlock(context.workbook.worksheets.getActiveWorksheet().getRange(corner));
    const survey = await surveyWorkbook(context);
    const active = survey.worksheets.find(({ id }) => id === survey.activeId);
    if (!active) return ok(null);
    const block = queued.read();
    const place = findMarker(block);
    const marker = place ? parseMarker(block.at(place).value) : null;
    const own = recognise(active, marker, survey);
    if (own.ok) return ok(own.value.identity);
    return own.error.kind === 'NotOurSheet' ? ok(null) : own;
  });
}
