// Application and Runtime.
import { hostType } from '../host/hostObject.ts';
import type { EventSwitch } from '../host/subscriptions.ts';
import { recalculate } from '../workbook/calculating.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { asBoolean, oneOf } from './argument.ts';

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'] as const;

export const application = hostType<Workbook>({
  name: 'Application',
  properties: {
    calculationMode: {
      get: ({ calculation }) => calculation.mode,
      set: (workbook, value) => {
        const mode = oneOf(MODES)(value);
        workbook.calculation.mode = mode;
        if (mode !== 'Manual') recalculate(workbook);
      },
    },
    calculationState: { get: () => 'Done' },
  },
  methods: {
    calculate: (workbook, [type]) => {
      oneOf(['Recalculate', 'Full', 'FullRebuild'])(type);
      recalculate(workbook);
    },
    suspendApiCalculationUntilNextSync: ({ calculation }) => {
      calculation.isSuspended = true;
    },
    // A batch is run in one go, and the page paints after it: there is nothing to hold back.
    suspendScreenUpdatingUntilNextSync: () => null,
  },
});

export const runtime = hostType<EventSwitch>({
  name: 'Runtime',
  properties: {
    enableEvents: {
      get: ({ isOn }) => isOn,
      set: (eventSwitch, value) => {
        eventSwitch.isOn = asBoolean(value);
      },
    },
  },
});
