// 数值判读: what one cell says for one line. Pure and total; the pane and the server read with the same code.
import type { Line } from '../indicator.ts';
import type { Units } from '../unit.ts';
import { readNumber } from './numberCell.ts';
import type { RawCell } from './rawCell.ts';
import type { Reading } from './reading.ts';
import { missing, rejected } from './reading.ts';
import { readText } from './textCell.ts';

export function readCell({ value, numberFormat }: RawCell, line: Line, units: Units): Reading {
  if (value === null || value === undefined) return missing;
  if (typeof value === 'string') return readText(value, line, units);
  if (typeof value === 'number') return readNumber(value, numberFormat, line, units);
  return rejected(typeof value === 'boolean' ? 'BOOLEAN' : 'BAD_TYPE');
}
