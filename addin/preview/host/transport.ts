// The host's end of the conversation with office.js in the pane's frame.
import {
  ACTION,
  type Call,
  DISPATCH,
  RESPONSE,
  type Request,
  readRequest,
  responseText,
} from './envelope.ts';

export interface TransportOptions {
  readonly frame: HTMLIFrameElement;
  readonly paneUrl: URL;
  readonly conversationId: string;
  readonly appContext: () => unknown;
  /** Answers a batch: the number of an error, or the body of the response. */
  readonly richApi: (body: string, flags: number) => Promise<number | string>;
  readonly settings: Map<string, string>;
  /** The pane was loaded, for the first time or again: handlers and references are gone. */
  readonly onLoad: () => void;
  readonly onCommandCompleted: () => void;
  /** For tests: the host hears nothing. */
  readonly isSilent: () => boolean;
}

export interface Transport {
  /** False if the pane has no handler for it. */
  readonly fire: (eventName: string, data: unknown) => boolean;
  readonly stop: () => void;
}

const LOAD = 'ContextActivationManager_getAppContextAsync';
const NOTIFICATIONS = new Set([
  'ContextActivationManager_notifyHost',
  'ContextActivationManager_openWindowInHost',
]);
const BAD_REQUEST = -2;
const UNKNOWN_CALL = 5000;

export function connect(options: TransportOptions): Transport {
  const { frame, paneUrl, conversationId } = options;
  /** The number under which the pane waits for each event. */
  const handlers = new Map<string, number>();
  const post = (text: string) => frame.contentWindow?.postMessage(text, paneUrl.origin);
  const answer = (request: Request, data: unknown, errorCode = 0) => {
    post(
      responseText({
        actionName: request.actionName,
        conversationId,
        correlationId: request.correlationId,
        data,
        responseType: RESPONSE.answer,
        errorCode,
      }),
    );
  };
  const invoke = async (request: Request) => {
    if (request.actionName === LOAD) {
      handlers.clear();
      options.onLoad();
      answer(request, options.appContext());
    } else if (request.actionName === 'executeMethod') {
      answer(request, await execute(request.data as Call, options));
    } else if (NOTIFICATIONS.has(request.actionName)) {
      answer(request, null);
    } else {
      answer(request, null, BAD_REQUEST);
    }
  };
  const receive = (event: MessageEvent<unknown>) => {
    const isFromPane = event.source === frame.contentWindow && event.origin === paneUrl.origin;
    if (!isFromPane || typeof event.data !== 'string' || options.isSilent()) return;
    const request = readRequest(event.data, conversationId);
    if (!request) return;
    if (request.actionType === ACTION.invoke) {
      void invoke(request);
      return;
    }
    if (request.actionType === ACTION.register) {
      handlers.set(request.actionName, request.correlationId);
    } else handlers.delete(request.actionName);
    answer(request, { Error: 0 });
  };
  addEventListener('message', receive);
  return {
    fire: (actionName, data) => {
      const correlationId = handlers.get(actionName);
      if (correlationId === undefined) return false;
      const responseType = RESPONSE.event;
      post(responseText({ actionName, conversationId, correlationId, data, responseType }));
      return true;
    },
    stop: () => {
      removeEventListener('message', receive);
    },
  };
}

async function execute(call: Call, options: TransportOptions): Promise<unknown> {
  const { DispatchId, Version } = call.DdaMethod;
  const { settings } = options;
  switch (DispatchId) {
    case DISPATCH.richApi: {
      const answer = await options.richApi(
        String(call.ArrayData?.[4]),
        Number(call.ArrayData?.[6]),
      );
      if (typeof answer === 'number') return { Version, Error: answer };
      return { Version, Error: 0, Data: [200, ['Content-Type', 'application/json'], answer] };
    }
    case DISPATCH.refreshSettings: {
      const Settings = [...settings].map(([Name, Value]) => ({ Name, Value }));
      return { Version, Error: 0, Properties: { Settings } };
    }
    case DISPATCH.saveSettings:
      settings.clear();
      for (const [name, value] of (call.DdaSettingsMethod ?? call).Properties ?? []) {
        settings.set(name, value);
      }
      return { Version, Error: 0 };
    case DISPATCH.commandCompleted:
      options.onCommandCompleted();
      return { Version, Error: 0 };
    default:
      return { Version, Error: UNKNOWN_CALL };
  }
}
