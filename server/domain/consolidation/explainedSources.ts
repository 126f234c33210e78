// Sources with what was explained about their own line, not about all else on their sheet.
import { lineKey } from '../indicator.ts';
import { type Atom, atomsOf, type Reference } from '../rules/expression.ts';
import { parseExpression } from '../rules/parse.ts';
import type { Rule } from '../rules/rule.ts';
import { referencesOf } from '../words/ruleFigures.ts';
import type { Source } from './consolidation.ts';

export function explainedSources(
  sources: readonly Source[],
  rules: readonly Rule[],
): readonly Source[] {
  const byCode = new Map(rules.map((rule) => [rule.code, rule]));
  return sources.map((source) => {
    const about = [...source.explanations].filter(([key]) => isAbout(key, source.line, byCode));
    return { ...source, explanations: new Map(about) };
  });
}

/** Keys are the codes of rules, or a code and the line it was found on. */
function isAbout(key: string, line: string, rules: ReadonlyMap<string, Rule>): boolean {
  const rule = rules.get(key);
  if (!rule) return key.endsWith(`:${line}`);
  const parsed = parseExpression(rule.expression);
  return (
    parsed.ok &&
    atomsOf(parsed.value.condition)
      .flatMap(referencesIn)
      .some((one) => names(one, line))
  );
}

function referencesIn(atom: Atom): readonly Reference[] {
  switch (atom.kind) {
    case 'Comparison':
      return [atom.first, ...atom.links.map(({ term }) => term)].flatMap(referencesOf);
    case 'Pair':
      return [atom.left, atom.right];
    case 'Presence':
      return [atom.reference];
  }
}

function names({ code, member }: Reference, line: string): boolean {
  return member === '*' ? line.startsWith(`${code}[`) : line === lineKey(code, member);
}
