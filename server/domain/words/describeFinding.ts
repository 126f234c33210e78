// Any finding as one sentence: where it comes from is no matter of the person who reads it.
import type { Finding } from '../finding.ts';
import type { Form } from '../form.ts';
import type { Locale } from '../locale.ts';
import { isReadingFinding } from '../reading/readingFindings.ts';
import { describeFigureFinding, describeRequired, describeRuleFinding } from './checking.ts';
import { describeLastYear } from './lastYear.ts';
import { describeReading } from './reading.ts';

export function describeFinding(finding: Finding, form: Form, locale: Locale): string {
  if (isReadingFinding(finding)) {
    const line = form.lines.find(({ key }) => key === finding.line);
    if (!line) throw new Error(`${finding.line} is no line of ${form.code}`);
    return describeReading(finding, line, locale);
  }
  switch (finding.detail.kind) {
    case 'Required':
      return describeRequired(finding, form, locale);
    case 'Figure':
      return describeFigureFinding(finding, form, locale);
    case 'Rule':
      return describeRuleFinding(finding, form, locale);
    case 'LastYear':
      return describeLastYear(finding, finding.detail, { form, locale });
    case 'Reading':
      throw new Error('A finding made by reading has a sentence of its own');
  }
}
