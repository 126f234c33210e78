// Shorthands of the cases: write, synchronise, read.

/** One property of a range, after everything queued before has run. */
export async function readBack<K extends 'values' | 'formulas' | 'text' | 'numberFormat'>(
  context: Excel.RequestContext,
  range: Excel.Range,
  property: K,
): Promise<Excel.Range[K]> {
  range.load(property);
  await context.sync();
  return range[property];
}

/** Writes formulas (or constants) and gives the values they come to. */
export function computes(formulas: readonly (readonly unknown[])[], result: string) {
  return async (context: Excel.RequestContext, sheet: Excel.Worksheet) => {
    const rows = formulas.length;
    const columns = formulas[0]?.length ?? 0;
    sheet.getRangeByIndexes(0, 0, rows, columns).formulas = formulas.map((row) => [...row]);
    return readBack(context, sheet.getRange(result), 'values');
  };
}

/** The value a formula comes to, in a cell of an empty sheet. */
export function evaluates(formula: string) {
  return async (context: Excel.RequestContext, sheet: Excel.Worksheet) => {
    const cell = sheet.getRange('A1');
    cell.formulas = [[formula]];
    const [[value] = []] = await readBack(context, cell, 'values');
    return value;
  };
}

/** The text a number shows in a format. */
export function shows(value: number | string | boolean, format: string) {
  return async (context: Excel.RequestContext, sheet: Excel.Worksheet) => {
    const cell = sheet.getRange('A1');
    cell.format.columnWidth = 300;
    cell.numberFormat = [[format]];
    cell.values = [[value]];
    const [[text] = []] = await readBack(context, cell, 'text');
    return text;
  };
}
