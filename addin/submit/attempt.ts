// What a sheet sends, and the text by which one attempt is told from another.
import { figureText } from '#domain/figure.ts';
import { explanationOf } from '#domain/finding.ts';
import { explanationKey } from '#domain/lastYear/lastYearFinding.ts';
import type { SentSheet } from '#domain/submitting/content.ts';
import { canonicalContent, sentFigures } from '#domain/submitting/content.ts';
import type { JudgedSheet } from '../activeSheet/judgeSheet.ts';

export interface Attempt {
  readonly sent: SentSheet;
  /** Equal for equal sheets: a changed sheet needs a new key. */
  readonly content: string;
}

export function attemptOf(judged: JudgedSheet, basedOn: number): Attempt {
  const { identity, sheet, figures, confirmed, rows } = judged;
  const { form } = sheet.context;
  const sent: SentSheet = {
    period: identity.period,
    form: form.code,
    formVersion: form.version,
    basedOn,
    figures: form.lines.flatMap(({ key }) => {
      const figure = figures.get(key);
      const row = rows.get(key);
      if (!figure || !row) return [];
      const remark = row.remark === '' ? null : row.remark;
      const asked = confirmed.get(key) ?? null;
      return [{ line: key, ...figureText(figure), cell: row.cell, remark, confirmed: asked }];
    }),
    explanations: usedExplanations(judged),
  };
  const accepted = sentFigures(sent, sheet.context);
  // The sheet is read row by row of its own form, so anything else is a fault of ours.
  if (!accepted.ok) throw new Error(`Not figures of the form: ${accepted.error.join(', ')}`);
  return { sent, content: canonicalContent(sent, accepted.value) };
}

/** Only what explains a warning that stands: an explanation of something mended is not kept. */
export function usedExplanations({ findings }: JudgedSheet): SentSheet['explanations'] {
  const used = new Map<string, string>();
  for (const finding of findings) {
    const explanation = explanationOf(finding);
    if (finding.severity === 'warning' && explanation !== null) {
      used.set(explanationKey(finding), explanation);
    }
  }
  return [...used].map(([rule, text]) => ({ rule, text }));
}
