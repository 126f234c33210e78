import { type Fault, removed } from './fault.ts';

export const resourceFaults: readonly Fault[] = [
  {
    name: 'a resid of 33 characters',
    passage: '<bt:Url id="help.url"',
    replacement: `<bt:Url id="${'h'.repeat(33)}"`,
    code: 'RESID_LENGTH',
    also: ['RESID_DANGLING', 'RESID_UNUSED'],
  },
  {
    name: 'one id for two resources',
    passage: '<bt:String id="group.label"',
    replacement: '<bt:String id="tab.label"',
    code: 'RESID_REPEATED',
    also: ['RESID_DANGLING'],
  },
  {
    name: 'a label that is not defined',
    passage: '<Label resid="group.label" />',
    replacement: '<Label resid="group.labels" />',
    code: 'RESID_DANGLING',
    also: ['RESID_UNUSED'],
  },
  {
    name: 'a long text where a short one belongs',
    passage: '<Title resid="checkSheet.title" />',
    replacement: '<Title resid="checkSheet.description" />',
    code: 'RESID_KIND',
    also: ['RESID_UNUSED'],
  },
  {
    name: 'an address nothing refers to',
    passage: '<bt:Urls>',
    replacement: '<bt:Urls><bt:Url id="spare.url" DefaultValue="https://localhost:3443/" />',
    code: 'RESID_UNUSED',
  },
  {
    name: 'an address without scheme and host',
    passage: '<SupportUrl DefaultValue="https://localhost:3443/help"',
    replacement: '<SupportUrl DefaultValue="/help"',
    code: 'URL_INVALID',
  },
  {
    name: 'a resource over http',
    passage: '<bt:Url id="help.url" DefaultValue="https:',
    replacement: '<bt:Url id="help.url" DefaultValue="http:',
    code: 'URL_INSECURE',
  },
  {
    name: 'an origin that is not announced',
    passage: '<bt:Url id="help.url" DefaultValue="https://localhost:3443/',
    replacement: '<bt:Url id="help.url" DefaultValue="https://localhost:3444/',
    code: 'URL_FOREIGN',
  },
  {
    name: 'an origin that is not announced, for English only',
    passage: '<bt:Url id="help.url" DefaultValue="https://localhost:3443/help" />',
    replacement:
      '<bt:Url id="help.url" DefaultValue="https://localhost:3443/help">' +
      '<bt:Override Locale="en-US" Value="https://help.example.org/" /></bt:Url>',
    code: 'URL_FOREIGN',
  },
  {
    name: 'an announced domain with a path',
    passage: '<AppDomain>https://localhost:3443<',
    replacement: '<AppDomain>https://localhost:3443/pane<',
    code: 'APP_DOMAIN_INVALID',
  },
  {
    name: 'a file that is not there',
    passage: '<HighResolutionIconUrl DefaultValue="https://localhost:3443/pane/icons/app-64.png"',
    replacement: '<HighResolutionIconUrl DefaultValue="https://localhost:3443/pane/icons/app.png"',
    code: 'ICON_MISSING',
  },
  {
    name: 'the add-in’s icon in ribbon size',
    passage: '<IconUrl DefaultValue="https://localhost:3443/pane/icons/app-32.png"',
    replacement: '<IconUrl DefaultValue="https://localhost:3443/pane/icons/app-16.png"',
    code: 'ICON_SIZE',
  },
  {
    name: 'an image announced larger than it is',
    passage: 'id="check80.icon" DefaultValue="https://localhost:3443/pane/icons/check-80.png"',
    replacement: 'id="check80.icon" DefaultValue="https://localhost:3443/pane/icons/check-32.png"',
    code: 'ICON_SIZE',
  },
  {
    name: 'a button without an image of 80 pixels',
    passage: '<bt:Image size="80" resid="pull80.icon" />',
    replacement: removed,
    code: 'ICON_SIZE_MISSING',
    also: ['RESID_UNUSED'],
  },
];
