// Readings as remarks. Whatever is not simply a figure blocks: a rejected cell until it changes, an asked one until it is confirmed.
import type { Figure } from '../figure.ts';
import { figureText } from '../figure.ts';
import type { Finding, FindingDetail } from '../finding.ts';
import type { Line } from '../indicator.ts';
import { rawText } from './rawText.ts';
import type { Reading } from './reading.ts';
import type { RawRow } from './readRow.ts';

export interface ReadLine {
  readonly line: Line;
  readonly row: RawRow;
  readonly reading: Reading;
}

export interface ReadingFinding extends Finding {
  readonly detail: Extract<FindingDetail, { kind: 'Reading' }>;
}

/** In the order of the lines. A missing figure is none of them: whether it is required is not a matter of reading. */
export function readingFindings(lines: readonly ReadLine[]): ReadingFinding[] {
  return lines.flatMap((read) => {
    const { reading } = read;
    switch (reading.kind) {
      case 'Accepted':
      case 'Missing':
        return [];
      case 'Asked':
        return [remark(read, reading.codes.join('+'), numberText(reading.figure))];
      case 'Rejected':
        return [remark(read, reading.code, null)];
    }
  });
}

export function isReadingFinding(finding: Finding): finding is ReadingFinding {
  return finding.detail.kind === 'Reading';
}

function remark({ line, row }: ReadLine, code: string, reading: string | null): ReadingFinding {
  const cell = code === 'UNKNOWN_STATUS' && row.status !== null ? row.status : row.value;
  return {
    code,
    severity: 'error',
    line: line.key,
    operands: [{ line: line.key, value: reading, unit: line.indicator.unit.symbol }],
    detail: { kind: 'Reading', raw: rawText(cell), reading },
  };
}

function numberText(figure: Figure): string | null {
  return figureText(figure).value;
}
