import { type Fault, removed } from './fault.ts';

export const excelFaults: readonly Fault[] = [
  {
    name: 'a requirement set with a typing error',
    passage: '<Set Name="ExcelApi"',
    replacement: '<Set Name="ExcelAPI"',
    code: 'REQUIREMENT_UNKNOWN',
    also: ['REQUIREMENT_MISSING'],
  },
  {
    name: 'a requirement without minor version',
    passage: '<Set Name="ExcelApi" MinVersion="1.1" />',
    replacement: '<Set Name="ExcelApi" MinVersion="1" />',
    code: 'REQUIREMENT_INVALID',
  },
  {
    name: '1.10, which is higher than 1.9',
    passage: '<Set Name="ExcelApi" MinVersion="1.1" />',
    replacement: '<Set Name="ExcelApi" MinVersion="1.10" />',
    code: 'REQUIREMENT_TOO_HIGH',
  },
  {
    name: 'too high a version by default',
    passage: '<Sets DefaultMinVersion="1.1">\n      <Set Name="ExcelApi" MinVersion="1.1" />',
    replacement: '<Sets DefaultMinVersion="1.12">\n      <Set Name="ExcelApi" />',
    code: 'REQUIREMENT_TOO_HIGH',
  },
  {
    name: 'a shared runtime that is not asked for',
    passage: '<bt:Set Name="SharedRuntime" MinVersion="1.1" />',
    replacement: removed,
    code: 'REQUIREMENT_MISSING',
  },
  {
    name: 'functions in a file of their own',
    passage: '<FunctionFile resid="pane.url" />',
    replacement: '<FunctionFile resid="help.url" />',
    code: 'RUNTIME_SPLIT',
  },
  {
    name: 'a pane outside the runtime',
    passage: '<SourceLocation resid="pane.url" />',
    replacement: '<SourceLocation resid="help.url" />',
    code: 'RUNTIME_SPLIT',
  },
  {
    name: 'a runtime that ends with the command',
    passage: 'lifetime="long"',
    replacement: 'lifetime="short"',
    code: 'RUNTIME_SHORT',
  },
  {
    name: 'a function without a name',
    passage: '<FunctionName>pullReport</FunctionName>',
    replacement: '<FunctionName> </FunctionName>',
    code: 'ACTION_INCOMPLETE',
  },
  {
    name: 'two buttons of one id',
    passage: 'id="huibao.submitSheet"',
    replacement: 'id="huibao.checkSheet"',
    code: 'CONTROL_ID_REPEATED',
  },
];
