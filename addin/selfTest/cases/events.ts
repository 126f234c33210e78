// Events of sheets. Each case waits for what its own change sets off.
import { type ContractCase, guessed, guide, reference } from '../contractCase.ts';

const article = guide('excel/excel-add-ins-events');
const details = reference('WorksheetChangedEventArgs');

/** What the first event after a change tells, or `nothing` if none comes within a second. */
function told(
  change: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
  read: (event: Excel.WorksheetChangedEventArgs) => unknown,
): ContractCase['run'] {
  return async (context, sheet) => {
    let tell: (seen: unknown) => void = () => undefined;
    const first = new Promise<unknown>((resolve) => {
      tell = resolve;
    });
    const handler = sheet.onChanged.add((event) => {
      tell(read(event));
      return Promise.resolve();
    });
    await context.sync();
    change(sheet, context);
    await context.sync();
    setTimeout(() => {
      tell('nothing');
    }, 1000);
    const seen = await first;
    handler.remove();
    await context.sync();
    return seen;
  };
}

export const eventCases: readonly ContractCase[] = [
  {
    name: 'a change of one cell tells where',
    basis: article,
    run: told(
      (sheet) => {
        sheet.getRange('B2').values = [[7]];
      },
      ({ address, changeType, source }) => [address, changeType, source],
    ),
    expected: ['B2', 'RangeEdited', 'Local'],
  },
  {
    name: 'a change of one cell tells before and after',
    basis: details,
    run: told(
      (sheet) => {
        sheet.getRange('B2').values = [[7]];
      },
      ({ details: seen }) => [seen?.valueBefore, seen?.valueAfter, seen?.valueTypeAfter],
    ),
    expected: ['', 7, 'Double'],
  },
  {
    name: 'a change of several cells tells no before and after',
    basis: details,
    run: told(
      (sheet) => {
        sheet.getRange('B2:B3').values = [[7], [8]];
      },
      (event) => [event.address, event.details === undefined],
    ),
    expected: ['B2:B3', true],
  },
  {
    name: 'an inserted row is told as such',
    basis: reference('DataChangeType'),
    run: told(
      (sheet) => {
        sheet.getRange('2:2').insert('Down');
      },
      ({ address, changeType }) => [address, changeType],
    ),
    expected: ['2:2', 'RowInserted'],
  },
  {
    name: 'a deleted row is told as such',
    basis: reference('DataChangeType'),
    run: told(
      (sheet) => {
        sheet.getRange('3:3').delete('Up');
      },
      ({ address, changeType }) => [address, changeType],
    ),
    expected: ['3:3', 'RowDeleted'],
  },
  {
    name: 'formats are no change of data',
    basis: guessed,
    run: told(
      (sheet) => {
        sheet.getRange('B2').format.fill.color = '#FF0000';
      },
      ({ changeType }) => changeType,
    ),
    expected: 'nothing',
  },
  {
    name: 'nothing is told while events are off',
    basis: guide('excel/performance'),
    run: told(
      (sheet, { runtime }) => {
        runtime.enableEvents = false;
        sheet.getRange('B2').values = [[7]];
        runtime.enableEvents = true;
      },
      ({ address }) => address,
    ),
    expected: 'nothing',
  },
];
