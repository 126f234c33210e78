import { type Fault, removed } from './fault.ts';

const long = (characters: number) => '字'.repeat(characters);

export const textFaults: readonly Fault[] = [
  {
    name: 'a locale without its region',
    passage: '<Override Locale="en-US" Value="Huibao" />',
    replacement:
      '<Override Locale="en-US" Value="Huibao" /><Override Locale="fr" Value="Huibao" />',
    code: 'LOCALE_INVALID',
  },
  {
    name: 'English by default',
    passage: '<DefaultLocale>zh-CN<',
    replacement: '<DefaultLocale>en-US<',
    code: 'DEFAULT_LOCALE_WRONG',
  },
  {
    name: 'an empty label',
    passage: 'DefaultValue="校验"',
    replacement: 'DefaultValue=""',
    code: 'TEXT_EMPTY',
  },
  {
    name: 'a label of 126 characters',
    passage: 'DefaultValue="校验"',
    replacement: `DefaultValue="${long(126)}"`,
    code: 'TEXT_TOO_LONG',
  },
  {
    name: 'a description of 251 characters',
    passage: 'id="checkSheet.description" DefaultValue="',
    replacement: `id="checkSheet.description" DefaultValue="${long(251)}`,
    code: 'TEXT_TOO_LONG',
  },
  {
    name: 'an English name of 126 characters',
    passage: '<Override Locale="en-US" Value="Huibao" />',
    replacement: `<Override Locale="en-US" Value="${'H'.repeat(126)}" />`,
    code: 'TEXT_TOO_LONG',
  },
  {
    name: 'a provider’s name of 126 characters',
    passage: '<ProviderName>Huibao<',
    replacement: `<ProviderName>${'H'.repeat(126)}<`,
    code: 'TEXT_TOO_LONG',
  },
  {
    name: 'an English text by default',
    passage: 'DefaultValue="校验"',
    replacement: 'DefaultValue="Check"',
    code: 'TEXT_LANGUAGE',
  },
  {
    name: 'a Chinese text for English',
    passage: 'Value="Check"',
    replacement: 'Value="校验"',
    code: 'TEXT_LANGUAGE',
  },
  {
    name: 'no English label',
    passage: '<bt:Override Locale="en-US" Value="Check" />',
    replacement: removed,
    code: 'OVERRIDE_MISSING',
  },
  {
    name: 'two English labels',
    passage: '<bt:Override Locale="en-US" Value="Check" />',
    replacement:
      '<bt:Override Locale="en-US" Value="Check" /><bt:Override Locale="en-US" Value="Test" />',
    code: 'OVERRIDE_REPEATED',
  },
];
