// Which rules speak of a line, so that trying a value asks only these. Remembered as long as the form is the same one.
import type { SheetContext } from '../form.ts';
import type { Line } from '../indicator.ts';
import { checkRule } from '../rules/checkRule.ts';
import type { Rule } from '../rules/rule.ts';
import type { Units } from '../unit.ts';

export interface RuleIndex {
  readonly rules: ReadonlyMap<string, IndexedRule>;
  readonly ofLine: ReadonlyMap<string, readonly IndexedRule[]>;
}

export interface IndexedRule {
  readonly rule: Rule;
  /** The lines of this sheet that it speaks of, this period's figures only. */
  readonly lines: readonly string[];
}

interface Remembered {
  readonly rules: readonly Rule[];
  readonly units: Units;
  readonly index: RuleIndex;
}

const remembered = new WeakMap<readonly Line[], Remembered>();

/** The rules that can block a sheet; those that only hint take no part. */
export function ruleIndex({ form, rules, units }: SheetContext): RuleIndex {
  const known = remembered.get(form.lines);
  if (known?.rules === rules && known.units === units) return known.index;
  // By code, so that what is suggested does not depend on the order in which rules are loaded.
  const blocking = rules
    .filter(
      ({ scope, severity }) => (scope === 'within_form' || scope === 'yoy') && severity !== 'info',
    )
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const index = indexed(blocking, form.lines, units);
  remembered.set(form.lines, { rules, units, index });
  return index;
}

function indexed(rules: readonly Rule[], lines: readonly Line[], units: Units): RuleIndex {
  const nothing = { figures: new Map(), previous: new Map(), plans: new Map() };
  const found = new Map<string, IndexedRule>();
  const ofLine = new Map<string, IndexedRule[]>();
  for (const rule of rules) {
    const operands = checkRule(rule, { lines, units, ...nothing })?.operands ?? [];
    const own = operands.filter(({ source }) => source === undefined).map(({ line }) => line);
    if (own.length === 0) continue;
    const each = { rule, lines: [...new Set(own)] };
    found.set(rule.code, each);
    for (const line of each.lines) {
      const others = ofLine.get(line);
      if (others) others.push(each);
      else ofLine.set(line, [each]);
    }
  }
  return { rules: found, ofLine };
}
