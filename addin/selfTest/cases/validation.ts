// Data validation.
import { type ContractCase, guessed, guide, reference } from '../contractCase.ts';
import { readBack } from '../readBack.ts';

const validation = reference('DataValidation');
const article = guide('excel/excel-add-ins-data-validation');

const positive: Excel.DataValidationRule = {
  decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' },
};

export const validationCases: readonly ContractCase[] = [
  {
    name: 'no rule has the type None and is valid',
    basis: validation,
    run: async (context, sheet) => {
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.load('type,valid');
      await context.sync();
      return [dataValidation.type, dataValidation.valid];
    },
    expected: ['None', true],
  },
  {
    name: 'a rule is read back with its type',
    basis: article,
    run: async (context, sheet) => {
      const { dataValidation } = sheet.getRange('A1:A3');
      dataValidation.rule = positive;
      dataValidation.load('type,rule');
      await context.sync();
      return [dataValidation.type, dataValidation.rule.decimal?.operator];
    },
    expected: ['Decimal', 'GreaterThanOrEqualTo'],
  },
  {
    name: 'writing through the API goes past validation',
    basis: guessed,
    run: async (context, sheet) => {
      const cell = sheet.getRange('A1');
      cell.dataValidation.rule = positive;
      cell.values = [[-1]];
      return readBack(context, cell, 'values');
    },
    expected: [[-1]],
  },
  {
    name: 'valid tells that a cell breaks its rule',
    basis: validation,
    run: async (context, sheet) => {
      const cell = sheet.getRange('A1');
      cell.dataValidation.rule = positive;
      cell.values = [[-1]];
      cell.dataValidation.load('valid');
      await context.sync();
      return cell.dataValidation.valid;
    },
    expected: false,
  },
  {
    name: 'valid is null where some cells break the rule',
    basis: validation,
    run: async (context, sheet) => {
      const cells = sheet.getRange('A1:A2');
      cells.dataValidation.rule = positive;
      cells.values = [[-1], [1]];
      cells.dataValidation.load('valid');
      await context.sync();
      return cells.dataValidation.valid;
    },
    expected: null,
  },
  {
    name: 'empty cells are valid where blanks are ignored',
    basis: validation,
    run: async (context, sheet) => {
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.rule = positive;
      dataValidation.load('valid,ignoreBlanks');
      await context.sync();
      return [dataValidation.valid, dataValidation.ignoreBlanks];
    },
    expected: [true, true],
  },
  {
    name: 'different rules read as the type Inconsistent',
    basis: reference('DataValidationType'),
    run: async (context, sheet) => {
      sheet.getRange('A1').dataValidation.rule = positive;
      sheet.getRange('A2').dataValidation.rule = {
        list: { inCellDropDown: true, source: '甲,乙' },
      };
      const { dataValidation } = sheet.getRange('A1:A2');
      dataValidation.load('type');
      await context.sync();
      return dataValidation.type === 'Inconsistent' || dataValidation.type === 'MixedCriteria';
    },
    expected: true,
  },
  {
    name: 'a list says what is in it',
    basis: article,
    run: async (context, sheet) => {
      const cell = sheet.getRange('A1');
      cell.dataValidation.rule = { list: { inCellDropDown: true, source: '不适用,暂无' } };
      cell.values = [['暂无']];
      cell.dataValidation.load('type,valid');
      await context.sync();
      return [cell.dataValidation.type, cell.dataValidation.valid];
    },
    expected: ['List', true],
  },
  {
    name: 'prompt and alert are kept',
    basis: validation,
    run: async (context, sheet) => {
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.rule = positive;
      dataValidation.prompt = { showPrompt: true, title: '粮食', message: '万吨' };
      dataValidation.errorAlert = {
        showAlert: true,
        style: 'Warning',
        title: '提示',
        message: '请核对',
      };
      dataValidation.load('prompt,errorAlert');
      await context.sync();
      return [dataValidation.prompt.message, dataValidation.errorAlert.style];
    },
    expected: ['万吨', 'Warning'],
  },
  {
    name: 'clear removes the rule',
    basis: validation,
    run: async (context, sheet) => {
      const { dataValidation } = sheet.getRange('A1');
      dataValidation.rule = positive;
      dataValidation.clear();
      dataValidation.load('type');
      await context.sync();
      return dataValidation.type;
    },
    expected: 'None',
  },
];
