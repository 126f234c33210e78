// CustomXmlPartCollection.
import { hostType } from '../host/hostObject.ts';
import { addPart, partsOf, rootNamespace, setXml } from '../workbook/customXml.ts';
import { hostError } from '../workbook/hostError.ts';
import type { CustomXmlPart, Workbook } from '../workbook/workbook.ts';
import { asText } from './argument.ts';

interface Part {
  readonly workbook: Workbook;
  readonly part: CustomXmlPart;
}

const customXmlPart = hostType<Part>({
  name: 'CustomXmlPart',
  identity: ({ part }) => ({ Id: part.id }),
  properties: {
    id: { get: ({ part }) => part.id },
    namespaceUri: { get: ({ part }) => rootNamespace(part.xml) ?? '' },
  },
  methods: {
    getXml: ({ part }) => part.xml,
    setXml: ({ part }, [xml]) => {
      setXml(part, asText(xml));
    },
    delete: ({ workbook, part }) => {
      workbook.customXmlParts.splice(workbook.customXmlParts.indexOf(part), 1);
    },
  },
});

interface Scoped {
  readonly workbook: Workbook;
  readonly parts: readonly CustomXmlPart[];
}

function find({ workbook, parts }: Scoped, id: unknown) {
  const part = parts.find((one) => one.id === id);
  return part ? customXmlPart({ workbook, part }) : null;
}

function only({ workbook, parts }: Scoped) {
  const [part] = parts;
  return part && parts.length === 1 ? customXmlPart({ workbook, part }) : null;
}

const scopedParts = hostType<Scoped>({
  name: 'CustomXmlPartScopedCollection',
  items: ({ workbook, parts }) => parts.map((part) => customXmlPart({ workbook, part })),
  item: find,
  methods: {
    getCount: ({ parts }) => parts.length,
    getItemOrNullObject: (scoped, [id]) => find(scoped, id),
    getOnlyItemOrNullObject: only,
    getOnlyItem: (scoped) => {
      const item = only(scoped);
      if (!item) throw hostError('GeneralException', 'There is not exactly one item.');
      return item;
    },
  },
});

const all = (workbook: Workbook): Scoped => ({ workbook, parts: workbook.customXmlParts });

export const customXmlParts = hostType<Workbook>({
  name: 'CustomXmlPartCollection',
  items: (workbook) => workbook.customXmlParts.map((part) => customXmlPart({ workbook, part })),
  item: (workbook, id) => find(all(workbook), id),
  methods: {
    add: (workbook, [xml]) => customXmlPart({ workbook, part: addPart(workbook, asText(xml)) }),
    getCount: (workbook) => workbook.customXmlParts.length,
    getItemOrNullObject: (workbook, [id]) => find(all(workbook), id),
    getByNamespace: (workbook, [namespace]) =>
      scopedParts({ workbook, parts: partsOf(workbook, asText(namespace)) }),
  },
});
