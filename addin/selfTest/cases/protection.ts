// Protected sheets.
import { type ContractCase, guessed, guide, reference } from '../contractCase.ts';
import { readBack } from '../readBack.ts';

const protection = reference('WorksheetProtection');

export const protectionCases: readonly ContractCase[] = [
  {
    name: 'locked cells refuse to be written',
    basis: guide('excel/excel-add-ins-worksheets'),
    run: async (context, sheet) => {
      sheet.protection.protect();
      sheet.getRange('A1').values = [[1]];
      await context.sync();
      return 'no error';
    },
    expected: 'error AccessDenied',
  },
  {
    name: 'unlocked cells accept',
    basis: reference('FormatProtection'),
    run: async (context, sheet) => {
      const cell = sheet.getRange('A1');
      cell.format.protection.locked = false;
      sheet.protection.protect();
      cell.values = [[1]];
      return readBack(context, cell, 'values');
    },
    expected: [[1]],
  },
  {
    name: 'formats are refused unless allowed',
    basis: reference('WorksheetProtectionOptions'),
    run: async (context, sheet) => {
      sheet.protection.protect({ allowFormatCells: false });
      sheet.getRange('A1').format.fill.color = '#FF0000';
      await context.sync();
      return 'no error';
    },
    expected: 'error AccessDenied',
  },
  {
    name: 'formats are accepted where allowed',
    basis: reference('WorksheetProtectionOptions'),
    run: async (context, sheet) => {
      sheet.protection.protect({ allowFormatCells: true });
      const cell = sheet.getRange('A1');
      cell.format.fill.color = '#FF0000';
      cell.load('format/fill/color');
      await context.sync();
      return cell.format.fill.color;
    },
    expected: '#FF0000',
  },
  {
    name: 'protected and its options are read back',
    basis: protection,
    run: async (context, sheet) => {
      sheet.protection.protect({ allowFormatCells: true, allowSort: true });
      sheet.protection.load('protected,options');
      await context.sync();
      const { allowFormatCells, allowSort, allowInsertRows } = sheet.protection.options;
      return [sheet.protection.protected, allowFormatCells, allowSort, allowInsertRows];
    },
    expected: [true, true, true, false],
  },
  {
    name: 'unprotect without a password',
    basis: protection,
    run: async (context, sheet) => {
      sheet.protection.protect();
      sheet.protection.unprotect();
      sheet.protection.load('protected');
      await context.sync();
      return sheet.protection.protected;
    },
    expected: false,
  },
  {
    name: 'a protected sheet is read like any other',
    basis: guessed,
    run: async (context, sheet) => {
      sheet.getRange('A1').values = [[1]];
      sheet.protection.protect();
      return readBack(context, sheet.getRange('A1'), 'values');
    },
    expected: [[1]],
  },
];
