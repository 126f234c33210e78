// A reading in one line, as tests compare it: `35000`, `UNIT_CONVERTED 35000`, `NOT_A_NUMBER`, `missing`.
import { figureText } from '#domain/figure.ts';
import type { Line } from '#domain/indicator.ts';
import { readCell } from '#domain/reading/readCell.ts';
import type { Reading } from '#domain/reading/reading.ts';
import { unitsForTests } from './lines.ts';

export function told(reading: Reading): string {
  switch (reading.kind) {
    case 'Missing':
      return 'missing';
    case 'Rejected':
      return reading.code;
    case 'Accepted':
    case 'Asked': {
      const { value, status } = figureText(reading.figure);
      const figure = value ?? String(status);
      return reading.kind === 'Asked' ? `${reading.codes.join('+')} ${figure}` : figure;
    }
  }
}

export function readAs(value: unknown, line: Line, numberFormat = 'General'): string {
  return told(readCell({ value, numberFormat }, line, unitsForTests));
}
