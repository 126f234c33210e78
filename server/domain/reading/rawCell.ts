/** A cell as it comes out of a sheet: `value` as Excel's `range.values` gives it, any JSON value at worst. */
export interface RawCell {
  readonly value: unknown;
  readonly numberFormat: string;
}
