// What office.js asks for beside the workbook: its own start-up, showing the pane, the ribbon.
import { type HostObject, hostType } from '../host/hostObject.ts';
import { asBoolean, asText, oneOf } from './argument.ts';

export type RuntimeState = 'Inactive' | 'Background' | 'Visible';

export interface Surroundings {
  /** Whether the pane shows. */
  state: RuntimeState;
  startState: string;
  readonly onState: (state: RuntimeState) => void;
  readonly isEnabled: (controlId: string) => boolean;
  readonly enable: (controlId: string, isEnabled: boolean) => void;
}

const addinService = hostType<Surroundings>({
  name: 'AddinInternalService',
  methods: { notifyActionHandlerReady: () => null },
});

const runtimeService = hostType<Surroundings>({
  name: 'AppRuntimeService',
  methods: {
    getAppRuntimeState: ({ state }) => state,
    setAppRuntimeState: (surroundings, [state]) => {
      surroundings.state = oneOf(['Inactive', 'Background', 'Visible'])(state);
      surroundings.onState(surroundings.state);
    },
  },
});

const persistenceService = hostType<Surroundings>({
  name: 'AppRuntimePersistenceService',
  methods: {
    getAppRuntimeStartState: ({ startState }) => startState,
    setAppRuntimeStartState: (surroundings, [state]) => {
      surroundings.startState = asText(state);
    },
  },
});

interface Button {
  readonly id: string;
  readonly surroundings: Surroundings;
}

const ribbonButton = hostType<Button>({
  name: 'RibbonButton',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    id: { get: ({ id }) => id },
    enabled: {
      get: ({ id, surroundings }) => surroundings.isEnabled(id),
      set: ({ id, surroundings }, value) => {
        surroundings.enable(id, asBoolean(value));
      },
    },
  },
});

/** Tabs can be named; showing and hiding them is not implemented. */
const ribbonTab = hostType<Button>({ name: 'RibbonTab', identity: ({ id }) => ({ Id: id }) });

const dynamicRibbon = hostType<Surroundings>({
  name: 'DynamicRibbon',
  methods: {
    getButton: (surroundings, [id]) => ribbonButton({ id: asText(id), surroundings }),
    getTab: (surroundings, [id]) => ribbonTab({ id: asText(id), surroundings }),
  },
});

export function services(surroundings: Surroundings): ReadonlyMap<string, HostObject> {
  return new Map([
    ['Microsoft.InternalService.AddinInternalService', addinService(surroundings)],
    ['Microsoft.AppRuntime.AppRuntimeService', runtimeService(surroundings)],
    ['Microsoft.AppRuntime.AppRuntimePersistenceService', persistenceService(surroundings)],
    ['Microsoft.DynamicRibbon.DynamicRibbon', dynamicRibbon(surroundings)],
  ]);
}
