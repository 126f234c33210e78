// A row of a sheet: the cell of the figure and, where the sheet has one, the cell of its status (状态).
import type { FigureStatus } from '../figure.ts';
import { statusFigure } from '../figure.ts';
import type { Line } from '../indicator.ts';
import type { Units } from '../unit.ts';
import { trimWhite } from './characters.ts';
import { statusOf } from './marks.ts';
import type { RawCell } from './rawCell.ts';
import { readCell } from './readCell.ts';
import type { Reading } from './reading.ts';
import { accepted, rejected } from './reading.ts';

export interface RawRow {
  readonly value: RawCell;
  /** `null` where the sheet has no such column. */
  readonly status: RawCell | null;
}

export function readRow({ value, status }: RawRow, line: Line, units: Units): Reading {
  const reading = readCell(value, line, units);
  const said = status === null ? '' : textOf(status);
  if (said === '') return reading;
  const known = statusOf(said);
  return known === undefined ? rejected('UNKNOWN_STATUS') : withStatus(reading, known);
}

/** A mark such as 无 says nothing definite, so that the status may speak for it; anything else must agree. */
function withStatus(reading: Reading, status: FigureStatus): Reading {
  switch (reading.kind) {
    case 'Missing':
      return accepted(statusFigure(status));
    case 'Rejected':
      return reading.code === 'NOT_REPORTED_MARK' ? accepted(statusFigure(status)) : reading;
    case 'Accepted':
    case 'Asked': {
      const { figure } = reading;
      if (figure.kind === 'number') return rejected('STATUS_AND_NUMBER');
      return figure.status === status ? reading : rejected('STATUS_CONFLICT');
    }
  }
}

function textOf({ value }: RawCell): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? trimWhite(value) : typeof value;
}
