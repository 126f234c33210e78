import type { Fault } from './fault.ts';

export const identityFaults: readonly Fault[] = [
  {
    name: 'overrides in Outlook’s format',
    passage: 'xsi:type="VersionOverridesV1_0"',
    replacement: 'xsi:type="VersionOverridesV1_1"',
    code: 'ATTRIBUTE_WRONG',
  },
  {
    name: 'an action of no kind',
    passage: '<Action xsi:type="ExecuteFunction">',
    replacement: '<Action>',
    code: 'ATTRIBUTE_WRONG',
    also: ['ELEMENT_UNKNOWN'],
  },
  {
    name: 'an Id that is no GUID',
    passage: '<Id>',
    replacement: '<Id>huibao-',
    code: 'ID_INVALID',
  },
  {
    name: 'a version of three parts',
    passage: '<Version>0.1.0.0<',
    replacement: '<Version>0.1.0<',
    code: 'VERSION_INVALID',
  },
  {
    name: 'a version with a word in it',
    passage: '<Version>0.1.0.0<',
    replacement: '<Version>0.1.0.beta<',
    code: 'VERSION_INVALID',
  },
  {
    name: 'another program',
    passage: '<Host Name="Workbook" />',
    replacement: '<Host Name="Document" />',
    code: 'HOST_WRONG',
  },
  {
    name: 'a ribbon for another program',
    passage: '<Host xsi:type="Workbook">',
    replacement: '<Host xsi:type="Presentation">',
    code: 'HOST_WRONG',
  },
  {
    name: 'a pane that may only read',
    passage: 'ReadWriteDocument',
    replacement: 'ReadDocument',
    code: 'PERMISSIONS_WRONG',
  },
];
