import { seesAllReporters } from '#domain/caller.ts';
import type { RuleRecord } from '#domain/checking/ruleFirings.ts';
import type { Rule } from '#domain/rules/rule.ts';
import { loadRules } from '../store/catalogue.ts';
import { countFirings } from '../store/firings.ts';
import type { Operation } from './operation.ts';

export interface CountedRule extends RuleRecord {
  /** `null` for a comparison with last year, and for a rule that is no longer live. */
  readonly definition: Rule | null;
}

/** What became of every rule's remarks in a period; nothing for those who see only their own sheets. */
export async function countRuleFirings(
  { caller, reading }: Operation,
  period: string,
): Promise<readonly CountedRule[]> {
  if (!seesAllReporters(caller)) return [];
  return reading.read(async (transaction) => {
    const rules = new Map((await loadRules(transaction)).map((rule) => [rule.code, rule]));
    const records = await countFirings(transaction, period);
    return records.map((record) => ({ ...record, definition: rules.get(record.rule) ?? null }));
  });
}
