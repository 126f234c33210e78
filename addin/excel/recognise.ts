// Is this worksheet the sheet it says it is? A copy of it, and cells pasted from another sheet, are not.
import { ok, type Result, refuse } from '#domain/result.ts';
import { isSameSheet, type KeptIdentity } from './identityText.ts';
import type { FoundPart, FoundWorksheet, Survey } from './survey.ts';
import type { SheetIdentity, WorkbookProblem } from './workbook.ts';

/** A worksheet that is the one sheet of its slot in this workbook. */
export interface OwnSheet extends KeptIdentity {
  readonly worksheet: FoundWorksheet;
  /** `null` where a tool dropped the XML part. */
  readonly part: FoundPart | null;
}

/** `marker` is what the header cell of the key column says; it came with the cells. */
export function recognise(
  worksheet: FoundWorksheet,
  marker: KeptIdentity | null,
  survey: Survey,
): Result<OwnSheet, WorkbookProblem> {
  const { named } = worksheet;
  const claimed = marker ?? named;
  if (!claimed) return refuse({ kind: 'NotOurSheet' });
  const part = partOf(claimed.identity, survey);
  const isOriginal = named
    ? isSameSheet(named.identity, claimed.identity) &&
      originalSheet(claimed.identity, survey)?.id === worksheet.id
    : part?.worksheet === worksheet.id;
  if (!isOriginal) return refuse({ kind: 'ForeignSheet', identity: claimed.identity });
  const identity = part?.identity ?? named?.identity ?? claimed.identity;
  return ok({ identity, locale: claimed.locale, worksheet, part });
}

/**
 * Of all worksheets named as this sheet, the one its part was written for. Where that cannot be told
 * (no part, or a tool gave the worksheets new ids), the leftmost: copies are put to the right.
 */
export function originalSheet(identity: SheetIdentity, survey: Survey): FoundWorksheet | undefined {
  const twins = survey.worksheets.filter(
    ({ named }) => named && isSameSheet(named.identity, identity),
  );
  const writtenFor = partOf(identity, survey)?.worksheet;
  return twins.find(({ id }) => id === writtenFor) ?? twins[0];
}

function partOf(identity: SheetIdentity, { parts }: Survey): FoundPart | null {
  return parts.find((part) => isSameSheet(part.identity, identity)) ?? null;
}
