// What is measured. Its merge over reporters and its nature over time decide how it may be consolidated.
import type { Unit } from './unit.ts';

export type Merge = 'sum' | 'latest' | 'weighted' | 'ratio' | 'max' | 'min' | 'none';

/** How a figure relates to time: within the period, at its end, over a campaign or several years, or no measure at all. */
export type Nature = 'flow' | 'stock' | 'toDate' | 'campaign' | 'span' | 'attribute';

/** `atLeast` is 余 (rounded down), `atMost` is 以内: bounds take no part in growth or means. */
export type Qualifier = 'exact' | 'atLeast' | 'atMost';

export interface Indicator {
  readonly code: string;
  readonly name: string;
  readonly unit: Unit;
  readonly decimals: number;
  readonly merge: Merge;
  readonly nature: Nature;
  /** Below zero is a reading error unless the indicator says otherwise. */
  readonly signed: boolean;
  /** 口径. */
  readonly definition: string | null;
  /** `ratio`: the two indicators it is recomputed from, numerator first. `weighted`: the indicator that is its weight. */
  readonly components: readonly string[];
}

export interface Line {
  /** As written in rules: `AGR.GRAIN.AREA[小春]`. Unique within a form and the key of a sheet's row. */
  readonly key: string;
  readonly indicator: Indicator;
  /** An item of the dimension, `小春` or `回隆;晚秋红心桃`; `null` for the total or where there is no dimension. */
  readonly member: string | null;
  readonly section: string;
  readonly required: boolean;
  readonly qualifier: Qualifier;
  /** Components are asked for so that a rate can be recomputed; the report does not print them. */
  readonly printed: boolean;
}

export function lineKey(code: string, member: string | null): string {
  return member === null ? code : `${code}[${member}]`;
}

/** A member as people read it: `回隆·晚秋红心桃`. */
export function memberName(member: string): string {
  return member.replaceAll(';', '·');
}
