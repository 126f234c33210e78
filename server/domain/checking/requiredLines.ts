import type { Figures } from '../figure.ts';
import type { Finding } from '../finding.ts';
import type { Form } from '../form.ts';

/** A status is an answer; a blank is none. */
export function* requiredLines({ lines }: Form, figures: Figures): Generator<Finding> {
  for (const { key, required, indicator } of lines) {
    if (!required || figures.has(key)) continue;
    yield {
      code: 'REQUIRED_MISSING',
      severity: 'error',
      line: key,
      operands: [{ line: key, value: null, unit: indicator.unit.symbol }],
      detail: { kind: 'Required' },
    };
  }
}
