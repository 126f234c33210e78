// 封存: what is kept of a period's consolidation. It is plain data, so that it reads the same in ten years and elsewhere.
import type { ConsolidatedFigure, FigureState, Reporter } from '../consolidation/consolidation.ts';
import type { ReportFinding } from '../consolidation/reportFindings.ts';
import type { ReportTable } from '../consolidation/reportTable.ts';
import { printDecimal, roundTo } from '../decimal.ts';
import type { FigureStatus } from '../figure.ts';
import type { Qualifier } from '../indicator.ts';
import type { KeptLayout } from '../layout/layout.ts';
import type { Period } from '../period.ts';
import type { Rule } from '../rules/rule.ts';

export interface SealedVersion {
  readonly submission: string;
  readonly reporter: Reporter;
  readonly form: string;
  readonly n: number;
  /** SHA-256 of the version, hexadecimal. */
  readonly hash: string;
}

/** A merged figure as a superior office takes it: in the unit of its line, rounded as printed. */
export interface SealedFigure {
  readonly line: string;
  readonly unit: string;
  readonly value: string | null;
  readonly status: FigureStatus | null;
  readonly state: FigureState;
  readonly qualifier: Qualifier;
  readonly reported: number;
  readonly expected: number;
}

/** What a superior office is sent, and what `figuresDigest` is made of. */
export interface SealedFigures {
  readonly office: string;
  readonly period: string;
  readonly n: number;
  readonly figures: readonly SealedFigure[];
}

export interface Snapshot extends SealedFigures {
  readonly officeName: string;
  readonly sealedPeriod: Period;
  readonly asOf: string;
  readonly by: string;
  readonly at: string;
  readonly versions: readonly SealedVersion[];
  readonly rules: readonly Rule[];
  readonly layout: KeptLayout;
  readonly table: ReportTable;
  readonly findings: readonly ReportFinding[];
  readonly expected: number;
  readonly submitted: number;
  readonly accepted: number;
  readonly missing: readonly Reporter[];
  readonly figuresDigest: string;
}

export function sealedFigures(figures: readonly ConsolidatedFigure[]): readonly SealedFigure[] {
  return figures.map(({ line, value, state, bound, coverage }) => {
    const { unit, decimals } = line.indicator;
    return {
      line: line.key,
      unit: unit.symbol,
      value: value && printDecimal(roundTo(value, decimals)),
      status: value ? null : statusOf(state),
      state,
      qualifier: bound,
      reported: coverage.reported,
      expected: coverage.expected,
    };
  });
}

/** What nobody gave yet is still to come; what cannot be computed or agreed on has no figure at all. */
function statusOf(state: FigureState): FigureStatus | null {
  switch (state) {
    case 'notApplicable':
      return 'NOT_APPLICABLE';
    case 'includedElsewhere':
      return 'INCLUDED_ELSEWHERE';
    case 'notAvailable':
    case 'missing':
    case 'partial':
      return 'NOT_AVAILABLE';
    case 'complete':
    case 'conflict':
    case 'undefined':
    case 'unmergeable':
      return null;
  }
}

/** By name and in this order, so that neither surplus fields nor their order change the digest. */
export function figuresOf({ office, period, n, figures }: SealedFigures): SealedFigures {
  return {
    office,
    period,
    n,
    figures: figures.map((one) => ({
      line: one.line,
      unit: one.unit,
      value: one.value,
      status: one.status,
      state: one.state,
      qualifier: one.qualifier,
      reported: one.reported,
      expected: one.expected,
    })),
  };
}
