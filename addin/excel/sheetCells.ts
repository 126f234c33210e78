// What stands in the cells of a department's sheet before anyone has touched it.
import type { Figure } from '#domain/figure.ts';
import { figureText } from '#domain/figure.ts';
import { statusWord } from '#domain/reading/marks.ts';
import {
  type CellContent,
  decimalsFormat,
  emptyCell,
  numberCell,
  textCell,
} from './cellContent.ts';
import { printMarker } from './identityText.ts';
import { type SheetColumn, sheetColumns } from './sheetColumns.ts';
import { sheetLabels } from './sheetLabels.ts';
import type { LineRow, SheetPlanRow } from './sheetPlan.ts';
import type { SheetLayout } from './workbook.ts';

/** Title, particulars, note, header: the table starts below. */
export const headerRow = 3;
export const firstTableRow = headerRow + 1;

const blank = textCell('');

export function sheetCells(
  layout: SheetLayout,
  rows: readonly SheetPlanRow[],
): readonly (readonly CellContent[])[] {
  const labels = sheetLabels[layout.locale];
  return [
    inRow({ number: labels.title(layout) }),
    inRow({
      number: labels.reporter + layout.reporterName,
      previous: labels.period + layout.periodName,
      value: labels.person + layout.personName,
      remark: labels.telephone,
    }),
    inRow({ number: layout.fictional ? labels.fictional : '', remark: labels.legend }),
    inRow({ ...labels.columns, key: printMarker(layout) }),
    ...rows.map((row) =>
      row.kind === 'heading' ? inRow({ number: row.title }) : lineCells(layout, row),
    ),
    inRow({ number: labels.note }),
  ];
}

function inRow(texts: Readonly<Partial<Record<SheetColumn, string>>>): readonly CellContent[] {
  return sheetColumns.map((column) => textCell(texts[column] ?? ''));
}

function lineCells(layout: SheetLayout, { line, number, label }: LineRow): readonly CellContent[] {
  const { locale, context, figures, remarks } = layout;
  const format = decimalsFormat(line.indicator.decimals);
  const figure = figures.get(line.key);
  const cells: Readonly<Record<SheetColumn, CellContent>> = {
    number: { value: number, numberFormat: '0' },
    name: textCell(label),
    unit: textCell(line.indicator.unit.symbol),
    previous: known(context.previous.get(line.key)),
    plan: known(context.plans.get(line.key)),
    value: figure?.value ? numberCell(figure.value, format) : emptyCell(format),
    status: figure?.status ? textCell(statusWord(figure.status, locale)) : blank,
    remark: textCell(remarks.get(line.key) ?? ''),
    key: textCell(line.key),
  };
  return sheetColumns.map((column) => cells[column]);

  function known(figureThen: Figure | undefined): CellContent {
    if (!figureThen) return blank;
    const { value, status } = figureText(figureThen);
    if (value !== null) return numberCell(value, format);
    return status ? textCell(statusWord(status, locale)) : blank;
  }
}
