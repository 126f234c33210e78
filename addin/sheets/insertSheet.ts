// A slot becomes a worksheet: asked anew, so that it starts from the newest version there is.
import { figureText } from '#domain/figure.ts';
import type { Locale } from '#domain/locale.ts';
import type { Result } from '#domain/result.ts';
import { ok, refuse } from '#domain/result.ts';
import type { Api, Me, Sheet, SlotAddress } from '../api/api.ts';
import type { ApiProblem } from '../api/apiProblem.ts';
import type { SheetLayout, Workbook, WorkbookProblem } from '../excel/workbook.ts';

export type InsertProblem =
  | { readonly kind: 'Gone' }
  | { readonly kind: 'Workbook'; readonly problem: WorkbookProblem }
  | { readonly kind: 'Api'; readonly problem: ApiProblem };

export interface InsertPorts {
  readonly workbook: Pick<Workbook, 'insertSheet'>;
  readonly api: Pick<Api, 'sheet'>;
  readonly me: Me;
  readonly locale: Locale;
}

export interface Inserted {
  readonly sheetName: string;
  readonly existed: boolean;
}

export async function insertSheet(
  address: SlotAddress,
  { workbook, api, me, locale }: InsertPorts,
): Promise<Result<Inserted, InsertProblem>> {
  const fetched = await api.sheet(address);
  if (!fetched.ok) return refuse({ kind: 'Api', problem: fetched.error });
  if (!fetched.value) return refuse({ kind: 'Gone' });
  const inserted = await workbook.insertSheet(sheetLayout(fetched.value, me, locale));
  if (!inserted.ok) return refuse({ kind: 'Workbook', problem: inserted.error });
  return ok(inserted.value);
}

export function sheetLayout(sheet: Sheet, me: Me, locale: Locale): SheetLayout {
  const { office, period, reporter, context, current, currentFigures } = sheet;
  return {
    identity: {
      office: office.id,
      period: period.id,
      form: context.form.code,
      formVersion: context.form.version,
      reporter: reporter.id,
      basedOn: current?.n ?? 0,
      unsent: null,
    },
    officeName: office.name,
    fictional: office.fictional,
    periodName: period.name,
    reporterName: reporter.name,
    personName: me.name,
    context,
    figures: new Map([...currentFigures].map(([line, figure]) => [line, figureText(figure)])),
    remarks: new Map(),
    confirmations: sheet.currentConfirmations,
    locale,
  };
}
