// A rule as the catalogue keeps it: data, evaluated by one evaluator.

export type Severity = 'error' | 'warning' | 'info';
export type MissingPolicy = 'all_required' | 'skip_if_any_missing' | 'missing_as_zero';
export type RuleScope = 'within_form' | 'cross_form' | 'yoy' | 'consolidated' | 'narrative';

export interface Rule {
  /** `R001`: never renamed after release. */
  readonly code: string;
  readonly severity: Severity;
  readonly expression: string;
  readonly missing: MissingPolicy;
  readonly scope: RuleScope;
  /** What is wrong, in one short sentence per language, without the numbers: these are added from the operands. */
  readonly title: { readonly 'zh-CN': string; readonly 'en-US': string };
}
