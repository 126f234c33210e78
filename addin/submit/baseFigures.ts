import type { Figures } from '#domain/figure.ts';
import type { Api } from '../api/api.ts';
import { figuresOf } from '../api/sheetOf.ts';
import type { SheetIdentity } from '../excel/workbook.ts';

/** The figures of the version the sheet stands on; none for a first one, `null` where they cannot be had. */
export async function baseFigures(
  { period, form, reporter, basedOn }: SheetIdentity,
  api: Pick<Api, 'submissions'>,
): Promise<Figures | null> {
  if (basedOn === 0) return new Map();
  const versions = await api.submissions({ period, form, reporter });
  if (!versions.ok) return null;
  const base = versions.value.find(({ n }) => n === basedOn);
  return base ? figuresOf(base.figures) : null;
}
