import { type Fault, removed } from './fault.ts';

export const structureFaults: readonly Fault[] = [
  {
    name: 'an element that is not closed',
    passage: '</Requirements>',
    replacement: removed,
    code: 'XML_MALFORMED',
  },
  {
    name: 'an attribute written twice',
    passage: '<Host Name="Workbook" />',
    replacement: '<Host Name="Workbook" Name="Workbook" />',
    code: 'XML_MALFORMED',
  },
  {
    name: 'a document type',
    passage: '<!-- How',
    replacement: '<!DOCTYPE OfficeApp SYSTEM "x.dtd">\n<!-- How',
    code: 'XML_DOCTYPE',
  },
  {
    name: 'an element of another format',
    passage: '  <Hosts>',
    replacement: '  <FormSettings />\n  <Hosts>',
    code: 'ELEMENT_UNKNOWN',
  },
  {
    name: 'Version after ProviderName',
    passage: '<Version>0.1.0.0</Version>\n  <ProviderName>Huibao</ProviderName>',
    replacement: '<ProviderName>Huibao</ProviderName>\n  <Version>0.1.0.0</Version>',
    code: 'ELEMENT_ORDER',
  },
  {
    name: 'the tab’s label before its group',
    passage: '<CustomTab id="huibao.tab">',
    replacement: '<CustomTab id="huibao.tab"><Label resid="tab.label" />',
    code: 'ELEMENT_ORDER',
    also: ['ELEMENT_REPEATED'],
  },
  {
    name: 'the function file before the greeting',
    passage: '<GetStarted>',
    replacement: '<FunctionFile resid="pane.url" /><GetStarted>',
    code: 'ELEMENT_ORDER',
    also: ['ELEMENT_REPEATED'],
  },
  {
    name: 'two support addresses',
    passage: '<AppDomains>',
    replacement: '<SupportUrl DefaultValue="https://localhost:3443/help" /><AppDomains>',
    code: 'ELEMENT_REPEATED',
  },
  {
    name: 'no support address',
    passage: '<SupportUrl DefaultValue="https://localhost:3443/help" />',
    replacement: removed,
    code: 'ELEMENT_MISSING',
  },
  {
    name: 'a pane button without its TaskpaneId',
    passage: '<TaskpaneId>huibao.pane</TaskpaneId>',
    replacement: removed,
    code: 'ELEMENT_MISSING',
  },
  {
    name: 'a function button without its function',
    passage: '<FunctionName>submitSheet</FunctionName>',
    replacement: removed,
    code: 'ELEMENT_MISSING',
  },
  {
    name: 'no shared runtime',
    passage: '<Runtime resid="pane.url" lifetime="long" />',
    replacement: removed,
    code: 'ELEMENT_MISSING',
  },
];
