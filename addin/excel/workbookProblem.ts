// Office's error codes, told as problems a person can settle.
import type { WorkbookProblem } from './workbook.ts';

export function workbookProblem(error: unknown): WorkbookProblem {
  if (error instanceof OfficeExtension.Error) return ofCode(error);
  return { kind: 'Unexpected', message: error instanceof Error ? error.message : String(error) };
}

function ofCode({ code, message, debugInfo }: OfficeExtension.Error): WorkbookProblem {
  switch (code) {
    case 'InvalidOperationInCellEditMode':
      return { kind: 'CellBeingEdited' };
    case 'AccessDenied':
      return isReadOnly() ? { kind: 'ReadOnlyWorkbook' } : { kind: 'SheetProtected' };
    case 'ItemNotFound':
    case 'InvalidReference':
    case 'InvalidObjectPath':
      return { kind: 'SheetGone' };
    case 'RequestPayloadSizeLimitExceeded':
    case 'ResponsePayloadSizeLimitExceeded':
    case 'RequestAborted':
    case 'RangeExceedsLimit':
    case 'OperationCellsExceedLimit':
      return { kind: 'TooLarge' };
    case 'ApiNotFound':
    case 'NotImplemented':
    case 'UnsupportedOperation':
    case 'UnsupportedFeature':
      return { kind: 'NotSupported', member: debugInfo?.errorLocation ?? message };
    default:
      return { kind: 'Unexpected', message: `${code}: ${message}` };
  }
}

export function isReadOnly(): boolean {
  return Office.context.document.mode === Office.DocumentMode.ReadOnly;
}
