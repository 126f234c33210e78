// What submitting needs of the world, so that tests can lose its messages.
import type { Api } from '../api/api.ts';
import type { Workbook } from '../excel/workbook.ts';

export type SubmitStage =
  | { readonly kind: 'Sending' }
  | { readonly kind: 'Verifying'; readonly tries: number };

export interface SubmitPorts {
  readonly workbook: Pick<Workbook, 'keepIdentity'>;
  readonly api: Pick<Api, 'submitSheet' | 'submissionByKey' | 'submissions'>;
  readonly newKey: () => string;
  readonly now: () => string;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly onStage: (stage: SubmitStage) => void;
}
