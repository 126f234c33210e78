// Every figure of a report in the unit it is shown in, its totals and their members, and what balancing makes of them.
import type { Decimal } from '../decimal.ts';
import type { Line } from '../indicator.ts';
import { lineKey } from '../indicator.ts';
import { displayedFigure } from '../layout/displayedFigure.ts';
import { displayOf, type ReportLayout } from '../layout/layout.ts';
import type { Units } from '../unit.ts';
import { balancedPart } from './balancing.ts';
import type { ConsolidatedFigure, Consolidation } from './consolidation.ts';
import { deriveTotals, membersByCode } from './totals.ts';

interface Displaying {
  readonly thisPeriod: Consolidation;
  readonly lastPeriod: Consolidation | null;
  readonly layout: ReportLayout;
  readonly units: Units;
}

type Figures = ReadonlyMap<string, ConsolidatedFigure>;

export interface DisplayedReport {
  /** Derived totals included, by line key. */
  readonly figures: Figures;
  readonly before: Figures;
  /** The lines of derived totals. */
  readonly derived: readonly Line[];
  /** By indicator. */
  readonly members: ReadonlyMap<string, readonly ConsolidatedFigure[]>;
  /** What a part that takes a difference of rounding is shown as, by line key. */
  readonly balanced: ReadonlyMap<string, Decimal>;
}

export function displayedReport(report: Displaying): DisplayedReport {
  const { thisPeriod, lastPeriod, layout } = report;
  const derived = deriveTotals(thisPeriod);
  const figures = displayed([...thisPeriod.figures.values(), ...derived], report);
  const members = membersByCode({ ...thisPeriod, figures });
  const before = lastPeriod ? [...lastPeriod.figures.values(), ...deriveTotals(lastPeriod)] : [];
  const placed = new Set(layout.sections.flatMap(({ lines }) => lines));
  const totals = [...members].flatMap(([code, parts]) => {
    const total = figures.get(lineKey(code, null));
    const isShown = total && (!total.derived || placed.has(total.line.key));
    return isShown && layout.rounding === 'balance' ? [balancedPart(total, parts)] : [];
  });
  return {
    figures,
    before: displayed(before, report),
    derived: derived.map(({ line }) => line),
    members,
    balanced: new Map(totals.filter((one) => one !== null)),
  };
}

function displayed(
  figures: readonly ConsolidatedFigure[],
  { layout, units }: Displaying,
): ReadonlyMap<string, ConsolidatedFigure> {
  return new Map(
    figures.map((figure) => [
      figure.line.key,
      displayedFigure(figure, displayOf(figure.line, layout, units)),
    ]),
  );
}
