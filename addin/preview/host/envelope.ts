// The messages office.js and its host post to each other: JSON texts of these.

export const ACTION = { invoke: 0, register: 1, unregister: 2 } as const;
export const RESPONSE = { answer: 0, event: 1 } as const;
export const DISPATCH = {
  refreshSettings: 75,
  saveSettings: 76,
  richApi: 93,
  commandCompleted: 94,
} as const;

/** Error numbers of call 93 that the library turns into codes. */
export const REQUEST_ERRORS = {
  InvalidOperationInCellEditMode: 5004,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
} as const;

export type RequestErrorCode = keyof typeof REQUEST_ERRORS;

export interface Request {
  readonly actionName: string;
  readonly actionType: number;
  readonly correlationId: number;
  readonly data: unknown;
}

/** `_data` of an `executeMethod`. */
export interface Call {
  readonly DdaMethod: { readonly DispatchId: number; readonly Version: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties: readonly (readonly [string, string])[] };
  readonly Properties?: readonly (readonly [string, string])[];
}

/** Undefined for what is no request, or belongs to another conversation. */
export function readRequest(text: string, conversationId: string): Request | undefined {
  if (!text.startsWith('{')) return undefined;
  const message = JSON.parse(text) as Readonly<Record<string, unknown>>;
  const isOurs = message['_messageType'] === 0 && message['_conversationId'] === conversationId;
  if (!isOurs) return undefined;
  return {
    actionName: String(message['_actionName']),
    actionType: Number(message['_actionType']),
    correlationId: Number(message['_correlationId']),
    data: message['_data'],
  };
}

export interface Response {
  readonly actionName: string;
  readonly conversationId: string;
  readonly correlationId: number;
  readonly data: unknown;
  readonly responseType: number;
  readonly errorCode?: number;
}

export function responseText(response: Response): string {
  return JSON.stringify({
    _messageType: 1,
    _actionName: response.actionName,
    _conversationId: response.conversationId,
    _correlationId: response.correlationId,
    _origin: location.origin,
    _data: response.data,
    _errorCode: response.errorCode ?? 0,
    _responseType: response.responseType,
    _serializerVersion: 1,
  });
}
