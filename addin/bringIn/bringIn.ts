// From the server into the workbook: what a sheet and the consolidated tables have in common.
import type { Result } from '#domain/result.ts';
import { ok, refuse } from '#domain/result.ts';
import type { ApiResult } from '../api/api.ts';
import type { ApiProblem } from '../api/apiProblem.ts';
import type { WorkbookProblem, WorkbookResult } from '../excel/workbook.ts';

export type BringProblem =
  | { readonly kind: 'Gone' }
  | { readonly kind: 'Workbook'; readonly problem: WorkbookProblem }
  | { readonly kind: 'Api'; readonly problem: ApiProblem };

export interface Brought<Fetched, Written> {
  readonly fetched: Fetched;
  readonly written: Written;
}

export async function bringIn<Fetched, Written>(
  fetching: ApiResult<Fetched | null>,
  write: (fetched: Fetched) => WorkbookResult<Written>,
): Promise<Result<Brought<Fetched, Written>, BringProblem>> {
  const fetched = await fetching;
  if (!fetched.ok) return refuse({ kind: 'Api', problem: fetched.error });
  if (fetched.value === null) return refuse({ kind: 'Gone' });
  const written = await write(fetched.value);
  if (!written.ok) return refuse({ kind: 'Workbook', problem: written.error });
  return ok({ fetched: fetched.value, written: written.value });
}
