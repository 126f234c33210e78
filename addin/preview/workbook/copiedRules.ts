// What goes along when cells are copied within the workbook: validation, conditional formats and merges. What the target
// had of them is gone afterwards, as in Excel; so pasting is one way to lose a rule.
import { copyFormula } from '../formula/move.ts';
import type { Area } from './address.ts';
import { intersection, isSameArea } from './area.ts';
import type { ConditionalFormat } from './conditionalFormat.ts';
import { rewrite, withoutCells } from './rebasing.ts';
import type { Validation } from './validation.ts';
import type { Sheet } from './workbook.ts';

export interface CopiedRules {
  readonly validations: readonly CopiedRule<Validation>[];
  readonly conditionalFormats: readonly CopiedRule<ConditionalFormat>[];
  readonly merges: readonly Area[];
}

interface CopiedRule<R> {
  /** As it was when it was copied, written for the first cell of its first area. */
  readonly rule: R;
  /** The part of the copied cells that it governs. */
  readonly part: Area;
}

export function copyRules(sheet: Sheet, area: Area): CopiedRules {
  const touching = <R extends Validation | ConditionalFormat>(rules: readonly R[]) =>
    rules.flatMap((rule) =>
      rule.areas.flatMap((own) => {
        const part = intersection(own, area);
        return part ? [{ rule: { ...rule }, part }] : [];
      }),
    );
  return {
    validations: touching(sheet.validations),
    conditionalFormats: touching(sheet.conditionalFormats),
    merges: sheet.merges.flatMap(({ areas }) =>
      areas.filter((own) => {
        const part = intersection(own, area);
        return part && isSameArea(part, own);
      }),
    ),
  };
}

export interface Pasting {
  readonly sheet: Sheet;
  readonly copied: Area;
  readonly target: Area;
}

export function pasteRules(rules: CopiedRules, pasting: Pasting): void {
  const { sheet, target } = pasting;
  const { workbook } = sheet;
  sheet.validations = withoutCells(sheet.validations, [target]);
  sheet.conditionalFormats = withoutCells(sheet.conditionalFormats, [target]);
  sheet.merges = sheet.merges.filter(({ areas }) => !areas.some((a) => intersection(a, target)));
  for (const validation of rules.validations) {
    sheet.validations.push(...pasted(validation, pasting));
  }
  for (const format of rules.conditionalFormats) {
    for (const copy of pasted(format, pasting)) {
      workbook.lastId += 1;
      const id = `{${String(workbook.lastId).padStart(8, '0')}-0000-4000-A000-000000000000}`;
      sheet.conditionalFormats.push({ ...copy, id });
    }
  }
  for (const merge of rules.merges) {
    sheet.merges.push(...placesOf(merge, pasting).map((area) => ({ areas: [area] })));
  }
}

/** One copy that governs all of the target where the rule governs all that was copied, else one for each place. */
function pasted<R extends Validation | ConditionalFormat>(
  { rule, part }: CopiedRule<R>,
  pasting: Pasting,
): readonly R[] {
  const areas = isSameArea(part, pasting.copied) ? [pasting.target] : placesOf(part, pasting);
  const [origin] = rule.areas;
  return areas.map((area) => {
    const copy: R = { ...rule, areas: [area] };
    const rows = area.row - (origin?.row ?? area.row);
    const columns = area.column - (origin?.column ?? area.column);
    rewrite(copy, (formula) => copyFormula(formula, rows, columns));
    return copy;
  });
}

function placesOf(part: Area, { copied, target }: Pasting): readonly Area[] {
  const places: Area[] = [];
  for (let row = 0; row < target.rows; row += copied.rows) {
    for (let column = 0; column < target.columns; column += copied.columns) {
      places.push({
        ...part,
        row: target.row + row + part.row - copied.row,
        column: target.column + column + part.column - copied.column,
      });
    }
  }
  return places;
}
