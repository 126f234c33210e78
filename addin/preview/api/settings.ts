// SettingCollection: the add-in's own values in the workbook. Kept apart from `Office.context.document.settings`,
// which is what Excel seems to do; nothing documented says so.
import { hostType } from '../host/hostObject.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { asText } from './argument.ts';

interface Setting {
  readonly workbook: Workbook;
  readonly key: string;
}

const setting = hostType<Setting>({
  name: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ workbook, key }) => workbook.settings.get(key) ?? null,
      set: ({ workbook, key }, value) => {
        workbook.settings.set(key, value);
      },
    },
  },
  methods: {
    delete: ({ workbook, key }) => {
      workbook.settings.delete(key);
    },
  },
});

function find(workbook: Workbook, key: unknown) {
  return workbook.settings.has(asText(key)) ? setting({ workbook, key: asText(key) }) : null;
}

export const settings = hostType<Workbook>({
  name: 'SettingCollection',
  items: (workbook) => [...workbook.settings.keys()].map((key) => setting({ workbook, key })),
  item: find,
  methods: {
    add: (workbook, [key, value]) => {
      workbook.settings.set(asText(key), value);
      return setting({ workbook, key: asText(key) });
    },
    getCount: (workbook) => workbook.settings.size,
    getItemOrNullObject: (workbook, [key]) => find(workbook, key),
  },
});
