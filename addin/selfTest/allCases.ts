// All groups, in the order in which the report names them.
import { batchCases } from './cases/batches.ts';
import { chartCases } from './cases/charts.ts';
import { conditionalFormatCases } from './cases/conditionalFormats.ts';
import { conditionalKindCases } from './cases/conditionalKinds.ts';
import { customXmlCases } from './cases/customXml.ts';
import { entryCases } from './cases/entries.ts';
import { eventCases } from './cases/events.ts';
import { formatCases } from './cases/formats.ts';
import { formulaCases } from './cases/formulas.ts';
import { nameCases } from './cases/names.ts';
import { numberFormatCases } from './cases/numberFormats.ts';
import { pageCases } from './cases/pages.ts';
import { protectionCases } from './cases/protection.ts';
import { rangeCases } from './cases/ranges.ts';
import { structureCases } from './cases/structure.ts';
import { tableCases } from './cases/tables.ts';
import { validationCases } from './cases/validation.ts';
import { valueCases } from './cases/values.ts';
import { worksheetCases } from './cases/worksheets.ts';
import type { CaseGroup } from './contractCase.ts';

export const allCases: readonly CaseGroup[] = [
  { name: 'batches', cases: batchCases },
  { name: 'values', cases: valueCases },
  { name: 'entries', cases: entryCases },
  { name: 'formulas', cases: formulaCases },
  { name: 'number formats', cases: numberFormatCases },
  { name: 'formats', cases: formatCases },
  { name: 'ranges', cases: rangeCases },
  { name: 'structure', cases: structureCases },
  { name: 'worksheets', cases: worksheetCases },
  { name: 'names', cases: nameCases },
  { name: 'tables', cases: tableCases },
  { name: 'data validation', cases: validationCases },
  { name: 'conditional formats', cases: conditionalFormatCases },
  { name: 'kinds of conditional formats', cases: conditionalKindCases },
  { name: 'charts', cases: chartCases },
  { name: 'custom XML parts', cases: customXmlCases },
  { name: 'protection', cases: protectionCases },
  { name: 'page layout', cases: pageCases },
  { name: 'events', cases: eventCases },
];
