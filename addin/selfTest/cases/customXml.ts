// Custom XML parts and settings of the workbook.
import { type ContractCase, guessed, reference } from '../contractCase.ts';

const parts = reference('CustomXmlPartCollection');
const namespace = 'urn:huibao:self-test';

async function removeAll(context: Excel.RequestContext): Promise<void> {
  const own = context.workbook.customXmlParts.getByNamespace(namespace).load('items');
  await context.sync();
  for (const part of own.items) part.delete();
  await context.sync();
}

function withPart(
  run: (context: Excel.RequestContext, part: Excel.CustomXmlPart) => Promise<unknown>,
): ContractCase['run'] {
  return async (context) => {
    const part = context.workbook.customXmlParts.add(`<a xmlns="${namespace}"><b>小春</b></a>`);
    part.load('id');
    await context.sync();
    const seen = await run(context, part);
    await removeAll(context);
    return seen;
  };
}

export const customXmlCases: readonly ContractCase[] = [
  {
    name: 'a part is found by its namespace',
    basis: parts,
    run: withPart(async (context, part) => {
      const found = context.workbook.customXmlParts.getByNamespace(namespace).getOnlyItem();
      found.load('id,namespaceUri');
      await context.sync();
      return [found.id === part.id, found.namespaceUri];
    }),
    expected: [true, namespace],
  },
  {
    name: 'its XML comes back',
    basis: reference('CustomXmlPart'),
    run: withPart(async (context, part) => {
      const xml = part.getXml();
      await context.sync();
      return xml.value.includes('<b>小春</b>');
    }),
    expected: true,
  },
  {
    name: 'setXml replaces it',
    basis: reference('CustomXmlPart'),
    run: withPart(async (context, part) => {
      part.setXml(`<a xmlns="${namespace}"><c/></a>`);
      const xml = part.getXml();
      await context.sync();
      return xml.value.includes('<c') && !xml.value.includes('小春');
    }),
    expected: true,
  },
  {
    name: 'XML that is not well-formed is refused',
    basis: guessed,
    run: async (context) => {
      context.workbook.customXmlParts.add('<a>');
      await context.sync();
      return 'no error';
    },
    expected: 'error InvalidArgument',
  },
  {
    name: 'no part of a namespace is a null object',
    basis: parts,
    run: async (context) => {
      const scoped = context.workbook.customXmlParts.getByNamespace('urn:huibao:nobody');
      const none = scoped.getOnlyItemOrNullObject();
      await context.sync();
      return none.isNullObject;
    },
    expected: true,
  },
];
