// Everything that stays with its cells when cells come and go.
import type { Anchored } from './area.ts';
import type { Place, Sheet, Workbook } from './workbook.ts';

export function* anchoredOn(sheet: Sheet): Generator<Anchored> {
  const { workbook, pageLayout } = sheet;
  yield* sheet.merges;
  yield* sheet.validations;
  yield* sheet.conditionalFormats;
  yield* sheet.charts;
  for (const anchored of [pageLayout.printArea, pageLayout.titleRows, pageLayout.titleColumns]) {
    if (anchored) yield anchored;
  }
  for (const place of placesOf(workbook)) if (place.sheet === sheet) yield place;
}

/** Of the whole workbook: names, tables, what the add-in holds on to, and what charts plot. */
function* placesOf({ names, tables, tracked, sheets }: Workbook): Generator<Place> {
  for (const { refersTo } of names) if (typeof refersTo !== 'string') yield refersTo;
  for (const { place } of tables) yield place;
  yield* tracked;
  for (const { name, values, categories } of sheets.flatMap(({ charts }) =>
    charts.flatMap(({ series }) => series),
  )) {
    yield values;
    if (categories) yield categories;
    if (typeof name === 'object') yield name;
  }
}
