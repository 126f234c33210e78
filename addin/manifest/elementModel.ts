// Which children an element takes, in which order: the subset of the manifest's format that this
// add-in uses, stricter where the format leaves out what Excel or its store asks for. `?` at most
// once, `+` at least once, `*` any number; what is not listed takes no children.
// https://learn.microsoft.com/javascript/api/manifest/officeapp

const localized = 'Override*';
const localizedResource = 'bt:Override*';

export const baseModel: Readonly<Record<string, string>> = {
  OfficeApp:
    'Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl ' +
    'HighResolutionIconUrl SupportUrl AppDomains Hosts Requirements DefaultSettings Permissions ' +
    'VersionOverrides',
  DisplayName: localized,
  Description: localized,
  IconUrl: localized,
  HighResolutionIconUrl: localized,
  SupportUrl: localized,
  AppDomains: 'AppDomain+',
  Hosts: 'Host+',
  Requirements: 'Sets Methods?',
  Sets: 'Set+',
  Methods: 'Method+',
  DefaultSettings: 'SourceLocation',
  SourceLocation: localized,
};

export const overridesModel: Readonly<Record<string, string>> = {
  VersionOverrides: 'Description? Requirements Hosts Resources',
  Requirements: 'bt:Sets',
  'bt:Sets': 'bt:Set+',
  Hosts: 'Host+',
  Host: 'Runtimes DesktopFormFactor',
  Runtimes: 'Runtime',
  DesktopFormFactor: 'GetStarted FunctionFile ExtensionPoint+',
  GetStarted: 'Title Description LearnMoreUrl',
  ExtensionPoint: 'OfficeTab* CustomTab*',
  OfficeTab: 'Group+',
  CustomTab: 'Group+ Label',
  Group: 'Label Icon Control+',
  Control: 'Label Supertip Icon Action Enabled?',
  Supertip: 'Title Description',
  Icon: 'bt:Image+',
  ShowTaskpane: 'TaskpaneId SourceLocation Title?',
  ExecuteFunction: 'FunctionName',
  Resources: 'bt:Images bt:Urls bt:ShortStrings bt:LongStrings',
  'bt:Images': 'bt:Image+',
  'bt:Urls': 'bt:Url+',
  'bt:Url': localizedResource,
  'bt:ShortStrings': 'bt:String+',
  'bt:LongStrings': 'bt:String+',
  'bt:String': localizedResource,
};
