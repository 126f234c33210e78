// What the pane learns about its host when it loads.

export const CONTROL_ID = 'huibao-preview';

/** As a string, since that is how the library wants it; it decides `isSetSupported` alone. */
const REQUIREMENT_MATRIX = JSON.stringify({
  ExcelApi: '1.9',
  DelayForCellEdit: '1.1',
  DialogApi: '1.1',
  CustomXmlParts: '1.1',
  RibbonApi: '1.1',
  RichApiRuntime: '1.1',
  Settings: '1.1',
  SharedRuntime: '1.1',
  AppRuntime: '1.1',
});

export interface ContextOptions {
  readonly locale: string;
  readonly workbookName: string;
  readonly addinName: string;
  readonly settings: readonly (readonly [string, string])[];
  readonly isReadOnly: boolean;
}

export function appContext({
  locale,
  workbookName,
  addinName,
  settings,
  isReadOnly,
}: ContextOptions) {
  return {
    _id: CONTROL_ID,
    _appName: 16,
    _appVersion: '16.00',
    _appMinorVersion: 0,
    _appUILocale: locale,
    _dataLocale: locale,
    _docUrl: `${location.origin}/${encodeURIComponent(workbookName)}`,
    _clientMode: isReadOnly ? 0 : 1,
    _settings: settings,
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'preview',
    _appInstanceId: 'preview',
    _hostFullVersion: '16.0.15407.10000',
    _requirementMatrix: REQUIREMENT_MATRIX,
    _initialDisplayMode: 2,
    _isDialog: false,
    _addinName: addinName,
    _appDomains: [],
  };
}

/** The frame's name, by which the library recognises Excel on the web with a shared runtime. */
export function frameName(locale: string, conversationId: string): string {
  const hostInfo = ['Excel', 'Web', '16.00', locale, 'preview', '', 'disableLogging', '1'];
  const xdmInfo = [conversationId, CONTROL_ID, location.origin];
  return JSON.stringify({ hostInfo: hostInfo.join('$'), xdmInfo: xdmInfo.join('|') });
}
