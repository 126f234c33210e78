import type { Finding } from '../finding.ts';
import type { LastYearCode, LastYearDetail } from './lastYearDetail.ts';

/** Its operands are this year's figure and last year's, in this order. */
export interface LastYearFinding extends Omit<Finding, 'detail'> {
  readonly code: LastYearCode;
  readonly detail: LastYearDetail;
}

interface Explained {
  readonly code: string;
  readonly line: string;
  readonly detail: { readonly kind: string };
}

/** Under which key a finding is explained: a rule as a whole, a comparison with last year line by line. */
export function explanationKey({ code, line, detail }: Explained): string {
  return detail.kind === 'LastYear' ? `${code}:${line}` : code;
}
