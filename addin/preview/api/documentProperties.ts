// DocumentProperties and the custom ones.
import { hostType, type Property } from '../host/hostObject.ts';
import { hostError } from '../workbook/hostError.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { asText } from './argument.ts';

interface CustomProperty {
  readonly workbook: Workbook;
  readonly key: string;
}

function readValue(value: unknown): string | number | boolean {
  const isPlain = ['string', 'number', 'boolean'].includes(typeof value);
  if (!isPlain) throw hostError('InvalidArgument');
  return value as string | number | boolean;
}

const TYPES = { string: 'String', number: 'Number', boolean: 'Boolean' } as const;

const customProperty = hostType<CustomProperty>({
  name: 'CustomProperty',
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ workbook, key }) => workbook.properties.custom.get(key) ?? null,
      set: ({ workbook, key }, value) => {
        workbook.properties.custom.set(key, readValue(value));
      },
    },
    type: {
      get: ({ workbook, key }) =>
        TYPES[typeof workbook.properties.custom.get(key) as keyof typeof TYPES],
    },
  },
  methods: {
    delete: ({ workbook, key }) => {
      workbook.properties.custom.delete(key);
    },
  },
});

function find(workbook: Workbook, key: unknown) {
  const wanted = asText(key).toUpperCase();
  const found = [...workbook.properties.custom.keys()].find((own) => own.toUpperCase() === wanted);
  return found === undefined ? null : customProperty({ workbook, key: found });
}

const custom = hostType<Workbook>({
  name: 'CustomPropertyCollection',
  items: (workbook) =>
    [...workbook.properties.custom.keys()].map((key) => customProperty({ workbook, key })),
  item: find,
  methods: {
    add: (workbook, [key, value]) => {
      workbook.properties.custom.set(asText(key), readValue(value));
      return customProperty({ workbook, key: asText(key) });
    },
    deleteAll: (workbook) => {
      workbook.properties.custom.clear();
    },
    getCount: (workbook) => workbook.properties.custom.size,
    getItemOrNullObject: (workbook, [key]) => find(workbook, key),
  },
});

const KEYS = [
  'author',
  'category',
  'comments',
  'company',
  'keywords',
  'manager',
  'subject',
  'title',
] as const;

export const documentProperties = hostType<Workbook>({
  name: 'DocumentProperties',
  properties: Object.fromEntries(
    KEYS.map((key): [string, Property<Workbook>] => [
      key,
      {
        get: ({ properties }) => properties[key],
        set: ({ properties }, value) => {
          properties[key] = asText(value);
        },
      },
    ]),
  ),
  objects: { custom },
});
