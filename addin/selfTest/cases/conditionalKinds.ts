// Conditional formats of the kinds that need no formula of one's own.
import { type ContractCase, guessed, guide, reference } from '../contractCase.ts';

const article = guide('excel/excel-add-ins-conditional-formatting');

export const conditionalKindCases: readonly ContractCase[] = [
  {
    name: 'a comparison is read back',
    basis: article,
    run: async (context, sheet) => {
      const added = sheet.getRange('A1:A3').conditionalFormats.add('CellValue');
      added.cellValue.format.font.color = '#FF0000';
      added.cellValue.rule = { formula1: '=0', operator: 'LessThan' };
      added.load('type,cellValue/rule');
      await context.sync();
      const { operator, formula1 } = added.cellValue.rule;
      return [added.type, operator, formula1];
    },
    expected: ['CellValue', 'LessThan', '=0'],
  },
  {
    name: 'a text is looked for',
    basis: article,
    run: async (context, sheet) => {
      const added = sheet.getRange('A1:A3').conditionalFormats.add('ContainsText');
      added.textComparison.format.fill.color = '#FFE699';
      added.textComparison.rule = { operator: 'Contains', text: '超时' };
      added.load('type,textComparison/rule');
      await context.sync();
      return [added.type, added.textComparison.rule];
    },
    expected: ['ContainsText', { operator: 'Contains', text: '超时' }],
  },
  {
    name: 'a preset is read back',
    basis: article,
    run: async (context, sheet) => {
      const added = sheet.getRange('A1:A3').conditionalFormats.add('PresetCriteria');
      added.preset.format.font.bold = true;
      added.preset.rule = { criterion: 'DuplicateValues' };
      added.load('type,preset/rule');
      await context.sync();
      return [added.type, added.preset.rule];
    },
    expected: ['PresetCriteria', { criterion: 'DuplicateValues' }],
  },
  {
    name: 'the highest are marked',
    basis: article,
    run: async (context, sheet) => {
      const added = sheet.getRange('A1:A9').conditionalFormats.add('TopBottom');
      added.topBottom.format.fill.color = '#C6EFCE';
      added.topBottom.rule = { rank: 3, type: 'TopItems' };
      added.load('type,topBottom/rule');
      await context.sync();
      return [added.type, added.topBottom.rule];
    },
    expected: ['TopBottom', { rank: 3, type: 'TopItems' }],
  },
  {
    name: 'a data bar has a colour and bounds',
    basis: reference('DataBarConditionalFormat'),
    run: async (context, sheet) => {
      const added = sheet.getRange('A1:A9').conditionalFormats.add('DataBar');
      added.dataBar.positiveFormat.fillColor = '#638EC6';
      added.dataBar.lowerBoundRule = { type: 'LowestValue' };
      added.load(
        'type,dataBar/showDataBarOnly,dataBar/lowerBoundRule,dataBar/positiveFormat/fillColor',
      );
      await context.sync();
      const { positiveFormat, lowerBoundRule, showDataBarOnly } = added.dataBar;
      return [added.type, positiveFormat.fillColor, lowerBoundRule.type, showDataBarOnly];
    },
    expected: ['DataBar', '#638EC6', 'LowestValue', false],
  },
  {
    name: 'a colour scale has two or three colours',
    basis: article,
    run: async (context, sheet) => {
      const added = sheet.getRange('A1:A9').conditionalFormats.add('ColorScale');
      added.colorScale.criteria = {
        minimum: { type: 'LowestValue', color: '#FFFFFF' },
        maximum: { type: 'HighestValue', color: '#FF0000' },
      };
      added.load('type,colorScale/threeColorScale,colorScale/criteria');
      await context.sync();
      const { threeColorScale, criteria } = added.colorScale;
      return [added.type, threeColorScale, criteria.maximum.color];
    },
    expected: ['ColorScale', false, '#FF0000'],
  },
  {
    name: 'what belongs to another kind is a null object',
    basis: reference('ConditionalFormat'),
    run: async (context, sheet) => {
      const added = sheet.getRange('A1').conditionalFormats.add('PresetCriteria');
      added.preset.rule = { criterion: 'Blanks' };
      const custom = added.customOrNullObject.load('isNullObject');
      const preset = added.presetOrNullObject.load('rule');
      await context.sync();
      return [custom.isNullObject, preset.isNullObject];
    },
    expected: [true, false],
  },
  {
    name: 'a rank beyond 1000 is refused',
    basis: guessed,
    run: async (context, sheet) => {
      const added = sheet.getRange('A1:A9').conditionalFormats.add('TopBottom');
      added.topBottom.rule = { rank: 1001, type: 'TopItems' };
      await context.sync();
    },
    expected: 'error InvalidArgument',
  },
];
