// A slot becomes a worksheet: asked anew, so that it starts from the newest version there is.
import { figureText } from '#domain/figure.ts';
import type { Locale } from '#domain/locale.ts';
import type { Result } from '#domain/result.ts';
import { ok } from '#domain/result.ts';
import type { Api, Me, Sheet, SlotAddress } from '../api/api.ts';
import { type BringProblem, bringIn } from '../bringIn/bringIn.ts';
import type { SheetLayout, Workbook } from '../excel/workbook.ts';

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
): Promise<Result<Inserted, BringProblem>> {
  const brought = await bringIn(api.sheet(address), (sheet) =>
    workbook.insertSheet(sheetLayout(sheet, me, locale)),
  );
  return brought.ok ? ok(brought.value.written) : brought;
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
