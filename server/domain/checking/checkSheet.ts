// Judges the figures of one sheet. Pane and server call this same function; what it says depends on nothing else.
import type { Figures } from '../figure.ts';
import type { Finding } from '../finding.ts';
import type { Explanations, SheetContext } from '../form.ts';
import { againstLastYear } from '../lastYear/againstLastYear.ts';
import type { Severity } from '../rules/rule.ts';
import { brokenRules } from './brokenRules.ts';
import { figureLimits } from './figureLimits.ts';
import { requiredLines } from './requiredLines.ts';

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Worst first; among equals in the order of the form, and on one line: missing, impossible, the rules in their order, last year. */
export function checkSheet(
  context: SheetContext,
  figures: Figures,
  explanations: Explanations,
): readonly Finding[] {
  const { form, units, rules, previous, plans } = context;
  const own = rules.filter(({ scope }) => scope === 'within_form' || scope === 'yoy');
  const findings = [
    ...requiredLines(form, figures),
    ...figureLimits(form, figures),
    ...brokenRules(own, { lines: form.lines, units, figures, previous, plans }, explanations),
    ...againstLastYear(context, figures, explanations),
  ];
  const places = new Map(form.lines.map(({ key }, place) => [key, place]));
  const place = ({ line }: Finding) => places.get(line) ?? places.size;
  const rank = ({ severity }: Finding) => severities.indexOf(severity);
  return findings.sort((a, b) => rank(a) - rank(b) || place(a) - place(b));
}
