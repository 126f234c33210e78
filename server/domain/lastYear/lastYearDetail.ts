// What is said of a figure because of last year's. Codes are never renamed after release.

export const lastYearCodes = [
  'SUSPECTED_SCALE',
  'GROWTH_OUT_OF_BAND',
  'SAME_AS_LAST_YEAR',
] as const;
export type LastYearCode = (typeof lastYearCodes)[number];

/** Numbers are plain decimal text. */
export interface LastYearDetail {
  readonly kind: 'LastYear';
  /** This year's figure over last year's, to three digits. */
  readonly ratio: string;
  /** `SUSPECTED_SCALE`: the factor that the ratio comes close to, `10`, `0.001` or `50`. */
  readonly factor: string | null;
  /** `SUSPECTED_SCALE`: the unit of the same kind that would explain the factor. */
  readonly unit: string | null;
  /** `GROWTH_OUT_OF_BAND`: between which figures this year's was expected, in the line's unit. */
  readonly expected: { readonly low: string; readonly high: string } | null;
  /** 情况说明 given with a warning. */
  readonly explanation: string | null;
}
