// Problems as sentences: what happened and what to do about it.
import type { Form } from '#domain/form.ts';
import type { SheetProblem } from '../activeSheet/judgeSheet.ts';
import type { ApiProblem } from '../api/apiProblem.ts';
import type { SignInProblem } from '../api/session.ts';
import type { WorkbookProblem } from '../excel/workbook.ts';
import type { Messages } from '../messages.ts';

export function describeApiProblem(problem: ApiProblem, messages: Messages): string {
  const words = messages.apiProblem;
  switch (problem.kind) {
    case 'ServerError':
      return words.ServerError(problem.id);
    case 'TooManyRequests':
      return words.TooManyRequests(problem.retryAfterSeconds);
    case 'Offline':
    case 'TimedOut':
    case 'SignedOut':
    case 'Forbidden':
      return words[problem.kind];
  }
}

export function describeSignInProblem(problem: SignInProblem, messages: Messages): string {
  switch (problem.kind) {
    case 'WrongLogin':
      return messages.signIn.wrongLogin;
    case 'TooManyGuesses':
      return messages.signIn.tooManyGuesses(problem.retryAfterSeconds);
    case 'PasswordChangeRequired':
      return messages.signIn.changeRequired;
    case 'WeakPassword':
      return messages.signIn.weakPassword(problem);
    case 'Offline':
    case 'TimedOut':
    case 'SignedOut':
    case 'Forbidden':
    case 'TooManyRequests':
    case 'ServerError':
      return describeApiProblem(problem, messages);
  }
}

export function describeWorkbookProblem(
  problem: WorkbookProblem,
  messages: Messages,
  form?: Form,
): string {
  const words = messages.workbookProblem;
  const { list } = messages;
  const nameOf = (key: string) => form?.lines.find((line) => line.key === key)?.indicator.name;
  switch (problem.kind) {
    case 'DuplicateRows':
      return words.DuplicateRows(list(problem.rows.flatMap(({ cells }) => cells)));
    case 'MissingRows':
      return words.MissingRows(list(problem.lines.map((key) => nameOf(key) ?? key)));
    case 'MergedCells':
      return words.MergedCells(list(problem.cells));
    case 'NotSupported':
      return words.NotSupported(problem.member);
    case 'Unexpected':
      return words.Unexpected(problem.message);
    case 'NotOurSheet':
    case 'ForeignSheet':
    case 'CellBeingEdited':
    case 'SheetProtected':
    case 'ReadOnlyWorkbook':
    case 'TooLarge':
    case 'Cancelled':
    case 'NotFetched':
    case 'SheetGone':
      return words[problem.kind];
  }
}

export function describeSheetProblem(problem: SheetProblem, messages: Messages): string {
  switch (problem.kind) {
    case 'NoSheet':
    case 'NotYours':
      return messages.sheetProblem[problem.kind];
    case 'OldForm':
      return messages.sheetProblem.OldForm(problem.mine, problem.current);
    case 'Workbook':
      return describeWorkbookProblem(problem.problem, messages);
    case 'Api':
      return describeApiProblem(problem.problem, messages);
  }
}
