// A sheet's own findings and those against last year, each once: whether checking already asks for the latter or not.
import { checkSheet } from '#domain/checking/checkSheet.ts';
import type { Figures } from '#domain/figure.ts';
import type { Finding } from '#domain/finding.ts';
import type { Explanations, SheetContext } from '#domain/form.ts';
import { againstLastYear } from '#domain/lastYear/againstLastYear.ts';
import type { LastYearFinding } from '#domain/lastYear/lastYearFinding.ts';

const none: Explanations = new Map();

export function allFindings(
  context: SheetContext,
  figures: Figures,
  explanations: Explanations = none,
): readonly (Finding | LastYearFinding)[] {
  const checked = checkSheet(context, figures, explanations);
  const known = new Set(checked.map(({ code, line }) => `${code} ${line}`));
  const further = [...againstLastYear(context, figures, explanations)].filter(
    ({ code, line }) => !known.has(`${code} ${line}`),
  );
  return [...checked, ...further];
}
