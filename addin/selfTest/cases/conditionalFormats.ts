// Conditional formats with a formula of one's own.
import { type ContractCase, guessed, guide, reference } from '../contractCase.ts';

const collection = reference('ConditionalFormatCollection');
const article = guide('excel/excel-add-ins-conditional-formatting');

function red(range: Excel.Range, formula: string): Excel.ConditionalFormat {
  const added = range.conditionalFormats.add('Custom');
  added.custom.rule.formula = formula;
  added.custom.format.fill.color = '#FF0000';
  return added;
}

export const conditionalFormatCases: readonly ContractCase[] = [
  {
    name: 'a custom rule is read back',
    basis: article,
    run: async (context, sheet) => {
      const added = red(sheet.getRange('A1:A3'), '=A1>1');
      added.load('type');
      added.custom.rule.load('formula');
      await context.sync();
      return [added.type, added.custom.rule.formula];
    },
    expected: ['Custom', '=A1>1'],
  },
  {
    name: 'a conditional format does not change the format of the cell',
    basis: article,
    run: async (context, sheet) => {
      const cell = sheet.getRange('A1');
      red(cell, '=TRUE');
      cell.load('format/fill/color');
      await context.sync();
      return cell.format.fill.color;
    },
    expected: '#FFFFFF',
  },
  {
    name: 'the newest has the first priority',
    basis: collection,
    run: async (context, sheet) => {
      const first = red(sheet.getRange('A1'), '=TRUE');
      const second = red(sheet.getRange('A1'), '=FALSE');
      first.load('priority');
      second.load('priority');
      await context.sync();
      return [second.priority, first.priority];
    },
    expected: [0, 1],
  },
  {
    name: 'a range counts the formats that touch it',
    basis: guessed,
    run: async (context, sheet) => {
      red(sheet.getRange('A1:A3'), '=TRUE');
      const inside = sheet.getRange('A2').conditionalFormats.getCount();
      const outside = sheet.getRange('B2').conditionalFormats.getCount();
      await context.sync();
      return [inside.value, outside.value];
    },
    expected: [1, 0],
  },
  {
    name: 'one format may span several areas',
    basis: reference('RangeAreas'),
    run: async (context, sheet) => {
      const added = sheet.getRanges('A1,C3').conditionalFormats.add('Custom');
      added.custom.rule.formula = '=TRUE';
      const areas = added.getRanges().load('areaCount');
      await context.sync();
      return areas.areaCount;
    },
    expected: 2,
  },
  {
    name: 'delete removes one, clearAll all of the range',
    basis: collection,
    run: async (context, sheet) => {
      const range = sheet.getRange('A1:A3');
      red(range, '=TRUE').delete();
      red(range, '=TRUE');
      red(range, '=FALSE');
      const before = range.conditionalFormats.getCount();
      await context.sync();
      range.conditionalFormats.clearAll();
      const after = range.conditionalFormats.getCount();
      await context.sync();
      return [before.value, after.value];
    },
    expected: [2, 0],
  },
  {
    name: 'a formula of the mark is kept word for word',
    basis: guessed,
    run: async (context, sheet) => {
      const added = red(sheet.getRange('A1'), '=AND("huibao:error"<>"",TRUE)');
      added.custom.rule.load('formula');
      await context.sync();
      return added.custom.rule.formula;
    },
    expected: '=AND("huibao:error"<>"",TRUE)',
  },
];
